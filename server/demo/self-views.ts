/** Self-views as their officers wrote them: each sitting at the time and by whom the content says. */
import { derivedId } from '../../shared/derived-id.ts'
import { rankBetween } from '../../shared/rank.ts'
import { type Scale, scales } from '../../shared/self-view/scales.ts'
import type {
  DemoEvidence,
  DemoParagraph,
  DemoSection,
  DemoSelfView,
} from '../content/demo/self-views/self-view.ts'
import type { Store } from '../store/open.ts'
import { actTogether, commandOf, type Press, type Sitting } from './act.ts'
import { type Calendar, idOf } from './keys.ts'
import { region } from './region.ts'

export type Ground = { store: Store; secret: string; when: Calendar }

/** Where the records of a self-view belong. */
export const placeOf = ({ council, challenge }: Pick<DemoSelfView, 'council' | 'challenge'>) => ({
  ...{ region, council: idOf('council', council), challenge: idOf('challenge', challenge) },
})

export const selfViewOf = ({ key }: DemoSelfView): string => idOf('selfView', key)

const beginning = ({ key }: DemoSelfView) => `${key} self-view`

/** What follows from a command takes its id from it. */
export const sectionOf = (view: DemoSelfView, section: string): string =>
  derivedId(commandOf(beginning(view)), section)

const paragraphKey = ({ key }: DemoSelfView, section: string, place: number) =>
  `${key} ${section} paragraph ${String(place)}`

/** The paragraph at this place of the section, from 0: its id is the command that added it. */
export const paragraphOf = (view: DemoSelfView, section: string, place: number): string =>
  commandOf(paragraphKey(view, section, place))

/** Begins it, writes every section of it and puts the evidence in. */
export async function writeSelfView(ground: Ground, view: DemoSelfView): Promise<void> {
  const { store, secret, when } = ground
  const begun = { person: view.by, at: when.instant(view.begun, '09:10') }
  const args = { ...placeOf(view), template: idOf('template', view.service) }
  await actTogether(store, secret, begun, [
    { key: beginning(view), kind: 'selfView', name: 'make', record: selfViewOf(view), args },
  ])
  for (const { sitting, sections } of sittingsOf(view, when)) {
    const presses = sections.flatMap((one) => pressesOf(view, one, when))
    await actTogether(store, secret, sitting, presses)
  }
  await writeBeside(ground, view)
  const at = when.instant(view.gathered.day, view.gathered.at)
  for (const person of new Set(view.evidence.map(({ by }) => by))) {
    const own = view.evidence.filter(({ by }) => by === person)
    const presses = own.map((one) => evidencePress(view, one, when))
    await actTogether(store, secret, { person, at }, presses)
  }
}

/** Sections that one person wrote in one go. */
function sittingsOf({ sections }: DemoSelfView, when: Calendar) {
  const sittings: { sitting: Sitting; sections: DemoSection[] }[] = []
  for (const one of sections) {
    const sitting = { person: one.by, at: when.instant(one.day, one.at) }
    const open = sittings.find(
      (each) => each.sitting.person === sitting.person && each.sitting.at === sitting.at,
    )
    if (open) open.sections.push(one)
    else sittings.push({ sitting, sections: [one] })
  }
  return sittings.sort((a, b) => (a.sitting.at < b.sitting.at ? -1 : 1))
}

function pressesOf(view: DemoSelfView, one: DemoSection, when: Calendar): Press[] {
  const on = { kind: 'section', record: sectionOf(view, one.key) } as const
  const about = `${view.key} ${one.key}`
  const judged = scaleNames.flatMap((scale) => {
    const text = one[scale]
    return text ? [{ scale, text, key: `${about} ${scale}` }] : []
  })
  return [
    ...one.paragraphs.map((paragraph, place): Press => ({
      ...{ ...on, key: paragraphKey(view, one.key, place), name: 'add' },
      args: { rank: rankOf(place), text: wordsOf(paragraph) },
    })),
    ...(one.summary === undefined
      ? []
      : [
          {
            ...{ ...on, key: `${about} summary`, name: 'summarise' },
            args: { text: one.summary, settles: [] },
          },
        ]),
    ...(one.indicators ?? []).map(({ code, story }): Press => {
      const key = `${about} indicator ${code}`
      if (story === undefined) return { ...on, key, name: 'cite', args: { code, on: true } }
      return { ...on, key, name: 'tell', args: { code, text: story, settles: [] } }
    }),
    ...judged.map(({ key, scale, text }): Press => ({
      ...{ ...on, key, name: 'judge', args: { scale, text, settles: [] } },
    })),
    ...(judged[0] ? actionPresses(one, judged[0].key, when) : []),
  ]
}

const scaleNames = Object.keys(scales) as Scale[] // Object.keys widens to string

/** In the order in which they stand, with room between them. */
function rankOf(place: number): string {
  let rank = ''
  for (let each = 0; each <= place; each += 1) rank = rankBetween(rank, null)
  return rank
}

const wordsOf = (paragraph: string | DemoParagraph): string =>
  typeof paragraph === 'string' ? paragraph : paragraph.text

/** On the draft action that the first judgement brought with it. @param judgement the key of its command */
function actionPresses({ action }: DemoSection, judgement: string, when: Calendar): Press[] {
  if (!action) return []
  const on = { kind: 'action', record: derivedId(commandOf(judgement), 'action') } as const
  if ('dropped' in action) {
    return [{ ...on, key: `${judgement} drop`, name: 'drop', args: { why: action.dropped } }]
  }
  const written = { text: action.text, settles: [] }
  const write: Press = { ...on, key: `${judgement} action`, name: 'write', args: written }
  if (!('owner' in action)) return [write]
  const terms = { owner: action.owner, due: when.day(action.due) }
  const args = { ...terms, wasOwner: null, wasDue: null }
  return [write, { ...on, key: `${judgement} assign`, name: 'assign', args }]
}

/** Texts of others, who had only seen the first one: the one that comes first takes its place. */
async function writeBeside({ store, secret, when }: Ground, view: DemoSelfView): Promise<void> {
  for (const { key, day, paragraphs } of view.sections) {
    for (const [place, paragraph] of paragraphs.entries()) {
      if (typeof paragraph === 'string') continue
      const base = paragraphOf(view, key, place)
      // Written on trains and in meeting rooms without a signal, and sent some minutes apart.
      for (const [turn, one] of (paragraph.beside ?? []).entries()) {
        const at = when.instant(day + 1, `18:${10 + 7 * turn}`)
        await actTogether(store, secret, { person: one.by, at }, [
          {
            ...{ key: `${paragraphKey(view, key, place)} by ${one.by}`, base },
            ...{ kind: 'section', record: sectionOf(view, key), name: 'write' },
            args: { paragraph: base, text: one.text, settles: [] },
          },
        ])
      }
    }
  }
}

function evidencePress(view: DemoSelfView, one: DemoEvidence, when: Calendar): Press {
  const { key, sections, title, date, page = null, quote = null, link = null } = one
  const content = { title, date: when.day(date), page, quote, link }
  return {
    ...{ key: `evidence ${key}`, kind: 'evidence', name: 'add', record: idOf('evidence', key) },
    args: { ...placeOf(view), selfView: selfViewOf(view), sections, ...content },
  }
}
