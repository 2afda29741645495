/**
 * Answers that say no: RFC 9457 problem details with a code of `shared/problems.ts`. They carry no
 * stack and nothing of the request.
 */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type AnswerCode, answers } from '../../shared/problems.ts'
import type { Log } from '../log.ts'
import { asBusy, Busy } from '../store/busy.ts'

const titles: Record<AnswerCode, string> = {
  'bad-request': 'This request cannot be read.',
  'signed-out': 'Sign in first.',
  'code-wrong': 'This code is not right.',
  'code-ended': 'This code no longer works.',
  'code-full': 'This code is in use on as many devices as it may be.',
  forbidden: 'You may not do this.',
  'not-our-page': 'Only our own pages may ask this.',
  'no-such-thing': 'There is nothing here.',
  'no-such-way': 'This cannot be done here.',
  'protocol-too-old': 'This version is too old to talk to the server.',
  'too-big': 'This is too large.',
  'wrong-type': 'Send JSON in UTF-8.',
  'bad-fields': 'Some fields are not right.',
  'too-often': 'Too many tries. Wait, then try again.',
  unexpected: 'Something went wrong on our side.',
  busy: 'The server is busy. Try again.',
}

type More = { detail?: string; retryAfter?: number; allow?: string }

/** Thrown by a route or a wall: the whole request is answered with this code. */
export class Refused extends Error {
  readonly code: AnswerCode
  readonly more: More
  /** @param more `retryAfter` in seconds */
  constructor(code: AnswerCode, more: More = {}) {
    super(titles[code])
    this.name = 'Refused'
    this.code = code
    this.more = more
  }
}

/** The problem as an answer. */
export function problemAnswer(c: Context, code: AnswerCode, more: More = {}): Response {
  const status = answers[code]
  const problem = {
    type: `urn:tellback:problem:${code}`,
    title: titles[code],
    status,
    code,
    detail: more.detail ?? titles[code],
  }
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(more.retryAfter === undefined ? {} : { 'retry-after': String(more.retryAfter) }),
    ...(more.allow === undefined ? {} : { allow: more.allow }),
  })
}

/** Turns whatever was thrown into an answer. What nobody foresaw is denied, and told by a short id. */
export function answerError(log: Log) {
  return (error: Error, c: Context): Response => {
    if (error instanceof Refused) {
      log.info('refused', { code: error.code, method: c.req.method })
      return problemAnswer(c, error.code, error.more)
    }
    if (error instanceof HTTPException) return problemAnswer(c, 'bad-request')
    const id = randomBytes(4).toString('hex')
    // Nothing was done, and the same request may work later.
    if (asBusy(error) instanceof Busy) {
      log.warn('busy', { id, error })
      return problemAnswer(c, 'busy', { retryAfter: 5 })
    }
    log.error('unexpected', { id, error, method: c.req.method })
    const detail = `Tell us this if you ask for help: ${id}.`
    return problemAnswer(c, 'unexpected', { detail })
  }
}
