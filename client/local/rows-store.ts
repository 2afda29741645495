/**
 * The database `rows:<person>`: the server's records as far as this phone reads them. A cache: it may be
 * dropped at any time and is then read again. Nothing that a person wrote stands only here.
 */
import { Dexie, type Table } from 'dexie'
import type { Surroundings } from '../session/surroundings.ts'
import { type Connection, keepOpen } from './connection.ts'

/** The plain index keys of a record. Where it belongs to no council or challenge the key is absent. */
export type Keys = {
  id: string
  kind: string
  challenge?: string
  council?: string
  region?: string
}

/** The server's row. `scopes` says through which scopes, and in which load of each, it came. */
export type RowItem = Keys & { v: number; version: number; scopes: string[]; text: string }

/** The picture of a record with this phone's waiting commands on it, beside the row it hides. */
export type ShownItem = Keys & {
  v: number
  /** The version of the row it was drawn on; 0 when there is none. */
  version: number
  /** The commands in it, to see whether it is still right. */
  commands: string[]
  /** Those of them that made it or were given on it, rather than led to a follow-up. */
  rests: string[]
  /** Whether one of them has not been settled. */
  waiting: boolean
  /** 1 when one of them does not fit, or not yet. */
  unfit: 0 | 1
  /** The body (null when the record does not come to be) and the commands that do not fit. */
  text: string
}

/** How far a scope was read. `load` counts up each time it is read anew from its beginning. */
export type CursorItem = {
  scope: string
  cursor: string | null
  more: boolean
  load: number
  /** Rows that have come in this load. */
  have: number
}

export class RowsDatabase extends Dexie {
  declare readonly row: Table<RowItem, string>
  declare readonly shown: Table<ShownItem, string>
  declare readonly cursor: Table<CursorItem, string>
}

export type Rows = Connection<RowsDatabase>

export const rowsName = (person: string) => `rows:${person}`

/** Raised whenever the tables change: whatever an older number held is dropped and read again. */
const number = 1

/** Failures that opening again cannot mend: the cache is of another make. */
const unfit = new Set(['VersionError', 'UpgradeError', 'SchemaError', 'NotFoundError'])

/** After so many other failures in a row the files themselves are taken for damaged. */
const mostFailures = 3

/** Opens, and keeps open, this person's rows. `outdated` is told when a newer app takes them over. */
export function openRows(surroundings: Surroundings, person: string, outdated: () => void): Rows {
  let isOutdated = false
  let failures = 0

  async function open(): Promise<RowsDatabase> {
    const database = new RowsDatabase(rowsName(person), {
      ...surroundings.databases,
      cache: 'disabled',
    })
    database
      .version(number)
      .stores({
        row: 'id, kind, [kind+challenge], [kind+council], [kind+region], *scopes',
        shown: 'id, kind, unfit',
        cursor: 'scope',
      })
      .upgrade((all) => Promise.all(database.tables.map(({ name }) => all.table(name).clear())))
    database.on('versionchange', (event) => {
      if (event.newVersion !== null) {
        isOutdated = true
        outdated()
      }
      database.close()
      return false
    })
    await database.open()
    // Dexie opens what a newer app has made as it stands; we cannot know what that means.
    if (database.verno <= number) return database
    database.close()
    throw new DOMException('made by a newer app', 'VersionError')
  }

  return keepOpen(surroundings, async () => {
    if (isOutdated) throw new DOMException('taken over by a newer app', 'VersionError')
    try {
      const database = await open()
      failures = 0
      return database
    } catch (error) {
      failures += 1
      const mends = error instanceof Error && !unfit.has(error.name) && failures < mostFailures
      if (mends) throw error
      await new Dexie(rowsName(person), { ...surroundings.databases }).delete()
      return open()
    }
  })
}
