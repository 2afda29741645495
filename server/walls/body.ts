/**
 * A request's body: read up to a limit that counts what really arrives, guarded against shapes that
 * cost or poison before any schema sees it, then parsed by the schema that also describes the route.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import type * as z from 'zod'
import type * as mini from 'zod/mini'
import { Refused } from './problem.ts'

const deepest = 40
/** Brackets and commas in one body: what a full batch could need, and no more. */
const mostParts = 100_000

/** Words that only matter as keys, and numbers that JSON can write but not keep. */
const suspicious = /__proto__|constructor|prototype|\\u00|[eE]\+?\d{3}/

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The body as JSON.
 * @param most bytes; one more is refused as `too-big`, whatever Content-Length says
 * @throws Refused
 */
export async function readJson(c: Context, most: number): Promise<unknown> {
  const text = decode(await readBytes(c, most))
  refuseShape(text)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Refused('bad-request', { detail: 'The body is not JSON.' })
  }
  if (suspicious.test(text)) refusePoison(value)
  return value
}

async function readBytes(c: Context, most: number): Promise<Uint8Array> {
  if (Number(c.req.header('content-length')) > most) throw new Refused('too-big')
  const stream: ReadableStream<Uint8Array> | null = c.req.raw.body
  if (!stream) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of stream) {
      size += part.byteLength
      if (size > most) throw new Refused('too-big')
      parts.push(part)
    }
  } catch (error) {
    if (error instanceof Refused) throw error
    // The sender hung up, or was too slow.
    throw new Refused('bad-request', { detail: 'The body did not arrive whole.' })
  }
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
}

function decode(bytes: Uint8Array): string {
  try {
    // A byte order mark is dropped; what is not UTF-8 is refused rather than guessed at.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused('bad-request', { detail: 'The body is not UTF-8.' })
  }
}

/** Counts brackets outside strings: the parser and the schemas never see what is deeper or wider. */
function refuseShape(text: string): void {
  let depth = 0
  let parts = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === 92) at += 1
      else if (unit === 34) inString = false
    } else if (unit === 34) inString = true
    else if (unit === 91 || unit === 123) {
      depth += 1
      parts += 1
    } else if (unit === 93 || unit === 125) depth -= 1
    else if (unit === 44) parts += 1
    if (depth > deepest || parts > mostParts)
      throw new Refused('bad-request', { detail: 'The body has too many parts.' })
  }
}

function refusePoison(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Refused('bad-request', { detail: 'A number is too large.' })
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (forbiddenKeys.has(key))
      throw new Refused('bad-request', { detail: 'A key has a name that is not allowed.' })
    refusePoison(inner)
  }
}

type Schema<T> = z.ZodType<T> | mini.ZodMiniType<T>

/** Parses what arrived. @throws Refused `bad-fields`, which names the fields and repeats no value */
export function parsed<T>(schema: Schema<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const fields = new Set(result.error.issues.map(({ path }) => path.join('.') || 'the whole'))
  const named = [...fields].slice(0, 10).join(', ').slice(0, 300)
  throw new Refused('bad-fields', { detail: `Not right: ${named}.` })
}

const usualMost = 16 * 1024

/** The body of a route: `c.req.valid('json')`. Its schema stands in the API's description too. */
export function body<T>(
  schema: Schema<T>,
  most = usualMost,
): MiddlewareHandler<object, string, { in: { json: T }; out: { json: T } }> {
  const guard: MiddlewareHandler = async (c, next) => {
    c.req.addValidatedData('json', Object(parsed(schema, await readJson(c, most))) as object)
    await next()
  }
  return Object.assign(guard, { [uniqueSymbol]: { target: 'json', ...resolver(schema) } })
}
