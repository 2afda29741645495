/** Bodies as they were written under each number that was ever released. They never change. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'fixtures')

/** Which there are: `kind` and number. */
export const released = readdirSync(folder).flatMap((number) =>
  readdirSync(join(folder, number)).map((file) => ({
    v: Number(number.slice(1)),
    kind: file.replace('.json', ''),
  })),
)

export function readFixture(kind: string, v: number): Record<string, unknown> {
  const text = readFileSync(join(folder, `v${String(v)}`, `${kind}.json`), 'utf8')
  return JSON.parse(text) as Record<string, unknown> // an object, as every body is
}
