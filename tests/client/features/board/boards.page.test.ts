// The list of boards: what is said to those who read a board and to those who read none.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import BoardsPage from '../../../../client/features/board/BoardsPage.vue'
import type { Role } from '../../../../shared/roles.ts'
import { shareSelfView } from '../../../support/shared-self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { World } from '../../local/support/world.ts'

let world: World
const open: (() => void)[] = []

beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => open.splice(0).forEach((leave) => leave()))
afterAll(() => world.close())

async function draw(name: string, role: Role) {
  const phone = await world.phone(await world.invite(name, role))
  await phone.sync()
  const drawn = drawOn(phone, BoardsPage)
  open.push(drawn.leave)
  return drawn
}

describe('the list of boards', () => {
  it('says to the visiting team that nothing has been shared yet', async () => {
    const { says } = await draw('priya', 'leadPeer')
    const text = await says((words) => words.includes('No self-view has been shared yet'))
    expect(text).not.toContain('not for your role')
  })

  it('says to whoever reads no board what it is and who reads it, shared or not', async () => {
    await shareSelfView(world.test.store, () => new Date(world.clock.now))
    const { says } = await draw('mina', 'scrutinyMember')
    const text = await says((words) => words.includes('This is not for your role to read'))
    expect(text).toContain('its sponsors and the visiting team read it')
    expect(text).not.toContain('No self-view has been shared')
  })

  it('names the council once its self-view is shared', async () => {
    const { says } = await draw('farida', 'manager')
    await says((words) => /oakshire/i.test(words))
  })
})
