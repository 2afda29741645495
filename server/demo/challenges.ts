/** Challenges: made, planned, and moved on one step at a time to where each one stands. */
import { type Stage, stages } from '../../shared/records/challenge/stages.ts'
import {
  type DemoChallenge,
  demoChallenges,
  type DemoPack,
  roundLeads,
} from '../content/demo/challenges.ts'
import { demoCouncils } from '../content/demo/councils.ts'
import { demoResponses } from '../content/demo/responses.ts'
import { roundChallenges } from '../content/demo/round-challenges.ts'
import { type Calendar, idOf } from './keys.ts'
import { type Command, region, type Unit } from './region.ts'

export const allChallenges: readonly (DemoChallenge & { pack?: DemoPack })[] = [
  ...demoChallenges,
  ...roundChallenges,
]

/** The challenge, when its visit is and by when each milestone is due. */
export function challengeUnit(one: DemoChallenge, { day, dayOrNull }: Calendar): Unit {
  const record = idOf('challenge', one.key)
  const due = Object.entries(one.milestones).map(([name, { due: by }]) => [name, dayOrNull(by)])
  const visit = one.visit && { from: day(one.visit.from), to: day(one.visit.to) }
  const questionnaire = idOf('questionnaire', one.service)
  return [
    {
      kind: 'challenge',
      name: 'make',
      record,
      args: {
        region,
        council: idOf('council', one.council),
        round: idOf('round', one.round),
        service: one.service,
      },
    },
    {
      kind: 'challenge',
      name: 'plan',
      record,
      args: { visit, due: Object.fromEntries(due) as Record<string, string | null> },
    },
    { kind: 'challenge', name: 'chooseQuestionnaire', record, args: { questionnaire } },
  ]
}

/** A visit that is over, to which experts sent something: it goes no further before they did. */
export const isHeard = ({ key, stage }: DemoChallenge): boolean =>
  stages.indexOf(stage) > stages.indexOf('onSite') &&
  demoResponses.some(({ challenge }) => challenge === key)

/** One after another, from the stage it stands at to where it comes to. */
export const steps = ({ key }: DemoChallenge, from: Stage, to: Stage): Command[] =>
  stages.slice(stages.indexOf(from) + 1, stages.indexOf(to) + 1).map((stage) => ({
    ...{ kind: 'challenge', name: 'moveOn', record: idOf('challenge', key), args: { to: stage } },
  }))

/** What is known of the visit, then how far the challenge has come. @param visit the id of its pack */
export function progress(
  one: DemoChallenge & { pack?: DemoPack },
  visit: string,
  when: Calendar,
): Command[] {
  const record = idOf('challenge', one.key)
  const reached = Object.entries(one.milestones).filter(([, { done }]) => done !== null)
  return [
    ...packCommands(one, visit, when),
    ...reached.map(([milestone, { done }]) => {
      const args = { milestone, done: when.dayOrNull(done) }
      return { kind: 'challenge', name: 'reach', record, args }
    }),
    // Last but for a pause: nothing is reached any more once it is closed.
    ...steps(one, 'proposed', isHeard(one) ? 'onSite' : one.stage),
    ...(one.paused
      ? [
          {
            kind: 'challenge',
            name: 'pause',
            record,
            args: { until: when.day(one.paused.until), reason: one.paused.reason },
          },
        ]
      : []),
  ]
}

function packCommands(
  { council, pack }: DemoChallenge & { pack?: DemoPack },
  record: string,
  when: Calendar,
): Command[] {
  const numbers = {
    kind: 'visit',
    name: 'setSafeguarding',
    record,
    args: pack?.safeguarding ?? numbersOf(council),
  }
  if (!pack) return [numbers]
  const { name, address, day, at } = pack.place
  const place = { name, address, startsAt: when.instant(day, at) }
  const { meeting, contact, note } = pack
  return [
    numbers,
    { kind: 'visit', name: 'plan', record, args: { place, meeting, contact } },
    { kind: 'visit', name: 'write', record, args: { text: note, settles: [] } },
  ]
}

/** Nobody goes on site without somebody to ring: the leads of the round, and the council's own front door. */
function numbersOf(key: string) {
  const council = demoCouncils.find((one) => one.key === key)
  if (!council) throw new Error(`The demonstration has no council ${key}.`)
  return { ...roundLeads, council: { name: council.name, ...council.frontDoor } }
}
