/**
 * A self-view as the matrix meets it: an edition that was signed and shared, a newer one with the lead
 * member, and a draft that has moved on since; with a record of every kind around it.
 */
import { seenIn } from '../../../server/demo/seen.ts'
import type { Store } from '../../../server/store/store.ts'
import type { Prove } from '../../../server/sync/engine.ts'
import type { SystemCommand } from '../../../server/sync/system.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { KindName } from '../../../shared/records/index.ts'
import { placingOf } from '../../../shared/records/placing.ts'
import type { Role } from '../../../shared/roles.ts'
import { hashOf, manifestOf } from '../../../shared/self-view/manifest.ts'
import type { TemplateSection } from '../../../shared/self-view/template.ts'
import {
  command,
  Device,
  freshId,
  id,
  place,
  region,
  run,
  type Sent,
} from '../../support/people.ts'
import { nextNumber } from '../../support/self-view.ts'

/** What the server takes for shown in these tests: the hash that came as proof. */
export const prove: Prove = (_tx, _person, { id: own, proof }) => {
  const { hash } = proof as { hash: string } // the seam: as `signature` makes it below
  const body = { region, council: null, challenge: null, hash, by: 'code' }
  return Promise.resolve({ kind: 'proof', id: own, body })
}

const both = (text: string) => ({ standard: text, easy: text })
const part = (key: string, judged: TemplateSection['judged']): TemplateSection => ({
  ...{ key, number: key.replace('-resources', '.7'), title: both(`Section ${key}`) },
  ...{ prompt: both('What is it like?'), evidence: both('A document'), judged, isRequired: true },
})
export const sections = [part('1', 'not'), part('7-resources', 'journey')]
export const template = { region, number: 1, name: 'A short one', sections }
let tried = 1000

const indicator = {
  ...{ region, code: '1A', service: 'adults', better: 'high', unit: { is: 'percent' } },
  ...{ name: both('Feel safe'), source: 'A survey', everyTwoYears: false, definition: 'Asked.' },
}
const readings = (value: number) => [
  { year: '2025-26', value, definition: 1, source: 'A survey', published: null },
]
const years = [{ year: '2025-26', values: [70, 71], missing: 1 }]

type Host = { name: string; director: string; lead: string; leadPeer: string; at: string }

/** @returns the id of one record of each of its kinds, and the edition as the lead member has it */
export async function makeSelfView(store: Store, host: Host) {
  const { name, director, lead, leadPeer } = host
  const { council, challenge } = place(name)
  const own = (kind: string) => id(`${kind} of ${name}`)
  const here = { region, council, challenge }
  const make = (kind: KindName, called: string, args: unknown): SystemCommand => ({
    ...{ kind, name: called, record: own(kind), args },
  })
  const numbered = { ...template, number: await nextNumber(store) }
  const ofChildren = { ...numbered, service: 'children' }
  await run(
    store,
    [
      make('template', 'publish', { ...numbered, service: 'adults' }),
      { ...make('template', 'publish', ofChildren), record: own('children’s template') },
      make('indicator', 'define', indicator),
      make('figure', 'make', { region, council, code: '1A', readings: readings(70) }),
      make('spread', 'make', { region, code: '1A', years }),
    ],
    host.at,
  )
  const push = async (who: string, commands: readonly Sent[]) => {
    const phone = new Device(store, who, { prove, clock: () => new Date(host.at) })
    const { results } = await phone.push(commands)
    const refused = results.find(({ outcome }) => outcome !== 'applied')
    if (refused) throw new Error(`The self-view is not whole: ${refused.problem?.code ?? ''}`)
  }

  const begin = command('selfView', 'make', own('selfView'), { ...here, template: own('template') })
  const section = (key: string) => derivedId(begin.id, key)
  const add = (key: string, text: string) =>
    command('section', 'add', section(key), { rank: 'i', text })
  const [first, second] = [add('1', 'Oakshire is a county.'), add('7-resources', 'It has little.')]
  const judged = { scale: 'journey', text: 'poorToFair', settles: [] }
  const judge = command('section', 'judge', section('7-resources'), judged)
  const evidence = command('evidence', 'add', own('evidence'), {
    ...{ ...here, selfView: own('selfView'), sections: ['7-resources'], title: 'A budget' },
    ...{ date: '2026-05-01', page: null, quote: null, link: null },
  })
  const submit = async () => {
    const seen = await seenIn(store, own('selfView'))
    const args = { template: own('template'), council, seen }
    const sent = command('selfView', 'submit', own('selfView'), args)
    await push(director, [sent])
    return derivedId(sent.id, 'edition')
  }
  await push(director, [begin, first, second, judge, evidence])
  const shared = await submit()

  const signer = { name: lead, role: 'leadMember' } as const
  const signed = signature(here, { id: shared, body: await editionIn(store, shared) }, signer)
  await push(lead, [{ ...signed, record: own('signature') }])
  await push(director, [command('edition', 'share', shared, {}), add('1', 'It is wide.')])
  const open = await submit()
  await push(director, [add('1', 'It has two towns.')])
  const read = { ...here, edition: open, section: '1', paragraph: null }
  await push(lead, [
    command('reading', 'make', own('reading'), read),
    command('note', 'make', own('note'), {
      ...{ ...read, to: 'director', about: 'ask', text: 'Is it?' },
    }),
  ])
  const placing = placingOf(here.challenge, '7-resources')
  const placed = { ...here, key: '7-resources', step: 'fairToGood', why: 'We saw it.' }
  await push(leadPeer, [
    command('enquiry', 'ask', own('enquiry'), {
      ...{ ...here, source: { is: 'paragraph', edition: shared, paragraph: first.id } },
      ...{ rank: 'i', question: 'How wide?' },
    }),
    command('placing', 'make', placing, placed),
  ])
  return {
    ...{ template: own('template'), selfView: own('selfView'), section: section('1') },
    ...{ wording: derivedId(first.id, 'wording'), action: derivedId(judge.id, 'action') },
    ...{ evidence: own('evidence'), edition: open, signature: own('signature') },
    ...{ reading: own('reading'), note: own('note'), indicator: own('indicator') },
    ...{ figure: own('figure'), spread: own('spread'), enquiry: own('enquiry') },
    ...{ placing, paragraph: first.id, sharedEdition: shared, paper: evidence.id },
    editionBody: await editionIn(store, open),
    seen: await seenIn(store, own('selfView')),
  }
}

