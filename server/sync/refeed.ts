/**
 * A kind whose `scopes` changed is fed anew at the next start: slice by slice, each in a transaction of
 * its own that also says how far it came, so that a start that is cut off goes on where it was.
 */
import { Later, raised, type AnyKind, type Registry } from '../../shared/commands.ts'
import { bumpScopes, type Move, planMoves, staysOf, writeFeed } from '../store/feed.ts'
import { lockHomes } from '../store/locks.ts'
import { metaOf, setMeta } from '../store/meta.ts'
import { lockRecords, type RecordRow, recordsAfter, type Step } from '../store/records.ts'
import type { Store, Tx } from '../store/store.ts'

/** Each adds a row to a scope at most: a transaction never feeds one more than a page holds. */
const slice = 500

/** Feeds what has to be fed anew. @returns how many records moved */
export async function refeed(
  store: Store,
  kinds: Registry,
  at = new Date().toISOString(),
): Promise<number> {
  let moved = 0
  for (const kind of Object.values(kinds)) {
    const number = await store.read((tx) => metaOf(tx, numberKey(kind)))
    if (Number(number ?? 0) >= kind.scopesNumber) continue
    for (let isDone = false; !isDone;) {
      const done = await store.write((tx) => refeedSlice(tx, kind, at))
      moved += done.moved
      isDone = done.isDone
    }
  }
  return moved
}

const numberKey = ({ name }: AnyKind) => `scopes of ${name}`
const placeKey = (kind: AnyKind) => `feeding ${kind.name} ${kind.scopesNumber}`

async function refeedSlice(
  tx: Tx,
  kind: AnyKind,
  at: string,
): Promise<{ moved: number; isDone: boolean }> {
  const [home = '', id = ''] = ((await metaOf(tx, placeKey(kind))) ?? '').split(' ')
  const found = await recordsAfter(tx, kind.name, { home, id }, slice)
  await lockHomes(tx, [...new Set(found.map((row) => row.home))])
  const rows = await lockRecords(
    tx,
    found.map((row) => row.id),
  )
  const moves = await movesOf(tx, kind, rows)
  const plan = planMoves(at, moves)
  await writeFeed(tx, plan, await bumpScopes(tx, plan))
  const last = found.at(-1)
  const isDone = !last || found.length < slice
  if (isDone) await setMeta(tx, numberKey(kind), String(kind.scopesNumber))
  else await setMeta(tx, placeKey(kind), `${last.home} ${last.id}`)
  return { moved: moves.length, isDone }
}

/** The records whose feed is not what their kind says. */
async function movesOf(tx: Tx, kind: AnyKind, rows: readonly RecordRow[]): Promise<Move[]> {
  const stays = Map.groupBy(
    await staysOf(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ record }) => record,
  )
  return rows.flatMap((row) => {
    const scopes = scopesOfRow(kind, row)
    if (!scopes) return []
    const own = stays.get(row.id) ?? []
    const now = own.filter(({ gone }) => gone === null).map(({ scope }) => scope)
    const isSame = now.toSorted().join() === [...new Set(scopes)].toSorted().join()
    return isSame ? [] : [{ record: row.id, version: row.version, stays: own, scopes }]
  })
}

/** Undefined for a body that this build cannot read: it stays where it is. */
function scopesOfRow(kind: AnyKind, { id, v, body }: RecordRow): readonly string[] | undefined {
  try {
    return kind.scopes(raised(kind, v, JSON.parse(body)), id)
  } catch (error) {
    if (error instanceof Later) return undefined
    throw error
  }
}

/** A record whose feed is not what its kind says. */
export type Misfed = { kind: string; record: string; fed: string[]; scopes: string[] }

/** Compares feed and `scopes` for every record this build can read. @returns those that differ */
export async function checkFeed(store: Store, kinds: Registry): Promise<Misfed[]> {
  return store.read(async (tx) => {
    const wrong: Misfed[] = []
    for (const kind of Object.values(kinds)) {
      for (let after: Step = { home: '', id: '' }; ;) {
        const rows = await recordsAfter(tx, kind.name, after, slice)
        const moves = await movesOf(tx, kind, rows)
        for (const { record, stays, scopes } of moves) {
          const fed = stays.filter(({ gone }) => gone === null).map(({ scope }) => scope)
          wrong.push({
            kind: kind.name,
            record,
            fed: fed.toSorted(),
            scopes: [...scopes].toSorted(),
          })
        }
        const last = rows.at(-1)
        if (!last || rows.length < slice) break
        after = last
      }
    }
    return wrong
  })
}
