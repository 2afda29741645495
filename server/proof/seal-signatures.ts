/**
 * Seals signatures once they are kept: with their place in the council's log, and the server's own word over
 * all of it. Done right after the commit; what a crash left is caught up at the next start, and again while
 * it runs. Done twice it comes to the same: of two seals the first one stays.
 */
import { sign } from 'node:crypto'
import { raised, type Registry } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import { signature as kind, type Signature } from '../../shared/records/signature.ts'
import { type Seal, sealedWords } from '../../shared/self-view/receipt.ts'
import type { Secrets } from '../people/codes.ts'
import { withSignIn } from '../people/tables.ts'
import { unsealedSignatures } from '../store/signatures.ts'
import type { Store } from '../store/store.ts'
import { runAsSystem } from '../sync/system.ts'
import { type SealKey, sealKey } from './seal-keys.ts'

type Sealing = { store: Store; kinds: Registry; settings: Secrets; clock: () => Date }

/** @returns how many were sealed here */
export async function sealSignatures({ store, kinds, settings, clock }: Sealing): Promise<number> {
  const waiting = await store.read(unsealedSignatures)
  if (waiting.length === 0) return 0
  const now = clock()
  const key = await store.write((tx) => sealKey(withSignIn(tx), settings, now))
  let sealed = 0
  for (const { id, v, body, head } of waiting) {
    // The seam: a body that its own kind parsed.
    const signed = raised(kind as never, v, JSON.parse(body)) as Signature
    if (signed.seal !== null) continue
    const log = { chain: head.chain, position: head.n, head: head.hash }
    const args = { seal: sealOf(id, signed, log, key) }
    const command = { kind: 'signature', name: 'seal', record: id, args }
    try {
      await runAsSystem(store, kinds, settings.secret, [command], now.toISOString())
      sealed += 1
    } catch (error) {
      // Another node was there first.
      if (!(error instanceof Problem && error.code === 'not-now')) throw error
    }
  }
  return sealed
}

function sealOf(id: string, signed: Signature, log: Seal['log'], { id: key, key: own }: SealKey) {
  const { at, manifest, hash, unopened, confirms, confirmed } = signed
  const words = sealedWords({
    ...{ form: 'tellback-receipt-1', signature: id, at, manifest, hash, unopened },
    ...{ confirms, confirmed, log, key },
  })
  const made = sign('sha256', Buffer.from(words), { key: own, dsaEncoding: 'ieee-p1363' })
  return { log, key, seal: made.toString('base64url') }
}
