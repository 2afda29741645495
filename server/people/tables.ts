/** The tables of signing in and of the mail that waits: no other part of the server reads them. */

import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** Every instant is ISO 8601 in UTC, every key and code a keyed digest. */
export type SignInTables = {
  session: {
    id: string
    token: string
    person: string
    device: string
    way: string
    invite: string | null
    issue: number | null
    tier: string
    label: string
    since: string
    seen_at: string
  }
  /** The one code of an invite that works. */
  invite_code: {
    invite: string
    issue: number
    code: string
    /** On how many devices it works. */
    devices: number
    made_at: string
    opened_at: string | null
  }
  /** The devices that the code of this issue has let in. */
  invite_device: { invite: string; issue: number; device: string; at: string }
  mail_code: {
    id: string
    address: string
    person: string | null
    browser: string
    code: string
    made_at: string
    tries: number
  }
  /** Tries that count against a limit, each with what it counts for. */
  attempt: { id: string; what: string; at: string }
  /** Networks from which somebody has signed in. */
  network: { id: string; seen_at: string }
  outbox: {
    id: string
    letter: string
    person: string | null
    /** What the letter says beyond its words, sealed; gone once it is sent. */
    sealed: string | null
    made_at: string
    due_at: string
    until: string
    tries: number
    sent_at: string | null
    gave_up_at: string | null
  }
  passkey: {
    id: string
    person: string
    /** The credential's own id, base64url. */
    credential: string
    /** The public key as COSE and as SPKI, base64url. */
    key: string
    spki: string
    algorithm: number
    /** How often it says it was used; synced ones always say 0. */
    counter: number
    /** JSON: how a browser reaches it. */
    transports: string
    name: string
    made_at: string
    used_at: string | null
  }
  /** What a browser was asked to sign, to register or to sign in; each answers once. */
  passkey_challenge: { challenge: string; person: string | null; made_at: string }
  /** Six digits mailed for one hash, and what they were exchanged for. */
  proof_code: {
    id: string
    person: string
    hash: string
    code: string
    tries: number
    token: string | null
    /** The command it was spent on. */
    command: string | null
    made_at: string
  }
  /** Assertions that were used: for that command they count again, for no other. */
  proof_spent: { proof: string; credential: string; command: string; at: string }
  /** Keys that receipts are sealed with, the private half sealed under the secret. */
  seal_key: { id: string; spki: string; sealed: string; made_at: string }
  /** Somebody lost every passkey: two people of their council vouch for them. */
  recovery: {
    id: string
    person: string
    asked_at: string
    first_by: string | null
    first_at: string | null
    second_by: string | null
    ended_at: string | null
  }
  /** One row, written to see whether the database can write. */
  pulse: { id: number; at: string }
}

/** A transaction, or the database, with these tables beside the store's. */
export type Db = Kysely<Tables & SignInTables>

export const withSignIn = (db: Kysely<Tables>): Db => db.$extendTables<SignInTables>()
