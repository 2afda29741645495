/** Keeping it safe: backups, and whether what is kept is whole. */
import { kinds } from '../../shared/records/index.ts'
import { secretsOf } from '../people/codes.ts'
import { backup as writeBackup } from '../store/backup.ts'
import { BadBackup } from '../store/dump.ts'
import { verifyLog as readLog } from '../store/log.ts'
import { restore as readBackup } from '../store/restore.ts'
import { checkFeed } from '../sync/refeed.ts'
import { type CliCommand, WrongCall } from './command.ts'

const file = (given: readonly string[]): string => {
  const [path, more] = given
  if (!path || more) throw new WrongCall('Name one file.')
  return path
}

/** What is wrong with a backup, or with the disk it should go to, is for the person who asked. */
async function plainly<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof BadBackup) throw new WrongCall(error.message)
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new WrongCall('There is no such file or folder.')
    if (code === 'EACCES') throw new WrongCall('This file or folder may not be read or written.')
    if (code === 'ENOSPC') throw new WrongCall('There is no room left on the disk.')
    throw error
  }
}

export const backup: CliCommand = {
  name: 'backup',
  does: 'Writes a backup, while the server runs, and reads it back.',
  takes: ['<file>'],
  options: {},
  help: `  <file>  must not be there yet
Keep it away from this machine, and keep SECRET apart from it: without SECRET no printed card, no
session and no entry of the log can be checked.`,
  run: async ({ store, clock, progress }, _values, given) => {
    const path = file(given)
    progress('Writing and reading back …')
    const began = await plainly(writeBackup(store, path, clock().toISOString()))
    return { words: `Backed up to ${path}: all that was there at ${began}.`, data: { path, began } }
  },
}

export const restore: CliCommand = {
  name: 'restore',
  does: 'Puts a backup into an empty store.',
  takes: ['<file>'],
  options: {},
  help: `  <file>  a backup; DATA_DIR or DATABASE_URL names where it goes
Stop the server first. Everybody signs in anew, and phones send again what came after the backup.`,
  run: async ({ settings, progress }, _values, given) => {
    const path = file(given)
    progress('Reading the backup, then writing …')
    const began = await plainly(readBackup(path, settings))
    return { words: `Restored all that was there at ${began}.`, data: { path, began } }
  },
}

const faultWords = {
  changed: 'was changed',
  missing: 'is missing',
  cut: 'and all after it are gone',
}

export const verifyLog: CliCommand = {
  name: 'verify-log',
  does: 'Checks that nobody changed, removed or cut off a line of the log.',
  takes: [],
  options: {},
  help: `Prints the newest entry of each chain: kept elsewhere, they prove that none was cut off.
Entries from before SECRET was changed are checked with SECRET_BEFORE.`,
  needsSecret: true,
  run: async ({ store, settings, progress }) => {
    progress('Reading every entry …')
    const { heads, faults } = await readLog(store, secretsOf(settings))
    const lines = faults.length
      ? faults.map(({ chain, n, what }) => `${chain}: entry ${n} ${faultWords[what]}.`)
      : [`The log is whole. The newest entry of each chain:`]
    const tops = heads.map(({ chain, n, hash }) => `  ${chain}  ${n}  ${hash.slice(0, 16)}`)
    const words = [...lines, ...tops].join('\n')
    return { words, data: { heads, faults }, failed: faults.length > 0 }
  },
}

export const check: CliCommand = {
  name: 'check',
  does: 'Checks for every record that it lies where its rules say, and nowhere else.',
  takes: [],
  options: {},
  help: 'Compares who can see each record with what its kind says. Changes nothing.',
  run: async ({ store, progress }) => {
    progress('Reading every record …')
    const wrong = await checkFeed(store, kinds)
    const lines = wrong.map(({ kind, record }) => `  ${kind} ${record}`)
    const words = wrong.length
      ? [`${wrong.length} records lie in the wrong scopes:`, ...lines].join('\n')
      : 'Every record lies where its rules say.'
    return { words, data: { wrong }, failed: wrong.length > 0 }
  },
}
