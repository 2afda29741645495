/**
 * Checks a receipt with nothing but itself and the keys that were published: the same in a browser and on
 * the command line. It stops at the first fault, in the order of `faults`.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod/mini'
import { challengeOf, fromBase64url } from '../bytes.ts'
import { instant } from '../ids.ts'
import { hashOf } from './manifest.ts'
import {
  changedIn,
  type Checked,
  type Confirmation,
  type Fault,
  isStatement,
  receipt,
  type Receipt,
  sealedWords,
  type Verify,
} from './receipt.ts'

/** `GET /api/receipts/key`: every key that ever sealed here, the one in use first. */
export const publishedKeys = z.looseObject({
  keys: z.array(
    z.looseObject({
      /** SHA-256 of the key. */
      id: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      /** The public key, P-256, as SPKI in base64url. */
      spki: z.string().check(z.maxLength(1000)),
      since: instant,
    }),
  ),
})
export type PublishedKeys = z.infer<typeof publishedKeys>

/** @param file what was read as JSON */
export async function checkReceipt(
  file: unknown,
  { keys }: PublishedKeys,
  verify: Verify,
): Promise<Checked> {
  const read = receipt.safeParse(file)
  if (!read.success) return bad('form')
  const one = read.data
  const changed = changedIn(one)
  if (changed.length > 0) return { is: 'bad', fault: 'text', sections: changed }
  if (!isStatement(one.manifest)) return bad('statement')
  if (hashOf(one.manifest) !== one.hash) return bad('hash')
  if (!(await isConfirmed(one, verify))) return bad('passkey')

  const key = keys.find(({ id }) => id === one.key)
  const spki = key && fromBase64url(key.spki)
  if (!spki || bytesToHex(sha256(spki)) !== one.key) return bad('key')
  const sealed = fromBase64url(one.seal)
  const over = utf8ToBytes(sealedWords(one))
  const isSealed = sealed && (await verify(asKey(spki, -7), sealed, over))
  return isSealed ? { is: 'good', receipt: one } : bad('seal')
}

const bad = (fault: Fault): Checked => ({ is: 'bad', fault, sections: [] })
const asKey = (bytes: Uint8Array, algorithm: -7 | -257) =>
  ({ format: 'spki', bytes, algorithm }) as const

/** A code leaves nothing that could be checked: the seal says that the server saw it. */
async function isConfirmed({ confirmed, hash }: Receipt, verify: Verify): Promise<boolean> {
  if (confirmed.by === 'code') return true
  const said = fromBase64url(confirmed.clientData)
  const shown = fromBase64url(confirmed.authenticatorData)
  const signature = fromBase64url(confirmed.signature)
  const spki = fromBase64url(confirmed.publicKey)
  if (!said || !shown || !signature || !spki) return false
  if (!isOfPage(said, confirmed, hash) || !isVerified(shown, confirmed.site)) return false
  const raw = confirmed.algorithm === -7 ? rawOf(signature) : signature
  const over = concatBytes(shown, sha256(said))
  return raw !== null && verify(asKey(spki, confirmed.algorithm), raw, over)
}

const clientData = z.looseObject({
  type: z.literal('webauthn.get'),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.optional(z.literal(false)),
})

type ByPasskey = Extract<Confirmation, { by: 'passkey' }>

/** Whether it was made on the page of that site, over this hash. */
function isOfPage(bytes: Uint8Array, { origin, site }: ByPasskey, hash: string): boolean {
  const said = clientData.safeParse(asJson(bytes))
  if (!said.success) return false
  const host = /^https?:\/\/([^/:]+)(:\d+)?$/.exec(origin)?.[1] ?? ''
  const isOfSite = host === site || host.endsWith(`.${site}`)
  return isOfSite && said.data.origin === origin && said.data.challenge === challengeOf(hash)
}

/** Whether its key is for that site, and it had looked who holds it: bits 0 and 2 of its flags. */
function isVerified(shown: Uint8Array, site: string): boolean {
  const flags = shown[32] ?? 0
  return (
    bytesToHex(shown.subarray(0, 32)) === bytesToHex(sha256(utf8ToBytes(site))) && (flags & 5) === 5
  )
}

function asJson(bytes: Uint8Array): unknown {
  try {
    const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`)
    return JSON.parse(decodeURIComponent(escaped.join('')))
  } catch {
    return null
  }
}

const half = 32

/** A signature by ES256 as DER (X.690) as r and s side by side, 32 bytes each; null for anything else. */
function rawOf(der: Uint8Array): Uint8Array | null {
  const rLength = der[3] ?? 0
  const sLength = der[5 + rLength] ?? 0
  const isDer =
    der[0] === 0x30 &&
    der[2] === 2 &&
    der[4 + rLength] === 2 &&
    der.length === 6 + rLength + sLength
  const [r, s] = [der.subarray(4, 4 + rLength), der.subarray(6 + rLength)].map(padded)
  return isDer && r && s ? concatBytes(r, s) : null
}

function padded(part: Uint8Array): Uint8Array | null {
  const first = part.findIndex((byte) => byte !== 0)
  const plain = first === -1 ? new Uint8Array() : part.subarray(first)
  if (plain.length > half) return null
  return concatBytes(new Uint8Array(half - plain.length), plain)
}
