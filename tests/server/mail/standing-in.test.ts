import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alertLeads, alertsDue } from '../../../server/mail/alerts.ts'
import { withSignIn } from '../../../server/people/tables.ts'
import type { Role } from '../../../shared/roles.ts'
import { hour, TestApp } from '../../support/app.ts'
import {
  appoint,
  command,
  Device,
  freshId,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
} from '../../support/people.ts'

let app: TestApp
let of = ''
let visits = 0

beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await mailable('sam', 'coordinator')
})
afterAll(() => app.stop())

/** Each test has a visit of its own, with an expert and nobody else. */
beforeEach(async () => {
  of = `council ${String((visits += 1))}`
  await makeCouncil(app.store, of)
  await makePerson(app.store, `expert at ${of}`, 'expert', { at: of })
})

async function mailable(name: string, role: Role): Promise<void> {
  await makePerson(app.store, name, role, { at: of || 'oakshire' })
  await write(name, `${name.replaceAll(' ', '-').toLowerCase()}@group.example`)
}
const write = (name: string, email: string | null) =>
  run(app.store, [{ kind: 'person', name: 'correct', record: id(name), args: { name, email } }])
const on = (role: string) => `${role} at ${of}`
const team = async (...roles: Role[]) => {
  for (const role of roles) await mailable(on(role), role)
}

async function worry(aboutHostStaff = false): Promise<string> {
  const { challenge } = place(of)
  const told = { toldWhom: 'lead', toldAt: app.clock.now().toISOString(), words: null }
  const args = { region, challenge, ...told, aboutHostStaff }
  const sent = command('concern', 'record', freshId(), args)
  const phone = new Device(app.store, `expert at ${of}`, { clock: app.clock.now })
  expect(await phone.send(sent)).toMatchObject({ outcome: 'applied' })
  return sent.record
}

/** Who is to be told of it now, and with which step. */
async function told(concern: string): Promise<string[]> {
  const due = await app.store.read((tx) => alertsDue(withSignIn(tx), app.clock.now()))
  const names = ['sam', ...everyRole.map(on), ...everyRole.map((role) => `${on(role)} heir`)]
  return due
    .filter((one) => one.case === concern)
    .map(({ person, stage }) => {
      const name = names.find((one) => id(one) === person) ?? 'somebody'
      return `${stage}: ${name.replace(` at ${of}`, '')}`
    })
}
const everyRole = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead', 'manager']

/** At once, and what comes to it after an hour. */
async function steps(concern: string): Promise<string[]> {
  await alertLeads({ store: app.store, settings: app.settings, clock: app.clock.now })
  app.clock.move(hour)
  return told(concern)
}

describe('a worry', () => {
  it('goes to nobody of a team whose visit is over, also before their records say so', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'manager')
    const concern = await worry()
    const withdrawn = { to: 'withdrawn' }
    await run(app.store, [
      { kind: 'challenge', name: 'moveOn', record: place(of).challenge, args: withdrawn },
    ])
    app.clock.move(24 * hour)
    expect(new Set((await told(concern)).map((one) => one.split(': ')[1]))).toEqual(
      new Set(['sam']),
    )
  })

  it('goes to the lead, and then to the deputy', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'manager')
    expect(await steps(await worry())).toEqual([
      'new: safeguardingLead',
      'late: safeguardingDeputy',
    ])
  })

  it('goes to the deputy and then the manager when there is no lead', async () => {
    await team('safeguardingDeputy', 'manager')
    expect(await steps(await worry())).toEqual(['new: safeguardingDeputy', 'late: manager'])
  })

  it('goes to the manager and then the coordinator when there is neither', async () => {
    await team('manager')
    expect(await steps(await worry())).toEqual(['new: manager', 'late: sam'])
  })

  it('goes to the coordinator when there is nobody else', async () => {
    expect(await steps(await worry())).toEqual(['new: sam', 'late: sam'])
  })

  it('passes over somebody whose appointment has ended, or who has no address', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'manager')
    const lead = on('safeguardingLead')
    const record = id(`${lead} as safeguardingLead at ${of} from 2026-01-01`)
    const args = { to: app.clock.now().toISOString().slice(0, 10) }
    await run(app.store, [{ kind: 'appointment', name: 'end', record, args }])
    await write(on('safeguardingDeputy'), null)
    expect(await steps(await worry())).toEqual(['new: manager', 'late: sam'])
  })

  it('goes to whom the lead turned out to be', async () => {
    await team('safeguardingLead', 'safeguardingDeputy')
    const heir = `${on('safeguardingLead')} heir`
    await mailable(heir, 'memberPeer')
    const merge = { kind: 'person', name: 'merge', args: { into: id(heir) } }
    await run(app.store, [{ ...merge, record: id(on('safeguardingLead')) }])
    expect(await told(await worry())).toEqual(['new: safeguardingLead heir'])
  })
})

