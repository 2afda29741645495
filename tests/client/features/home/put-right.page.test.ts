// What reviewers have to put right is counted on Home and in the links of a desk, not on its page alone.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import DeskNav from '../../../../client/DeskNav.vue'
import HomePage from '../../../../client/features/home/HomePage.vue'
import type { Role } from '../../../../shared/roles.ts'
import { command, Device, id, place, region, run } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { challenge } = place('oakshire')

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

async function deskOf(name: string, role: Role): Promise<Handset> {
  const desk = await world.phone(await world.invite(name, role))
  await desk.sync()
  return desk
}
const lost = { kind: 'finding', name: 'make', record: id('f'), args: { text: 'People waited.' } }
const note = (name: string) =>
  run(world.test.store, [
    {
      ...{ kind: 'repair', name: 'note', record: id(name) },
      args: {
        ...{ region, council: null, challenge, author: id('eve'), code: 'not-now', command: lost },
        firstAt: '2027-03-08T10:00:00.000Z',
      },
    },
  ])

describe('work on a review that is to be put right', () => {
  it('is counted on Home and in the links of a reviewer, and no longer once it is settled', async () => {
    await note('one')
    const desk = await deskOf('grace', 'leadPeer')
    for (const easy of [false, true]) {
      const home = drawOn(desk, HomePage, {}, easy)
      leave = home.leave
      await home.says((text) => text.includes('1 to put right'))
      leave()
      const nav = drawOn(desk, DeskNav, {}, easy)
      leave = nav.leave
      await nav.says((text) => text.includes('Listening: 1 to put right'))
      leave()
    }
    const settle = command('repair', 'settle', id('one'), {})
    const { outcome } = await new Device(world.test.store, 'grace').send(settle)
    expect(outcome).toBe('applied')
    await desk.sync()
    const nav = drawOn(desk, DeskNav)
    leave = nav.leave
    const said = await nav.says((text) => text.includes('Listening'))
    expect(said).not.toContain('to put right')
  })

  it('is not counted for those who read their own group alone', async () => {
    await note('two')
    const nav = drawOn(await deskOf('ife', 'expertCoordinator'), DeskNav)
    leave = nav.leave
    const said = await nav.says((text) => text.includes('Listening'))
    expect(said).not.toContain('to put right')
  })
})
