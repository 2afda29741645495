import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import NamePage from '../../../../client/features/welcome/NamePage.vue'
import { draw, startDevice } from '../../ui/drawn.ts'
import { drawOn } from '../../local/support/screen.ts'
import { World } from '../../local/support/world.ts'

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

describe('the screen after Start', () => {
  it.each([
    ['standard words', false],
    ['Easy Read', true],
  ])('says to somebody who has come in what they come to, in %s', async (name, easy) => {
    const phone = await world.phone(await world.invite(`expert in ${name}`, 'expert'))
    await phone.sync()
    const drawn = drawOn(phone, NamePage, {}, easy)
    leave = drawn.leave
    const text = await drawn.says((now) => now.includes('oakshire'))
    expect(text).toContain('You take part in the visit to oakshire.')
    // Nothing is made up where day and questions have not come.
    expect(text).not.toMatch(/we ask|undefined/iu)
  })

  it('says nothing of a visit to whoever only holds the link', () => {
    startDevice()
    const page = draw(NamePage)
    leave = () => page.unmount()
    expect(page.text()).toContain('What should we call you?')
    expect(page.text()).not.toMatch(/visit|we ask/iu)
  })
})
