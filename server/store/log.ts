/**
 * The log of who did what: for each council and region a chain in which every entry is keyed to the one
 * before. Ids and digests only, never words. The heads stand on receipts, so that a tail that was cut
 * off is missed as well as a line that was changed.
 */
import { createHmac } from 'node:crypto'
import { bulk } from './bulk.ts'
import { type Store, together, type Tx } from './store.ts'
import type { Tables } from './tables.ts'

type LogRow = Tables['log']

/** An entry before it has its place in a chain. */
export type LogEntry = Omit<LogRow, 'n' | 'hash'>

/** The newest entry of a chain: its number and its hash. */
export type Head = { chain: string; n: number; hash: string }

/** The chain of a place: its council's, or its region's where it has none. */
export function chainOf({ region, council }: { region: string; council: string | null }): string {
  return council === null ? `region:${region}` : `council:${council}`
}

/** What stands in the log for the words: without `salt` nobody can try a guess against it. */
export function loggedDigest(salt: string, contentDigest: string): string {
  return createHmac('sha256', salt).update(contentDigest).digest('hex')
}

/** Locks the chains of these entries, sorted, until the commit. @returns their heads */
export async function lockChains(tx: Tx, entries: readonly LogEntry[]): Promise<Head[]> {
  const chains = [...new Set(entries.map(({ chain }) => chain))].toSorted()
  return touchHeads(
    tx,
    chains.map((chain) => ({ chain, n: 0, hash: '' })),
  )
}

/** Adds the entries to their chains, in their order. @param heads of these chains, locked */
export async function appendLog(
  tx: Tx,
  secret: string,
  heads: readonly Head[],
  entries: readonly LogEntry[],
): Promise<void> {
  const moved = new Map(heads.map((head) => [head.chain, head]))
  const rows = entries.map((entry) => {
    const { n, hash } = moved.get(entry.chain) ?? { n: 0, hash: '' }
    const row = { ...entry, n: n + 1, hash: hashOf(secret, hash, { ...entry, n: n + 1 }) }
    moved.set(entry.chain, { chain: entry.chain, n: row.n, hash: row.hash })
    return row
  })
  await together(putLines(tx, rows), moveHeads(tx, [...moved.values()]))
}

/** The heads of all chains. */
export async function logHeads(tx: Tx): Promise<Head[]> {
  return tx.selectFrom('log_head').selectAll().orderBy('chain').execute()
}

export type Fault = {
  chain: string
  /** The number of the first entry that is wrong or missing. */
  n: number
  what: 'changed' | 'missing' | 'cut'
}

const slice = 2000

/**
 * Reads every chain from its first entry.
 * @param secrets each entry must be keyed with one of them: the one in use, and those before it
 * @param printed heads that were kept elsewhere, on a receipt: entries up to them must be there
 * @returns the first fault of each chain; none when the log is whole
 */
export async function verifyLog(
  store: Store,
  secrets: readonly string[],
  printed: readonly Head[] = [],
): Promise<{ heads: Head[]; faults: Fault[] }> {
  return store.read(async (tx) => {
    const heads = await logHeads(tx)
    const inLog = await tx.selectFrom('log').select('chain').distinct().execute()
    const chains = new Set([...heads, ...inLog, ...printed].map(({ chain }) => chain))
    const faults: Fault[] = []
    for (const chain of [...chains].toSorted()) {
      const kept = printed.filter((head) => head.chain === chain)
      const own = heads.filter((head) => head.chain === chain)
      const fault = await verifyChain(tx, secrets, chain, [...own, ...kept])
      if (fault) faults.push(fault)
    }
    return { heads, faults }
  })
}

async function verifyChain(
  tx: Tx,
  secrets: readonly string[],
  chain: string,
  heads: readonly Head[],
): Promise<Fault | undefined> {
  let before = { n: 0, hash: '' }
  for (;;) {
    const rows = await tx
      .selectFrom('log')
      .selectAll()
      .where('chain', '=', chain)
      .where('n', '>', before.n)
      .orderBy('n')
      .limit(slice)
      .execute()
    for (const { hash, ...entry } of rows) {
      const n = before.n + 1
      if (entry.n !== n) return { chain, n, what: 'missing' }
      const isOther = heads.some((head) => head.n === n && head.hash !== hash)
      const isKeyed = secrets.some((secret) => hash === hashOf(secret, before.hash, entry))
      if (isOther || !isKeyed) return { chain, n, what: 'changed' }
      before = { n, hash }
    }
    if (rows.length < slice) break
  }
  const isCut = heads.some((head) => head.n > before.n)
  return isCut ? { chain, n: before.n + 1, what: 'cut' } : undefined
}

function hashOf(secret: string, before: string, entry: Omit<LogRow, 'hash'>): string {
  const { chain, n, at, person, command, kind, name, record, version, digest } = entry
  const content = [before, chain, n, at, person, command, kind, name, record, version, digest]
  return createHmac('sha256', `log ${secret}`).update(JSON.stringify(content)).digest('hex')
}

const headColumns = { chain: 'text', n: 'integer', hash: 'text' } as const

const touchHeads = bulk<Head, Head>(headColumns, (tx, names, given) =>
  tx
    .insertInto('log_head')
    .columns(names)
    .expression(given)
    .onConflict((conflict) =>
      // Changes nothing, and so holds the row and returns it.
      conflict.column('chain').doUpdateSet((row) => ({ n: row.ref('log_head.n') })),
    )
    .returning(['chain', 'n', 'hash']),
)

const moveHeads = bulk<Head>(headColumns, (tx, names, given) =>
  tx
    .insertInto('log_head')
    .columns(names)
    .expression(given)
    .onConflict((conflict) =>
      conflict
        .column('chain')
        .doUpdateSet((row) => ({ n: row.ref('excluded.n'), hash: row.ref('excluded.hash') })),
    ),
)

const putLines = bulk<LogRow>(
  {
    chain: 'text',
    n: 'integer',
    at: 'text',
    person: 'text',
    command: 'text',
    kind: 'text',
    name: 'text',
    record: 'text',
    version: 'integer',
    digest: 'text',
    hash: 'text',
  },
  (tx, names, given) => tx.insertInto('log').columns(names).expression(given),
)
