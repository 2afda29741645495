/**
 * The wire, version 1: one question, one answer. Other clients are written against this file.
 * Parsed on arrival on both sides.
 */
import * as z from 'zod/mini'
import { instant, uuid } from './ids.ts'

export const protocol = 1

/** Commands in one request, and their size as JSON in bytes. */
export const mostCommands = 100
export const mostBytes = 256 * 1024
export const mostRows = 1000

const name = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,39}$/))
const scopeName = z.string().check(z.maxLength(200), z.regex(/^[a-z]+:[A-Za-z0-9:-]+$/))

/** `seq.tag`, `seq-start.tag` while a first load pages, `0.tag` in a scope without order. Opaque to clients. */
const cursor = z.string().check(z.maxLength(80))

export const commandSchema = z.strictObject({
  id: uuid,
  kind: name,
  /** Schema number the author's build knew; absent means 1. */
  v: z.optional(z.int().check(z.positive())),
  record: uuid,
  name,
  args: z.unknown(),
  base: z.nullable(uuid),
  after: z.optional(z.array(uuid).check(z.maxLength(50))),
  as: z.optional(uuid),
  at: instant,
  proof: z.optional(z.unknown()),
  mark: z.optional(z.string().check(z.maxLength(200))),
})
export type WireCommand = z.infer<typeof commandSchema>

/** On the way in only the id must be right: a command that is otherwise wrong is refused alone. */
const anyCommand = z.looseObject({ id: uuid })

export const askSchema = z.strictObject({
  protocol: z.int(),
  device: uuid,
  last: z.optional(uuid),
  commands: z.array(anyCommand).check(z.maxLength(mostCommands)),
  scopes: z.record(scopeName, z.nullable(cursor)),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(mostRows))),
})
export type Ask = z.infer<typeof askSchema>

const refusal = z.looseObject({ code: z.string(), detail: z.string() })

export const resultSchema = z.looseObject({
  id: uuid,
  outcome: z.enum(['applied', 'rejected', 'retry']),
  version: z.optional(z.int()),
  at: z.optional(instant),
  mark: z.optional(z.string()),
  problem: z.optional(refusal),
})
export type Result = z.infer<typeof resultSchema>

export const rowSchema = z.union([
  z.looseObject({ id: uuid, kind: z.string(), v: z.int(), version: z.int(), body: z.unknown() }),
  z.looseObject({ id: uuid, gone: z.literal(true) }),
])
export type WireRow = z.infer<typeof rowSchema>

/** Rows are parsed one by one in slices, so that a page never blocks a touch. */
export const pageSchema = z.looseObject({
  scope: z.string(),
  cursor: z.nullable(z.string()),
  more: z.boolean(),
  reset: z.optional(z.boolean()),
  rows: z.array(z.unknown()),
})
export type Page = z.infer<typeof pageSchema>

export const answerSchema = z.looseObject({
  protocol: z.int(),
  now: instant,
  safe: z.nullable(instant),
  resend: z.optional(z.boolean()),
  results: z.array(resultSchema),
  scopes: z.array(pageSchema),
})
export type Answer = z.infer<typeof answerSchema>

/** RFC 9457 problem details. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
})

/** `seq` is 0 for a scope without order: how often it moved is not told. */
export const pokeSchema = z.looseObject({ scope: z.string(), seq: z.int() })
