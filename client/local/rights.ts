/**
 * Whether what came changes what the person holds, and with it what they may do here. Where that cannot
 * be told it does: then the server is asked.
 */
import type { Appointment } from '../../shared/actor.ts'
import { unseal } from './codec.ts'
import type { Phone } from './phone.ts'
import type { Stored } from './pull.ts'

/** An appointment that stands as the session holds it already brings nothing new. */
export async function bringsRights(phone: Phone, { ids, kinds }: Stored): Promise<boolean> {
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
  return Object.entries(facts).every(([name, fact]) => now[name] === fact)
}
