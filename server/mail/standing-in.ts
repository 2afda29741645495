/**
 * Whom to tell of a case, in order: who holds the role, and who stands in when nobody does, down to the
 * coordinator. About the host's own staff nobody who holds a post there is told of it. Only those who can
 * be written to count: a role whose holder has no address is as good as empty.
 *
 * That words were set apart is known to nobody who does not see them: whoever stands in hears of that only
 * when nobody else is left.
 */
import { isHeld } from '../../shared/actor.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Role } from '../../shared/roles.ts'
import { heirsOf, mailableOf } from '../people/heirs.ts'
import type { Db } from '../people/tables.ts'
import { endOf } from '../store/rights.ts'
import type { OpenCase } from './open-cases.ts'

const order: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'manager', 'coordinator']
const orderOutside: readonly Role[] = ['outsideLead', ...order]

/** Whose desk the case itself is on. */
export const seesIt = ({ aboutHostStaff }: OpenCase, role: Role): boolean =>
  (aboutHostStaff ? deskOutside : desk).includes(role)

const desk: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'manager']
const deskOutside: readonly Role[] = ['outsideLead']

export type Told = { role: Role; persons: string[] }

/** Those who can be told now, the first of them first; of each role everybody who holds it. */
export async function lineOf(db: Db, one: OpenCase, now: Date): Promise<Told[]> {
  const barred = one.aboutHostStaff ? await hostOf(db, one.challenge, now) : new Set<string>()
  const roles = one.aboutHostStaff ? orderOutside : order
  const line: Told[] = []
  for (const role of roles) {
    const persons = await holdersOf(db, one, role, now)
    line.push({ role, persons: persons.filter((person) => !barred.has(person)) })
  }
  const found = line.filter(({ persons }) => persons.length > 0)
  const seeing = found.filter(({ role }) => seesIt(one, role))
  if (one.kind === 'hold' && seeing.length > 0) return seeing
  if (found.length > 0) return found
  // Better the office, whatever post its people hold besides, than nobody.
  const office = await holdersOf(db, one, 'coordinator', now)
  return office.length > 0 ? [{ role: 'coordinator', persons: office }] : []
}

/** Those who hold the role for this visit, or the region, now and can be written to. */
async function holdersOf(
  db: Db,
  { region, challenge }: OpenCase,
  role: Role,
  now: Date,
): Promise<string[]> {
  const held = db
    .selectFrom('appointment')
    .leftJoin('challenge_line', 'challenge_line.challenge', 'appointment.challenge')
    .select(['appointment.person', 'appointment.from', 'appointment.to', 'challenge_line.ended'])
    .where('appointment.role', '=', role)
  const rows = await (
    role === 'coordinator'
      ? held.where('appointment.region', '=', region)
      : held.where('appointment.challenge', '=', challenge)
  ).execute()
  const at = now.toISOString()
  const persons = await heirsOf(
    db,
    rows
      .filter(({ from, to, ended }) => isHeld({ from, to: endOf(to, ended) }, at))
      .map(({ person }) => person),
  )
  return mailableOf(db, persons)
}

/** Everybody who holds a post of the council visited. */
async function hostOf(db: Db, challenge: string, now: Date): Promise<Set<string>> {
  const visit = await db
    .selectFrom('record')
    .select('body')
    .where('id', '=', challenge)
    .where('kind', '=', 'challenge')
    .executeTakeFirst()
  if (!visit) return new Set()
  const { council } = JSON.parse(visit.body) as Challenge // parsed by its kind when it was written
  const rows = await db
    .selectFrom('appointment')
    .selectAll()
    .where('council', '=', council)
    .execute()
  const held = rows.filter((one) => isHeld(one, now.toISOString()))
  return heirsOf(
    db,
    held.map(({ person }) => person),
  )
}
