/**
 * The tables of records and of sync, as both stores hold them. Every instant is ISO 8601 in UTC, every
 * body and every command JSON text: a column of a JSON type would change what was written.
 */

/** Where a record belongs, and its home: the unit that is locked, challenge ?? council ?? region. */
export type PlaceColumns = {
  region: string
  council: string | null
  challenge: string | null
}

export type Tables = {
  /** A view: each record as it stands, with the body of its latest version. */
  record: PlaceColumns & {
    id: string
    kind: string
    home: string
    v: number
    version: number
    body: string
  }
  /** Which version of each record is the latest. */
  latest: PlaceColumns & { id: string; kind: string; home: string; version: number }
  /** Every version of every record; nothing here is ever changed. */
  revision: {
    record: string
    version: number
    kind: string
    /** The number of the schema its body was written under. */
    v: number
    body: string
    /** The command that wrote it; one that followed from another has an id made from that one's. */
    command: string
    person: string
    at: string
  }
  /** The inbox: every command as it was sent, refused and waiting ones too. */
  command: {
    id: string
    person: string
    device: string | null
    /** Null where the envelope could not be read. */
    kind: string | null
    name: string | null
    record: string | null
    /** SHA-256 over the canonical JSON without the mark. */
    digest: string
    /** That canonical JSON. */
    content: string
    /** Keys the digest in the log: destroyed with the words, it leaves nothing that could be guessed. */
    salt: string
    outcome: Outcome
    code: string | null
    version: number | null
    /** When it first arrived. */
    received: string
    /** When it was settled; null while it waits. */
    at: string | null
  }
  /** Commands under an id that was taken: refused, and kept all the same. */
  reused: { id: string; person: string; digest: string; content: string; at: string }
  /** `seq` counts the transactions that fed the scope. */
  scope: { scope: string; seq: number }
  /** A random tag for each of them: a server that was restored cannot know a later one. */
  commit: { scope: string; seq: number; tag: string }
  /**
   * The stays of records in scopes. A record that comes back after it was gone begins another stay, so
   * that nobody is told of the end of one they never saw begin.
   */
  feed: {
    scope: string
    record: string
    /** The `seq` with which the stay began. */
    first: number
    /** The latest `seq`: what a cursor before it has not seen. */
    seq: number
    /** The version that its holders hear of. */
    version: number
    /** The days on which it began and ended; `gone` is null while it lasts. */
    since: string
    gone: string | null
  }
  /** What rights and sign-in ask, kept in the transaction that changes the record. */
  person: { id: string; region: string; email: string | null; merged_into: string | null }
  appointment: PlaceColumns & {
    id: string
    person: string
    role: string
    group: string | null
    service: string | null
    from: string
    to: string | null
    /** The first day on which it truly gave none: an end that is told of late took nothing before. */
    until: string | null
  }
  invite: {
    id: string
    person: string
    region: string
    challenge: string | null
    issue: number
    revoked_at: string | null
  }
  /** Councils that ended and have a successor. */
  council_line: { council: string; successor: string; ended: string }
  /**
   * Since which day a council's own people see what of a challenge, and on which day it was over: closed or
   * withdrawn. Null before.
   */
  challenge_line: {
    challenge: string
    council: string
    feedback_given: string | null
    letter_issued: string | null
    shared_with_scrutiny: string | null
    ended: string | null
  }
  /** Answers that are not sent, as bytes that nobody here can read (base64). */
  sealed: {
    id: string
    person: string
    challenge: string
    /** The response they will become: when that is sent they go. */
    draft: string
    at: string
    bytes: string
  }
  /** Who did what: a keyed hash chain for each council and region. Ids and digests, never words. */
  log: {
    chain: string
    n: number
    at: string
    person: string
    command: string
    kind: string
    name: string
    record: string
    version: number
    digest: string
    hash: string
  }
  log_head: { chain: string; n: number; hash: string }
  meta: { key: string; value: string }
  migration: { name: string; at: string }
}

export type Outcome = 'applied' | 'rejected' | 'waiting'
