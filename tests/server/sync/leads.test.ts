import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adults } from '../../../server/content/questionnaires/adults.ts'
import type { Store } from '../../../server/store/store.ts'
import type { LeadRole } from '../../../shared/leads.ts'
import {
  appoint,
  command,
  Device,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
} from '../../support/people.ts'
import { readyForSite } from '../../support/ready.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const questionnaire = id('questionnaire')
let test: TestStore
let store: Store
let of = ''
let visits = 0

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store)
  const args = { region, ...adults }
  await run(store, [{ kind: 'questionnaire', name: 'publish', record: questionnaire, args }])
  await makePerson(store, 'sam', 'coordinator')
})
afterAll(() => test.stop())

/** A visit that is ready in every way. */
beforeEach(async () => {
  of = `council ${String((visits += 1))}`
  await makeCouncil(store, of)
  const { challenge: record } = place(of)
  const { id: visit } = await store.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'visit')
    .where('challenge', '=', record)
    .executeTakeFirstOrThrow()
  await run(store, [
    ...readyForSite({ of, visit, questionnaire }),
    ...['agreed', 'preparing'].map((to) => ({
      ...{ kind: 'challenge', name: 'moveOn', record, args: { to } },
    })),
  ])
})

async function open(name = 'sam') {
  const phone = new Device(store, name)
  const { problem } = await phone.send(
    command('challenge', 'moveOn', place(of).challenge, { to: 'onSite' }),
  )
  return problem?.code ?? 'opened'
}
const nameOf = (role: LeadRole) => `${role} of ${of}`
const correct = (name: string, email: string | null) =>
  run(store, [{ kind: 'person', name: 'correct', record: id(name), args: { name, email } }])

describe('a visit', () => {
  it('opens once its safeguarding leads can be told', async () => {
    expect(await open()).toBe('opened')
  })

  it('does not open while one of them has no address, and says which', async () => {
    await correct(nameOf('safeguardingLead'), null)
    expect(await open()).toBe('no-safeguarding-lead')
    await correct(nameOf('safeguardingLead'), `lead-${String(visits)}@group.example`)
    await correct(nameOf('safeguardingDeputy'), null)
    expect(await open()).toBe('no-safeguarding-deputy')
    await correct(nameOf('safeguardingDeputy'), `deputy-${String(visits)}@group.example`)
    expect(await open()).toBe('opened')
  })

  it('does not open when the appointment of one has ended', async () => {
    const args = { to: '2026-02-01' }
    const record = id(`${nameOf('outsideLead')} holds`)
    await run(store, [{ kind: 'appointment', name: 'end', record, args }])
    expect(await open()).toBe('no-outside-lead')
  })

  it('does not open when the lead outside holds a post at the council, or did under another name', async () => {
    const post = await appoint(store, nameOf('outsideLead'), 'officer', { at: of })
    expect(await open()).toBe('no-outside-lead')
    await run(store, [
      { kind: 'appointment', name: 'end', record: post, args: { to: '2026-02-01' } },
    ])
    const twin = `twin ${of}`
    await makePerson(store, twin, 'officer', { at: of })
    const args = { into: id(nameOf('outsideLead')) }
    await run(store, [{ kind: 'person', name: 'merge', record: id(twin), args }])
    expect(await open()).toBe('no-outside-lead')
  })

  it('takes the address of whom somebody turned out to be', async () => {
    const lead = nameOf('safeguardingLead')
    await correct(lead, null)
    const heir = `heir ${of}`
    await makePerson(store, heir, 'memberPeer', { at: of })
    const merge = { kind: 'person', name: 'merge', record: id(lead), args: { into: id(heir) } }
    await run(store, [merge])
    expect(await open()).toBe('no-safeguarding-lead')
    await correct(heir, `heir-${String(visits)}@group.example`)
    expect(await open()).toBe('opened')
  })

  it('tells a stranger nothing of who is missing', async () => {
    await correct(nameOf('safeguardingLead'), null)
    await makePerson(store, `peer ${of}`, 'memberPeer', { at: of })
    expect(await open(`peer ${of}`)).toBe('not-allowed')
  })
})
