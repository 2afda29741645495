/**
 * A text that is being written and belongs to no visit's draft: kept on this phone, strictly, until its
 * screen has made a command of it. It counts among what is not sent.
 */
import type { Ref } from 'vue'
import { cleanJson } from '../../shared/text.ts'
import { seal, unsealOwn } from './codec.ts'
import { here } from './here.ts'
import { afterWords } from './keeping.ts'
import { useReading } from './records.ts'

// A challenge is named by a uuid: no visit's draft ever finds these.
const place = 'jotting'

/** What was kept under `name`; null when nothing, or when the phone cannot read it now. */
export async function readJotting<Jotting>(name: string): Promise<Jotting | null> {
  const item = await here().words.use((database) => database.drafts.get(`${place}/${name}`))
  return item ? unsealOwn<Jotting>(item.text) : null
}

/** Keeps it, or with null lets go of it. Rejects with `NotSaved` when the phone did not take it. */
export async function keepJotting(name: string, jotting: object | null): Promise<void> {
  const phone = here()
  const key = `${place}/${name}`
  const text = jotting && (await seal(cleanJson(jotting)))
  await phone.words.use((database) =>
    database.transaction('rw', database.drafts, async () => {
      if (text === null) await database.drafts.delete(key)
      else await database.drafts.put({ key, challenge: place, at: phone.clock.iso(), text })
    }),
  )
  await afterWords(phone)
}

/** How many answers and other texts stand here that nobody has pressed Send for; undefined while read. */
export function useUnsentAnswers(): Ref<number | undefined> {
  return useReading(
    ({ is }) => is === 'draft' || is === 'words',
    () => null,
    (phone) =>
      phone.words.use((database) =>
        database.drafts.filter(({ key }) => !key.endsWith('/')).count(),
      ),
  )
}
