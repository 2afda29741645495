/**
 * Putting what came from elsewhere into the draft of a visit: another phone's sealed copy, or what could
 * not be sent because it had been sent. In one transaction, and anew when the draft changed meanwhile.
 */
import { seal, unsealOwn } from '../codec.ts'
import { TakenBack } from '../connection.ts'
import { answerKey, type AnswerKey, type DraftHead, headKey } from '../draft.ts'
import { afterWords } from '../keeping.ts'
import type { Phone } from '../phone.ts'
import { type DraftItem, isAnswer, kept, type WordsDatabase } from '../words-store.ts'
import { type Here, keyOfEntry, type Plan, planMerge, type Written } from './merge-plan.ts'
import { type News, newsKey } from './news.ts'
import { otherItems, otherKey } from './others.ts'

export type Coming = {
  challenge: string
  /** The draft they belong to, for a phone that has begun none. */
  head: DraftHead
  answers: readonly Written[]
  /** The copy they come from: what was taken from it before is no news. */
  copy?: string
  /** Which of two ids the response will have: the older one, when both are drafts of one response. */
  isSameDraft: boolean
  news: (count: number) => News | null
  /** All that stands in the draft goes, if it is still this: what is to stay of it comes with the answers. */
  instead?: Seen
  /** Written in the same transaction. */
  also?: (database: WordsDatabase) => Promise<void>
}

class Changed extends TakenBack {}
const tries = 8
const metKey = (copy: string) => `met:${copy}`

/** @returns how many answers came into the draft or beside it */
export async function bringIn(phone: Phone, coming: Coming): Promise<number> {
  for (let left = tries; left > 0; left -= 1) {
    try {
      return await attempt(phone, coming)
    } catch (error) {
      if (!(error instanceof Changed) || left === 1) throw error
    }
  }
  return 0
}

export type Seen = { items: DraftItem[]; others: { key: string; value: unknown }[] }

async function attempt(phone: Phone, coming: Coming): Promise<number> {
  const { challenge, copy } = coming
  const found = await phone.words.use((database) => look(database, challenge))
  if (coming.instead && isOther(coming.instead, found)) return 0 // it is looked at anew
  const seen = coming.instead ? nothing : found
  const met = copy
    ? await phone.words.use((database) => kept<Record<string, string>>(database, metKey(copy)))
    : null
  const here = await open(seen)
  const plan = planMerge(here, coming.answers, met ?? {})
  const items = await itemsOf(phone, coming, plan, await headOf(seen, challenge))
  const beside = await Promise.all(
    [...plan.beside].map(async ([key, all]) => ({
      ...{ key: otherKey(challenge, key), value: await seal(all) },
    })),
  )
  const count = plan.put.size + plan.beside.size
  const news = coming.news(count)
  await phone.words.use((database) =>
    database.transaction('rw', database.tables, async () => {
      if (isOther(found, await look(database, challenge))) throw new Changed()
      if (coming.instead) await clear(database, found)
      await database.drafts.bulkPut(items)
      await database.kept.bulkPut(beside)
      if (copy) await database.kept.put({ key: metKey(copy), value: plan.met })
      if (news) await database.kept.put({ key: newsKey(challenge), value: news })
      await coming.also?.(database)
    }),
  )
  phone.changes.tell({ is: 'draft', challenge })
  await afterWords(phone)
  return count
}

const nothing: Seen = { items: [], others: [] }

async function clear(database: WordsDatabase, { items, others }: Seen): Promise<void> {
  await database.drafts.bulkDelete(items.map(({ key }) => key))
  await database.kept.bulkDelete(others.map(({ key }) => key))
}

export async function look(database: WordsDatabase, challenge: string): Promise<Seen> {
  const items = await database.drafts.where('challenge').equals(challenge).toArray()
  return { items, others: await otherItems(database, challenge) }
}

const isOther = (before: Seen, now: Seen): boolean => JSON.stringify(before) !== JSON.stringify(now)

async function open({ items, others }: Seen): Promise<Here> {
  const answers = new Map<AnswerKey, Written>()
  for (const { at, text } of items.filter(isAnswer)) {
    const entry = await unsealOwn<Written['entry']>(text)
    answers.set(keyOfEntry(entry), { entry, at })
  }
  const beside = new Map<AnswerKey, Written[]>()
  for (const { value } of others) {
    const all = await unsealOwn<Written[]>(value as string) // as `beside` above wrote it
    const [first] = all
    if (first) beside.set(keyOfEntry(first.entry), all)
  }
  return { answers, others: beside }
}

async function headOf({ items }: Seen, challenge: string): Promise<DraftHead | null> {
  const item = items.find(({ key }) => key === headKey(challenge))
  return item ? unsealOwn<DraftHead>(item.text) : null
}

async function itemsOf(
  phone: Phone,
  { challenge, head, isSameDraft }: Coming,
  plan: Plan,
  own: DraftHead | null,
): Promise<DraftItem[]> {
  if (plan.put.size + plan.beside.size === 0 && (!own || !isSameDraft)) return []
  const merged = own ? joinHeads(own, head, isSameDraft) : head
  const item = async (key: string, at: string, value: unknown) => ({
    ...{ key, challenge, at, text: await seal(value) },
  })
  return Promise.all([
    item(headKey(challenge), phone.clock.iso(), merged),
    ...[...plan.put.values()].map(({ entry, at }) => item(answerKey(challenge, entry), at, entry)),
  ])
}

/** Two that began in one millisecond are told apart by their ids. */
const orderOf = ({ startedAt, id }: DraftHead) => `${startedAt} ${id}`

/** Whichever phone looks, the response that was begun first stays. */
function joinHeads(own: DraftHead, came: DraftHead, isSameDraft: boolean): DraftHead {
  const isOlder = isSameDraft && orderOf(came) < orderOf(own)
  return {
    ...own,
    id: isOlder ? came.id : own.id,
    startedAt: isOlder ? came.startedAt : own.startedAt,
    addsTo: own.addsTo ?? came.addsTo,
    ...(own.questionnaire === null && {
      questionnaire: came.questionnaire,
      number: came.number,
    }),
    calledName: own.calledName ?? came.calledName,
    promise: own.promise ?? came.promise,
    helped: own.helped ?? came.helped,
  }
}
