/**
 * Sealing with the card's key: AES-GCM, a new random nonce for every write, and the copy's id bound in,
 * so that a copy opens under its own id alone. What was changed on the way does not open at all.
 */

/** As the recommendation for this mode has it. */
const nonceBytes = 12
const step = 1024

type Random = (bytes: number) => Uint8Array

/** Undefined on a page that is not secure: nothing is sealed there, and that is said. */
export const canSeal = (): boolean => 'subtle' in globalThis.crypto

const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes)

async function opened(key: string): Promise<CryptoKey> {
  const bytes = fromBase64(key.replaceAll('-', '+').replaceAll('_', '/'))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

const boundTo = (id: string) => new TextEncoder().encode(`tellback sealed 1 ${id}`)

/** @returns nonce and sealed text as base64 */
export async function sealCopy(
  key: string,
  id: string,
  value: unknown,
  random: Random,
): Promise<string> {
  const nonce = plain(random(nonceBytes))
  const text = new TextEncoder().encode(padded(JSON.stringify(value)))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: boundTo(id) },
    await opened(key),
    text,
  )
  const whole = new Uint8Array(nonceBytes + sealed.byteLength)
  whole.set(nonce)
  whole.set(new Uint8Array(sealed), nonceBytes)
  return toBase64(whole)
}

/** What was sealed; null when the key or the id is another one, or it was changed. */
export async function openCopy(key: string, id: string, text: string): Promise<unknown> {
  try {
    const whole = fromBase64(text)
    const sealed = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: whole.slice(0, nonceBytes), additionalData: boundTo(id) },
      await opened(key),
      whole.slice(nonceBytes),
    )
    return JSON.parse(new TextDecoder().decode(sealed)) as unknown
  } catch {
    return null
  }
}

/** Its size says no more than how many thousand letters there are. */
const padded = (json: string) => json.padEnd(Math.ceil((json.length + 1) / step) * step)

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += step)
    text += String.fromCharCode(...bytes.subarray(at, at + step))
  return btoa(text)
}

export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
