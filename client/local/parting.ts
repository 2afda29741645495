/**
 * Leaving a phone, with or without a connection. The tables are emptied first, which no other tab can
 * hold up; then the databases go, at the latest at the next start.
 */
import { Dexie } from 'dexie'
import * as z from 'zod/mini'
import { Offline } from '../session/api.ts'
import type { Leaver, Leaving } from '../session/session.ts'
import { parseKept } from '../session/snapshot.ts'
import type { Surroundings } from '../session/surroundings.ts'
import { forgetGuest } from './blank.ts'
import type { Running } from './here.ts'
import { forgetMark } from './keeping.ts'
import type { Phone } from './phone.ts'
import { rowsName } from './rows-store.ts'
import { forgetKeys } from './sealed/keys.ts'
import { isAnswer, wordsName } from './words-store.ts'

const wipeKey = 'tellback:wipe'
const namesSchema = z.array(z.string())

/** A deletion that other tabs hold up for so long is finished at the next start. */
const patience = 3000

/** What the session calls when its person leaves. `stop` ends the running phone. */
export function leaverOf(
  running: () => Running | null,
  stop: () => void,
  surroundings: Surroundings,
): Leaver {
  return {
    sendAll: async () => {
      await running()?.sync.sendNow()
      if ((running()?.phone.state.waiting ?? 0) > 0) throw new Offline('not all was sent')
    },
    leave: async (person, choice) => {
      const phone = running()?.phone
      const isOpen = phone?.who.person === person
      const mayGo = choice === 'delete' || (choice === 'send' && isOpen && (await isSent(phone)))
      if (isOpen && choice === 'delete') await deleteCopies(phone)
      if (isOpen) await emptyTables(phone, choice, mayGo)
      stop()
      await remove(surroundings, [rowsName(person), ...(mayGo ? [wordsName(person)] : [])])
      if (mayGo) forgetMark(surroundings, person)
      forgetGuest(surroundings)
      return { isEmpty: mayGo }
    },
  }
}

/** Whoever deletes their words deletes the sealed copies of them: with signal, and not for long. */
async function deleteCopies(phone: Phone): Promise<void> {
  let stop: () => void = () => undefined
  const late = new Promise<void>((resolve) => {
    stop = phone.surroundings.after(patience, resolve)
  })
  // Without signal they stay, sealed, until the visit closes: no key is left that opens them here.
  const gone = import('./sealed/sealing.ts').then((part) => part.deleteOwnCopies(phone))
  await Promise.race([gone.catch(() => undefined), late])
  stop()
}

/** Nothing typed here is without its copy on the server. */
async function isSent(phone: Phone): Promise<boolean> {
  return phone.words.use(async (database) => {
    const keys = await database.drafts.toCollection().primaryKeys()
    const hasAnswers = keys.some((key) => isAnswer({ key }))
    return !hasAnswers && (await database.outbox.count()) === 0
  })
}

async function emptyTables(phone: Phone, choice: Leaving, mayGo: boolean): Promise<void> {
  phone.changes.tell({ is: 'leave' })
  try {
    await phone.rows.use(clearTables)
    if (mayGo) await phone.words.use(clearTables)
    else await forgetKeys(phone)
  } catch (error) {
    // A database that cannot be emptied can still be deleted; but nobody is told so without it.
    if (choice !== 'delete') throw error
  }
}

const clearTables = (database: Dexie) =>
  database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  )

/** Deletes databases; those that another tab holds open are deleted at the next start. */
async function remove(surroundings: Surroundings, names: readonly string[]): Promise<void> {
  const left = new Set([...leftNames(surroundings), ...names])
  keepLeft(surroundings, left)
  for (const name of names) {
    if (await removeOne(surroundings, name)) left.delete(name)
  }
  keepLeft(surroundings, left)
}

async function removeOne(surroundings: Surroundings, name: string): Promise<boolean> {
  const deleted = new Dexie(name, { ...surroundings.databases }).delete().then(
    () => true,
    () => false,
  )
  let stop: () => void = () => undefined
  const late = new Promise<boolean>((resolve) => {
    stop = surroundings.after(patience, () => resolve(false))
  })
  const isGone = await Promise.race([deleted, late])
  stop()
  return isGone
}

const leftNames = (surroundings: Surroundings) =>
  parseKept(namesSchema, surroundings.storage.get(wipeKey)) ?? []

function keepLeft(surroundings: Surroundings, names: ReadonlySet<string>): void {
  surroundings.storage.set(wipeKey, names.size > 0 ? JSON.stringify([...names]) : null)
}

/** Finishes deletions that an earlier leaving could not. */
export async function wipeLeft(surroundings: Surroundings): Promise<void> {
  const names = leftNames(surroundings)
  if (names.length > 0) await remove(surroundings, names)
}

/** Somebody else signed in: what others could read here goes, what they wrote stays for them alone. */
export async function leaveOthers(
  surroundings: Surroundings,
  people: readonly string[],
  person: string,
): Promise<void> {
  for (const other of people) {
    if (other !== person) await removeOne(surroundings, rowsName(other))
  }
}
