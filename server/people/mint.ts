/**
 * Codes for the invites of a region, asked for by its coordinator. Whoever has such a code comes in as its
 * person: for somebody whose office weighs it is a dangerous act, and its author shows that it is them.
 */
import { holds } from '../../shared/actor.ts'
import { codesAct } from '../../shared/proof.ts'
import { weighs } from '../../shared/vouching.ts'
import type { Parts } from '../parts.ts'
import { rightsOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'
import { heirOf } from './heirs.ts'
import { mintCode } from './invites.ts'
import { type Confirming, refuseUnproved } from './own-passkeys.ts'
import { doorsOf, type Session } from './sessions.ts'
import { withSignIn } from './tables.ts'

type Minting = Pick<Parts, 'store' | 'clock' | 'log' | 'settings'>
type Asked = { invites: readonly string[]; confirming: Confirming | undefined }

/**
 * A new code for each invite, all or none.
 * @throws Refused `no-such-thing` when one is not there, was revoked, or is of another region: which of
 *   these it was is nobody's business who may not see it; `forbidden` without the proof that it takes
 */
export async function mintFor(
  parts: Minting,
  session: Session,
  { invites, confirming }: Asked,
): Promise<{ invite: string; code: string }[]> {
  const { store, settings, clock, log } = parts
  const { person } = session
  const now = clock()
  const at = now.toISOString()
  const codes = await store.write(async (tx) => {
    const db = withSignIn(tx)
    const { actor } = await rightsOf(tx, person, at)
    const moment = { command: '', actor, at, base: null }
    const rows = await db.selectFrom('invite').selectAll().where('id', 'in', invites).execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const made = []
    let isWeighty = false
    for (const id of new Set(invites)) {
      const found = byId.get(id)
      const isTheirs = found && holds(moment, { region: found.region }, 'coordinator')
      if (!isTheirs || found.revoked_at !== null) throw new Refused('no-such-thing')
      isWeighty ||= weighs(await doorsOf(db, await heirOf(db, found.person), now), at)
      made.push({ invite: id, code: await mintCode(db, settings.secret, found, now) })
    }
    const act = codesAct(confirming?.id ?? '', invites)
    if (isWeighty) await refuseUnproved(db, parts, session, act, confirming?.proof)
    return made
  })
  log.info('codes-minted', { person, count: codes.length })
  return codes
}
