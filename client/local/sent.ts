/** Sending a draft, and what is known afterwards: on this phone, received, read. Never more than is true. */
import type { Ref } from 'vue'
import type { Entry } from '../../shared/answer.ts'
import type { Response } from '../../shared/records/response.ts'
import { Refused } from '../session/api.ts'
import { seal, unseal, unsealOwn } from './codec.ts'
import { type Given, give } from './command.ts'
import { TakenBack } from './connection.ts'
import { type Draft, readDraft } from './draft.ts'
import type { Phone } from './phone.ts'
import { useReading } from './records.ts'
import type { RowItem } from './rows-store.ts'
import { readBody } from './view.ts'
import { needsYou } from './keeping.ts'
import { type OutboxItem, type SentItem, type SettledItem, touching } from './words-store.ts'

/** onPhone: not sent yet · received: on the server · read: a reviewer opened it · needsYou: in the tray. */
export type SentState = 'onPhone' | 'received' | 'read' | 'needsYou'

export type SentResponse = {
  id: string
  state: SentState
  /** When Send was pressed, on the phone. */
  sentOnPhone: string
  receivedAt: string | null
  readAt: string | null
  /** When the office took it in from a file. */
  takenInAt: string | null
  late: boolean
  addsTo: string | null
  /** The questions it answers. */
  questionnaire: string
  /** A read-only copy of what was sent. */
  entries: readonly Entry[]
}

type SentArgs = Pick<Response, 'sentOnPhone' | 'addsTo' | 'questionnaire' | 'entries'>

/** Two taps, or two tabs: the other one has sent it. */
class SentAlready extends TakenBack {}

/**
 * Sends the whole draft as one response: from here on it never changes. In one transaction the command
 * goes to the outbox, the draft goes, and a read-only copy stays. Rejects with `NotSaved`, the draft
 * untouched, or with `Refused('not-ready')` when nothing is answered or the promise is not agreed to.
 */
export async function sendDraft(phone: Phone, challenge: string): Promise<Given> {
  const draft = await readDraft(phone, challenge)
  if (!draft) return sentBefore(phone, challenge)
  const args = argsOf(draft, phone.clock.iso())
  if (!args) throw new Refused('not-ready')
  const copy = { id: draft.id, challenge, at: args.sentOnPhone, text: await seal(args) }
  try {
    return await give(phone, 'response', 'send', args, { record: draft.id }, async (database) => {
      const gone = await database.drafts.where('challenge').equals(challenge).delete()
      if (gone === 0) throw new SentAlready()
      await database.sent.put(copy)
    })
  } catch (error) {
    if (error instanceof SentAlready) return await sentBefore(phone, challenge)
    throw error
  } finally {
    phone.changes.tell({ is: 'draft', challenge })
  }
}

/** The newest response sent from here about this visit. */
async function sentBefore(phone: Phone, challenge: string): Promise<Given> {
  const { sent, command } = await phone.words.use(async (database) => {
    const all = await database.sent.where('challenge').equals(challenge).sortBy('at')
    const last = all.at(-1)?.id ?? ''
    const waiting = await database.outbox.where('record').equals(last).first()
    return { sent: last, command: waiting?.id ?? last }
  })
  if (!sent) throw new Refused('not-ready')
  return { record: sent, command }
}

function argsOf(draft: Draft, sentOnPhone: string) {
  const { challenge, questionnaire, number, promise, addsTo, helped } = draft
  const entries = Object.values(draft.answers).filter((entry) => !!entry)
  entries.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  if (entries.length === 0 || questionnaire === null || number === null || promise === null) return
  return { challenge, sentOnPhone, questionnaire, number, addsTo, entries, helped, promise }
}

/** As people were asked: their own experience first, each in the order of the questions. */
const orderOf = ({ about, question }: Entry) =>
  `${about} ${question.slice(0, 1)}${question.slice(1).padStart(2, '0')}`

/** What was sent about this visit, oldest first; undefined while it is read. */
export function useSentResponses(challenge: () => string): Ref<SentResponse[] | undefined> {
  return useReading(({ is }) => is === 'words' || is === 'rows', challenge, readSentResponses)
}

export async function readSentResponses(phone: Phone, challenge: string): Promise<SentResponse[]> {
  const rows = await phone.rows.use((database) =>
    database.row.where('[kind+challenge]').equals(['response', challenge]).toArray(),
  )
  // In one look: what left the outbox between two would seem received.
  const words = await phone.words.use((database) =>
    database.transaction('r', database.sent, database.outbox, database.settled, async () => {
      const sent = await database.sent.where('challenge').equals(challenge).toArray()
      const ids = sent.map(({ id }) => id)
      return {
        sent,
        outbox: await touching<OutboxItem>(database.outbox, ids),
        settled: await touching<SettledItem>(database.settled, ids),
      }
    }),
  )
  const own = await Promise.all(rows.map((row) => fromRow(phone, row)))
  const found = new Map<string, SentResponse>()
  for (const copy of words.sent) {
    found.set(copy.id, await fromCopy(phone, copy, words.outbox, words.settled))
  }
  for (const response of own) if (response) found.set(response.id, response)
  return [...found.values()].sort((a, b) => (a.sentOnPhone < b.sentOnPhone ? -1 : 1))
}

/** The server's own record says what became of it. */
async function fromRow(phone: Phone, row: RowItem): Promise<SentResponse | undefined> {
  const kind = await phone.find('response')
  // The kind's own schema has just read it.
  const body = kind && (readBody(kind, row.v, await unseal(row.text)) as Response | undefined)
  if (body?.author !== phone.who.person) return undefined
  const { sentOnPhone, receivedAt, readAt, takenInAt = null } = body
  const { late, addsTo, questionnaire, entries } = body
  const state = readAt ? 'read' : 'received'
  const when = { sentOnPhone, receivedAt, readAt, takenInAt }
  return { id: row.id, state, ...when, late, addsTo, questionnaire, entries }
}

/**
 * As long as the record has not come, what the server said of the command is all that is known. What
 * waits nowhere any more was taken: a copy goes with what its author lets go of.
 */
async function fromCopy(
  phone: Phone,
  copy: SentItem,
  outbox: readonly OutboxItem[],
  settled: readonly SettledItem[],
): Promise<SentResponse> {
  const args = await unsealOwn<SentArgs>(copy.text)
  const waiting = outbox.find((item) => item.record === copy.id)
  const applied = settled.find((item) => item.record === copy.id && item.outcome === 'applied')
  const receivedAt = applied?.at ?? copy.receivedAt ?? null
  const isStuck = waiting && needsYou(waiting, phone.clock.now())
  return {
    id: copy.id,
    state: receivedAt !== null || !waiting ? 'received' : isStuck ? 'needsYou' : 'onPhone',
    sentOnPhone: args.sentOnPhone,
    receivedAt,
    readAt: null,
    takenInAt: null,
    late: false,
    addsTo: args.addsTo,
    questionnaire: args.questionnaire,
    entries: args.entries,
  }
}
