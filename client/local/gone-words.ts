/**
 * When words are taken back, or set apart, the edits that reviewers began of them leave their phones as
 * well: what is being typed, what the server refused since, and what it has taken. Only where this phone
 * has been told that the words are gone; an entry that is merely not here says nothing.
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
  // What still draws the screen is looked at when its row has come.
  const settled = await phone.words.use((database) =>
    database.settled.where('replay').equals(0).toArray(),
  )
  const gone = goneOn(phone)
  const goneEdits = async (items: readonly { text: string }[]): Promise<string[]> => {
    const ids: string[] = []
    for (const { text } of items) {
      const { id, kind, name, record, args } = await unsealOwn<WireCommand>(text)
      if (kind !== 'entry' || name !== 'reword') continue
      if (await gone(record, keyIn(args))) ids.push(id)
    }
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
  for (const id of await goneEdits(refused)) await discard(phone, id)
  const forgotten = await goneEdits(settled)
  if (forgotten.length > 0) {
    await phone.words.use((database) => forgetSettled(database, forgotten))
  }
}

// The seam: our own command, as this device gave it.
const keyIn = (args: unknown): string => (args as { key?: string } | null)?.key ?? ''

/** What these rules look at of an entry, of whatever number. */
type Body = { answers?: readonly { key: string; given: unknown }[] }

/** Says of an answer whether the server's row of its entry holds no words of it any more. */
function goneOn(phone: Phone) {
  const known = new Map<string, ReadonlySet<string>>()
  return async (entry: string, key: string): Promise<boolean> => {
    const keys = known.get(entry) ?? (await goneIn(phone, entry))
    known.set(entry, keys)
    return keys.has(key)
  }
}

async function goneIn(phone: Phone, entry: string): Promise<ReadonlySet<string>> {
  const row = await phone.rows.use((database) => database.row.get(entry))
  if (row?.kind !== 'entry') return new Set()
  const { answers = [] } = (await unseal(row.text)) as Body // the seam: a row of ours
  return new Set(answers.filter(({ given }) => given === null).map(({ key }) => key))
}
