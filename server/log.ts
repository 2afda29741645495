/**
 * The server's own log: one line of JSON for each event, in UTC. It knows events, codes and figures,
 * and people only by a keyed digest: no name, no address and none of anybody's words can get in.
 */
import { createHmac } from 'node:crypto'

export const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type Level = (typeof levels)[number]

/** What an event may carry. `person` and `network` are digested before they are written. */
export type Facts = {
  person?: string
  network?: string
  /** A word of ours: a problem's code, a command's kind and name, a route's pattern. */
  code?: string
  route?: string
  method?: string
  status?: number
  count?: number
  ms?: number
  /** The short id that the person was shown. */
  id?: string
  /** The name of an error and where it was thrown, never its message: that may quote what was sent. */
  error?: unknown
}

export type Log = Record<
  'error' | 'warn' | 'info' | 'debug',
  (event: string, facts?: Facts) => void
>

type Options = { level: Level; secret: string; clock: () => Date; write: (line: string) => void }

/** @param write takes one line without its line break */
export function makeLog({ level, secret, clock, write }: Options): Log {
  const pseudonym = (of: string) =>
    createHmac('sha256', secret).update(`log ${of}`).digest('hex').slice(0, 12)

  const say =
    (at: Exclude<Level, 'silent'>) =>
    (event: string, facts: Facts = {}) => {
      if (levels.indexOf(at) > levels.indexOf(level)) return
      const { person, network, error, ...plain } = facts
      const line = {
        at: clock().toISOString(),
        level: at,
        event,
        ...plain,
        ...(person === undefined ? {} : { person: pseudonym(person) }),
        ...(network === undefined ? {} : { network: pseudonym(network) }),
        ...(error === undefined ? {} : { error: describeError(error) }),
      }
      write(JSON.stringify(line))
    }
  return { error: say('error'), warn: say('warn'), info: say('info'), debug: say('debug') }
}

export const quietLog: Log = {
  error: () => undefined,
  warn: () => undefined,
  info: () => undefined,
  debug: () => undefined,
}

/** An error's name, its code and the places it passed, without a word of its message. */
function describeError(error: unknown): { name: string; code?: string; places: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, places: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const places = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((row) => /^\s+at .*:\d+:\d+\)?$/.test(row))
    .slice(0, 8)
    .map((row) => row.trim().replace(/file:\/\/\S*\/(server|shared|node_modules)\//, '$1/'))
  return { name: error.name, ...(code && /^[\w-]{1,40}$/.test(code) ? { code } : {}), places }
}
