// @vitest-environment node
/** What has not reached the server stays in sight, also when no rule lets it be drawn. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { discard, trayOf } from '../../../client/local/needs-you.ts'
import { readRecord } from '../../../client/local/records.ts'
import { readUnsent } from '../../../client/local/unsent.ts'
import { id, place, region, run } from '../../support/people.ts'
import { type Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'fennick'])
})
afterAll(() => world.close())

const words = 'A man was shouted at.'
const tell = (phone: Handset, visit = 'oakshire') =>
  give(phone.phone, 'concern', 'record', {
    ...{ region, words, challenge: place(visit).challenge },
    ...{ toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z' },
  })
const unsent = (phone: Handset) => readUnsent(phone.phone, 'concern', 'record')

async function expert(name: string): Promise<Handset> {
  const phone = await world.phone(await world.invite(name, 'expert'))
  await phone.sync()
  return phone
}
const end = (name: string, to: string) =>
  run(world.test.store, [
    {
      ...{ kind: 'appointment', name: 'end' },
      ...{ record: id(`${name} as expert at oakshire from 2026-01-01`), args: { to } },
    },
  ])

describe('a note that somebody was told', () => {
  it('is unsent while it waits, and not when it has been received', async () => {
    const phone = await expert('amara')
    const { record } = await phone.offline(() => tell(phone))
    expect(await unsent(phone)).toMatchObject([{ record, isRefused: false, args: { words } }])
    await phone.sync()
    expect(await unsent(phone)).toEqual([])
  })

  it('is taken when the appointment ended a few days ago', async () => {
    const phone = await expert('bea')
    await end('bea', '2027-03-01')
    await phone.sync()
    const { record } = await tell(phone)
    await phone.sync()
    // Once told, and once named by the server after whoever told it.
    expect(await readRecord(phone.phone, 'concern', record)).toMatchObject({ version: 2 })
    expect(await unsent(phone)).toEqual([])
  })

  it('stands with its words although it was refused and no record shows it, until its author lets go', async () => {
    const phone = await expert('cam')
    const { record } = await tell(phone, 'fennick')
    await phone.sync()
    expect(await readRecord(phone.phone, 'concern', record)).toBeNull()
    expect(await unsent(phone)).toMatchObject([{ record, isRefused: true, args: { words } }])
    const [item] = await trayOf(phone.phone)
    await discard(phone.phone, item?.command ?? '')
    expect(await unsent(phone)).toEqual([])
  })
})
