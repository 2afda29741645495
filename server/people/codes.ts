/**
 * Codes and tokens: made from the system's randomness, kept only as keyed digests. Whoever reads the
 * database can open nothing with it.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto'

/** Thirty-two letters and digits. There is no 0, O, 1 or I, so none is taken for another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const length = 8
const shape = new RegExp(`^[${alphabet}]{${length}}$`)

/** A new invite code: eight characters, forty bits, as it stands in a link. */
export function makeInviteCode(): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join('')
}

/** An invite code as people read it: four and four. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/**
 * The code somebody typed or scanned, with its spaces, dashes and small letters forgiven.
 * @returns undefined when it cannot be one
 */
export function readInviteCode(typed: string): string | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}._]/gu, '')
    .toUpperCase()
    .replace(/[1I]/g, 'L')
  return shape.test(plain) ? plain : undefined
}

/** Six digits for a mail. */
export function makeMailCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** The six digits somebody typed or pasted, with spaces and dashes forgiven. */
export function readMailCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')
}

/** A new token for a cookie: 256 random bits. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The secret that keys what is made now, and the one before it while that still counts. */
export type Secrets = { secret: string; secretBefore?: string }

/** What is kept under either secret of a value: for looking it up. */
export function keyedEither(secrets: Secrets, use: string, value: string): string[] {
  return secretsOf(secrets).map((secret) => keyed(secret, use, value))
}

/** The newest first. */
export const secretsOf = ({ secret, secretBefore }: Secrets): string[] =>
  secretBefore === undefined ? [secret] : [secret, secretBefore]

/**
 * What is kept of a code, token, address or network.
 * @param use keeps digests of different things apart
 */
export function keyed(secret: string, use: string, value: string): string {
  return createHmac('sha256', secret).update(`${use}\0${value}`).digest('base64url')
}
