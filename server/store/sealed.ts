/**
 * Sealed copies of answers that are not sent: bytes that nobody here can read, kept for their owner. An
 * id is looked for among its owner's alone, so that another person's is the same as none.
 */
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Response } from '../../shared/records/response.ts'
import type { Store, Tx } from './store.ts'
import type { Tables } from './tables.ts'

/** What stands beside the bytes. */
export type SealedCopy = { id: string; challenge: string; draft: string; at: string }

/** One for each device and visit; a card opens on five devices, and may be printed again. */
export const mostCopies = 40

const keyOf = (person: string, id: string) => `${person}/${id}`
const opened = (person: string, { id, challenge, draft, at }: Omit<Tables['sealed'], 'bytes'>) => ({
  ...{ id: id.slice(keyOf(person, '').length), challenge, draft, at },
})

type Db = Store['db']

export async function listSealed(db: Db, person: string): Promise<SealedCopy[]> {
  const rows = await db
    .selectFrom('sealed')
    .select(['id', 'person', 'challenge', 'draft', 'at'])
    .where('person', '=', person)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => opened(person, row))
}

export async function readSealed(
  db: Db,
  person: string,
  id: string,
): Promise<(SealedCopy & { bytes: string }) | undefined> {
  const row = await db
    .selectFrom('sealed')
    .selectAll()
    .where('id', '=', keyOf(person, id))
    .executeTakeFirst()
  return row && { ...opened(person, row), bytes: row.bytes }
}

/**
 * Keeps a copy in the place of the one before.
 * @returns kept · over: what it holds was sent or its visit has ended, so that no copy is kept · full
 */
export async function keepSealed(
  tx: Tx,
  person: string,
  copy: SealedCopy & { bytes: string },
): Promise<'kept' | 'over' | 'full'> {
  const id = keyOf(person, copy.id)
  if (await isOver(tx, person, copy)) {
    await tx.deleteFrom('sealed').where('id', '=', id).execute()
    return 'over'
  }
  const others = await tx
    .selectFrom('sealed')
    .select((each) => each.fn.countAll<number | string>().as('n'))
    .where('person', '=', person)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  if (Number(others.n) >= mostCopies) return 'full'
  const { challenge, draft, at, bytes } = copy
  await tx
    .insertInto('sealed')
    .values({ id, person, challenge, draft, at, bytes })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ challenge, draft, at, bytes }))
    .execute()
  return 'kept'
}

/** @returns whether there was one */
export async function dropSealedCopy(tx: Tx, person: string, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('sealed').where('id', '=', keyOf(person, id)).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** A phone that was away may bring a copy of what its person has sent from another one. */
async function isOver(
  tx: Tx,
  person: string,
  { challenge, draft }: Pick<SealedCopy, 'challenge' | 'draft'>,
): Promise<boolean> {
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'kind', 'body'])
    .where('id', 'in', [challenge, draft])
    .execute()
  // The seam of both: a stored body was parsed by its kind.
  return rows.some(({ id, kind, body }) => {
    if (id === draft && kind === 'response') return (JSON.parse(body) as Response).author === person
    if (id !== challenge || kind !== 'challenge') return false
    const { stage } = JSON.parse(body) as Challenge
    return stage === 'closed' || stage === 'withdrawn'
  })
}
