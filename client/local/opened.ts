/** Opening an entry for its author to know: by each reviewer once, whoever has opened it before. */
import { command } from './command.ts'
import { here } from './here.ts'
import { kept } from './words-store.ts'

const keyOf = (entry: string) => `opened:${entry}`

/** @param isUnread nobody at all has opened it */
export async function openEntry(entry: string, isUnread: boolean): Promise<void> {
  const phone = here()
  const key = keyOf(entry)
  const wasOpened = await phone.words.use((database) => kept<boolean>(database, key))
  if (wasOpened && !isUnread) return
  await command('entry', 'open', {}, { record: entry })
  await phone.words.use((database) => database.kept.put({ key, value: true }))
}
