/** The real file of published figures (`tests/server/figures/README.md`), and a region it is about. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Store } from '../../server/store/store.ts'
import { id, region, run } from './people.ts'

const path = join(import.meta.dirname, '../server/figures/published.csv.gz')

export const published = (): string => gunzipSync(readFileSync(path)).toString('utf8')

/** The codes of councils in it, as they come. */
export const publishedCodes = (csv: string): string[] => [
  ...new Set(csv.split('\n').flatMap((line) => /^[\d-]+,(E\d{8}),/.exec(line)?.[1] ?? [])),
]

/** Councils of the region with these codes, under invented names. */
export async function makeCouncilsOf(store: Store, codes: readonly string[]): Promise<void> {
  const from = '2000-04-01'
  const made = codes.flatMap((ons) => [
    ...[{ kind: 'council', name: 'make', record: id(ons), args: { region, name: ons, from } }],
    { kind: 'council', name: 'code', record: id(ons), args: { ons } },
  ])
  for (let at = 0; at < made.length; at += 100) await run(store, made.slice(at, at + 100))
}
