// A note to the director reaches them: home says so, the list says whose and where, and it is new until its
// section is opened.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import HomePage from '../../../../client/features/home/HomePage.vue'
import InboxPage from '../../../../client/features/self-view/InboxPage.vue'
import SectionPage from '../../../../client/features/self-view/SectionPage.vue'
import { command, Device, id, place, region } from '../../../support/people.ts'
import { makePerson } from '../../../support/people.ts'
import { makeOfficeHolder, submitSelfView } from '../../../support/self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

describe('a note to the director', () => {
  let world: World
  let [ann, rahman]: Handset[] = []
  let edition: string
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    const { store } = world.test
    const clock = () => new Date(world.clock.now)
    await makePerson(store, 'ann', 'director')
    await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
    edition = await submitSelfView(store, 'ann', { text: 'Oakshire is rural.', clock })
    world.clock.now += 60_000
    const lead = new Device(store, 'rahman', { clock })
    const on = { edition, section: '1', paragraph: null, about: 'ask' }
    const args = { region, ...place('oakshire'), ...on }
    for (const to of ['director', 'me'] as const) {
      const made = command('note', 'make', id(`note to ${to}`), {
        ...{ ...args, to },
        text: `How many farms? Said to ${to}.`,
      })
      expect((await lead.send(made)).outcome).toBe('applied')
    }
    ann = await world.phone(await world.card(id('ann')))
    rahman = await world.phone(await world.card(id('rahman')))
    for (const phone of [ann, rahman]) await phone.sync()
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  const draw = (handset: Handset | undefined, component: object, props: object, easy = false) => {
    if (!handset) throw new Error('no phone')
    const drawn = drawOn(handset, component, props, easy)
    leave = drawn.leave
    return drawn
  }

  it('is announced on their home, in both sorts of words', async () => {
    const home = draw(ann, HomePage, {})
    await home.says((words) => words.includes('1 new note to you'))
    await home.says((words) => words.includes('Read 1 new note'))
    leave()
    await draw(ann, HomePage, {}, true).says((words) => words.includes('1 new note for you'))
  })

  it('is on their list with its section, as new; what is for the writer alone is not', async () => {
    const { says, page } = draw(ann, InboxPage, {})
    const text = await says((words) => words.includes('Notes to the director'))
    expect(text).toContain('1 About us, version 1')
    expect(text).toContain('I want to ask')
    expect(text).toContain('New')
    expect(page.findAll(`a[href="/self-view/${edition}/1"]`).length).toBe(1)
  })

  it('is nothing that waits for whoever wrote it', async () => {
    const { says } = draw(rahman, InboxPage, {})
    const text = await says((words) => words.includes('Waiting for you'))
    expect(text).not.toContain('Notes to the director')
  })

  it('is new no more once its section is opened, and stays on the list', async () => {
    world.clock.now += 60_000
    const section = draw(ann, SectionPage, { edition, section: '1' })
    const read = await section.says((words) => words.includes('How many farms?'))
    expect(read).not.toContain('Said to me')
    leave()
    await ann?.sync()
    const { says } = draw(ann, InboxPage, {})
    const list = await says((words) => words.includes('1 About us, version 1'))
    expect(list).not.toContain('New')
    leave()
    const home = draw(ann, HomePage, {})
    expect(await home.says((words) => words.includes('Read what the council says'))).not.toContain(
      'new note',
    )
  })
})
