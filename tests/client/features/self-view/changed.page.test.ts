// Somebody who read a section reads it again in the next edition: its story and its evidence say word by
// word what changed, as its paragraphs do.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import SectionPage from '../../../../client/features/self-view/SectionPage.vue'
import { seenIn } from '../../../../server/demo/seen.ts'
import { command, Device, id, makePerson, place, region } from '../../../support/people.ts'
import { makeOfficeHolder, submitSelfView } from '../../../support/self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

const { council, challenge } = place('oakshire')
const [template, selfView] = [id('template of oakshire'), id('self-view of oakshire')]
const paper = { title: 'Survey', date: '2026-11-01', page: null, link: null, sections: ['1'] }

describe('a section that was read before', () => {
  let world: World
  let rahman: Handset
  let ann: Device
  let leave: () => void = () => undefined
  beforeAll(async () => {
    world = await World.withRegion()
    const { store } = world.test
    const clock = () => new Date(world.clock.now)
    await makePerson(store, 'ann', 'director')
    await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
    await submitSelfView(store, 'ann', { text: 'Oakshire is rural.', clock })
    ann = new Device(store, 'ann', { clock })
    rahman = await world.phone(await world.card(id('rahman')))
  })
  afterEach(() => leave())
  afterAll(() => world.close())

  async function give(kind: string, name: string, record: string, args: unknown, base?: string) {
    const sent = { ...command(kind, name, record, args), ...(base && { base }) }
    const { outcome, problem } = await ann.send(sent)
    expect(problem?.code ?? outcome).toBe('applied')
    return sent.id
  }
  /** @returns the edition that it makes */
  async function submit(): Promise<string> {
    const seen = await seenIn(world.test.store, selfView)
    await give('selfView', 'submit', selfView, { template, council, seen })
    await ann.pull()
    const editions = [...ann.all.values()].filter(({ kind }) => kind === 'edition')
    // The seam: editions, as their kind made them.
    const numbered = editions.map(({ id: one, body }) => ({ one, ...(body as { number: number }) }))
    return numbered.sort((a, b) => b.number - a.number)[0]?.one ?? ''
  }
  function draw(edition: string) {
    leave()
    const drawn = drawOn(rahman, SectionPage, { edition, section: '1' })
    leave = drawn.leave
    return drawn
  }

  it('marks the words of a story, a title, a quote and a link that changed', async () => {
    await ann.pull()
    const section = [...ann.all.values()].find(({ kind }) => kind === 'section')?.id ?? ''
    const story = { code: '1A', settles: [] }
    const told = await give('section', 'tell', section, { ...story, text: 'People wait 34 days.' })
    const evidence = id('a survey')
    const content = { ...paper, quote: 'We waited long.', link: 'https://old.example' }
    const at = { region, council, challenge, selfView }
    const added = await give('evidence', 'add', evidence, { ...at, ...content })
    const before = await submit()
    await rahman.sync()
    await draw(before).says((words) => words.includes('People wait 34 days.'))
    leave()
    await rahman.sync()

    await give('section', 'tell', section, { ...story, text: 'People wait 21 days.' }, told)
    const other = { ...content, quote: 'We waited less long.', link: 'https://new.example' }
    await give('evidence', 'change', evidence, { ...other, title: 'New survey' }, added)
    const after = await submit()
    await rahman.sync()
    const { page, says } = draw(after)
    await says((words) => words.includes('New'))
    const texts = (of: string) => page.findAll(of).map((one) => one.text())
    expect(texts('del').join()).toMatch(/34.*old/)
    const came = texts('ins').join()
    for (const words of ['21', 'less', 'New', 'new']) expect(came).toContain(words)
    // What stays is said once, and unmarked.
    expect(page.text()).toContain('Oakshire is rural.')
    expect(page.text().match(/Changed since you last read it/g)).toHaveLength(2)
  })
})
