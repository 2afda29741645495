/** Commands of the server itself: a sign-in, the command line, the demonstration region, an import. */
import { randomBytes } from 'node:crypto'
import type { Registry } from '../../shared/commands.ts'
import { uuidV7 } from '../../shared/ids.ts'
import type { Store } from '../store/store.ts'
import { engineOf } from './engine.ts'
import { readEnvelope } from './envelope.ts'
import { rehearse, settleStrictly } from './settle.ts'
import { systemPerson } from './unit.ts'

export type SystemCommand = { kind: string; name: string; record: string; args: unknown }

/** As many as a device may send at once. */
const slice = 100

/**
 * Runs the commands in order, as the system: no appointment is asked for. A hundred to a transaction;
 * an import that is refused half-way keeps the transactions before.
 * @param at the time they count as done, an instant; now, if left out
 * @param most so many in a transaction, where all of them belong together
 * @throws Problem with the code of the first that is refused, Later of the first that cannot be judged
 */
export async function runAsSystem(
  store: Store,
  kinds: Registry,
  secret: string,
  commands: readonly SystemCommand[],
  at = new Date().toISOString(),
  most = slice,
): Promise<void> {
  const engine = engineOf(kinds, secret, { clock: () => new Date(at) })
  const envelopes = envelopesOf(commands, at)
  for (let done = 0; done < envelopes.length;) {
    const some = envelopes.slice(done, done + most)
    done += await settleStrictly(store, engine, { who, envelopes: some, last: undefined })
  }
}

/**
 * Whether `runAsSystem` would run all of them as things stand: nothing is changed.
 * @throws as `runAsSystem`
 */
export async function rehearseAsSystem(
  store: Store,
  kinds: Registry,
  secret: string,
  commands: readonly SystemCommand[],
  at: string,
): Promise<void> {
  const engine = engineOf(kinds, secret, { clock: () => new Date(at) })
  await rehearse(store, engine, { who, envelopes: envelopesOf(commands, at), last: undefined })
}

const who = { person: systemPerson, device: null }

const envelopesOf = (commands: readonly SystemCommand[], at: string) =>
  commands.map((command) =>
    readEnvelope({ id: uuidV7(Date.parse(at), randomBytes(10)), ...command, base: null, at }),
  )
