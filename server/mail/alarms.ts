/**
 * What those who cannot see a case find in Tellback when they are told of it: that one waits, since when
 * and whom to ring. Found from what is recorded, as the mails are, and ended with the case.
 */
import { canonicalJson } from '../../shared/canonical.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { LeadNumbers } from '../../shared/leads.ts'
import { Problem } from '../../shared/problems.ts'
import type { Alarm } from '../../shared/records/alarm.ts'
import { kinds } from '../../shared/records/index.ts'
import type { Parts } from '../parts.ts'
import { type Db, withSignIn } from '../people/tables.ts'
import { runAsSystem, type SystemCommand } from '../sync/system.ts'
import type { OpenCase } from './open-cases.ts'
import { seesIt, type Told } from './standing-in.ts'

/** Those of them to whom the case itself does not show. */
export function watchersOf(one: OpenCase, told: readonly Told[]): string[] {
  const persons = (sees: boolean) =>
    told.filter(({ role }) => seesIt(one, role) === sees).flatMap((each) => each.persons)
  const on = new Set(persons(true))
  return [...new Set(persons(false))].filter((person) => !on.has(person)).toSorted()
}

export type Watched = { one: OpenCase; watchers: readonly string[] }

type Given = Pick<Parts, 'store' | 'settings' | 'clock'>

/** Makes the alarms what they should be now. @param all every open case */
export async function keepAlarms(given: Given, all: readonly Watched[]): Promise<void> {
  const { store, settings, clock } = given
  const steps = await store.read((tx) => stepsFor(withSignIn(tx), all))
  for (const step of steps) {
    try {
      await runAsSystem(store, kinds, settings.secret, [step], clock().toISOString())
    } catch (error) {
      // Another node was there first.
      if (!(error instanceof Problem)) throw error
    }
  }
}

async function stepsFor(db: Db, all: readonly Watched[]): Promise<SystemCommand[]> {
  const open = await openAlarms(db)
  const ids = new Set(all.map(({ one }) => idOf(one)))
  const over = [...open.keys()].filter((id) => !ids.has(id))
  const steps: SystemCommand[] = over.map((record) => ({
    ...{ kind: 'alarm', name: 'settle', record, args: {} },
  }))
  for (const { one, watchers } of all) {
    const there = open.get(idOf(one))
    if (!there && watchers.length === 0) continue
    const told = { told: [...watchers], ring: await numberOf(db, one) }
    const { region, challenge, since, aboutHostStaff } = one
    const args = { region, council: null, challenge, since, aboutHostStaff, ...told }
    if (!there) steps.push({ kind: 'alarm', name: 'raise', record: idOf(one), args })
    else if (canonicalJson(told) !== canonicalJson({ told: there.told, ring: there.ring }))
      steps.push({ kind: 'alarm', name: 'tell', record: idOf(one), args: told })
  }
  return steps
}

/** Made from the case, and not to be reckoned back to it. */
const idOf = ({ id, isHanded, aboutHostStaff }: OpenCase): string => {
  if (!isHanded) return derivedId(id, 'alarm')
  return derivedId(id, `alarm of what was handed ${aboutHostStaff ? 'outside' : 'on'}`)
}

async function openAlarms(db: Db): Promise<Map<string, Alarm>> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'body'])
    .where('kind', '=', 'alarm')
    .execute()
  const all = rows.map(({ id, body }) => [id, JSON.parse(body) as Alarm] as const) // parsed by its kind
  return new Map(all.filter(([, { settledAt }]) => settledAt === null))
}

async function numberOf(db: Db, one: OpenCase): Promise<Alarm['ring']> {
  const pack = await db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', 'visit')
    .where('challenge', '=', one.challenge)
    .executeTakeFirst()
  if (!pack) return null
  const { safeguarding } = JSON.parse(pack.body) as { safeguarding: LeadNumbers | null } // as above
  const found = one.aboutHostStaff ? safeguarding?.outside : safeguarding?.lead
  return found ? { name: found.name, phone: found.phone } : null
}
