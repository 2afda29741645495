/**
 * Two phones of one card make one response. The phone that finds it sent already compares answer by
 * answer with what the server holds: what says something else becomes an addition that its author may
 * send, and where nothing does, all was sent. It is never refused to its author. Two that were begun apart
 * are brought together as long as one of them is a draft; sent blind they are two, and *My words* says so.
 */
import type { Entry } from '../../../shared/answer.ts'
import type { Response } from '../../../shared/records/response.ts'
import type { WireCommand } from '../../../shared/wire.ts'
import { seal, unseal, unsealOwn } from '../codec.ts'
import { newResponseId } from '../command.ts'
import { type DraftHead, freshHead, headKey, saveHead } from '../draft.ts'
import { sendAgain } from '../needs-you.ts'
import type { Phone } from '../phone.ts'
import { readRecords } from '../records.ts'
import { redraw } from '../replay.ts'
import { readSentResponses } from '../sent.ts'
import { readBody } from '../view.ts'
import { type DraftItem, isAnswer, type OutboxItem } from '../words-store.ts'
import { bringIn, look } from './bring.ts'
import { notSaid, type Written } from './merge-plan.ts'
import type { News } from './news.ts'
import { otherChallenges } from './others.ts'

const turns = new WeakMap<Phone, Promise<void>>()

/** Looks at what was refused as already there, and at drafts that were sent from another phone. */
export function settleTwins(phone: Phone): Promise<void> {
  const settle = () => settleAll(phone)
  const turn = (turns.get(phone) ?? Promise.resolve()).then(settle, settle)
  turns.set(phone, turn)
  return turn
}

async function settleAll(phone: Phone): Promise<void> {
  for (const item of await refusedTwins(phone)) await settleRefused(phone, item)
  for (const head of await draftHeads(phone)) await settleDraft(phone, head)
  for (const challenge of await leftBeside(phone)) await settleLeft(phone, challenge)
}

const refusedTwins = (phone: Phone): Promise<OutboxItem[]> =>
  phone.words.use((database) =>
    database.outbox
      .where('state')
      .equals('refused')
      .filter(({ code }) => code === 'already-there')
      .toArray(),
  )

const draftHeads = async (phone: Phone): Promise<DraftHead[]> => {
  const items = await phone.words.use((database) =>
    database.drafts.filter((item) => item.key === headKey(item.challenge)).toArray(),
  )
  return Promise.all(items.map(({ text }) => unsealOwn<DraftHead>(text)))
}

/** The response as the server holds it; null when it is not here, or somebody else's. */
export async function ownResponse(phone: Phone, id: string): Promise<Response | null> {
  const row = await phone.rows.use((database) => database.row.get(id))
  const kind = row?.kind === 'response' ? await phone.find('response') : undefined
  if (!row || !kind) return null
  // The kind's own schema has just read it.
  const body = readBody(kind, row.v, await unseal(row.text)) as Response | undefined
  return body?.author === phone.who.person ? body : null
}

const allSent = async (phone: Phone, challenge: string): Promise<Entry[]> =>
  (await readSentResponses(phone, challenge)).flatMap(({ entries }) => [...entries])

const newsOf = (count: number): News => (count > 0 ? { is: 'differs', count } : { is: 'same' })

type SendArgs = Pick<
  Response,
  'sentOnPhone' | 'questionnaire' | 'number' | 'helped' | 'promise'
> & {
  challenge: string
  entries: Entry[]
}

async function settleRefused(phone: Phone, item: OutboxItem): Promise<void> {
  const command = await unsealOwn<WireCommand>(item.text)
  if (command.kind !== 'response' || command.name !== 'send') return
  const held = await ownResponse(phone, command.record)
  if (!held) return // its row comes with the next answer
  const args = command.args as SendArgs // parsed by the rule before it was frozen
  const { challenge, questionnaire, number, helped, promise } = args
  const answers = notSaid(
    args.entries.map((entry) => ({ entry, at: args.sentOnPhone })),
    await allSent(phone, challenge),
  )
  const { sentOnPhone, receivedAt, addsTo, entries } = held
  const copy = await seal({ ...args, sentOnPhone, addsTo, entries })
  const head: DraftHead = {
    ...(await freshHead(phone, challenge)),
    ...{ questionnaire, number, helped, promise, addsTo: command.record },
  }
  await bringIn(phone, {
    ...{ challenge, head, answers, isSameDraft: false, news: () => newsOf(answers.length) },
    also: async (database) => {
      await database.outbox.where('id').equals(command.id).delete()
      await database.sent.update(command.record, { text: copy, at: sentOnPhone, receivedAt })
    },
  })
  await sendWhatFollowed(phone, command.id)
  await redraw(phone, item.touches)
}

