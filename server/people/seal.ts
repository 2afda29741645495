/** Small things that must wait in the database and be read back, such as the digits of a mail: AES-256-GCM. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Secrets } from './codes.ts'

const nonceBytes = 12
const tagBytes = 16

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'tellback seal 1', 32))

/** @param about binds the sealed text to its row: it opens nowhere else */
export function seal(secret: string, about: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @throws when it was sealed under neither secret, for another row, or was changed */
export function unseal(secrets: Secrets, about: string, sealed: string): string {
  const { secret, secretBefore } = secrets
  try {
    return open(secret, about, sealed)
  } catch (error) {
    if (secretBefore === undefined) throw error
    return open(secretBefore, about, sealed)
  }
}

function open(secret: string, about: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const tagEnd = nonceBytes + tagBytes
  const nonce = bytes.subarray(0, nonceBytes)
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), nonce)
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(nonceBytes, tagEnd))
  return Buffer.concat([cipher.update(bytes.subarray(tagEnd)), cipher.final()]).toString('utf8')
}
