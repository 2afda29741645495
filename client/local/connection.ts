/**
 * A database that is kept open. A browser may drop its connection at any time (iOS does, in the
 * background): then the work runs once more on a new connection, and if that fails too, or the phone
 * is full, `NotSaved` says so. What did not complete is never taken for done.
 */
import type { Dexie } from 'dexie'
import type { Surroundings } from '../session/surroundings.ts'

/** The phone did not take it. The caller keeps the text on the screen. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved'
  readonly why: 'full' | 'broken'
  constructor(why: 'full' | 'broken', cause: unknown) {
    super(`not saved: ${why}`, { cause })
    this.why = why
  }
}

/** A dead connection may answer nothing at all: after this long it counts as dead. */
const patience = 6000

export type Connection<Database extends Dexie> = {
  /** Runs `work`; throws `NotSaved`, or the `TakenBack` that `work` threw. */
  use: <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>
  /** Tries the connection, as after a return to the foreground, and replaces a dead one. */
  check: () => Promise<void>
  close: () => void
}

/** Keeps open what `open` makes. */
export function keepOpen<Database extends Dexie>(
  surroundings: Surroundings,
  open: () => Promise<Database>,
): Connection<Database> {
  let opened: Promise<Database> | undefined
  let isClosed = false

  const connect = () => (opened ??= open())

  function replace(dead: Promise<Database>): void {
    if (opened !== dead) return // another caller has replaced it
    opened = undefined
    // Not waited for: one that never opened would be waited for until the end.
    void dead.then((database) => database.close()).catch(() => undefined)
  }

  async function attempt<Result>(work: (database: Database) => Promise<Result>) {
    if (isClosed) throw new NotSaved('broken', 'closed')
    return within(surroundings, connect().then(work))
  }

  async function use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const first = connect()
    try {
      return await attempt(work)
    } catch (error) {
      if (isOnPurpose(error)) throw error
      if (isFull(error)) throw new NotSaved('full', error)
      replace(first)
    }
    try {
      return await attempt(work)
    } catch (error) {
      if (isOnPurpose(error)) throw error
      throw new NotSaved(isFull(error) ? 'full' : 'broken', error)
    }
  }

  return {
    use,
    check: () =>
      use((database) => database.table(firstTable(database)).limit(1).primaryKeys()).then(),
    close: () => {
      isClosed = true
      void opened?.then((database) => database.close()).catch(() => undefined)
    },
  }
}

const firstTable = (database: Dexie) => database.tables[0]?.name ?? ''

async function within<Result>(surroundings: Surroundings, work: Promise<Result>): Promise<Result> {
  let stop: () => void = () => undefined
  const late = new Promise<never>((_, refuse) => {
    stop = surroundings.after(patience, () => refuse(new Error('no answer')))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    stop()
  }
}

/** Thrown by work that takes itself back: it passes through, and the connection is none the worse. */
export class TakenBack extends Error {}

/** Anything else has not been saved, whatever a dying database calls it. */
const isOnPurpose = (error: unknown): boolean =>
  error instanceof TakenBack || error instanceof NotSaved

/** Some browsers abort the transaction without an error of its own and put the reason inside. */
function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown }
  return name === 'QuotaExceededError' || (inner !== error && isFull(inner)) || isFull(cause)
}
