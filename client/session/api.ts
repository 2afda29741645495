/**
 * Asking the server. What comes back is parsed, and only our own server's answer counts: a page of
 * the hotel's wifi, a redirect or a torn answer is the same as no answer at all.
 */
import * as z from 'zod/mini'
import { answers, delays, type ProblemCode, refusals } from '../../shared/problems.ts'
import { problemSchema } from '../../shared/wire.ts'
import type { Surroundings } from './surroundings.ts'

/** Our server could not be reached. Nothing was decided. */
export class Offline extends Error {
  override readonly name = 'Offline'
}

/** Our server, or a rule on this phone, said no. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: ProblemCode
  constructor(code: ProblemCode) {
    super(code)
    this.code = code
  }
}

export type Reply = {
  status: number
  /** Undefined when it was not JSON. */
  body: unknown
  /** Milliseconds. */
  retryAfter: number | null
  /** How long it took to make JSON of it, in milliseconds. */
  reading: number
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

const patience = 45_000
const codes: Record<string, unknown> = { ...refusals, ...delays, ...answers }

/** One request to our own API, answered or `Offline`. */
export async function ask(
  surroundings: Surroundings,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Reply> {
  const { response, text } = await answerTo(surroundings, path, {
    method,
    headers: { 'content-type': 'application/json', 'x-tellback': '1' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const wait = Number(response.headers.get('retry-after') ?? 'none')
  const began = surroundings.now()
  const answer = bodyOf(response, text)
  return {
    status: response.status,
    body: answer,
    retryAfter: wait >= 0 ? wait * 1000 : null,
    reading: Math.max(0, surroundings.now() - began),
  }
}

/** The whole answer, or `Offline` when it does not come, is cut off, or leads away from our server. */
async function answerTo(surroundings: Surroundings, path: string, init: RequestInit) {
  const abort = new AbortController()
  const stop = surroundings.after(patience, () => abort.abort())
  try {
    const response = await surroundings.fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: abort.signal,
    })
    return { response, text: await response.text() }
  } catch (error) {
    throw new Offline('no answer', { cause: error })
  } finally {
    stop()
  }
}

function bodyOf(response: Response, text: string): unknown {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The code of a problem our server answered with; undefined when the answer is not our server's. */
export function problemOf(reply: Reply): ProblemCode | undefined {
  const problem = problemSchema.safeParse(reply.body)
  if (!problem.success || problem.data.status !== reply.status) return undefined
  return knownCode(problem.data.code)
}

/** A code as this build knows it; one that it does not know is a bug to the person. */
export function knownCode(code: string | undefined): ProblemCode {
  return code !== undefined && Object.hasOwn(codes, code) ? (code as ProblemCode) : 'unexpected'
}

/** One request whose answer has this shape. Throws `Refused` or `Offline`. */
export async function call<Body>(
  surroundings: Surroundings,
  schema: z.ZodMiniType<Body>,
  method: Method,
  path: string,
  body?: unknown,
): Promise<Body> {
  const reply = await ask(surroundings, method, path, body)
  const code = problemOf(reply)
  if (code) throw new Refused(code)
  const parsed = schema.safeParse(reply.body)
  if (reply.status < 200 || reply.status > 299 || !parsed.success) {
    throw new Offline(`not our answer (${reply.status})`)
  }
  return parsed.data
}

/** For requests whose answer says nothing: any 2xx without a body, or with one of ours, will do. */
export const anything = z.unknown()
