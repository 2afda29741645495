/** Codes for the invites of a region, asked for by its coordinator. */
import { holds } from '../../shared/actor.ts'
import type { Parts } from '../parts.ts'
import type { Settings } from '../settings.ts'
import { rightsOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'
import { mintCode } from './invites.ts'
import { withSignIn } from './tables.ts'

type Minting = Pick<Parts, 'store' | 'clock' | 'log'> & { settings: Pick<Settings, 'secret'> }

/**
 * A new code for each invite, all or none.
 * @throws Refused `no-such-thing` when one is not there, was revoked, or is of another region: which of
 *   these it was is nobody's business who may not see it
 */
export async function mintFor(
  { store, settings, clock, log }: Minting,
  person: string,
  invites: readonly string[],
): Promise<{ invite: string; code: string }[]> {
  const now = clock()
  const at = now.toISOString()
  const codes = await store.write(async (tx) => {
    const db = withSignIn(tx)
    const { actor } = await rightsOf(tx, person, at)
    const moment = { command: '', actor, at, base: null }
    const rows = await db.selectFrom('invite').selectAll().where('id', 'in', invites).execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const made = []
    for (const id of new Set(invites)) {
      const found = byId.get(id)
      const isTheirs = found && holds(moment, { region: found.region }, 'coordinator')
      if (!isTheirs || found.revoked_at !== null) throw new Refused('no-such-thing')
      made.push({ invite: id, code: await mintCode(db, settings.secret, found, now) })
    }
    return made
  })
  log.info('codes-minted', { person, count: codes.length })
  return codes
}
