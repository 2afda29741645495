// The team's placing of an enabler, by two who lead the visit and have no signal.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import PlacingPage from '../../../../client/features/board/PlacingPage.vue'
import { type Placing, placingOf } from '../../../../shared/records/placing.ts'
import { place } from '../../../support/people.ts'
import { shareSelfView } from '../../../support/shared-self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let lead: Handset
let manager: Handset
const { challenge } = place('oakshire')
const enabler = '7-resources'
const open: (() => void)[] = []
const close = () => open.splice(0).forEach((leave) => leave())

beforeAll(async () => {
  world = await World.withRegion()
  await shareSelfView(world.test.store, () => new Date(world.clock.now))
  lead = await world.phone(await world.invite('priya', 'leadPeer'))
  manager = await world.phone(await world.invite('farida', 'manager'))
  for (const phone of [lead, manager]) await phone.sync()
})
afterEach(close)
afterAll(() => world.close())

function draw(phone: Handset) {
  close()
  const drawn = drawOn(phone, PlacingPage, { challenge, enabler })
  open.push(drawn.leave)
  const { page, says, path } = drawn
  const choose = async (step: string) => {
    const label = () => page.findAll('label').find((one) => one.text() === step)
    await says(() => label() !== undefined)
    await page.find(`#${label()?.attributes('for') ?? ''}`).trigger('change')
  }
  const write = async (words: string) => {
    await says(() => page.find('#text').exists())
    await page.find('#text').setValue(words)
  }
  /** Until these words, typed before, are back in the field. */
  const holds = (words: string) =>
    says(() => page.find<HTMLTextAreaElement>('#text').exists() && valueOf() === words)
  const valueOf = () => page.find<HTMLTextAreaElement>('#text').element.value
  const save = async () => {
    const button = () => page.findAll('button').find((one) => one.text() === 'Save')
    await says(() => button() !== undefined)
    await button()?.trigger('click')
    await says(() => path() === `/board/${challenge}`)
  }
  return { says, choose, write, holds, save }
}

async function placeIt(phone: Handset, step: string, why: string) {
  const { choose, write, save } = draw(phone)
  await choose(step)
  await write(why)
  await save()
}

async function stored(): Promise<Placing> {
  const row = await world.stored(placingOf(challenge, enabler))
  return JSON.parse(row?.body ?? '{}') as Placing // parsed by its kind when written
}

describe('placing an enabler', () => {
  it('loses nothing of two who place it at once without signal', async () => {
    await lead.offline(() => placeIt(lead, 'Fair to good', 'We saw the plan.'))
    await manager.offline(() => placeIt(manager, 'Poor to fair', 'Nobody knew the plan.'))
    for (const phone of [lead, manager, lead]) await phone.sync()

    for (const phone of [lead, manager]) {
      const text = await draw(phone).says((now) => now.includes('It was placed 2 times at once'))
      for (const words of ['Fair to good', 'Poor to fair', 'We saw the plan.', 'Nobody knew'])
        expect(text).toContain(words)
      expect(text).toContain('2 texts stand here side by side')
    }
  })

  it('is settled by who has both on the screen', async () => {
    const { says, choose, write, save } = draw(lead)
    await says((text) => text.includes('It was placed 2 times at once'))
    await choose('Poor to fair')
    await write('There is a plan, and few know it.')
    await save()
    for (const phone of [lead, manager]) await phone.sync()
    expect(await stored()).toMatchObject({
      step: { text: 'poorToFair', alternatives: [] },
      why: { text: 'There is a plan, and few know it.', alternatives: [] },
    })
  })

  it('leaves a step alone that somebody moved while another only wrote why', async () => {
    const writing = draw(manager)
    await writing.says((text) => text.includes('Where does the team see it'))
    await writing.write('Few know the plan.')
    await manager.offline(async () => {
      await placeIt(lead, 'Good to great', 'There is a plan, and few know it.')
      await lead.sync()
    })
    const again = draw(manager)
    await again.holds('Few know the plan.')
    await again.save()
    await manager.sync()
    expect(await stored()).toMatchObject({
      step: { text: 'goodToGreat', alternatives: [] },
      why: { text: 'Few know the plan.', alternatives: [] },
    })
  })

  it('keeps a step beside one that came while it was chosen, and settles nothing unseen', async () => {
    const choosing = draw(manager)
    await choosing.choose('Fair to good')
    await placeIt(lead, 'Poor to fair', 'Few know the plan.')
    await lead.sync()
    await manager.sync()
    const late = draw(manager)
    await late.says((text) => text.includes('Somebody else changed it while you wrote'))
    await late.save()
    await manager.sync()
    const { step } = await stored()
    expect(step.text).toBe('poorToFair')
    expect(step.alternatives.map(({ text }) => text)).toEqual(['fairToGood'])
  })
})
