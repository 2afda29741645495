/**
 * A text that is being written and belongs to no visit's draft: kept on this phone, strictly, until its
 * screen has made a command of it. It counts among what is not sent.
 */
import { onScopeDispose, type Ref, ref, watch } from 'vue'
import { cleanJson } from '../../shared/text.ts'
import { seal, unsealOwn } from './codec.ts'
import { current, here } from './here.ts'
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

/** A pause in typing after which a text is kept. */
const typingMs = 200

/**
 * Keeps what `now` says whenever it changes, and hands what was kept before to `restore`, unless somebody
 * has written in the meantime. With null from `now` nothing is kept, with undefined what is kept stays.
 * `letGo` ends it: the text has become a command.
 */
export function useJotting<Jotting extends object>(
  name: () => string,
  now: () => Jotting | null | undefined,
  restore: (before: Jotting) => void,
): { isNotKept: Ref<boolean>; letGo: () => Promise<void> } {
  const isNotKept = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTouched = false
  let isRestoring = false
  let isOver = false

  async function keep(): Promise<void> {
    clearTimeout(timer)
    const jotting = now()
    if (isOver || jotting === undefined) return
    try {
      await keepJotting(name(), jotting)
      isNotKept.value = false
    } catch {
      isNotKept.value = true // it stands in the form, and the person is told
    }
  }
  const onHide = () => void (timer && keep())

  watch(
    () => JSON.stringify(now()),
    () => {
      if (isRestoring) return
      isTouched = true
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), typingMs)
    },
    { flush: 'sync' },
  )
  async function readBack(): Promise<void> {
    const before = await readJotting<Jotting>(name()).catch(() => null)
    if (!before || isTouched) return
    isRestoring = true
    restore(before)
    isRestoring = false
  }
  // After a reload the phone is opened a moment later than the page: what was typed until then is kept now.
  watch(current, (phone) => phone && void (isTouched ? keep() : readBack()), { immediate: true })
  addEventListener('pagehide', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
    onHide()
  })

  return {
    isNotKept,
    letGo: async () => {
      isOver = true
      clearTimeout(timer)
      await keepJotting(name(), null)
    },
  }
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
