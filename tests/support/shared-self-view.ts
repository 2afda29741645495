/** A council's self-view that was signed and shared: what the board reads. */
import type { Store } from '../../server/store/store.ts'
import { command, Device, makePerson } from './people.ts'
import { makeOfficeHolder, signing, submitSelfView } from './self-view.ts'

/** Submitted by `ann`, signed by `rahman` and shared. @returns the edition's id */
export async function shareSelfView(store: Store, clock: () => Date): Promise<string> {
  await makePerson(store, 'ann', 'director')
  await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
  const edition = await submitSelfView(store, 'ann', { text: 'Oakshire is rural.', clock })
  const { signature, args, hash } = await signing(store, edition, 'rahman')
  // How it was confirmed is tried in tests/server/proof; what the rule needs of it is its hash.
  const nowhere = { region: '', council: null, challenge: null }
  const prove = (_tx: unknown, _person: string, { id: sent }: { id: string }) =>
    Promise.resolve({ id: sent, kind: 'proof', body: { ...nowhere, by: 'code', hash } })
  const does = async (device: Device, sent: ReturnType<typeof command>) => {
    const result = await device.send(sent)
    if (result.outcome !== 'applied') throw new Error(JSON.stringify(result))
  }
  const lead = new Device(store, 'rahman', { clock, prove })
  await does(lead, command('signature', 'make', signature, args, { proof: {} }))
  await does(new Device(store, 'ann', { clock }), command('edition', 'share', edition, {}))
  return edition
}
