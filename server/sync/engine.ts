/** What the sync engine is given from outside: the kinds, the secret, the clock and the log. */
import type { Registry } from '../../shared/commands.ts'

export type Engine = {
  kinds: Registry
  secret: string
  /** The secret before it: marks made under it are believed. */
  secretBefore?: string
  clock: () => Date
  /** Told of each command that a bug of ours stopped: it waits, and somebody has to look. */
  broken: (bug: Bug) => void
}

export type Bug = { command: string; kind: string; name: string; error: unknown }

/** What may be handed in beside the secret; a server gives its own. */
export type Options = Partial<Pick<Engine, 'clock' | 'broken' | 'secretBefore'>>

export function engineOf(kinds: Registry, secret: string, options: Options = {}): Engine {
  return { kinds, secret, clock: () => new Date(), broken: warn, ...options }
}

/** Without a word of what was sent: an error's message may quote it. */
function warn({ command, kind, name, error }: Bug): void {
  const what = error instanceof Error ? error.name : 'Error'
  process.emitWarning(`${kind}.${name} broke (${what}), command ${command}`)
}
