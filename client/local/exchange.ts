/**
 * One question to the server and what is made of its answer. Anything but our own server's well-formed
 * answer about ids we named settles nothing.
 */
import { type Answer, answerSchema, protocol } from '../../shared/wire.ts'
import { ask, Offline, problemOf, type Reply } from '../session/api.ts'
import { NotSaved } from './connection.ts'
import { keepAsked } from './asked.ts'
import { afterWords } from './keeping.ts'
import { keepVisits } from './kept-visits.ts'
import { inNeed, isFigures } from './need.ts'
import type { Sent } from './outbox.ts'
import { type Judged, judge } from './settling.ts'
import type { Phone } from './phone.ts'
import { type Asked, cursors, startCursors, storePages, type Stored } from './pull.ts'
import { redraw, touchedAmong, unfitIds } from './replay.ts'
import { keepRing } from './ring.ts'
import type { CursorItem } from './rows-store.ts'
import { kept } from './words-store.ts'

export type Question = {
  sent: readonly Sent[]
  /** Rows in all that the answer may bring; 0 asks for none. */
  limit: number
  /** Left out while what a restored server lost is sent again. */
  withLast: boolean
}

export type Outcome =
  /** `reading` is how long the answer kept this phone, in milliseconds. */
  | { is: 'answered'; judged: Judged; answer: Answer; stored: Stored; reading: number }
  /** `isOurs`: our server answered, and cannot serve now; else nobody of ours was heard. */
  | { is: 'failed'; retryAfter: number | null; isOurs: boolean }
  | { is: 'tooLarge' }
  | { is: 'signedOut' }
  /** The server does not speak this protocol any more; `heard` is what it still said of what was sent. */
  | { is: 'tooOld'; heard: Heard | null }

export type Heard = { judged: Judged; answer: Answer }

const nothing: Judged = { touched: [], settled: 0, waiting: [] }

/** Puts one question and stores the answer. Throws `NotSaved` when this phone cannot store it. */
export async function exchange(phone: Phone, question: Question): Promise<Outcome> {
  const asked = await scopesToAsk(phone, question).catch(noScopes)
  const body = await bodyOf(phone, question, asked)
  const began = phone.surroundings.now()
  const reply = await post(phone, body)
  if (!reply) return { is: 'failed', retryAfter: null, isOurs: false }

  const answer = answerOf(reply)
  if (!answer) return failureOf(reply)
  phone.clock.correct(answer.now, began, phone.surroundings.now())
  const isOurs = answer.protocol === protocol
  const held = answer.scopes.map(({ scope }) => scope)
  // The cookie may have changed hands since the question: then none of this is for us.
  if (isOurs && !held.includes(`person:${phone.who.person}`)) return { is: 'signedOut' }

  const judged = await takeResults(phone, question.sent, answer)
  if (!isOurs) return { is: 'tooOld', heard: { judged, answer } }
  const stored = await takePages(phone, answer, asked, judged).catch(noCache)
  if (question.withLast && !answer.resend) await forgetSafe(phone, answer)
  return { is: 'answered', judged, answer, stored, reading: reply.reading }
}

const unread: Stored = { ids: [], kinds: [], atEnd: false, isMore: false, have: 0 }

/** A cache that is full, dead or taken over by a newer app keeps nobody's words from being sent. */
function noCache(error: unknown): Stored {
  if (error instanceof NotSaved) return unread
  throw error
}

function noScopes(error: unknown): Asked {
  noCache(error)
  return new Map()
}

async function scopesToAsk(phone: Phone, { limit }: Question): Promise<Asked> {
  const known = await cursors(phone)
  const all = known.length > 0 || limit === 0 ? known : await beginCursors(phone)
  const names = needed(
    phone,
    all.map(({ scope }) => scope),
    all,
  )
  const asked = names.map((name) => all.find(({ scope }) => scope === name))
  const found = limit > 0 ? asked.filter((item) => item !== undefined) : []
  return new Map(found.map((item) => [item.scope, item]))
}

/** A fresh phone asks at once for what the person sees by what the sign-in has answered. */
async function beginCursors(phone: Phone): Promise<CursorItem[]> {
  const { who } = phone
  const scopes = who.scopes()
  if (!scopes.includes(`person:${who.person}`)) return []
  return startCursors(phone, needed(phone, scopes, []))
}

/** Figures that were read once are kept up to date: another tab, or an earlier day, had asked for them. */
function needed(phone: Phone, scopes: readonly string[], known: readonly CursorItem[]): string[] {
  const { who, clock, visit, figures } = phone
  const isWanted = figures.wanted || known.some(({ scope }) => isFigures(scope))
  return inNeed(scopes, who.appointments(), clock.iso(), visit.open, isWanted)
}

