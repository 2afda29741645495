/**
 * With its challenge every appointment to it is over: rights say so at once, however many there are. What
 * the office reads of each follows here, some at a time, as commands of the server itself. Done twice, or
 * cut off and done again, it comes to the same.
 */
import type { Registry } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import type { Store, Tx } from '../store/store.ts'
import { runAsSystem, type SystemCommand } from './system.ts'

const slice = 100

/** Ends the records of appointments whose challenge is over. @returns how many were ended here */
export async function endAppointments(
  store: Store,
  kinds: Registry,
  secret: string,
  at = new Date().toISOString(),
): Promise<number> {
  let done = 0
  for (;;) {
    const some = await store.read(leftOpen)
    if (some.length === 0) return done
    try {
      await runAsSystem(store, kinds, secret, some, at)
    } catch (error) {
      // Another node was there first, and does the rest.
      if (error instanceof Problem && error.code === 'not-now') return done
      throw error
    }
    done += some.length
  }
}

async function leftOpen(tx: Tx): Promise<SystemCommand[]> {
  const rows = await tx
    .selectFrom('challenge_line as challenge')
    .innerJoin('appointment', 'appointment.challenge', 'challenge.challenge')
    .select(['appointment.id', 'challenge.ended'])
    .where('challenge.ended', 'is not', null)
    .where((row) =>
      row.or([
        row('appointment.to', 'is', null),
        row('appointment.to', '>', row.ref('challenge.ended')),
      ]),
    )
    .orderBy('appointment.id')
    .limit(slice)
    .execute()
  return rows.map(({ id, ended }) => ({
    ...{ kind: 'appointment', name: 'close', record: id, args: { on: ended } },
  }))
}
