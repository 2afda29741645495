/**
 * A small authenticator: real keys and real signatures (WebCrypto), laid out as WebAuthn 3 says, so that
 * the server checks what a phone would send. It can be told to do each thing wrong.
 */
import { createHash, randomBytes } from 'node:crypto'
import { challengeOf, toBase64url } from '../../shared/bytes.ts'
import type { PasskeyProof } from '../../shared/proof.ts'
import type { Browser } from './app.ts'

const { subtle } = globalThis.crypto
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

type How = {
  origin?: string
  site?: string
  /** Whether it had looked who holds it: a finger, a face, its code. */
  verified?: boolean
  counter?: number
  /** Sent from inside another site. */
  crossOrigin?: boolean
  type?: string
}

const flags = { present: 0x01, verified: 0x04, attested: 0x40 }

export class Authenticator {
  readonly credential = toBase64url(randomBytes(16))
  readonly #keys: Promise<CryptoKeyPair>
  readonly #origin: string
  /** Synced ones always say 0. */
  counter = 0

  constructor(origin = 'http://localhost:8787') {
    this.#origin = origin
    this.#keys = subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'sign',
      'verify',
    ]) // a pair, as its name says
  }

  /** What `navigator.credentials.create` would give for the options. */
  async make({ challenge }: { challenge: string }, how: How = {}) {
    const { publicKey } = await this.#keys
    const { x = '', y = '' } = await subtle.exportKey('jwk', publicKey)
    const id = Buffer.from(this.credential, 'base64url')
    const authData = Buffer.concat([
      this.#head({ ...how, flags: flags.attested }),
      Buffer.alloc(16),
      Buffer.from([0, id.length]),
      id,
      cose(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')),
    ])
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
      bytes(authData),
    ])
    return {
      ...{ id: this.credential, rawId: this.credential, type: 'public-key' as const },
      response: {
        clientDataJSON: this.#said(challenge, { type: 'webauthn.create', ...how }),
        attestationObject: toBase64url(attestationObject),
        transports: ['internal' as const],
      },
    }
  }

  /** What `navigator.credentials.get` would give, over a challenge as it is. */
  async sign(challenge: string, how: How = {}): Promise<PasskeyProof> {
    const { privateKey } = await this.#keys
    const authenticatorData = this.#head(how)
    const clientData = this.#said(challenge, how)
    const over = Buffer.concat([authenticatorData, sha256(Buffer.from(clientData, 'base64url'))])
    const raw = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, over)
    return {
      by: 'passkey',
      ...{ credential: this.credential, clientData },
      authenticatorData: toBase64url(authenticatorData),
      signature: toBase64url(der(Buffer.from(raw))),
    }
  }

  /** A proof that its holder wants what has this hash. */
  prove = (hash: string, how: How = {}) => this.sign(challengeOf(hash), how)

  #head({ site, verified = true, counter, flags: more = 0 }: How & { flags?: number }) {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter ?? this.counter)
    const which = flags.present | (verified ? flags.verified : 0) | more
    return Buffer.concat([
      sha256(site ?? new URL(this.#origin).hostname),
      Buffer.from([which]),
      count,
    ])
  }

  #said(challenge: string, { type = 'webauthn.get', origin, crossOrigin = false }: How) {
    const said = { type, challenge, origin: origin ?? this.#origin, crossOrigin }
    return toBase64url(new TextEncoder().encode(JSON.stringify(said)))
  }
}

/**
 * Registers a passkey of whoever is signed in there.
 * @param confirming what shows that they want it, where their sign-in alone does not
 * @returns its id
 */
export async function registerPasskey(
  browser: Pick<Browser, 'post'>,
  authenticator: Authenticator,
  name = 'My phone',
  confirming?: { id: string; proof: unknown },
): Promise<string> {
  const asked = await browser.post('/api/passkeys/options', confirming ? { confirming } : {})
  if (asked.status !== 200) throw new Error(`No passkey was asked for: ${await asked.text()}`)
  const response = await authenticator.make((await asked.json()) as { challenge: string })
  const made = await browser.post('/api/passkeys', { name, response })
  if (made.status !== 200) throw new Error(`No passkey was made: ${await made.text()}`)
  return ((await made.json()) as { id: string }).id
}

/** ES256 as COSE (RFC 9053): a map of kty, alg, crv, x and y. */
function cose(x: Buffer, y: Buffer): Buffer {
  const head = [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]
  return Buffer.concat([Buffer.from(head), bytes(x), Buffer.from([0x22]), bytes(y)])
}

const text = (word: string) => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])

/** A string of bytes in CBOR (RFC 8949), as long as we need it. */
function bytes(all: Buffer): Buffer {
  if (all.length < 24) return Buffer.concat([Buffer.from([0x40 + all.length]), all])
  const head = Buffer.from(
    all.length < 256 ? [0x58, all.length] : [0x59, all.length >> 8, all.length & 255],
  )
  return Buffer.concat([head, all])
}

/** WebCrypto gives r and s side by side, WebAuthn wants them in DER. */
function der(raw: Buffer): Buffer {
  const parts = [raw.subarray(0, 32), raw.subarray(32)].map((part) => {
    const first = part.findIndex((byte) => byte !== 0)
    const plain = part.subarray(first)
    const whole = (plain[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), plain]) : plain
    return Buffer.concat([Buffer.from([2, whole.length]), whole])
  })
  const all = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([0x30, all.length]), all])
}
