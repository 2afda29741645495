/** The receipt of a signature, for whoever may see the signature. */
import { edition as editionKind, type Edition } from '../../shared/records/edition.ts'
import { signature as signatureKind, type Signature } from '../../shared/records/signature.ts'
import { scope } from '../../shared/scopes.ts'
import { type Receipt, receiptOf } from '../../shared/self-view/receipt.ts'
import type { Parts } from '../parts.ts'
import { withSignIn } from '../people/tables.ts'
import { rightsOf } from '../store/rights.ts'
import { bodyIn } from '../store/signatures.ts'
import { Refused } from '../walls/problem.ts'
import { sealKey, sealKeysOf } from './seal-keys.ts'

/**
 * With the text it stands under: its signer keeps that, too, when their office has ended.
 * @throws Refused `no-such-thing` for what they may not see as for what is not there, `busy` before the seal
 */
export async function receiptFor(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  person: string,
  id: string,
): Promise<Receipt> {
  const at = clock().toISOString()
  const found = await store.read(async (tx) => {
    const { scopes } = await rightsOf(tx, person, at)
    const signed = await bodyIn(tx, { kind: 'signature', id, scopes })
    if (signed === undefined) return undefined
    const signature: Signature = signatureKind.schema.parse(JSON.parse(signed))
    const isOwn = scopes.includes(scope.person(signature.manifest.signer.person))
    const asThen = isOwn ? [...scopes, scope.lead(signature.council ?? '')] : scopes
    const text = await bodyIn(tx, { kind: 'edition', id: signature.edition, scopes: asThen })
    if (text === undefined) return undefined
    const edition: Edition = editionKind.schema.parse(JSON.parse(text))
    return { signature, edition }
  })
  if (!found) throw new Refused('no-such-thing')
  const made = receiptOf(id, found.signature, found.edition)
  if (!made) throw new Refused('busy', { retryAfter: 5 })
  return made
}

/** The keys that receipts are checked with; the first is made when somebody first asks. */
export async function publishedOf({
  store,
  settings,
  clock,
}: Pick<Parts, 'store' | 'settings' | 'clock'>) {
  const known = await sealKeysOf(withSignIn(store.db))
  if (known.keys.length > 0) return known
  await store.write((tx) => sealKey(withSignIn(tx), settings, clock()))
  return sealKeysOf(withSignIn(store.db))
}
