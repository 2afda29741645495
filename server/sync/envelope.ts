/**
 * A command as it arrived. Its digest is taken over the canonical JSON of all but the mark, so that a
 * second delivery is known whatever the order of its keys; a command that cannot be read has one too.
 */
import { hash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical.ts'
import type { RefusalCode } from '../../shared/problems.ts'
import { isCleanJson } from '../../shared/text.ts'
import { commandSchema, mostBytes, type WireCommand } from '../../shared/wire.ts'

export type Envelope = {
  id: string
  /** Canonical JSON of all but the mark: what the inbox keeps. */
  content: string
  /** SHA-256 of it, 64 hexadecimal digits. */
  digest: string
  mark: string | undefined
} & ({ command: WireCommand; refusal?: never } | { command?: never; refusal: RefusalCode })

/** No form of ours is nested so deep; JSON that is would fell whatever walks through it. */
const deepest = 100

/** Reads one element of the question's `commands`, of which only the id is known to be right. */
export function readEnvelope(raw: { id: string } & Record<string, unknown>): Envelope {
  const { mark, ...sent } = raw
  const isDeep = isDeeperThan(sent, deepest)
  // What fells a walker is not kept: no device of ours can have sent it.
  const content = canonicalJson(isDeep ? { id: raw.id } : sent)
  const digest = hash('sha256', content, 'hex')
  const read = { id: raw.id, content, digest, mark: typeof mark === 'string' ? mark : undefined }

  if (isDeep) return { ...read, refusal: 'malformed' }
  if (Buffer.byteLength(content) > mostBytes) return { ...read, refusal: 'too-large' }
  const parsed = commandSchema.safeParse(raw)
  if (!parsed.success || !isClean(content, sent)) return { ...read, refusal: 'malformed' }
  return { ...read, command: parsed.data }
}

/**
 * Whether all its text is. The whole of it is looked at in one go: only where a character stands escaped
 * does each string have to be. A quote never joins with what follows, so NFC of the whole is NFC of each.
 */
function isClean(content: string, sent: unknown): boolean {
  if (content !== content.normalize('NFC')) return false
  return !content.includes('\\u') || isCleanJson(sent)
}

function isDeeperThan(value: unknown, most: number): boolean {
  if (value === null || typeof value !== 'object') return false
  if (most === 0) return true
  return Object.values(value).some((inner) => isDeeperThan(inner, most - 1))
}
