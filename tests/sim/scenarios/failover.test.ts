/** A standby goes on without the newest commits. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { World } from '../world.ts'
import { hour, minute, phoneOf, waitingOn, worry } from './support.ts'

let world: World
beforeAll(async () => {
  world = await World.open(33)
})
afterAll(() => world.close())

describe('what a standby did not have', () => {
  it('comes again from the phone, though a backup was made before the phone was back', async () => {
    const ada = phoneOf(world, 'ada’s phone')
    await world.server.follow()
    const { record } = await worry(ada, 'He has no food.')
    await world.settle()
    expect(await waitingOn(ada)).toEqual([])

    ada.isOffline = true
    await world.server.failOver()
    expect((await world.view()).records.has(record)).toBe(false)
    await world.sleep(hour)
    await world.server.backUp()

    ada.isOffline = false
    await world.sleep(2 * minute)
    expect((await world.view()).records.get(record)?.text).toContain('He has no food.')
  })
})
