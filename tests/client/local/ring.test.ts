// @vitest-environment node
/** Whom to ring: known to every phone, and still there when the pack has gone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRecords } from '../../../client/local/records.ts'
import { readRing } from '../../../client/local/ring.ts'
import { id, place, run } from '../../support/people.ts'
import { type Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const office = { name: 'The office', phone: '01632 960001', helpsWith: 'region' }
const contact = { name: 'Sam Okoro', phone: '01632 960002' }
const sam = { ...contact, helpsWith: 'visit' }

async function expert(name: string): Promise<Handset> {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  return phone
}

describe('whom to ring', () => {
  it('is whoever helps in the region as long as the visit names nobody, then who helps with the visit', async () => {
    const phone = await expert('amara')
    expect(await readRing(phone.phone)).toEqual(office)
    const { challenge } = place('oakshire')
    const [visit] = await readRecords(phone.phone, 'visit', { challenge })
    const plan = { place: null, meeting: [], contact }
    const record = visit?.id ?? ''
    await run(world.test.store, [{ kind: 'visit', name: 'plan', record, args: plan }])
    await phone.sync()
    expect(await readRing(phone.phone)).toEqual(sam)
  })

  it('stays when the appointment has ended and the pack has left the phone, also after a restart', async () => {
    const phone = await expert('bea')
    expect(await readRing(phone.phone)).toEqual(sam)
    const record = id('bea as expert at oakshire from 2026-01-01')
    const args = { to: '2027-03-09' }
    await run(world.test.store, [{ kind: 'appointment', name: 'end', record, args }])
    await phone.sync()
    expect(await readRecords(phone.phone, 'visit', {})).toEqual([])
    await phone.restart()
    expect(await readRing(phone.phone)).toEqual(sam)
  })
})
