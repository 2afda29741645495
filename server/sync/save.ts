/** Writes what a batch came to: a few statements, whatever the number of its commands. */
import { bumpScopes, planFeed, writeFeed } from '../store/feed.ts'
import { keepCommands, keepReused } from '../store/inbox.ts'
import { appendLog, lockChains } from '../store/log.ts'
import { project } from '../store/projections.ts'
import { putLatest, putRevisions } from '../store/records.ts'
import type { Belongs } from '../../shared/kind.ts'
import { together, type Tx } from '../store/store.ts'
import { tellOldAddresses } from './addresses.ts'
import { changedIn, type Held, type State } from './state.ts'

/**
 * Scope counters and then log chains come last: they are locked for the shortest time, and whoever holds
 * one takes no other lock. So a transaction is saved once.
 */
export async function save(tx: Tx, state: State, secret: string, at: string): Promise<void> {
  const changed = changedIn(state)
  const moves = changed.map(({ id, version, stays, scopes }) => ({
    ...{ record: id, version, stays: stays ?? [], scopes },
  }))
  const plan = planFeed(at, moves)
  await tellOldAddresses(tx, state, secret, at)
  const [, , , , , seqs, heads] = await together(
    keepCommands(tx, [...state.inbox.values()]),
    keepReused(tx, state.reused),
    putLatest(tx, changed.map(rowOf)),
    putRevisions(tx, state.revisions),
    project(tx, at, changed),
    bumpScopes(tx, plan),
    lockChains(tx, state.log),
  )
  await together(writeFeed(tx, plan, seqs), appendLog(tx, secret, heads, state.log))
}

function rowOf({ id, kind, home, version, body }: Held) {
  const { region, council, challenge } = body as Belongs // made by its kind in this batch
  return { id, kind, region, council, challenge, home, version }
}
