/**
 * What comes with a dangerous act and shows that its author wanted this very thing, now: a passkey's word
 * over its hash, or what an e-mailed code was exchanged for. Either counts once, for one command.
 */
import * as z from 'zod/mini'
import { digest } from './canonical.ts'

export const actHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const base64url = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[\w-]+$/))

export const passkeyProof = z.strictObject({
  by: z.literal('passkey'),
  credential: base64url(1400),
  authenticatorData: base64url(2000),
  clientData: base64url(4000),
  signature: base64url(2000),
})
export type PasskeyProof = z.infer<typeof passkeyProof>

export const codeProof = z.strictObject({
  by: z.literal('code'),
  /** What the six digits were exchanged for. */
  token: base64url(100),
  /** What they were mailed for. */
  hash: actHash,
})

/** The `proof` of a command on the wire. */
export const proof = z.discriminatedUnion('by', [passkeyProof, codeProof])
export type Proof = z.infer<typeof proof>

/** What a proof is asked for: all that a command does. */
export type Act = { id: string; kind: string; name: string; record: string; args: unknown }

/** The hash that stands for one act and no other: its command's id is in it. */
export const hashOfAct = ({ id, kind, name, record, args }: Act): string =>
  digest({ command: id, kind, name, record, args })

/** New codes for these invites, among them one of somebody whose office weighs (`vouching.ts`). */
export const codesAct = (id: string, invites: readonly string[]): Act => ({
  ...{ id, kind: 'invite', name: 'codes', record: invites[0] ?? '', args: { invites } },
})

/** An act on somebody's own passkeys, or for somebody who lost theirs. Its id is made for one use. */
export type KeyAct = 'register' | 'remove' | 'vouch'

export const keyAct = (id: string, name: KeyAct, record: string): Act => ({
  ...{ id, kind: 'passkey', name, record, args: {} },
})
