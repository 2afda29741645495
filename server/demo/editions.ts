/** Oakshire's two editions: submitted, read, signed and shared, and what the board asks of the first. */
import { derivedId } from '../../shared/derived-id.ts'
import type { Edition } from '../../shared/records/edition.ts'
import { hashOf, manifestOf } from '../../shared/self-view/manifest.ts'
import { demoPeople } from '../content/demo/people.ts'
import type { ClockTime } from '../content/demo/region.ts'
import { oakshireSelfView as view } from '../content/demo/self-views/oakshire.ts'
import {
  changes,
  type DemoSigned,
  firstEdition,
  notes,
  oakshireOrder,
  readings,
  secondEdition,
} from '../content/demo/self-views/oakshire-editions.ts'
import type { Prove } from '../sync/engine.ts'
import { act, actTogether, commandOf, type Press } from './act.ts'
import { answer, ask, place } from './board.ts'
import { idOf } from './keys.ts'
import { appointmentOf, region } from './region.ts'
import { seenIn } from './seen.ts'
import { type Ground, paragraphOf, placeOf, sectionOf, selfViewOf } from './self-views.ts'

/** Of an edition. */
type EditionNumber = 1 | 2

const submission = (number: EditionNumber) => `${view.key} submit ${String(number)}`
export const editionOf = (number: EditionNumber): string =>
  derivedId(commandOf(submission(number)), 'edition')

const reader = 'jamila-rahman'

/** Up to a few days before the visit: the second edition waits for the lead councillor. */
export async function signAndShare(ground: Ground): Promise<void> {
  const { store, secret, when } = ground
  const { by, day, at } = firstEdition.submitted
  await act(store, secret, {
    ...{ key: `${view.key} order`, person: by, at: when.instant(day - 3, at) },
    ...{ kind: 'selfView', record: selfViewOf(view), name: 'arrange' },
    args: { order: oakshireOrder },
  })
  await submit(ground, 1, firstEdition.submitted)
  await read(ground, 1, readings.first, await sectionsOf(ground, 1))
  await write(ground, 1)
  for (const one of firstEdition.signed) await sign(ground, 1, one)
  const { shared } = firstEdition
  await act(store, secret, {
    ...{ key: `${view.key} share`, person: shared.by, at: when.instant(shared.day, shared.at) },
    ...{ kind: 'edition', record: editionOf(1), name: 'share', args: {} },
  })
  await ask(ground, editionOf(1))
  for (const one of changes) await change(ground, one)
  await submit(ground, 2, secondEdition.submitted)
  for (const one of secondEdition.signed) await sign(ground, 2, one)
}

/** On the evening of the first day: she has begun to read, and the team says what it saw. */
export async function readAndAnswer(ground: Ground): Promise<void> {
  await read(ground, 2, readings.second, readings.second.sections)
  await write(ground, 2)
  await answer(ground)
  await place(ground)
}

/** Once: again, what stands there is no longer what was seen then. */
async function submit(
  { store, secret, when }: Ground,
  number: EditionNumber,
  { by, day, at }: { by: string; day: number; at: ClockTime },
): Promise<void> {
  const made = store.db.selectFrom('record').select('id').where('id', '=', editionOf(number))
  if (await made.executeTakeFirst()) return
  const seen = await seenIn(store, selfViewOf(view))
  await act(store, secret, {
    ...{ key: submission(number), person: by, at: when.instant(day, at) },
    ...{ kind: 'selfView', record: selfViewOf(view), name: 'submit' },
    args: { template: idOf('template', view.service), council: placeOf(view).council, seen },
  })
}

/** The edition as it stands. */
async function editionBody({ store }: Ground, number: EditionNumber): Promise<Edition> {
  const row = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', editionOf(number))
    .executeTakeFirst()
  if (!row) throw new Error(`The demonstration has no edition ${String(number)}.`)
  // The seam: an edition, as its own kind wrote it.
  return JSON.parse(row.body) as Edition
}

const sectionsOf = async (ground: Ground, number: EditionNumber) =>
  (await editionBody(ground, number)).sections.map(({ key }) => key)

async function read(
  { store, secret, when }: Ground,
  number: EditionNumber,
  { day, at }: { day: number; at: ClockTime },
  sections: readonly string[],
): Promise<void> {
  const presses = sections.map((section): Press => ({
    key: `${view.key} reading ${String(number)} ${section}`,
    ...{ kind: 'reading', name: 'make' },
    record: idOf('reading', `${String(number)} ${section}`),
    args: { ...placeOf(view), edition: editionOf(number), section, paragraph: null },
  }))
  await actTogether(store, secret, { person: reader, at: when.instant(day, at) }, presses)
}

async function write({ store, secret, when }: Ground, number: EditionNumber): Promise<void> {
  for (const one of notes.filter(({ edition }) => edition === number)) {
    const { section, place: nth, to, about, text } = one
    const key = `note ${String(number)} ${section}`
    const paragraph = nth === null ? null : paragraphOf(view, section, nth)
    await act(store, secret, {
      ...{ key, person: reader, at: when.instant(one.day, one.at) },
      ...{ kind: 'note', name: 'make', record: idOf('note', key) },
      args: { ...placeOf(view), edition: editionOf(number), section, paragraph, to, about, text },
    })
  }
}

/**
 * The demonstration's own word that it was them: nobody's real proof stands behind these signatures, and
 * nobody was sent a code. They are made when the region is, before anybody could press anything.
 */
const proveOfDemonstration: Prove = (_tx, _person, { id, proof }) => {
  const { hash } = proof as { hash: string } // the seam: made just below
  const body = { region, council: null, challenge: null, hash, by: 'code' }
  return Promise.resolve({ kind: 'proof', id, body })
}

async function sign(ground: Ground, number: EditionNumber, one: DemoSigned): Promise<void> {
  const { store, secret, when } = ground
  const person = demoPeople.find(({ key }) => key === one.by)
  const nth = person?.appointments.findIndex(({ role }) => role === one.role) ?? -1
  const office = person?.appointments[nth]
  if (!person || !office) throw new Error(`The demonstration has no ${one.role} ${one.by}.`)
  const said = {
    ...({ statement: 'sign-1', reservation: one.doubts } as const),
    signer: {
      ...{ person: idOf('person', one.by), name: person.name, role: one.role },
      ...{ post: office.post, since: when.day(office.from) },
    },
  }
  const edition = editionOf(number)
  const hash = hashOf(manifestOf(edition, await editionBody(ground, number), said))
  const key = `${view.key} signature ${String(number)} ${one.by}`
  const { statement, reservation } = said
  const args = {
    ...{ ...placeOf(view), edition, appointment: appointmentOf(person, nth) },
    ...{ statement, reservation, unopened: [], hash },
  }
  const press: Press = {
    ...{ key, kind: 'signature', name: 'make', record: idOf('signature', key), args },
    proof: { hash },
  }
  const sitting = { person: one.by, at: when.instant(one.day, one.at) }
  await actTogether(store, secret, sitting, [press], proveOfDemonstration)
}

const change = ({ store, secret, when }: Ground, one: (typeof changes)[number]) => {
  const paragraph = paragraphOf(view, one.section, one.place)
  return act(store, secret, {
    ...{
      key: `${view.key} ${one.section} anew`,
      person: one.by,
      at: when.instant(one.day, one.at),
    },
    ...{ kind: 'section', record: sectionOf(view, one.section), name: 'write', base: paragraph },
    args: { paragraph, text: one.text, settles: [] },
  })
}
