/**
 * The line between phones and server. Requests wait here until every phone has come to rest, and are
 * answered one at a time: what happens does not depend on how fast anything is.
 */
import type { Reply } from './server.ts'

/** What may happen to a request. `none` is an ordinary day. */
export const faults = [
  'none',
  /** It never arrives. */
  'cut',
  /** The server does it; the answer never comes. */
  'loseAnswer',
  /** It arrives twice; the second answer is the one that is heard. */
  'double',
  /** It is answered, and arrives once more much later. */
  'echo',
  /** It is on its way until it is let through. */
  'hold',
  'portal',
  /** Half of the answer comes. */
  'torn',
  /** It says nothing of the last command it was asked about. */
  'partial',
  'foreign',
  'empty',
  'tooOften',
  'busy',
  'tooLarge',
] as const
export type Fault = (typeof faults)[number]

export type Request = {
  path: string
  init: RequestInit
  /** Takes what should happen to it from its phone. */
  fault: () => Fault
  answer: (reply: Reply) => void
  fail: (why: string) => void
}

const html = '<html><title>Welcome to our wifi</title></html>'
const reply = (status: number, type: string, text: string, retryAfter?: string): Reply => ({
  status,
  text,
  headers: new Headers({
    'content-type': type,
    ...(retryAfter ? { 'retry-after': retryAfter } : {}),
  }),
})
const problem = (status: number, code: string, retryAfter?: string) =>
  reply(
    status,
    'application/problem+json',
    JSON.stringify({ type: 'about:blank', title: code, status, code, detail: code }),
    retryAfter,
  )

/** Answers that somebody gave before our server could. */
const before: Partial<Record<Fault, Reply>> = {
  portal: reply(200, 'text/html', html),
  foreign: reply(200, 'application/json', '{"ok":true}'),
  empty: reply(204, 'application/json', ''),
  tooOften: problem(429, 'too-often', '20'),
  busy: reply(503, 'text/html', html, '30'),
  tooLarge: reply(413, 'text/html', html),
}

export class SimNetwork {
  readonly #waiting: Request[] = []
  #held: Request[] = []
  readonly #serve: (request: Request) => Promise<Reply>

  constructor(serve: (request: Request) => Promise<Reply>) {
    this.#serve = serve
  }

  get held(): number {
    return this.#held.length
  }

  send(request: Request): void {
    this.#waiting.push(request)
  }

  /** Lets one that was held up arrive now, before all others. */
  release(at: number): void {
    const [one] = this.#held.splice(at % Math.max(1, this.#held.length), 1)
    if (one) this.#waiting.unshift({ ...one, fault: () => 'none' })
  }

  /** Whatever was still on its way is lost. */
  forgetHeld(): void {
    for (const request of this.#held) request.fail('lost on its way')
    this.#held = []
  }

  /** Takes the oldest request to its end. False when none waits. */
  async deliver(): Promise<boolean> {
    const request = this.#waiting.shift()
    if (!request) return false
    await this.#take(request)
    return true
  }

  async #take(request: Request): Promise<void> {
    const fault = request.fault()
    const early = before[fault]
    if (early) {
      request.answer(early)
      return
    }
    if (fault === 'cut') {
      request.fail('no signal')
      return
    }
    if (fault === 'hold') {
      this.#held.push(request)
      return
    }
    const first = await this.#serve(request)
    if (fault === 'loseAnswer') {
      request.fail('the answer was lost')
      return
    }
    if (fault === 'double') {
      request.answer(await this.#serve(request))
      return
    }
    if (fault === 'echo') this.#held.push({ ...request, answer: ignore, fail: ignore })
    request.answer({ ...first, text: (bend[fault] ?? same)(first.text) })
  }
}

const ignore = () => undefined

const same = (text: string) => text

/** What becomes of an answer on its way. */
const bend: Partial<Record<Fault, (text: string) => string>> = {
  torn: (text) => text.slice(0, Math.floor(text.length / 2)),
  partial: (text) => {
    if (text === '') return text
    const answer = JSON.parse(text) as { results?: unknown[] } // our own server's
    return JSON.stringify({
      ...answer,
      ...(answer.results && { results: answer.results.slice(0, -1) }),
    })
  },
}
