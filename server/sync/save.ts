/** Writes what a batch came to: a few statements, whatever the number of its commands. */
import { feedScopes } from '../store/feed.ts'
import { keepCommands, keepReused } from '../store/inbox.ts'
import { appendLog } from '../store/log.ts'
import { project } from '../store/projections.ts'
import { homeOf, writeRecords, writeRevisions } from '../store/records.ts'
import type { Belongs } from '../../shared/kind.ts'
import type { Tx } from '../store/store.ts'
import type { Held, State } from './state.ts'

/** Scope counters and then log chains come last: they are locked for the shortest time. */
export async function save(tx: Tx, state: State, secret: string, at: string): Promise<void> {
  await keepCommands(tx, [...state.inbox.values()])
  await keepReused(tx, state.reused)
  const changed = [...state.changed].toSorted().flatMap((id) => state.records.get(id) ?? [])
  if (changed.length === 0) return
  await writeRecords(tx, changed.map(rowOf))
  await writeRevisions(tx, state.revisions)
  await project(tx, at, changed)
  const moves = changed.map(({ id, stays, scopes }) => ({ record: id, stays: stays ?? [], scopes }))
  await feedScopes(tx, at, moves)
  await appendLog(tx, secret, state.log)
}

function rowOf({ id, kind, v, version, body }: Held) {
  const { region, council, challenge } = body as Belongs // made by its kind in this batch
  const place = { region, council, challenge, home: homeOf({ region, council, challenge }) }
  return { id, kind, ...place, v, version, body: JSON.stringify(body) }
}
