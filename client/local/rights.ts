/** What a person may do here follows from what they hold: the server is asked anew when that has moved. */
import type { Appointment } from '../../shared/actor.ts'
import type { Answer } from '../../shared/wire.ts'
import { Offline, Refused } from '../session/api.ts'
import { unseal } from './codec.ts'
import type { Phone } from './phone.ts'
import type { Stored } from './pull.ts'

/** Looks at each answer of the server and what was stored of it. */
export function watchRights(phone: Phone): (answer: Answer, stored: Stored) => Promise<void> {
  const { who } = phone
  let scopesSeen = namesOf(who.scopes())

  return async (answer, stored) => {
    const now = namesOf(answer.scopes.map(({ scope }) => scope))
    const isMoved = now !== scopesSeen || (await bringsRights(phone, stored))
    if (!isMoved && who.isKnown()) return
    try {
      await who.refresh()
      scopesSeen = now
    } catch (error) {
      // Not now: asked again with the next answer.
      if (!(error instanceof Offline || error instanceof Refused)) throw error
    }
  }
}

/** Whatever order they are said in. */
const namesOf = (scopes: readonly string[]) => [...scopes].sort().join()

/**
 * Whether what came changes what the person holds; where that cannot be told it does. An appointment
 * that stands as the session holds it already brings nothing new.
 */
async function bringsRights(phone: Phone, { ids, kinds }: Stored): Promise<boolean> {
  if (!kinds.includes('appointment')) return false
  const rows = await phone.rows.use((database) => database.row.bulkGet([...ids]))
  for (const row of rows) {
    // One that has gone may have been an appointment.
    if (row && row.kind !== 'appointment') continue
    const held = phone.who.appointments().find(({ id }) => id === row?.id)
    if (!row || !held || !isSame(held, await unseal(row.text))) return true
  }
  return false
}

function isSame(held: Appointment, body: unknown): boolean {
  const { id: _known, ...facts } = held
  const now = body as Record<string, unknown> // a row of this kind, in whatever version
  // A body from before a field was added has none of it, where the session says null.
  return Object.entries(facts).every(([name, fact]) => (now[name] ?? null) === (fact ?? null))
}
