/** A store with a region, its round, one council and these people in it: how most tests of the server begin. */
import type { Role } from '../../shared/roles.ts'
import { makePerson, makeRegion } from './people.ts'
import { openTestStore, type TestStore } from './store.ts'

/** @param people by name, each with the role they hold at the council */
export async function openTestRegion(
  people: Readonly<Record<string, Role>> = {},
): Promise<TestStore> {
  const test = await openTestStore()
  await makeRegion(test.store)
  for (const [name, role] of Object.entries(people)) await makePerson(test.store, name, role)
  return test
}