/** What was written after it was refused with it: it stands on its own. */
async function sendWhatFollowed(phone: Phone, twin: string): Promise<void> {
  const built = await phone.words.use((database) =>
    database.outbox
      .where('after')
      .equals(twin)
      .filter(({ state, code }) => state === 'refused' && code === 'after-refused')
      .toArray(),
  )
  for (const { id, text } of built)
    await sendAgain(phone, id, (await unsealOwn<WireCommand>(text)).args)
}

/** What a copy of a draft says beyond what its person has sent, as an addition to that. */
export async function offerNotSent(
  phone: Phone,
  head: DraftHead,
  written: readonly Written[],
): Promise<void> {
  const { challenge } = head
  const answers = notSaid(written, await allSent(phone, challenge))
  if (answers.length === 0) return
  await bringIn(phone, {
    ...{ challenge, answers, isSameDraft: false, news: newsOf },
    head: { ...head, id: newResponseId(phone), addsTo: head.id, place: null },
  })
}

/**
 * Sent from another phone while it stood here as a draft: this very draft, or one that was begun apart
 * from it because neither phone had heard of the other.
 */
async function settleDraft(phone: Phone, head: DraftHead): Promise<void> {
  const { challenge } = head
  const isSent = (await ownResponse(phone, head.id)) !== null
  const apart = isSent ? [] : await sentApart(phone, head)
  const adds = isSent ? head.id : (head.addsTo ?? apart[0]?.id)
  if (adds === undefined || (!isSent && apart.length === 0)) return
  // From here on this draft knows of them: what is written later is said on purpose.
  const startedAt = latest([phone.clock.iso(), ...apart.map(({ since }) => since)])
  const seen = await phone.words.use((database) => look(database, challenge))
  const written = [...seen.items.filter(isAnswer).map(openItem), ...seen.others.map(openOthers)]
  const all = (await Promise.all(written)).flat()
  const abouts = new Set(all.map(({ entry }) => entry.about))
  if (!isSent && !apart.some((one) => one.abouts.some((about) => abouts.has(about)))) {
    await saveHead(phone, challenge, { startedAt })
    return
  }
  const answers = notSaid(all, await allSent(phone, challenge))
  const fresh = { ...head, id: newResponseId(phone), addsTo: adds, startedAt, place: null }
  await bringIn(phone, {
    ...{ challenge, head: fresh, answers, isSameDraft: false, instead: seen },
    news: () => (all.length > 0 ? newsOf(answers.length) : null),
  })
}

type Apart = { id: string; since: string; abouts: Entry['about'][] }

/**
 * What this person has sent of the same questions since the draft was begun, the oldest first. What is
 * begun after a Send was pressed is another response, meant as one: its answers may well be the same. A
 * phone whose clock was ahead when it sent is held to when the server had it.
 */
async function sentApart(
  phone: Phone,
  { challenge, questionnaire, startedAt, addsTo }: DraftHead,
): Promise<Apart[]> {
  const all = await readRecords<Response>(phone, 'response', { challenge })
  return all
    .filter(({ id, body }) => body.author === phone.who.person && id !== addsTo)
    .filter(({ body }) => body.questionnaire === questionnaire)
    .map(({ id, body: { sentOnPhone, receivedAt, entries } }) => ({
      ...{ id, since: sentOnPhone < receivedAt ? sentOnPhone : receivedAt },
      abouts: entries.map(({ about }) => about),
    }))
    .filter(({ since }) => since > startedAt)
    .sort((a, b) => (a.since < b.since ? -1 : 1))
}

const latest = (times: readonly string[]): string => [...times].sort().at(-1) ?? ''

/** Visits with answers of another phone and no draft: Send was pressed before a choice was made. */
const leftBeside = (phone: Phone): Promise<string[]> =>
  phone.words.use(async (database) => {
    const drafted = new Set((await database.drafts.toArray()).map(({ challenge }) => challenge))
    return (await otherChallenges(database)).filter((one) => !drafted.has(one))
  })

async function settleLeft(phone: Phone, challenge: string): Promise<void> {
  const seen = await phone.words.use((database) => look(database, challenge))
  const last = (await readSentResponses(phone, challenge)).at(-1)
  const sent = last && (await phone.words.use((database) => database.sent.get(last.id)))
  if (!sent) return
  const { questionnaire, number, helped, promise } = await unsealOwn<SendArgs>(sent.text)
  const all = (await Promise.all(seen.others.map(openOthers))).flat()
  const answers = notSaid(all, await allSent(phone, challenge))
  const fresh = await freshHead(phone, challenge)
  await bringIn(phone, {
    ...{ challenge, answers, isSameDraft: false, instead: seen },
    head: { ...fresh, questionnaire, number, helped, promise, addsTo: sent.id },
    news: () => newsOf(answers.length),
  })
}

const openItem = async ({ at, text }: DraftItem): Promise<Written[]> => [
  { at, entry: await unsealOwn<Entry>(text) },
]
// As `bring.ts` wrote it.
const openOthers = ({ value }: { value: unknown }) => unsealOwn<Written[]>(value as string)
