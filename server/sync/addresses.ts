/** One address, one person of a region: what signs somebody in cannot stand for two. */
import type { Person } from '../../shared/records/person.ts'
import { Problem } from '../../shared/problems.ts'
import type { Tx } from '../store/store.ts'
import type { State } from './state.ts'

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
