/** One address, one person of a region: what signs somebody in cannot stand for two. */
import { randomUUID } from 'node:crypto'
import type { Person } from '../../shared/records/person.ts'
import { Problem } from '../../shared/problems.ts'
import { putLetter } from '../mail/outbox.ts'
import { withSignIn } from '../people/tables.ts'
import { isOneOf } from '../store/bulk.ts'
import type { Tx } from '../store/store.ts'
import { changedIn, type State } from './state.ts'

/** @throws Problem `already-there` when another person of the region has the address */
export async function refuseTakenAddress(
  { tx, state }: { tx: Tx; state: State },
  made: { kind: string; id: string; body: unknown },
): Promise<void> {
  if (made.kind !== 'person') return
  const { region, email, mergedInto } = made.body as Person // parsed by its kind
  if (email === null || mergedInto !== null) return
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('region', '=', region)
    .where('email', '=', email)
    .execute()
  const isStored = rows.some(({ id }) => id !== made.id && !state.changed.has(id))
  if (isStored || isTakenInBatch(state, made.id, region, email)) throw new Problem('already-there')
}

function isTakenInBatch(state: State, self: string, region: string, email: string): boolean {
  return [...state.changed].some((id) => {
    const held = state.records.get(id)
    if (!held || held.kind !== 'person' || id === self) return false
    const other = held.body as Person // made in this batch, by its kind
    return other.region === region && other.email === email && other.mergedInto === null
  })
}

const useMs = 7 * 86_400_000

/**
 * Whoever reads the old address must hear that codes go to another one from now on (ASVS 5.0, 6.3.7), also
 * where an entry was made one with another.
 * Before the batch is written: then the store still knows the old one.
 */
export async function tellOldAddresses(
  tx: Tx,
  state: State,
  secret: string,
  at: string,
): Promise<void> {
  const persons = changedIn(state).filter(({ kind }) => kind === 'person')
  if (persons.length === 0) return
  const ids = persons.map(({ id }) => id)
  const before = await tx
    .selectFrom('person')
    .select(['id', 'email', 'merged_into'])
    .where(isOneOf(tx, 'id', ids))
    .execute()
  for (const { id, email, merged_into } of before) {
    const now = persons.find((one) => one.id === id)?.body as Person // made by its kind in this batch
    const isMerged = merged_into === null && now.mergedInto !== null
    if (email === null || (email === now.email && !isMerged)) continue
    const due = new Date(at)
    await putLetter(withSignIn(tx), secret, {
      ...{ id: randomUUID(), letter: 'waysChanged', person: id, says: email, due },
      until: new Date(due.getTime() + useMs),
    })
  }
}
