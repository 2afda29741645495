/**
 * Mail that waits. A letter is a row of the transaction that calls for it; its id is made from the
 * thing and the date, so that two nodes that find the same reason write one row. Whichever node comes
 * first claims it; one that cannot be sent is tried again, later each time, until it has no use.
 */
import type { Parts } from '../parts.ts'
import { seal, unseal } from '../people/seal.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { type LetterName, wordsOf } from './letters.ts'
import type { Mail, Mailer } from './mailer.ts'

export type Letter = {
  id: string
  letter: LetterName
  /** To nobody: the row is written and nothing is sent (an address that is not known). */
  person: string | undefined
  /** What the letter carries beyond its words. */
  says: string
  due: Date
  /** From then on it has no use. */
  until: Date
}

const minuteMs = 60_000
/** Longer than the slowest try: a claim that ends is one whose node died. */
const claimMs = 2 * minuteMs
const pausesMs = [1, 2, 5, 15, 60].map((minutes) => minutes * minuteMs)
const keptMs = 30 * 24 * 60 * minuteMs
const slice = 10

/** Puts a letter into the outbox; one that is there already stays as it is. */
export async function putLetter(db: Db, secret: string, letter: Letter): Promise<void> {
  const { id, person, says, due, until } = letter
  await db
    .insertInto('outbox')
    .values({
      id,
      letter: letter.letter,
      person: person ?? null,
      sealed: seal(secret, id, says),
      made_at: due.toISOString(),
      due_at: due.toISOString(),
      until: until.toISOString(),
      tries: 0,
      sent_at: person === undefined ? due.toISOString() : null,
      gave_up_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

type Sending = Pick<Parts, 'store' | 'settings' | 'clock' | 'log'> & { mailer: Mailer }

/** Sends what is due. @returns how many mails went out */
export async function sendDue(sending: Sending): Promise<number> {
  let sent = 0
  for (;;) {
    const rows = await claim(sending)
    for (const row of rows) if (await sendOne(sending, row)) sent += 1
    if (rows.length < slice) return sent
  }
}

/** Takes some due rows for this node by putting them off: a claim is a due date in the near future. */
function claim({ store, clock }: Sending) {
  const now = clock()
  return store.write(async (tx) => {
    const db = withSignIn(tx)
    const due = await db
      .selectFrom('outbox')
      .leftJoin('person', 'person.id', 'outbox.person')
      .selectAll('outbox')
      .select('person.email')
      .where('sent_at', 'is', null)
      .where('gave_up_at', 'is', null)
      .where('due_at', '<=', now.toISOString())
      .orderBy('due_at')
      .limit(slice)
      .execute()
    const claimed = []
    for (const row of due) {
      const until = new Date(now.getTime() + claimMs).toISOString()
      const taken = await db
        .updateTable('outbox')
        .set({ due_at: until, tries: row.tries + 1 })
        .where('id', '=', row.id)
        .where('due_at', '=', row.due_at)
        .executeTakeFirst()
      if (taken.numUpdatedRows > 0n) claimed.push({ ...row, tries: row.tries + 1 })
    }
    return claimed
  })
}

type Row = Awaited<ReturnType<typeof claim>>[number]

async function sendOne(sending: Sending, row: Row): Promise<boolean> {
  const { store, clock, log, mailer } = sending
  const settle = (change: {
    sent_at?: string
    gave_up_at?: string
    due_at?: string
    sealed?: null
  }) =>
    store.write((tx) =>
      withSignIn(tx).updateTable('outbox').set(change).where('id', '=', row.id).execute(),
    )
  const now = clock()
  const giveUp = async () => {
    await settle({ gave_up_at: now.toISOString(), sealed: null })
    log.warn('mail-given-up', { id: row.id, count: row.tries })
    return false
  }
  if (row.until <= now.toISOString()) return giveUp()
  try {
    const mail = compose(sending, row)
    if (!mail) return await giveUp()
    await mailer.send(mail)
  } catch (error) {
    const pause = pausesMs[Math.min(row.tries, pausesMs.length) - 1] ?? minuteMs
    await settle({ due_at: new Date(now.getTime() + pause).toISOString() })
    log.warn('mail-waits', { id: row.id, count: row.tries, error })
    return false
  }
  await settle({ sent_at: clock().toISOString(), sealed: null })
  log.info('mail-sent', { id: row.id })
  return true
}

/** Null where there is no address to send it to. */
function compose({ settings }: Sending, row: Row): Mail | null {
  const says = row.sealed === null ? '' : unseal(settings, row.id, row.sealed)
  // Of a changed address it carries the one that was: nothing else knows that any more.
  const to = row.letter === 'waysChanged' && says !== '' ? says : row.email
  if (!to) return null
  const words = wordsOf(row.letter as LetterName, settings.origin, says) // written by `putLetter`
  return { id: row.id, to, ...words }
}

/** Removes what letters carried once it has no use, and the letters themselves long after. */
export async function forgetLetters(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ sealed: null })
    .where('sealed', 'is not', null)
    .where('until', '<=', now.toISOString())
    .execute()
  const before = new Date(now.getTime() - keptMs).toISOString()
  await db.deleteFrom('outbox').where('until', '<', before).execute()
}
