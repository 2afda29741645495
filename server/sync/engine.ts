/** What the sync engine is given from outside: the kinds, the secret, the clock and the log. */
import type { Registry } from '../../shared/commands.ts'
import type { Fact } from '../../shared/kind.ts'
import type { WireCommand } from '../../shared/wire.ts'
import type { Tx } from '../store/store.ts'

export type Engine = {
  kinds: Registry
  secret: string
  /** The secret before it: marks made under it are believed. */
  secretBefore?: string
  clock: () => Date
  /** Told of each command that a bug of ours stopped: it waits, and somebody has to look. */
  broken: (bug: Bug) => void
  /** Checks the proof that came with a command; without it no proof shows anything. */
  prove?: Prove
  /**
   * Nobody is there to be asked for a proof of a dangerous act: the demonstration's invented people, and
   * tests of other things. A server never says so.
   */
  unasked?: true
}

/**
 * Whether a proof shows that this person wanted this very thing, now. @returns a fact for the rule of that
 * command alone, of kind `proof` and with the command's id; null when nothing is shown
 */
export type Prove = (
  tx: Tx,
  person: string,
  command: Pick<WireCommand, 'id' | 'proof'>,
  /** Our own mark says that it was applied before a restore: what was spent since is no replay. */
  isSaid: boolean,
) => Promise<Fact | null>

export type Bug = { command: string; kind: string; name: string; error: unknown }

/** What may be handed in beside the secret; a server gives its own. */
export type Options = Partial<
  Pick<Engine, 'clock' | 'broken' | 'secretBefore' | 'prove' | 'unasked'>
>

export function engineOf(kinds: Registry, secret: string, options: Options = {}): Engine {
  return { kinds, secret, clock: () => new Date(), broken: warn, ...options }
}

/** Without a word of what was sent: an error's message may quote it. */
function warn({ command, kind, name, error }: Bug): void {
  const what = error instanceof Error ? error.name : 'Error'
  process.emitWarning(`${kind}.${name} broke (${what}), command ${command}`)
}