async function bodyOf(phone: Phone, { sent, limit, withLast }: Question, asked: Asked) {
  const { device, last } = await phone.words.use(async (database) => ({
    device: await kept<string>(database, 'device'),
    last: await kept<{ id: string }>(database, 'last'),
  }))
  return {
    protocol,
    device,
    ...(withLast && last ? { last: last.id } : {}),
    commands: sent.map(({ command }) => command),
    scopes: Object.fromEntries([...asked.values()].map(({ scope, cursor }) => [scope, cursor])),
    ...(limit > 0 ? { limit } : {}),
  }
}

async function post(phone: Phone, body: unknown): Promise<Reply | undefined> {
  try {
    return await ask(phone.surroundings, 'POST', '/api/sync', body)
  } catch (error) {
    if (error instanceof Offline) return undefined
    throw error
  }
}

function answerOf(reply: Reply): Answer | undefined {
  const parsed = reply.status === 200 ? answerSchema.safeParse(reply.body) : undefined
  return parsed?.success ? parsed.data : undefined
}

function failureOf(reply: Reply): Outcome {
  const code = problemOf(reply)
  // A proxy may say it in its own words; only our server can say that the session ended.
  if (reply.status === 413) return { is: 'tooLarge' }
  if (code === 'signed-out') return { is: 'signedOut' }
  if (code === 'protocol-too-old') return { is: 'tooOld', heard: null }
  return { is: 'failed', retryAfter: reply.retryAfter, isOurs: code !== undefined }
}

async function takeResults(phone: Phone, sent: readonly Sent[], answer: Answer): Promise<Judged> {
  if (sent.length === 0 || answer.results.length === 0) return nothing
  const judged = await phone.words.use((database) =>
    judge(database, sent, answer.results, answer.now),
  )
  await afterWords(phone)
  return judged
}

async function takePages(
  phone: Phone,
  answer: Answer,
  asked: Asked,
  judged: Judged,
): Promise<Stored> {
  const known = await cursors(phone)
  const wanted = needed(
    phone,
    answer.scopes.map(({ scope }) => scope),
    known,
  )
  // What is read of a visit goes with it; what words on this phone need of it stays.
  if (known.some(({ scope }) => !wanted.includes(scope))) await keepAsked(phone)
  const stored = await storePages(phone, answer.scopes, wanted, asked)
  const arrived = await leaveReplay(phone, stored, answer)
  const touched = await touchedAmong(phone, stored.ids)
  const unfit = stored.ids.length > 0 ? await unfitIds(phone) : []
  if (stored.kinds.length > 0) phone.changes.tell({ is: 'rows', kinds: stored.kinds })
  await redraw(phone, [...judged.touched, ...arrived, ...touched, ...unfit])
  phone.state.loading = stored.atEnd ? null : { have: stored.have }
  await keepRing(phone, stored.kinds)
  await keepVisits(phone, stored.kinds)
  return stored
}

/**
 * An applied command leaves the replay when its version has arrived, or when all scopes are read to the
 * end and it was settled before they were.
 */
async function leaveReplay(phone: Phone, stored: Stored, answer: Answer): Promise<string[]> {
  const replayed = await phone.words.use((database) =>
    database.settled.where('replay').equals(1).toArray(),
  )
  const rows = await phone.rows.use((database) =>
    database.row.bulkGet(replayed.map(({ record }) => record)),
  )
  const done = replayed.filter(({ version, at }, place) => {
    const row = rows[place]
    const hasArrived = row !== undefined && version !== null && row.version >= version
    return hasArrived || (stored.atEnd && at <= answer.now)
  })
  await phone.words.use((database) =>
    database.transaction('rw', database.settled, async () => {
      for (const item of done) await database.settled.update(item.id, { replay: 0 })
    }),
  )
  return done.flatMap(({ touches }) => touches)
}

/**
 * What a verified backup of the server holds goes altogether. Not while the server lacks what this phone
 * sent: a backup that was made after it came back with less holds none of that, however new it is.
 */
async function forgetSafe(phone: Phone, answer: Answer): Promise<void> {
  const before = safeBefore(answer, phone.clock.now())
  await phone.words.use((database) =>
    database.settled
      .where('at')
      .below(before)
      .filter((item) => item.replay === 0)
      .delete(),
  )
}

/** A commit may be a little older than the moment its backup began and still not be in it. */
const margin = 15 * 60_000
const longest = 90 * 86_400_000

/** Settled commands from before this instant need not be kept any more. */
function safeBefore(answer: Pick<Answer, 'safe'>, now: number): string {
  const safe = answer.safe === null ? 0 : Date.parse(answer.safe) - margin
  return new Date(Math.max(safe, now - longest, 0)).toISOString()
}
