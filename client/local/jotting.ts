/**
 * A text that is being written and belongs to no visit's draft: kept on this phone, strictly, until its
 * screen has made a command of it. It counts among what is not sent.
 */
import type { Ref } from 'vue'
import { cleanJson } from '../../shared/text.ts'
import { seal, unsealOwn } from './codec.ts'
import { here } from './here.ts'
import { afterWords } from './keeping.ts'
import type { Phone } from './phone.ts'
import { useReading } from './records.ts'
import { isAnswer } from './words-store.ts'

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

/** What stands here that nobody has pressed Send for. */
export type NotSent = {
  /** All of it, counted. */
  all: number
  /** Answers, by the visit they are about. */
  visits: { challenge: string; answers: number }[]
  /** Other texts that were begun, by their names. */
  jottings: string[]
}

/** Undefined while it is read. */
export function useNotSent(): Ref<NotSent | undefined> {
  return useReading(
    ({ is }) => is === 'draft' || is === 'words',
    () => null,
    readNotSent,
  )
}

export async function readNotSent(phone: Phone): Promise<NotSent> {
  const keys = await phone.words.use((database) => database.drafts.toCollection().primaryKeys())
  const texts = keys.filter((key) => isAnswer({ key })).map((key) => key.split('/'))
  const counts = new Map<string, number>()
  for (const [of = ''] of texts) if (of !== place) counts.set(of, (counts.get(of) ?? 0) + 1)
  return {
    all: texts.length,
    visits: [...counts].map(([challenge, answers]) => ({ challenge, answers })),
    jottings: texts.flatMap(([of, name = '']) => (of === place ? [name] : [])),
  }
}
