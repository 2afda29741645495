/** Finds the command that was typed, opens what it needs, runs it and says what came of it. */
import { knowsSecret, readSettings } from '../settings.ts'
import { Busy } from '../store/busy.ts'
import { openStore } from '../store/open.ts'
import { backup, check, restore, verifyLog } from './care.ts'
import { type CliCommand, isPlain, type Outcome, readCall, WrongCall } from './command.ts'
import { demo } from './demo.ts'
import { councilAdd, invitePerson, personAdd, regionAdd } from './people.ts'
import { verifyReceipt } from './receipts.ts'
import { importScorecard } from './scorecard.ts'
import { signOutPeople } from './sign-out.ts'
import { templatePublish } from './templates.ts'

export const commands: readonly CliCommand[] = [
  demo,
  regionAdd,
  councilAdd,
  personAdd,
  invitePerson,
  signOutPeople,
  templatePublish,
  importScorecard,
  backup,
  restore,
  verifyLog,
  verifyReceipt,
  check,
]

const width = 18

/** What `--help` says. */
export function overview(): string {
  const list = commands.map(({ name, does }) => `  ${name.padEnd(width)}${does}`)
  return `npm run tellback -- <command>

${list.join('\n')}

Each has --help, and --json for programs. Settings come from the environment, as for the server:
DATA_DIR or DATABASE_URL say which store, ORIGIN stands in links, and SECRET must be the server's.

The first coordinator of an empty server:
  npm run tellback -- region add --name "Wexmoor" --help-name "Sam" --help-phone "01632 960 418"
  npm run tellback -- person add --name "Sam Okoro" --email sam@wexmoor.example --role coordinator
  npm run tellback -- invite --person sam@wexmoor.example
The last one prints a link: Sam opens it and makes everything else on screen.
`
}

const helpOf = ({ name, takes, does, help }: CliCommand) =>
  `npm run tellback -- ${[name, ...takes].join(' ')}\n\n${does}\n\n${help}\n  --json  the outcome as JSON\n`

export type Streams = {
  env: Readonly<Record<string, string | undefined>>
  out: (text: string) => void
  err: (text: string) => void
  /** Whether somebody watches: then long work shows that it goes on. */
  isWatched: boolean
  clock?: () => Date
}

/** @returns the exit code: 0 done, 1 not done or found wrong, 2 called wrongly */
export async function runCli(typed: readonly string[], streams: Streams): Promise<number> {
  const { out, err } = streams
  const found = findCommand(typed)
  if (!found) {
    const isAsked = typed.length === 0 || typed.includes('--help')
    if (isAsked) out(overview())
    else err(`There is no command ${typed.join(' ')}.\n\n${overview()}`)
    return isAsked ? 0 : 2
  }
  const { command, rest } = found
  const isJson = rest.includes('--json')
  try {
    const call = readCall(command, rest)
    if (call.values['help']) {
      out(helpOf(command))
      return 0
    }
    const outcome = await perform(command, call, streams)
    out(isJson ? `${JSON.stringify(outcome.data)}\n` : `${outcome.words}\n`)
    return outcome.failed ? 1 : 0
  } catch (error) {
    const problem = plainWords(error)
    if (problem === undefined) throw error
    err(isJson ? `${JSON.stringify({ error: problem })}\n` : `${problem}\n`)
    return error instanceof WrongCall ? 2 : 1
  }
}

function findCommand(typed: readonly string[]) {
  for (const command of commands) {
    const words = command.name.split(' ')
    if (words.every((word, place) => typed[place] === word))
      return { command, rest: typed.slice(words.length) }
  }
  return undefined
}

type Call = ReturnType<typeof readCall>

async function perform(command: CliCommand, call: Call, streams: Streams): Promise<Outcome> {
  const { values, given } = call
  if (given.length > 0 && command.takes.length === 0)
    throw new WrongCall(`${given.join(' ')} is not understood: see --help.`)
  if (command.needsSecret && !knowsSecret(streams.env))
    throw new WrongCall('SECRET is not set: use the one the server runs with.')
  const alone = await command.alone?.(values, given)
  if (alone) return alone
  const settings = readSettings(streams.env)
  const clock = streams.clock ?? (() => new Date())
  const progress = (text: string) => {
    if (streams.isWatched && !values['json']) streams.err(`${text}\n`)
  }
  const store = await openStore(settings)
  try {
    return await command.run({ settings, store, clock, progress }, values, given)
  } finally {
    await store.close()
  }
}

function plainWords(error: unknown): string | undefined {
  if (isPlain(error)) return error.message
  if (error instanceof Busy)
    return 'The database is locked, full or out of reach. Nothing was done.'
  return undefined
}