describe('a worry about the host’s own staff', () => {
  it('goes to the lead outside, and then to the visit’s own too', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'outsideLead', 'manager')
    expect(await steps(await worry(true))).toEqual([
      ...['new: outsideLead', 'late: outsideLead', 'late: safeguardingLead'],
    ])
  })

  it('goes to the visit’s own lead and deputy when there is nobody outside', async () => {
    await team('safeguardingLead', 'safeguardingDeputy')
    expect(await steps(await worry(true))).toEqual([
      ...['new: safeguardingLead', 'late: safeguardingDeputy'],
    ])
  })

  it('never goes to somebody with a post at that council', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'outsideLead', 'manager')
    for (const role of ['safeguardingLead', 'outsideLead', 'manager'])
      await appoint(app.store, on(role), 'officer', { at: of })
    expect(await steps(await worry(true))).toEqual(['new: safeguardingDeputy', 'late: sam'])
  })

  it('goes to the coordinator when nobody else is left', async () => {
    await team('manager')
    await appoint(app.store, on('manager'), 'officer', { at: of })
    expect(await steps(await worry(true))).toEqual(['new: sam', 'late: sam'])
  })
})

describe('whoever is told of a case that they cannot see', () => {
  const look = () => alertLeads({ store: app.store, settings: app.settings, clock: app.clock.now })
  /** What somebody's phone holds of this visit. */
  async function onPhone(name: string) {
    const phone = new Device(app.store, name, { clock: app.clock.now })
    await phone.pull()
    const own = [...phone.all.values()].filter(
      ({ body }) => (body as { challenge: string | null }).challenge === place(of).challenge,
    )
    return (['alarm', 'concern'] as const).filter((kind) => own.some((one) => one.kind === kind))
  }

  it('finds an alarm in its place from the first hour on, until somebody has read it', async () => {
    await team('safeguardingLead', 'safeguardingDeputy')
    const concern = await worry()
    await look()
    expect(await onPhone('sam')).toEqual([])
    app.clock.move(hour)
    await look()
    expect(await onPhone('sam')).toEqual(['alarm'])
    for (const role of ['safeguardingLead', 'safeguardingDeputy'])
      expect(await onPhone(on(role))).toEqual(['concern'])
    expect(await onPhone(`expert at ${of}`)).toEqual(['concern'])

    const phone = new Device(app.store, on('safeguardingDeputy'), { clock: app.clock.now })
    await phone.send(command('concern', 'acknowledge', concern, {}))
    await look()
    expect(await onPhone('sam')).toEqual([])
    // From the next day on it is told again, until somebody deals with it.
    app.clock.move(24 * hour)
    await look()
    expect(await onPhone('sam')).toEqual(['alarm'])
    await phone.send(command('concern', 'takeOver', concern, {}))
    await look()
    expect(await onPhone('sam')).toEqual([])
  })

  it('finds it at once when they stand in for somebody', async () => {
    await worry()
    await look()
    expect(await onPhone('sam')).toEqual(['alarm'])
  })

  it('is not the team, when it is about the host’s own staff', async () => {
    await team('safeguardingLead', 'safeguardingDeputy', 'outsideLead', 'manager')
    await worry(true)
    app.clock.move(hour)
    await look()
    expect(await onPhone(on('outsideLead'))).toEqual(['concern'])
    expect(await onPhone(on('safeguardingLead'))).toEqual(['alarm'])
    for (const role of ['safeguardingDeputy', 'manager'])
      expect(await onPhone(on(role))).toEqual([])
  })

  it('changes with whoever stands in', async () => {
    await team('safeguardingLead', 'outsideLead')
    await worry(true)
    app.clock.move(hour)
    await look()
    expect(await onPhone(on('safeguardingLead'))).toEqual(['alarm'])
    await appoint(app.store, on('safeguardingLead'), 'officer', { at: of })
    await look()
    expect(await onPhone(on('safeguardingLead'))).toEqual([])
    expect(await onPhone('sam')).toEqual(['alarm'])
  })

  it('is told once, by however many nodes', async () => {
    await worry()
    const other = await app.test.another()
    await Promise.all(
      [app.store, other].map((store) =>
        alertLeads({ store, settings: app.settings, clock: app.clock.now }),
      ),
    )
    expect(await onPhone('sam')).toEqual(['alarm'])
  })
})
