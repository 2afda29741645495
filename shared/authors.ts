/**
 * Whose an entry is, for rules that count people: the same word for entries of one person, and never more
 * than that. Only the server holds responses; anywhere else it is as far as what adds to what tells.
 */
import { heirOf, type Heirs } from './actor.ts'
import { type Fact, factOf } from './kind.ts'

type Added = { id: string; addsTo: string | null }

/** The entry that another one adds to in the end, however often something was added. */
export function rootOf(entry: Added, all: readonly Added[]): string {
  const before = new Map(all.map(({ id, addsTo }) => [id, addsTo]))
  let root = entry.addsTo ?? entry.id
  // Nothing adds to itself; damage must not hang a rule.
  for (let step = 0; step < all.length; step += 1) root = before.get(root) ?? root
  return root
}

type Entry = { id: string; body: { addsTo: string | null; response: string } }

/** Tells the people behind these entries apart. */
export function peopleBehind(
  entries: readonly Entry[],
  facts: readonly Fact[],
  heirs: Heirs | undefined,
): (entry: Entry) => string {
  const all = entries.map(({ id, body }) => ({ id, addsTo: body.addsTo }))
  return ({ id, body }) => {
    const author = factOf<{ author: string }>(facts, 'response', body.response)?.author
    return author === undefined ? rootOf({ id, addsTo: body.addsTo }, all) : heirOf(author, heirs)
  }
}
