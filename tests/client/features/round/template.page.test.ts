// The coordinator publishes the next version of the self-view's sections, with a word of their own.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import TemplateEditPage from '../../../../client/features/round/TemplateEditPage.vue'
import TemplatesPage from '../../../../client/features/round/TemplatesPage.vue'
import { asking } from '../../../../client/session/asking.ts'
import { publishTemplate } from '../../../support/begun-self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

describe('the sections of the self-view', () => {
  let world: World
  let desk: Handset
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    await publishTemplate(world.test.store)
    desk = await world.phone(await world.invite('sam', 'coordinator'))
    await desk.sync()
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  it('are listed with the version that is begun with', async () => {
    const drawn = drawOn(desk, TemplatesPage, {})
    leave = drawn.leave
    await drawn.says((words) => words.includes('Version 1, 4 sections'))
  })

  it('are not published unchanged, nor with nothing in a field; a proof is asked for', async () => {
    const drawn = drawOn(desk, TemplateEditPage, { service: 'adults' })
    leave = drawn.leave
    await drawn.says((words) => words.includes('You start from version 1.'))
    const form = drawn.page.get('form')
    await form.trigger('submit')
    await drawn.says((words) => words.includes('Change a heading or what is asked first'))

    await drawn.page.get('.card .button').trigger('click')
    const [title] = drawn.page.findAll('input')
    await title?.setValue(' ')
    await form.trigger('submit')
    await drawn.says((words) => words.includes('write something here'))

    await title?.setValue('Who we are')
    await drawn.says((words) => words.includes('Changed'))
    await form.trigger('submit')
    await drawn.says(() => asking.value !== null)
    expect(asking.value?.act).toBe('template.publish')
    asking.value?.stopped()
  })
})
