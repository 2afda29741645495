/**
 * A passkey's word: made on our own page, by somebody whom the device had verified, with a key that was
 * registered here. What it was asked to sign is read out of it; whoever calls decides whether that fits.
 */
import { createHash } from 'node:crypto'
import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import * as z from 'zod'
import { fromBase64url } from '../../shared/bytes.ts'
import type { PasskeyProof } from '../../shared/proof.ts'

/** Where passkeys are made and used: the address people see, and the site their keys are for. */
export type Site = { origin: string; site: string }

export const siteOf = ({ origin }: { origin: string }): Site => ({
  ...{ origin, site: new URL(origin).hostname },
})

type Key = { credential: string; key: string; counter: number }

/** What the browser says it did. From another site inside ours, or ours inside another, nothing counts. */
const clientData = z.looseObject({
  type: z.literal('webauthn.get'),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.literal(false).optional(),
})

/**
 * @param key its counter is the last one it showed: none of these comes back
 * @returns the challenge and the counter it shows now; null when it is not what it must be
 */
export async function readAssertion(
  given: PasskeyProof,
  key: Key,
  { origin, site }: Site,
): Promise<{ challenge: string; counter: number } | null> {
  const said = clientData.safeParse(asJson(given.clientData))
  if (!said.success) return null
  const { challenge } = said.data
  const publicKey = fromBase64url(key.key)
  if (!publicKey || given.credential !== key.credential) return null
  const { credential: id, clientData: clientDataJSON, authenticatorData, signature } = given
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key', clientExtensionResults: {} },
        response: { clientDataJSON, authenticatorData, signature },
      },
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: site },
      credential: { id, publicKey, counter: key.counter },
      requireUserVerification: true,
    })
    return verified ? { challenge, counter: authenticationInfo.newCounter } : null
  } catch {
    // It says in English what was wrong; whoever sent it is told no more than that it does not count.
    return null
  }
}

function asJson(encoded: string): unknown {
  const bytes = fromBase64url(encoded)
  try {
    return bytes === null
      ? null
      : JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

/**
 * By what a used assertion is known again. Of a signature by ES256 (r, s) anybody can make another one,
 * (r, n - s), over the same: so r alone counts, which is new in each real one.
 */
export function markOfAssertion(
  { credential, signature }: PasskeyProof,
  algorithm: number,
): string {
  const bytes = fromBase64url(signature) ?? new Uint8Array()
  const own = algorithm === -7 ? rOf(bytes) : bytes
  return createHash('sha256').update(`${credential}\0`).update(own).digest('hex')
}

/** DER: sequence, length, integer, length of r, r. With leading zeros or without, it is the same number. */
function rOf(der: Uint8Array): Uint8Array {
  const length = der[3] ?? 0
  const r = der.subarray(4, 4 + length)
  const first = r.findIndex((byte) => byte !== 0)
  return first === -1 ? r : r.subarray(first)
}
