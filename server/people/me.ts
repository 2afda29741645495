/** What somebody may know about themselves as far as the server is concerned. */
import * as z from 'zod'
import type { Parts } from '../parts.ts'
import { lastLateDay } from '../../shared/actor.ts'
import { lateRightsOf, rightsOf } from '../store/rights.ts'
import { passkeysOf } from './own-passkeys.ts'
import type { Session } from './sessions.ts'
import { withSignIn } from './tables.ts'

const named = z.object({ name: z.string(), calledName: z.string().nullable() })

/** The person, the appointments that count now and the scopes they give. */
export function whoIs(
  { store, clock, settings }: Pick<Parts, 'store' | 'clock' | 'settings'>,
  { person, revokedOn }: Pick<Session, 'person' | 'revokedOn'>,
) {
  const at = clock().toISOString()
  return store.read(async (tx) => {
    const { actor, scopes } =
      revokedOn === null
        ? await rightsOf(tx, person, at)
        : await lateRightsOf(tx, person, at, revokedOn)
    const record = await tx
      .selectFrom('record')
      .select('body')
      .where('id', '=', person)
      .where('kind', '=', 'person')
      .executeTakeFirstOrThrow()
    const keys = revokedOn === null ? await passkeysOf(withSignIn(tx), person) : []
    const { name, calledName } = named.parse(JSON.parse(record.body))
    return {
      // What they said to call them stands on the phone that sends; no more than that is told.
      person: { id: person, name: revokedOn === null ? name : '', calledName },
      appointments: actor.appointments,
      scopes,
      mails: settings.mails,
      sendsUntil: revokedOn === null ? null : lastLateDay(revokedOn),
      passkeys: keys.map(({ id, name: called }) => ({ id, name: called })),
    }
  })
}
