// S24-S35: readers of a self-view see its editions, and nothing of how they were written.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seenIn } from '../../../server/demo/seen.ts'
import type { KindName } from '../../../shared/records/index.ts'
import { hashOf, manifestOf } from '../../../shared/self-view/manifest.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { command, Device } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { everyRole, sees, standings } from './policy.ts'
import { editionIn, template } from './self-view.ts'
import { makeTarget, makeTrier, makeWorld, now, type Target } from './world.ts'
import {
  type Act,
  type Doing,
  everybody,
  happen,
  type Moment,
  type Name,
  type Place,
  placeOf,
} from './worlds.ts'

let one: TestStore
let other: TestStore
beforeAll(async () => {
  ;[one, other] = await Promise.all([openTestStore(), openTestStore()])
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const drafts: readonly KindName[] = ['selfView', 'section', 'wording', 'evidence', 'action']
/** Those of the council who write. */
const writing: readonly Name[] = ['anne', 'otto']

// Two worlds are made anew for each, one after the other.
const long = { timeout: 300_000 }

/** What is written at each moment of a self-view. In two worlds all but the editions may differ. */
type Writing = Partial<Record<'before' | 'after' | 'notes', readonly Doing[]>>

const firstWords = (place: Place) => place.own('command 2 0 0')
const section = (place: Place, key: string) => derivedId(place.own('command 1 1 0'), key)
const edition = (place: Place) => derivedId(place.own('command 5 0 0'), 'edition')
const edit = (text: string) => ({ text, settles: [] })

/** Begun, written, submitted, signed and shared; each in a moment of its own, so that ids are the same. */
function story(place: Place, { before = [], after = [], notes = [] }: Writing): Moment[] {
  const { own, region, council, challenge } = place
  const here = { region, council, challenge }
  const view = own('self-view')
  const form = { ...template, region, service: 'adults' }
  const paper = { title: 'A budget', date: '2026-05-01', page: null, quote: null, link: null }
  const at = (...acts: Act[]): Moment => ({ acts, hears: true })
  const sign: Act = {
    who: 'lea',
    does: async (store) => {
      const id = edition(place)
      const signer = { person: own('lea'), name: 'lea', role: 'leadMember' as const, post: null }
      const said = { statement: 'sign-1', reservation: null } as const
      const list = manifestOf(id, await editionIn(store, id), {
        ...{ ...said, signer: { ...signer, since: '2026-01-01' } },
      })
      const hash = hashOf(list)
      const args = {
        ...here,
        edition: id,
        appointment: own('lea holds'),
        ...said,
        unopened: [],
        hash,
      }
      return [['signature', 'make', own('signature'), args, null, { by: 'code', hash }]]
    },
  }
  return [
    at(
      { who: 'system', does: [['template', 'publish', own('template'), form]] },
      { who: 'otto', does: [['selfView', 'make', view, { ...here, template: own('template') }]] },
    ),
    at({
      who: 'otto',
      does: [
        ['section', 'add', section(place, '1'), { rank: 'i', text: 'Oakshire is a county.' }],
        ['section', 'add', section(place, '7-resources'), { rank: 'i', text: 'It has little.' }],
        [
          ...(['section', 'judge', section(place, '7-resources')] as const),
          { scale: 'journey', ...edit('poorToFair') },
        ],
        [
          ...(['evidence', 'add', own('budget')] as const),
          { ...here, selfView: view, sections: ['7-resources'], ...paper },
        ],
      ],
    }),
    at({ who: 'otto', does: before }),
    // Whatever stood there, it is this that goes into the edition.
    at({
      who: 'anne',
      does: async (store) => {
        const { body } = await store.db
          .selectFrom('record')
          .select('body')
          .where('id', '=', section(place, '1'))
          .executeTakeFirstOrThrow()
        const { paragraphs } = JSON.parse(body) as Section // parsed by its kind when written
        const text = paragraphs[0]?.text
        const settles = text?.alternatives.map((beside) => beside.command) ?? []
        const args = { paragraph: firstWords(place), text: 'Oakshire is wide.', settles }
        return [['section', 'write', section(place, '1'), args, text?.command ?? null]]
      },
    }),
    at({
      who: 'anne',
      does: async (store) => {
        const args = { template: own('template'), council, seen: await seenIn(store, view) }
        return [['selfView', 'submit', view, args]]
      },
    }),
    at(sign),
    at({ who: 'anne', does: [['edition', 'share', edition(place), {}]] }),
    at({ who: 'otto', does: after }, { who: 'lea', does: notes }),
  ]
}

type Section = {
  paragraphs: { text: { command: string; alternatives: { command: string }[] } }[]
}

let runs = 0
async function whoCanTell(here: (place: Place) => Writing, there: (place: Place) => Writing) {
  const place = placeOf(`drafts ${String((runs += 1))}`)
  const [first, second] = await Promise.all([
    happen(one.store, place, story(place, here(place))),
    happen(other.store, place, story(place, there(place))),
  ])
  const told = everybody.filter(
    (name) => JSON.stringify(first.get(name)) !== JSON.stringify(second.get(name)),
  )
  return { told, first }
}

const rewrite = (place: Place, text: string, base: string | null): Doing => {
  const args = { paragraph: firstWords(place), ...edit(text) }
  return ['section', 'write', section(place, '1'), args, base]
}

describe('in two worlds with the same editions', () => {
  it(
    'a text that stood beside, and one that was written over, are known to the writers alone',
    long,
    async () => {
      const { told, first } = await whoCanTell(
        (place) => ({ before: [rewrite(place, 'We are not proud of this.', null)] }),
        (place) => ({ before: [rewrite(place, 'We never counted it.', firstWords(place))] }),
      )
      expect(told.toSorted()).toEqual(writing.toSorted())
      // The story was whole: the council's readers, the team and the board have the edition.
      for (const name of ['ada', 'eve', 'sam', 'spo', 'lea', 'cleo', 'owen'] as const)
        expect([name, first.get(name)?.join().includes('Oakshire is wide.')]).toEqual([name, true])
      for (const name of ['sid', 'sol', 'ivy', 'sue', 'nobody'] as const)
        expect([name, first.get(name)?.join().includes('Oakshire is wide.')]).toEqual([name, false])
    },
  )

  it(
    'evidence that was taken out, an action, and what is written since, are theirs alone',
    long,
    async () => {
      const action = (place: Place) => derivedId(place.own('command 2 0 2'), 'action')
      const { told } = await whoCanTell(
        () => ({}),
        (place) => {
          const { own, region, council, challenge } = place
          const paper = {
            title: 'A letter',
            date: '2026-05-01',
            page: null,
            quote: null,
            link: null,
          }
          const added = { region, council, challenge, selfView: own('self-view'), sections: ['1'] }
          return {
            before: [
              ['evidence', 'add', own('letter'), { ...added, ...paper }],
              ['evidence', 'takeOut', own('letter'), {}],
              ['action', 'write', action(place), edit('Count it.')],
            ],
            after: [
              ['section', 'add', section(place, '1'), { rank: 'r', text: 'It has two towns.' }],
              ['section', 'summarise', section(place, '1'), edit('A wide county.')],
              ['section', 'judge', section(place, '1'), { scale: 'rag', ...edit('red') }],
              ['action', 'drop', action(place), { why: 'Done.' }],
            ],
          }
        },
      )
      expect(told.toSorted()).toEqual(writing.toSorted())
    },
  )

  it(
    'a note goes to its writer, and to the director’s side only when it was meant for them',
    long,
    async () => {
      const noted = (to: 'me' | 'director') => (place: Place) => {
        const { own, region, council, challenge } = place
        const on = { region, council, challenge, edition: edition(place), section: '1' }
        const args = { ...on, paragraph: null, to, about: 'doubt', text: 'I doubt it.' }
        const read = { ...on, paragraph: firstWords(place) }
        return {
          notes: [
            ['note', 'make', own('note'), args],
            ['reading', 'make', own('reading'), read],
          ] as const,
        }
      }
      const silent = () => ({})
      expect((await whoCanTell(silent, noted('me'))).told).toEqual(['lea'])
      const meant = (await whoCanTell(silent, noted('director'))).told
      expect(meant.toSorted()).toEqual([...writing, 'lea'].toSorted())
    },
  )
})

describe('of a self-view', () => {
  let oakshire: Target
  const hidden = ['Nobody outside reads this.', 'It has two towns.', 'It is wide and poor.']
  beforeAll(async () => {
    await makeWorld(one.store)
    oakshire = await makeTarget(one.store, 'oakshire')
    const { section: record, paragraph } = oakshire
    const write = (text: string) =>
      command('section', 'write', record, { paragraph, text, settles: [] })
    const phone = new Device(one.store, 'director of oakshire', { clock: () => new Date(now) })
    const { results } = await phone.push(hidden.map(write))
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['applied']))
  })

  const tried = standings.flatMap((standing) => everyRole.map((role) => ({ standing, role })))
  it.each(tried)(
    'a $role ($standing) has editions, or the drafts, by their role',
    async (tries) => {
      const { standing, role } = tries
      const isWriting = standing === 'own' && sees.section.includes(role)
      const trier = await makeTrier(one.store, role, standing, 'oakshire')
      const phone = new Device(one.store, trier, { clock: () => new Date(now) })
      await phone.pull()
      const rows = [...phone.all.values()].filter(({ body }) => {
        const { council } = body as { council: string | null }
        return council === oakshire.councilId
      })
      const kindsHeld = new Set(rows.map(({ kind }) => kind))
      expect(drafts.filter((kind) => kindsHeld.has(kind))).toEqual(isWriting ? drafts : [])
      const text = JSON.stringify(rows)
      for (const words of hidden) expect(text.includes(words)).toBe(isWriting)
      const editions = rows.filter(({ kind }) => kind === 'edition').map(({ id }) => id)
      const whose = standing === 'own' ? role : null
      const expected = whose === null ? [] : editionsOf(oakshire, whose)
      expect(editions.toSorted()).toEqual(expected.toSorted())
      for (const { kind, body } of rows)
        if (kind === 'edition')
          expect(JSON.stringify(body)).not.toMatch(/"(alternatives|writers|isOut|rank|command)"/)
    },
  )
})

/** The council has both; the team and the board the one that was shared. */
function editionsOf({ edition: open, sharedEdition }: Target, role: (typeof everyRole)[number]) {
  if (sees.edition.includes(role)) return [open, sharedEdition]
  return sees.enquiry.includes(role) ? [sharedEdition] : []
}
