/** Persons who turned out to be one: whoever signs in is the one that is left. */
import type { Db } from './tables.ts'

/** The person this one was merged into, however often. */
export async function heirOf(db: Db, person: string): Promise<string> {
  let current = person
  // Two persons are never merged into each other; a damaged store must not hang the server.
  for (let step = 0; step < 20; step += 1) {
    const found = await db
      .selectFrom('person')
      .select('merged_into')
      .where('id', '=', current)
      .executeTakeFirst()
    if (!found?.merged_into) return current
    current = found.merged_into
  }
  return current
}

/** A person and everybody who turned out to be them: what those held is theirs. */
export async function selvesOf(db: Db, person: string): Promise<string[]> {
  const selves = new Set([person])
  for (let some = [person]; some.length > 0;) {
    const rows = await db
      .selectFrom('person')
      .select('id')
      .where('merged_into', 'in', some)
      .execute()
    some = rows.map(({ id }) => id).filter((id) => !selves.has(id))
    for (const id of some) selves.add(id)
  }
  return [...selves]
}

export async function heirsOf(db: Db, persons: readonly string[]): Promise<Set<string>> {
  const heirs = new Set<string>()
  for (const person of new Set(persons)) heirs.add(await heirOf(db, person))
  return heirs
}

/** Those of them who can be written to. */
export async function mailableOf(db: Db, persons: ReadonlySet<string>): Promise<string[]> {
  if (persons.size === 0) return []
  const mailed = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...persons])
    .where('email', 'is not', null)
    .execute()
  return mailed.map(({ id }) => id).toSorted()
}
