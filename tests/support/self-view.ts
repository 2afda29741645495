/** A council's self-view that was submitted and waits for its lead member, made by its own people. */
import { seenIn } from '../../server/demo/seen.ts'
import type { Store } from '../../server/store/store.ts'
import { type Act, hashOf, manifestOf, statementFor } from '../../shared/self-view/manifest.ts'
import type { Edition } from '../../shared/records/edition.ts'
import type { Role } from '../../shared/roles.ts'
import { command, Device, freshId, id, place, region, run } from './people.ts'

const both = (text: string) => ({ standard: text, easy: text })
const from = '2026-01-01'

/** Somebody of a council who can be mailed. */
export async function makeOfficeHolder(
  store: Store,
  name: string,
  role: string,
  {
    at = 'oakshire',
    email = `${name.replaceAll(' ', '-')}@oakshire.example` as string | null,
  } = {},
): Promise<void> {
  const { council } = place(at)
  const held = { region, council, challenge: null, person: id(name), role }
  const args = { ...held, group: null, post: null, from, to: null }
  await run(store, [
    { kind: 'person', name: 'make', record: id(name), args: { region, name, email } },
    { kind: 'appointment', name: 'make', record: id(`${name} as ${role}`), args },
  ])
}

/** The number of the next template of the region. */
export async function nextNumber(store: Store): Promise<number> {
  const rows = await store.db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', 'template')
    .where('region', '=', region)
    .execute()
  const numbers = rows.map(({ body }) => (JSON.parse(body) as { number: number }).number) // by its kind
  return Math.max(0, ...numbers) + 1
}

/** The director of the council writes one paragraph and submits it. @returns the edition's id */
export async function submitSelfView(
  store: Store,
  director: string,
  { at = 'oakshire', text = 'Oakshire is a rural county.', clock = () => new Date() } = {},
): Promise<string> {
  const { council, challenge } = place(at)
  const [template, view] = [id(`template of ${at}`), id(`self-view of ${at}`)]
  const section = {
    ...{ key: '1', number: '1', title: both('About us'), prompt: both('What is it like?') },
    ...{ evidence: both('A document'), judged: 'not', isRequired: false },
  }
  const number = await nextNumber(store)
  const published = { region, service: 'adults', number, name: 'Adults', sections: [section] }
  await run(store, [{ kind: 'template', name: 'publish', record: template, args: published }])
  const phone = new Device(store, director, { clock })
  const submit = async (kind: string, name: string, record: string, args: unknown) => {
    const result = await phone.send(command(kind, name, record, args))
    if (result.outcome !== 'applied') throw new Error(`${kind}.${name}: ${JSON.stringify(result)}`)
  }
  await submit('selfView', 'make', view, { region, council, challenge, template })
  await phone.pull()
  const begun = [...phone.all.values()].find(({ kind }) => kind === 'section')
  await submit('section', 'add', begun?.id ?? '', { rank: 'i', text })
  const seen = await seenIn(store, view)
  await submit('selfView', 'submit', view, { template, council, seen })
  await phone.pull()
  const made = [...phone.all.values()].find(({ kind }) => kind === 'edition')
  return made?.id ?? ''
}

/** What is under this id on the phone of somebody. */
export async function seenBy(store: Store, name: string, record: string): Promise<unknown> {
  const phone = new Device(store, name)
  await phone.pull()
  return phone.all.get(record)?.body
}

/** `signature.make` as the device of an office-holder sends it, for what is on its screen. */
export async function signing(
  store: Store,
  edition: string,
  name: string,
  {
    at = 'oakshire',
    role = 'leadMember',
    unopened = [],
    act = 'sign',
  }: { at?: string; role?: Role; unopened?: readonly string[]; act?: Act } = {},
) {
  const body = (await seenBy(store, name, edition)) as Edition // an edition's body
  const signer = { person: id(name), name, role, post: null, since: from }
  const statement = statementFor(act, unopened.length)
  const said = { statement, reservation: null, signer }
  const hash = hashOf(manifestOf(edition, body, said))
  const { council, challenge } = place(at)
  const args = {
    ...{ region, council, challenge, edition, appointment: id(`${name} as ${role}`) },
    ...{ statement, reservation: null, unopened, hash },
  }
  return { hash, signature: freshId(), args }
}
