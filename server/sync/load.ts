/**
 * Loads what commands look at: in bulk before a batch, or more of it when a follow-up asks. A record
 * that no actor of the batch could ever see is not loaded and not locked: asking for it takes the same
 * way, and the same time, as asking for one that does not exist.
 */
import { staysOf } from '../store/feed.ts'
import { lockHomes, lockMoreHomes } from '../store/locks.ts'
import { factRows, homesOf, lockRecords } from '../store/records.ts'
import { isPostgres, type Tx } from '../store/store.ts'
import { hold, holdStays, pairKey, type State } from './state.ts'

export type Pair = { home: string; kind: string }

export type Wanted = {
  /** Records that commands change. */
  targets: readonly string[]
  /** Ids of records that commands make. */
  makes: readonly string[]
  /** Records that commands cite, whatever they belong to. */
  cites: readonly string[]
  /** Homes of what they make. */
  homes: readonly string[]
}

/** What a transaction holds, and what its next try asks for at first. */
export type Homes = { wanted: Set<string>; locked: Set<string> }

/** Locks and loads what a batch wants. @param isSeen whether an actor of it holds or held the scope */
export async function loadBatch(
  tx: Tx,
  state: State,
  homes: Homes,
  wanted: Wanted,
  isSeen: (scope: string) => boolean,
): Promise<void> {
  const stays = await staysOf(tx, wanted.targets)
  const seen = [...new Set(stays.filter(({ scope }) => isSeen(scope)).map(({ record }) => record))]
  await lock(tx, homes, [...seen, ...wanted.cites], wanted.homes)
  await loadRecords(tx, state, [...seen, ...wanted.makes, ...wanted.cites])
  // What is there already under an id that is to be made: its stays tell who may know of it.
  await loadStays(tx, state, [...seen, ...wanted.makes])
}

/** Locks and loads records that follow-ups change, and homes they make something in. */
export async function loadMore(
  tx: Tx,
  state: State,
  homes: Homes,
  ids: readonly string[],
  more: readonly string[] = [],
): Promise<void> {
  const fresh = ids.filter((id) => state.records.get(id) === undefined)
  await lock(tx, homes, fresh, more)
  await loadRecords(tx, state, fresh)
  await loadStays(tx, state, ids)
}

/** Loads the records of these kinds in these homes, unless they were loaded before. */
export async function loadPairs(tx: Tx, state: State, pairs: readonly Pair[]): Promise<void> {
  const fresh = pairs.filter(({ home, kind }) => !state.pairs.has(pairKey(home, kind)))
  if (fresh.length === 0) return
  hold(state, await factRows(tx, fresh))
  const inMemory = [...state.records.values()].filter((held) => held !== null)
  for (const { home, kind } of fresh) {
    const own = inMemory.filter((one) => one.home === home && one.kind === kind)
    state.pairs.set(pairKey(home, kind), new Set(own.map(({ id }) => id)))
  }
}

async function loadRecords(tx: Tx, state: State, ids: readonly string[]): Promise<void> {
  const fresh = [...new Set(ids)].filter((id) => state.records.get(id) === undefined).toSorted()
  hold(state, await lockRecords(tx, fresh))
  for (const id of fresh) if (!state.records.has(id)) state.records.set(id, null)
}

async function loadStays(tx: Tx, state: State, ids: readonly string[]): Promise<void> {
  const fresh = ids.filter((id) => state.records.get(id)?.stays === null)
  holdStays(state, fresh, await staysOf(tx, fresh))
}

async function lock(
  tx: Tx,
  homes: Homes,
  records: readonly string[],
  more: readonly string[],
): Promise<void> {
  if (!isPostgres(tx)) return
  const isFirst = homes.locked.size === 0
  for (const home of [...(await homesOf(tx, records)), ...more]) homes.wanted.add(home)
  const missing = [...homes.wanted].filter((home) => !homes.locked.has(home))
  await (isFirst ? lockHomes(tx, missing) : lockMoreHomes(tx, missing))
  for (const home of missing) homes.locked.add(home)
}
