/** Who may bring figures into a region: whoever coordinates it now. */
import { holds } from '../../shared/actor.ts'
import type { Parts } from '../parts.ts'
import { rightsOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'

/** @throws Refused `no-such-thing`, whether there is no such region or it is another's */
export async function mayBring(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  person: string,
  region: string,
): Promise<void> {
  const at = clock().toISOString()
  const { actor } = await store.read((tx) => rightsOf(tx, person, at))
  if (!holds({ command: '', actor, at, base: null }, { region }, 'coordinator'))
    throw new Refused('no-such-thing')
}
