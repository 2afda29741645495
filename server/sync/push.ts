/** Takes in what a device sends: `POST /api/sync`, first half. */
import type { Registry } from '../../shared/commands.ts'
import type { Ask, Result } from '../../shared/wire.ts'
import type { Store } from '../store/store.ts'
import { engineOf, type Options } from './engine.ts'
import { readEnvelope } from './envelope.ts'
import { settleTogether } from './gather.ts'
import type { Who } from './unit.ts'

export type Pushed = {
  /** One for each command that was judged, in order. */
  results: Result[]
  /** The server lost what this device had settled; nothing ran. */
  resend?: true
  /** Read after the commit: an instant. */
  now: string
}

/**
 * Judges the commands of one question in order and in one transaction. What it names as applied or
 * rejected is on the disk, with every word, and will always be answered the same.
 * @throws Busy when the database is locked, full or out of reach; then nothing was kept
 */
export async function push(
  store: Store,
  kinds: Registry,
  secret: string,
  who: Who & { device: string },
  ask: Pick<Ask, 'commands' | 'last'>,
  options: Options = {},
): Promise<Pushed> {
  const engine = engineOf(kinds, secret, options)
  const now = () => engine.clock().toISOString()
  if (ask.commands.length === 0 && ask.last === undefined) return { results: [], now: now() }
  const envelopes = ask.commands.map((raw) => readEnvelope(raw))
  const settled = await settleTogether(store, engine, { who, envelopes, last: ask.last })
  return { ...settled, now: now() }
}
