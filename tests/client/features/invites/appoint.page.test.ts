// A council may have a director and a lead member for each service: giving the role asks which.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import PersonPage from '../../../../client/features/invites/PersonPage.vue'
import { makePerson } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

describe('giving a role', () => {
  let world: World
  let desk: Handset
  let person: string
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    person = await makePerson(world.test.store, 'Vikram', 'leadMember', { service: 'adults' })
    desk = await world.phone(await world.invite('sam', 'coordinator'))
    await desk.sync()
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  async function draw() {
    const drawn = drawOn(desk, PersonPage, { person })
    leave = drawn.leave
    const text = await drawn.says((words) => words.includes('Give a role'))
    return { ...drawn, text }
  }

  it('asks a director and a lead member for which service, and nobody else', async () => {
    const { page, says } = await draw()
    for (const role of ['director', 'leadMember']) {
      await page.get('#appoint-role').setValue(role)
      await says((words) => words.includes('Which service it answers for'))
    }
    await page.get('#appoint-role').setValue('officer')
    await says((words) => !words.includes('Which service it answers for'))
  })

  it('does not guess it', async () => {
    const { page, says } = await draw()
    await page.get('#appoint-role').setValue('leadMember')
    const form = page.findAll('form').find((one) => one.find('#appoint-role').exists())
    await form?.trigger('submit')
    await says((words) => words.includes('Choose a service, or both'))
    await page.get('#appoint-service').setValue('both')
    await form?.trigger('submit')
    await says((words) => !words.includes('Choose a service, or both'))
  })

  it('says for which service a role is held', async () => {
    const { text } = await draw()
    expect(text).toContain('oakshire, adults’ services')
  })
})
