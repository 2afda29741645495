/** Clocks that are wrong, and are set right while the app is open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { World } from '../world.ts'
import { diskOf, minute, phoneOf, waitingOn, worry } from './support.ts'

let world: World
beforeAll(async () => {
  world = await World.open(26)
})
afterAll(() => world.close())

const year = 365 * 86_400_000

describe('a phone whose clock is a year ahead', () => {
  it('scenario 26: sends what was let wait soon after the clock was set right', async () => {
    const phone = phoneOf(world, 'ada’s phone')
    phone.browser.skew = year
    world.server.forget('concern')
    await worry(phone, 'Said under the wrong clock')
    await world.settle()
    expect(await waitingOn(phone)).toMatchObject([{ code: 'newer' }])

    phone.browser.skew = 0
    world.server.forget(null)
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
  })

  it('scenario 26: sends at once what is written after a busy server and a clock set right', async () => {
    const phone = phoneOf(world, 'ada’s tablet')
    phone.browser.skew = year
    phone.faults = ['none', 'busy']
    await worry(phone, 'First')
    await world.settle()
    phone.browser.skew = 0
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
    await worry(phone, 'Second')
    await world.settle()
    expect((await diskOf(phone)).settled.length).toBe(2)
  })
})
