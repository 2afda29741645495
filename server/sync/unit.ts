/** One push: who sent it, and its commands in order. */
import type { Actor } from '../../shared/actor.ts'
import type { Envelope } from './envelope.ts'
import type { Sight } from './sight.ts'

/**
 * `device` is null for the server itself. Where `revokedOn` is a day, they only send what they wrote, as if
 * all they held had ended on it.
 */
export type Who = { person: string; device: string | null; revokedOn?: string | null }

export type Unit = {
  who: Who
  envelopes: readonly Envelope[]
  /** The device's newest settled command: unknown, it asks for all that came after the backup. */
  last: string | undefined
}

/** The sender as the store knows them now. */
export type Sender = { who: Who; actor: Actor; sight: Sight }

/** More than a person holds: the server itself, for a command line, a sign-in, a repair. */
export const systemPerson = '00000000-0000-8000-8000-000000000000'

export const system: Actor = { person: systemPerson, appointments: [], system: true }