/** The edition as it stands. */
export async function editionIn(store: Store, edition: string): Promise<Edition> {
  const { body } = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', edition)
    .executeTakeFirstOrThrow()
  return JSON.parse(body) as Edition // parsed by its kind when written
}

type Here = { region: string; council: string; challenge: string }

/** A signature by somebody who holds this role, as their phone makes it. */
export function signature(
  here: Here,
  edition: { id: string; body: Edition },
  { name, role }: { name: string; role: Role },
): Sent {
  const signer = { person: id(name), name, role, post: null, since: '2026-01-01' }
  const said = { statement: 'sign-1', reservation: null } as const
  const args = {
    ...{ ...here, edition: edition.id, appointment: id(`${name} holds`) },
    ...{
      ...said,
      unopened: [],
      hash: hashOf(manifestOf(edition.id, edition.body, { ...said, signer })),
    },
  }
  return command('signature', 'make', freshId(), args, { proof: { by: 'code', hash: args.hash } })
}

type On = Awaited<ReturnType<typeof makeSelfView>> & {
  name: string
  councilId: string
  challengeId: string
}

/** Every command there is on them. @param trier who sends them: a signature names its own office */
export function selfViewCommands(target: On, trier: { name: string; role: Role }) {
  const here = { region, council: target.councilId, challenge: target.challengeId }
  const own = (kind: string) => id(`${kind} of ${target.name}`)
  type OfTarget = 'selfView' | 'section' | 'evidence' | 'action' | 'edition' | 'signature' | 'note'
  type Other = 'indicator' | 'figure' | 'spread' | 'enquiry' | 'placing'
  const on = (kind: OfTarget | Other, name: string, args: unknown = {}) =>
    [`${kind}.${name}`, command(kind, name, target[kind], args)] as const
  const making = (kind: KindName, name: string, args: unknown) =>
    [`${kind}.${name}`, command(kind, name, freshId(), args)] as const
  const edit = (text: string) => ({ text, settles: [] })
  const placed = { ...here, key: '1', step: 'fairToGood', why: 'We saw it.' }
  const { paragraph, editionBody, edition } = target
  const seen = { base: paragraph }
  const takeOut = command('section', 'takeOut', target.section, { paragraph }, seen)
  const sectionPlace = { ...here, selfView: target.selfView, key: '1' }
  const paper = {
    ...{ sections: ['1'], title: 'A profile', date: '2026-06-01' },
    ...{ page: null, quote: null, link: null },
  }
  const frozen = {
    ...{ selfView: target.selfView, template: target.template, number: 3, service: 'adults' },
    ...{ councilName: 'Oakshire', order: ['leadMember'], sections: [], evidence: [] },
  }
  const change = command('evidence', 'change', target.evidence, paper, { base: target.paper })
  return [
    // Each try has a higher number than the one before.
    making('template', 'publish', { ...template, service: 'adults', number: (tried += 1) }),
    making('selfView', 'make', {
      ...{ ...here, challenge: id(`second visit to ${target.name}`) },
      template: own('children’s template'),
    }),
    on('selfView', 'arrange', { order: ['chiefExecutive', 'leadMember'] }),
    on('selfView', 'submit', {
      ...{ template: target.template, council: here.council, seen: target.seen },
    }),
    making('section', 'make', sectionPlace),
    on('section', 'add', { rank: 'r', text: 'It has a river.' }),
    on('section', 'write', { paragraph, ...edit('It is a county.') }),
    on('section', 'move', { paragraph, rank: 'z' }),
    ['section.takeOut', takeOut] as const,
    on('section', 'putBack', { paragraph }),
    on('section', 'summarise', edit('A county.')),
    on('section', 'judge', { scale: 'rag', ...edit('green') }),
    on('section', 'cite', { code: '1A', on: true }),
    on('section', 'tell', { code: '1A', ...edit('People feel safe.') }),
    making('wording', 'make', {
      ...{ ...here, selfView: target.selfView, section: target.section, of: paragraph, text: 'So' },
      did: null,
    }),
    making('evidence', 'add', { ...here, selfView: target.selfView, ...paper }),
    ['evidence.change', change] as const,
    on('evidence', 'takeOut'),
    on('evidence', 'putBack'),
    making('action', 'propose', { ...sectionPlace, section: target.section }),
    on('action', 'write', edit('Count it.')),
    on('action', 'assign', {
      ...{ owner: 'Head of finance', due: '2027-09-01', wasOwner: null, wasDue: null },
    }),
    on('action', 'drop', { why: 'Done.' }),
    on('action', 'takeUp'),
    making('edition', 'make', { ...here, ...frozen }),
    on('edition', 'sign', { signature: freshId(), role: 'leadMember' }),
    on('edition', 'sendBack', { reasons: ['unclear'], sections: ['1'], words: 'What is wide?' }),
    on('edition', 'share'),
    on('edition', 'supersede'),
    ['signature.make', signature(here, { id: edition, body: editionBody }, trier)] as const,
    on('signature', 'share'),
    on('signature', 'seal', {
      seal: {
        log: { chain: 'council', position: 1, head: 'a'.repeat(64) },
        ...{ key: 'b'.repeat(64), seal: 'c' },
      },
    }),
    making('reading', 'make', { ...here, edition, section: '1', paragraph }),
    making('note', 'make', {
      ...{ ...here, edition, section: '1', paragraph, to: 'director', about: null, text: 'So?' },
    }),
    on('note', 'write', edit('Is it so?')),
    on('note', 'takeOut'),
    on('note', 'putBack'),
    making('indicator', 'define', { ...indicator, code: '4A' }),
    on('indicator', 'redefine', { from: '2026-27', words: 'Asked otherwise.' }),
    making('figure', 'make', {
      ...{ region, council: here.council, code: '4A', readings: readings(3) },
    }),
    on('figure', 'add', { readings: readings(71) }),
    making('spread', 'make', { region, code: '4A', years }),
    on('spread', 'add', { years }),
    making('enquiry', 'ask', {
      ...{ ...here, source: { is: 'indicator', code: '1A' }, rank: 'r', question: 'Why so?' },
    }),
    on('enquiry', 'write', edit('How wide is it?')),
    on('enquiry', 'move', { rank: 'z' }),
    on('enquiry', 'answer', edit('Two hours by car.')),
    on('enquiry', 'drop'),
    on('enquiry', 'takeUp'),
    ['placing.make', command('placing', 'make', placingOf(here.challenge, '1'), placed)] as const,
    on('placing', 'move', edit('goodToGreat')),
    on('placing', 'explain', edit('We saw more.')),
  ]
}
