/**
 * Ending sessions of somebody else (ASVS 5.0, 7.4.5): by the coordinator of their region, or by whoever
 * runs the server. An open stream asks every few seconds whether its session holds, and ends with it.
 */
import { holds } from '../../shared/actor.ts'
import type { Parts } from '../parts.ts'
import { rightsOf } from '../store/rights.ts'
import { Refused } from '../walls/problem.ts'
import { heirOf, selvesOf } from './heirs.ts'
import { forgetDevicesOf } from './invite-devices.ts'
import { type Db, withSignIn } from './tables.ts'

/** Ends every session of this person, whichever of their entries is named. @returns how many there were */
export async function endSessionsOf(db: Db, person: string): Promise<number> {
  const selves = await selvesOf(db, await heirOf(db, person))
  const invites = await db.selectFrom('invite').select('id').where('person', 'in', selves).execute()
  await forgetDevicesOf(
    db,
    invites.map(({ id }) => id),
  )
  const gone = await db.deleteFrom('session').where('person', 'in', selves).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Ends every session there is. @returns how many there were */
export async function endEverySession(db: Db): Promise<number> {
  await db.deleteFrom('invite_device').execute()
  const gone = await db.deleteFrom('session').executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** @throws Refused `no-such-thing` for a person of another region as for none */
export async function signOutFor(
  { store, clock, log }: Pick<Parts, 'store' | 'clock' | 'log'>,
  coordinator: string,
  person: string,
): Promise<number> {
  const at = clock().toISOString()
  const count = await store.write(async (tx) => {
    const { actor } = await rightsOf(tx, coordinator, at)
    const found = await tx
      .selectFrom('person')
      .select('region')
      .where('id', '=', person)
      .executeTakeFirst()
    const moment = { command: '', actor, at, base: null }
    if (!found || !holds(moment, { region: found.region }, 'coordinator'))
      throw new Refused('no-such-thing')
    return endSessionsOf(withSignIn(tx), person)
  })
  log.info('sessions-ended', { person: coordinator, count })
  return count
}
