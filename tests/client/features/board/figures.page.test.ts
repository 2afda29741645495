// The figures on the board: those the council speaks of, and those it left out.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import BoardPage from '../../../../client/features/board/BoardPage.vue'
import EnquiryPage from '../../../../client/features/board/EnquiryPage.vue'
import { publishFigure } from '../../../support/one-figure.ts'
import { place } from '../../../support/people.ts'
import { shareSelfView } from '../../../support/shared-self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let lead: Handset
const { challenge } = place('oakshire')
const open: (() => void)[] = []

beforeAll(async () => {
  world = await World.withRegion()
  await shareSelfView(world.test.store, () => new Date(world.clock.now))
  await publishFigure(world.test.store)
  lead = await world.phone(await world.invite('priya', 'leadPeer'))
  await lead.sync()
})
afterEach(() => open.splice(0).forEach((leave) => leave()))
afterAll(() => world.close())

function draw(component: Component) {
  const drawn = drawOn(lead, component, { challenge })
  open.push(drawn.leave)
  const { page, says } = drawn
  /** Opens a row as a press does. */
  const unfold = async (words: string) => {
    const summary = () => page.findAll('summary').find((one) => one.text().includes(words))
    await says(() => summary() !== undefined)
    const row = summary()?.element.parentElement
    if (!(row instanceof HTMLDetailsElement)) throw new Error('it does not open')
    row.open = true
    row.dispatchEvent(new Event('toggle'))
  }
  return { ...drawn, unfold }
}

describe('a figure that the self-view leaves out', () => {
  it('stands on the board, and its chart is drawn once it is opened', async () => {
    const { page, says, unfold } = draw(BoardPage)
    await says((text) => text.includes('1A Feel safe'))
    await says((text) => text.includes('To be read with care: few answer.'))
    expect(page.findAll('figure')).toEqual([])
    await unfold('1A Feel safe')
    const opened = await says((text) => text.includes('70% in 2025-26'))
    expect(opened.match(/To be read with care/g)).toHaveLength(1)
  })

  it('can be asked about, and the question shows it when it is opened', async () => {
    const asking = draw(EnquiryPage)
    const choice = () => asking.page.findAll('option').find((one) => one.text().includes('1A'))
    await asking.says(() => choice() !== undefined)
    await asking.page.find('#source').setValue(choice()?.attributes('value'))
    await asking.page.find('#text').setValue('Who does not feel safe?')
    const button = asking.page.findAll('button').find((one) => one.text() === 'Save')
    await button?.trigger('click')
    await asking.says(() => asking.path() === `/board/${challenge}`)
    open.splice(0).forEach((leave) => leave())

    const { page, says, unfold } = draw(BoardPage)
    await says((text) => text.includes('Who does not feel safe?'))
    expect(page.findAll('figure')).toEqual([])
    await unfold('From the figure 1A: Feel safe')
    await says((text) => text.includes('70% in 2025-26'))
  })
})
