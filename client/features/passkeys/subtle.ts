/** The browser's own way of checking signatures, as receipts are checked with it. */
import type { Verify } from '../../../shared/self-view/receipt.ts'

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

export const verify: Verify = async ({ bytes, algorithm }, signature, over) => {
  const way = algorithm === -7 ? es256 : rs256
  const { subtle } = crypto
  try {
    const key = await subtle.importKey('spki', new Uint8Array(bytes), way, false, ['verify'])
    return await subtle.verify(way, key, new Uint8Array(signature), new Uint8Array(over))
  } catch {
    // No key of that sort.
    return false
  }
}
