/**
 * The answers of a visit that are not sent yet. They stand on this phone alone, answer by answer, written
 * in strict transactions; nobody can read them until their author presses Send.
 */
import type { Entry } from '../../shared/answer.ts'
import type { Response } from '../../shared/records/response.ts'
import { cleanJson } from '../../shared/text.ts'
import { aboutMe } from './about-me.ts'
import { keepAsked } from './asked.ts'
import { seal, unsealOwn } from './codec.ts'
import { newResponseId } from './command.ts'
import { afterWords, askToKeep } from './keeping.ts'
import type { Phone } from './phone.ts'
import { otherItems } from './sealed/others.ts'
import type { DraftItem, WordsDatabase } from './words-store.ts'

export type About = Entry['about']
export type AnswerKey = `${About}:${string}`

/** What a response says beside its answers, as far as the person has said it. */
export type DraftHead = {
  /** The id of the response that will be sent, made when the draft begins: sent twice is sent once. */
  id: string
  challenge: string
  /** The questionnaire and its version that are answered. */
  questionnaire: string | null
  number: number | null
  addsTo: string | null
  /** Which of the two the person answers about just now. */
  about: About
  calledName: string | null
  /** The version of the promise the person agreed to; null before that. */
  promise: number | null
  helped: Response['helped']
  /** Where they were: a question and how far down, for coming back. */
  place: { about: About; question: string; scroll: number } | null
  startedAt: string
  /** Whom to ring about the visit, also when its pack is no longer here. */
  ring?: { name: string; phone: string }
}

export type Draft = DraftHead & {
  answers: Partial<Record<AnswerKey, Entry>>
  /** When the newest answer was saved, by the corrected clock. */
  savedAt: string | null
}

/** Said once, and kept from one draft to the next. */
export type AboutMe = Pick<DraftHead, 'calledName' | 'promise' | 'helped'>

export const headKey = (challenge: string) => `${challenge}/`
export const answerKey = (
  challenge: string,
  { about, question }: Pick<Entry, 'about' | 'question'>,
) => `${challenge}/${about}:${question}`

/** The draft of a visit; null when none has begun. */
export async function readDraft(phone: Phone, challenge: string): Promise<Draft | null> {
  const items = await phone.words.use((database) =>
    database.drafts.where('challenge').equals(challenge).toArray(),
  )
  const head = items.find(({ key }) => key === headKey(challenge))
  if (!head) return null
  const answers: Draft['answers'] = {}
  let savedAt: string | null = null
  for (const item of items) {
    if (item === head) continue
    const entry = await unsealOwn<Entry>(item.text)
    answers[`${entry.about}:${entry.question}`] = entry
    if (savedAt === null || item.at > savedAt) savedAt = item.at
  }
  return { ...(await unsealOwn<DraftHead>(head.text)), answers, savedAt }
}

export type At = Pick<Entry, 'about' | 'question'>

/** Saves one answer, and begins the draft with it if there is none. */
export const saveAnswer = (phone: Phone, challenge: string, at: At, entry: Entry | null) =>
  saveAnswers(phone, challenge, [{ at, entry }])

export async function saveAnswers(
  phone: Phone,
  challenge: string,
  answers: readonly { at: At; entry: Entry | null }[],
): Promise<void> {
  const items = await Promise.all(
    answers.map(async ({ at: { about, question }, entry }) => {
      const why = entry?.why?.trim() ? entry.why : null
      const clean = entry && cleanJson({ ...entry, why, about, question })
      const key = answerKey(challenge, { about, question })
      return { key, challenge, at: phone.clock.iso(), text: clean && (await seal(clean)) }
    }),
  )
  const head = await headItem(phone, await freshHead(phone, challenge))
  await phone.words.use((database) =>
    database.transaction('rw', database.drafts, async () => {
      await begin(database, head)
      for (const { text, ...item } of items)
        if (text === null) await database.drafts.delete(item.key)
        else await database.drafts.put({ ...item, text })
    }),
  )
  await told(phone, challenge)
  askToKeep(phone)
}

/** Saves what is said beside the answers, and begins the draft if there is none. */
export async function saveHead(
  phone: Phone,
  challenge: string,
  change: Partial<Omit<DraftHead, 'id' | 'challenge'>>,
): Promise<void> {
  await phone.inTurn(async () => {
    const draft = await readHead(phone, challenge)
    const head: DraftHead = {
      ...(draft ?? (await freshHead(phone, challenge))),
      ...cleanJson(change),
    }
    const item = await headItem(phone, head)
    const { calledName, promise, helped } = head
    await phone.words.use((database) =>
      database.transaction('rw', database.drafts, database.kept, async () => {
        await database.drafts.put(item)
        await database.kept.put({ key: 'me', value: { calledName, promise, helped } })
      }),
    )
  })
  if (change.questionnaire) await keepAsked(phone)
  await told(phone, challenge)
}

async function told(phone: Phone, challenge: string): Promise<void> {
  phone.changes.tell({ is: 'draft', challenge })
  await afterWords(phone)
}

async function readHead(phone: Phone, challenge: string): Promise<DraftHead | null> {
  const item = await phone.words.use((database) => database.drafts.get(headKey(challenge)))
  return item ? unsealOwn<DraftHead>(item.text) : null
}

/** What a person said of themselves before holds for the next draft as well. */
export async function freshHead(phone: Phone, challenge: string): Promise<DraftHead> {
  const me = await aboutMe(phone)
  return {
    id: newResponseId(phone),
    challenge,
    questionnaire: null,
    number: null,
    addsTo: null,
    about: 'own',
    calledName: null,
    promise: null,
    helped: null,
    place: null,
    startedAt: phone.clock.iso(),
    ...me,
  }
}

const headItem = async (phone: Phone, head: DraftHead): Promise<DraftItem> => ({
  key: headKey(head.challenge),
  challenge: head.challenge,
  at: phone.clock.iso(),
  text: await seal(head),
})

async function begin(database: WordsDatabase, head: DraftItem): Promise<void> {
  if ((await database.drafts.get(head.key)) === undefined) await database.drafts.put(head)
}

/**
 * Empties the draft, with what another phone's answers left beside it: they would begin it anew. What it
 * returns puts everything back as it was.
 */
export async function startAgain(phone: Phone, challenge: string): Promise<() => Promise<void>> {
  const write = <Result>(work: (database: WordsDatabase) => Promise<Result>) =>
    phone.words.use((database) =>
      database.transaction('rw', database.drafts, database.kept, () => work(database)),
    )
  const { items, others } = await write(async (database) => {
    const items = await database.drafts.where('challenge').equals(challenge).toArray()
    const others = await otherItems(database, challenge)
    await database.drafts.bulkDelete(items.map(({ key }) => key))
    await database.kept.bulkDelete(others.map(({ key }) => key))
    return { items, others }
  })
  await told(phone, challenge)
  return async () => {
    await write(async (database) => {
      await database.drafts.bulkPut(items)
      await database.kept.bulkPut(others)
    })
    await told(phone, challenge)
  }
}
