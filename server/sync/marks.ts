/**
 * A mark says what became of a command and when, keyed with the server's secret over the person, the id
 * and the content. After a restore the server believes its own mark, and nobody else's.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { instant } from '../../shared/ids.ts'
import { type RefusalCode, refusals } from '../../shared/problems.ts'

/** What a mark is about. */
export type Marked = { person: string; id: string; digest: string }

/** What it says: applied where there is no code. */
export type Said = { at: string; code: RefusalCode | null }

/** The mark of a settled command, at most 200 characters. */
export function markOf(secret: string, about: Marked, said: Said): string {
  const plain = `${said.at}~${said.code ?? 'applied'}`
  return `${plain}~${seal(secret, about, plain)}`
}

/** What the mark says, or undefined when it is not one of ours about this, under either secret. */
export function readMark(
  { secret, secretBefore }: { secret: string; secretBefore?: string },
  about: Marked,
  mark: string,
): Said | undefined {
  const [at = '', word = '', sealed = ''] = mark.split('~')
  const isOf = (key: string) => isSame(sealed, seal(key, about, `${at}~${word}`))
  if (!isOf(secret) && !(secretBefore && isOf(secretBefore))) return undefined
  if (!instant.safeParse(at).success) return undefined
  if (word === 'applied') return { at, code: null }
  return isRefusal(word) ? { at, code: word } : undefined
}

function isSame(a: string, b: string): boolean {
  const [given, right] = [Buffer.from(a), Buffer.from(b)]
  return given.length === right.length && timingSafeEqual(given, right)
}

const isRefusal = (word: string): word is RefusalCode => Object.hasOwn(refusals, word)

function seal(secret: string, { person, id, digest }: Marked, plain: string): string {
  return createHmac('sha256', `mark ${secret}`)
    .update([person, id, digest, plain].join('~'))
    .digest('base64url')
}
