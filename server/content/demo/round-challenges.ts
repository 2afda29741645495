/**
 * The other thirteen councils of the adults' round: only how far each has come, so that the round
 * shows every stage there is, late and paused among them. No pack, and no answers but Eastmere's: it is the
 * one whose counts the region's sponsor reads.
 */
import type { DemoChallenge, DemoMilestone } from './challenges.ts'
import type { DayOffset } from './region.ts'

const done = (day: DayOffset): DemoMilestone => ({ due: day, done: day })
const due = (day: DayOffset | null): DemoMilestone => ({ due: day, done: null })

/** The six milestones in their order. */
function milestones(...days: readonly DemoMilestone[]): DemoChallenge['milestones'] {
  const [selfView, signed, visit, letter, scrutiny, sixMonths] = days
  const open = due(null)
  return {
    selfView: selfView ?? open,
    signed: signed ?? open,
    visit: visit ?? open,
    letter: letter ?? open,
    scrutiny: scrutiny ?? open,
    sixMonths: sixMonths ?? open,
  }
}

const inRound = (
  council: string,
  stage: DemoChallenge['stage'],
  visit: DemoChallenge['visit'],
  six: DemoChallenge['milestones'],
): DemoChallenge => ({
  key: `${council}-adults`,
  council,
  round: 'adults-4',
  service: 'adults',
  stage,
  visit,
  milestones: six,
  paused: null,
})

const westmarsh = inRound(
  'westmarsh',
  'preparing',
  null,
  milestones(done(-48), done(-40), due(55), due(85)),
)

export const roundChallenges: readonly DemoChallenge[] = [
  inRound(
    'alderbeck',
    'preparing',
    { from: 12, to: 14 },
    milestones(done(-30), done(-21), due(14), due(44)),
  ),
  inRound(
    'brackenvale',
    'closed',
    { from: -262, to: -260 },
    milestones(done(-300), done(-290), done(-260), done(-230), done(-205), done(-17)),
  ),
  inRound('copperholt', 'agreed', null, milestones(due(11), due(25), due(60))),
  inRound(
    'eastmere',
    'letterDraft',
    { from: -20, to: -18 },
    milestones(done(-62), done(-50), done(-18), due(4), due(40)),
  ),
  inRound(
    'fennick',
    'agreed',
    { from: 33, to: 35 },
    milestones(done(-20), due(-6), due(35), due(65)),
  ),
  inRound(
    'harrowdale',
    'letterIssued',
    { from: -47, to: -45 },
    milestones(done(-90), done(-78), done(-45), done(-14), due(24), due(166)),
  ),
  inRound(
    'lindenshire',
    'followUpDue',
    { from: -200, to: -198 },
    milestones(done(-240), done(-228), done(-198), done(-168), done(-140), due(15)),
  ),
  inRound(
    'marlowby',
    'letterDraft',
    { from: -45, to: -43 },
    milestones(done(-88), done(-75), done(-43), due(-12), due(30)),
  ),
  inRound('northmere', 'agreed', { from: 48, to: 50 }, milestones(due(8), due(20), due(50))),
  inRound('quarrydene', 'agreed', null, milestones(due(18), due(32), due(75))),
  inRound(
    'stonewick',
    'letterIssued',
    { from: -96, to: -94 },
    milestones(done(-135), done(-124), done(-94), done(-63), due(-21), due(120)),
  ),
  inRound('thornmoor', 'agreed', { from: 40, to: 42 }, milestones(done(-9), due(7), due(42))),
  {
    ...westmarsh,
    paused: { until: 43, reason: 'Election. The new lead councillor reads it first.' },
  },
]
