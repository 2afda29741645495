/** Who somebody is now: two entries that turned out to be one person share the name that was kept. */
import type { Person } from '../../shared/records/person.ts'

type KeptPerson = { id: string; body: Person }

/** The entry that stands for this id, through every merge; undefined when it is not on this device. */
export function heirOf<One extends KeptPerson>(
  people: readonly One[],
  id: string,
): One | undefined {
  const seen = new Set<string>()
  let current = people.find((one) => one.id === id)
  while (current?.body.mergedInto && !seen.has(current.id)) {
    seen.add(current.id)
    const next: string = current.body.mergedInto
    current = people.find((one) => one.id === next) ?? current
  }
  return current
}

/** The ids that stand for the same person as this one, itself included. */
export function sameAs(people: readonly KeptPerson[], id: string): string[] {
  const heir = heirOf(people, id)?.id ?? id
  const all = people.filter((one) => heirOf(people, one.id)?.id === heir).map((one) => one.id)
  return all.length ? all : [id]
}
