/** What a command of the command line is, and what all of them share. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { type Settings, WrongSetting } from '../settings.ts'
import type { Store } from '../store/open.ts'

/** A wrong call: one plain sentence for whoever typed it. */
export class WrongCall extends Error {}

export type Context = {
  settings: Settings
  store: Store
  clock: () => Date
  /** Shows how far something long has come: on a terminal only, never in what is piped on. */
  progress: (text: string) => void
}

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** What is printed: the words for a person, and the same as data for `--json`. */
export type Outcome = { words: string; data: unknown; failed?: boolean }

export type CliCommand = {
  /** One or two words, as typed. */
  name: string
  /** What it does, in one line. */
  does: string
  /** What stands behind the name, such as `<file>`. */
  takes: readonly string[]
  options: ParseArgsOptionsConfig
  /** Each option and argument in a line, then examples. */
  help: string
  /** Whether it makes or checks what is keyed with SECRET: links, and entries of the log. */
  needsSecret?: true
  /** What it comes to without any store, where that is enough for what was typed: none is opened then. */
  alone?: (values: Values, given: readonly string[]) => Promise<Outcome | undefined>
  run: (context: Context, values: Values, given: readonly string[]) => Promise<Outcome>
}

/** Reads what was typed behind the name. @throws WrongCall */
export function readCall(command: CliCommand, typed: string[]) {
  const options = {
    ...command.options,
    help: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: true })
    return { values: values as Values, given: positionals } // what `parseArgs` gives for our options
  } catch (error) {
    const [said = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new WrongCall(`${said || 'This cannot be read'}: see --help.`)
  }
}

/** The text of an option. @throws WrongCall when it is missing */
export function needed(values: Values, name: string): string {
  const value = text(values, name)
  if (value === undefined) throw new WrongCall(`--${name} is missing.`)
  return value
}

/** The text of an option, if it was given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Each text of an option that may stand there more than once. */
export function texts(values: Values, name: string): readonly string[] {
  const value = values[name]
  return typeof value === 'object' ? value : []
}

/** Whether this error is for the person who typed, not a bug of ours. */
export const isPlain = (error: unknown): error is Error =>
  error instanceof WrongCall || error instanceof WrongSetting
