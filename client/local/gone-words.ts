/**
 * When words are taken back, or set apart, the edits that reviewers began of them leave their phones as
 * well: what is being typed, what the server refused since, and what it has taken. Only where this phone
 * has been told that the words are gone; an entry that is merely not here says nothing.
 *
 * It is looked at with every change, and a reviewer has thousands of settled commands: each is opened once,
 * and an entry again only when it has changed.
 */
import type { WireCommand } from '../../shared/wire.ts'
import { unseal, unsealOwn } from './codec.ts'
import { afterWords } from './keeping.ts'
import { discard } from './needs-you.ts'
import { forgetSettled } from './settling.ts'
import type { Phone } from './phone.ts'

/** Where the form of an edit is kept: `jotting/reword:<entry>:<about>:<question>`. */
const formStart = 'jotting/reword:'

/** Lets go of every edit of words that are gone. */
export async function forgetGoneEdits(phone: Phone): Promise<void> {
  const forms = await phone.words.use((database) =>
    database.drafts.where('key').startsWith(formStart).primaryKeys(),
  )
  const refused = await phone.words.use((database) =>
    database.outbox.where('state').equals('refused').toArray(),
  )
  const seen = seenOn(phone)
  const gone = goneOn(phone, seen)
  const goneEdits = async (edits: readonly Edit[]): Promise<string[]> => {
    const ids: string[] = []
    for (const { id, entry, key } of edits) if (await gone(entry, key)) ids.push(id)
    return ids
  }
  const left: string[] = []
  for (const form of forms) {
    const [entry = '', ...key] = form.slice(formStart.length).split(':')
    if (await gone(entry, key.join(':'))) left.push(form)
  }
  if (left.length > 0) {
    await phone.words.use((database) => database.drafts.bulkDelete(left))
    await afterWords(phone)
  }
  for (const id of await goneEdits(await editsIn(refused))) await discard(phone, id)
  const forgotten = await goneEdits(await settledEdits(phone, seen))
  if (forgotten.length > 0) {
    await phone.words.use((database) => forgetSettled(database, forgotten))
  }
}

/** An edit that was given: of which answer of which entry. */
type Edit = { id: string; entry: string; key: string }

/** What was found before: which settled commands are edits, and what is gone of the entries as they stood. */
type Seen = {
  settled: Map<string, Edit | null>
  entries: Map<string, { text: string; gone: ReadonlySet<string> }>
}

const all = new WeakMap<Phone, Seen>()

function seenOn(phone: Phone): Seen {
  const seen = all.get(phone) ?? { settled: new Map(), entries: new Map() }
  all.set(phone, seen)
  return seen
}

async function editsIn(items: readonly { text: string }[]): Promise<Edit[]> {
  const commands = await Promise.all(items.map(({ text }) => unsealOwn<WireCommand>(text)))
  return commands.flatMap(({ id, kind, name, record, args }) =>
    kind === 'entry' && name === 'reword' ? [{ id, entry: record, key: keyIn(args) }] : [],
  )
}

/** Those among the settled commands. What still draws the screen is looked at when its row has come. */
async function settledEdits(phone: Phone, { settled }: Seen): Promise<Edit[]> {
  const ids = await phone.words.use((database) =>
    database.settled.where('replay').equals(0).primaryKeys(),
  )
  const here = new Set(ids)
  for (const id of settled.keys()) if (!here.has(id)) settled.delete(id)
  const fresh = ids.filter((id) => !settled.has(id))
  const items = await phone.words.use((database) => database.settled.bulkGet(fresh))
  const found = items.filter((item) => item !== undefined)
  for (const { id } of found) settled.set(id, null)
  for (const edit of await editsIn(found)) settled.set(edit.id, edit)
  return [...settled.values()].filter((edit) => edit !== null)
}

// The seam: our own command, as this device gave it.
const keyIn = (args: unknown): string => (args as { key?: string } | null)?.key ?? ''

/** What these rules look at of an entry, of whatever number. */
type Body = { answers?: readonly { key: string; given: unknown }[] }

/** Says of an answer whether the server's row of its entry holds no words of it any more. */
function goneOn(phone: Phone, seen: Seen) {
  const known = new Map<string, ReadonlySet<string>>()
  return async (entry: string, key: string): Promise<boolean> => {
    const keys = known.get(entry) ?? (await goneIn(phone, seen, entry))
    known.set(entry, keys)
    return keys.has(key)
  }
}

async function goneIn(
  phone: Phone,
  { entries }: Seen,
  entry: string,
): Promise<ReadonlySet<string>> {
  const row = await phone.rows.use((database) => database.row.get(entry))
  if (row?.kind !== 'entry') return new Set()
  const before = entries.get(entry)
  if (before?.text === row.text) return before.gone
  const { answers = [] } = (await unseal(row.text)) as Body // the seam: a row of ours
  const gone = new Set(answers.filter(({ given }) => given === null).map(({ key }) => key))
  entries.set(entry, { text: row.text, gone })
  return gone
}
