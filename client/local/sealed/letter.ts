/**
 * Answers as a file, for a phone without signal: sealed to the letterbox of the visit, so that whoever
 * carries the file cannot read it. A key for this one file (ECDH on P-256), stretched by HKDF, AES-GCM;
 * the visit and both public keys are bound in.
 */
import * as z from 'zod/mini'
import { uuid } from '../../../shared/ids.ts'
import { fromBase64, toBase64 } from './cipher.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' }
const text = (words: string) => new TextEncoder().encode(words)

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))
const fileSchema = z.object({
  tellback: z.literal('answers'),
  v: z.literal(1),
  challenge: uuid,
  key: base64,
  nonce: base64,
  bytes: base64,
})

/** Both halves of a new letterbox, in base64. */
export async function letterboxKeys(): Promise<{ publicKey: string; privateKey: string }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return {
    publicKey: toBase64(new Uint8Array(publicKey)),
    privateKey: toBase64(new Uint8Array(privateKey)),
  }
}

/** @param slot the public half of the letterbox. @returns the text of the file */
export async function sealLetter(
  slot: string,
  challenge: string,
  content: unknown,
): Promise<string> {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const own = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const about = text(`tellback answers 1 ${challenge} ${own} ${slot}`)
  const theirs = await crypto.subtle.importKey('raw', fromBase64(slot), curve, false, [])
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: about },
    await shared(pair.privateKey, theirs, about),
    text(JSON.stringify(content)),
  )
  const bytes = toBase64(new Uint8Array(sealed))
  const file = { tellback: 'answers', v: 1, challenge, key: own, nonce: toBase64(nonce), bytes }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** The visit that a file is for; null when it is no file of ours. */
export function challengeOf(file: string): string | null {
  return parsed(file)?.challenge ?? null
}

/** What was sealed; null when it is another visit's, was changed, or is no file of ours. */
export async function openLetter(
  box: { publicKey: string; privateKey: string },
  file: string,
): Promise<unknown> {
  const letter = parsed(file)
  if (!letter) return null
  const about = text(`tellback answers 1 ${letter.challenge} ${letter.key} ${box.publicKey}`)
  try {
    const secret = fromBase64(box.privateKey)
    const own = await crypto.subtle.importKey('pkcs8', secret, curve, false, ['deriveBits'])
    const theirs = await crypto.subtle.importKey('raw', fromBase64(letter.key), curve, false, [])
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(letter.nonce), additionalData: about },
      await shared(own, theirs, about),
      fromBase64(letter.bytes),
    )
    return JSON.parse(new TextDecoder().decode(opened)) as unknown
  } catch {
    return null
  }
}

function parsed(file: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.safeParse(JSON.parse(file)).data ?? null
  } catch {
    return null
  }
}

async function shared(own: CryptoKey, theirs: CryptoKey, info: Uint8Array<ArrayBuffer>) {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const key = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  const aes = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(hkdf, key, aes, false, ['encrypt', 'decrypt'])
}
