/**
 * The keys of this device. What speaks to the browser about them is fetched when somebody asks for one,
 * and no sooner: most people never do.
 */
import { challengeOf } from '../../shared/bytes.ts'
import type { PasskeyProof } from '../../shared/proof.ts'
import { Offline } from '../session/api.ts'

/** Somebody stopped it, or waited too long; or this browser has no keys; or it has this one already. */
export type KeyTrouble = 'stopped' | 'cannot' | 'already'

export class NoKey extends Error {
  override readonly name = 'NoKey'
  readonly why: KeyTrouble
  constructor(why: KeyTrouble, cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** The ways in which browsers say how they reach a key. */
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof transports)[number]
type Credential = { id: string; transports: readonly string[] }
type Asked = { challenge: string; site: string; credentials?: readonly Credential[] }

const isTransport = (word: string): word is Transport => transports.some((one) => one === word)

/** Without a secure page, or on a browser that is too old, there are none. */
export const hasKeys = (): boolean => isSecureContext && typeof PublicKeyCredential === 'function'

const reader = () =>
  import('@simplewebauthn/browser').catch((error: unknown) => {
    throw new Offline('a part of the app that could not be loaded', { cause: error })
  })

/** A key's word over a challenge. Throws `NoKey`, `Offline`. */
export async function askKey({ challenge, site, credentials = [] }: Asked): Promise<PasskeyProof> {
  if (!hasKeys()) throw new NoKey('cannot')
  const { startAuthentication } = await reader()
  const given = await startAuthentication({
    optionsJSON: {
      ...{ challenge, rpId: site, userVerification: 'required', timeout: 300_000 },
      allowCredentials: credentials.map(({ id, transports: ways }) => ({
        ...{ id, type: 'public-key' },
        transports: ways.filter(isTransport),
      })),
    },
  }).catch((error: unknown) => {
    throw new NoKey(whyOf(error), error)
  })
  const { authenticatorData, clientDataJSON, signature } = given.response
  return {
    ...{ by: 'passkey', credential: given.id, authenticatorData },
    ...{ clientData: clientDataJSON, signature },
  }
}

/** A key's word over what has this hash. */
export const proveBy = (hash: string, asked: Omit<Asked, 'challenge'>): Promise<PasskeyProof> =>
  askKey({ ...asked, challenge: challengeOf(hash) })

/** Makes a key from the server's options. Throws `NoKey`, `Offline`. */
export async function makeKey(options: { challenge: string }): Promise<unknown> {
  if (!hasKeys()) throw new NoKey('cannot')
  const { startRegistration } = await reader()
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON']
  const made = await startRegistration({
    optionsJSON: options as Options, // WebAuthn's own options, which our server made and the browser checks
  }).catch((error: unknown) => {
    throw new NoKey(whyOf(error), error)
  })
  const { id, rawId, type } = made
  const { clientDataJSON, attestationObject, transports: ways = [] } = made.response
  return {
    ...{ id, rawId, type },
    response: {
      ...{ clientDataJSON, attestationObject },
      transports: ways.filter(isTransport),
    },
  }
}

function whyOf(error: unknown): KeyTrouble {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'already'
  return name === 'NotSupportedError' || name === 'SecurityError' ? 'cannot' : 'stopped'
}
