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
