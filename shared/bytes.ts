/** Bytes as text and back, where neither the browser's nor Node's own ways may be leaned on. */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Base64 for addresses (RFC 4648 5), without padding. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 6) {
      bits -= 6
      text += letters.charAt((held >> bits) & 63)
    }
  }
  return bits > 0 ? text + letters.charAt((held << (6 - bits)) & 63) : text
}

/** @returns null for what is no base64url, or not the one way of writing these bytes */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = letters.indexOf(letter)
    if (value === -1) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 255
    at += 1
  }
  return toBase64url(bytes) === text ? bytes : null
}

/** Sixty-four hexadecimal digits as the 32 bytes that a passkey is asked to sign. */
export const challengeOf = (hash: string): string => toBase64url(hexToBytes(hash))

/** The hash that stands in a passkey's challenge; null for anything but 32 bytes. */
export function hashIn(challenge: string): string | null {
  const bytes = fromBase64url(challenge)
  return bytes?.length === 32 ? bytesToHex(bytes) : null
}
