// Figures on phones: an expert by experience's fetches them for no screen but one that shows some; who opens
// the list of self-views has them ahead.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import FigureChart from '../../../../client/features/figures/FigureChart.vue'
import ExtractsPage from '../../../../client/features/extracts/ExtractsPage.vue'
import InboxPage from '../../../../client/features/self-view/InboxPage.vue'
import { isFigures } from '../../../../client/local/need.ts'
import { readRecords } from '../../../../client/local/records.ts'
import { publishFigure } from '../../../support/one-figure.ts'
import { place, region } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let kath: Handset
const { council, challenge } = place('oakshire')

beforeAll(async () => {
  world = await World.withRegion()
  await publishFigure(world.test.store)
  kath = await world.phone(await world.invite('kath', 'expert'))
  await kath.sync()
})
afterAll(() => world.close())

const scopesRead = async () => {
  const all = await kath.phone.rows.use((database) => database.cursor.toArray())
  return all.map(({ scope }) => scope)
}
const figuresOn = ({ phone }: Handset) => readRecords(phone, 'figure', { region })
const figures = () => figuresOn(kath)

describe('an expert’s phone', () => {
  it('fetches no figures by itself, nor for a screen that shows none', async () => {
    for (const [page, props] of [
      [ExtractsPage, { challenge }],
      [InboxPage, {}],
    ] as const) {
      const { says, leave } = drawOn(kath, page, props)
      await says((text) => text !== '')
      await kath.sync()
      leave()
    }
    expect((await scopesRead()).filter(isFigures)).toEqual([])
    expect(await figures()).toEqual([])
  })

  it('fetches them once a screen shows one, with the names of councils, and keeps them', async () => {
    const { says, leave } = drawOn(kath, FigureChart, { code: '1A', council })
    const text = await says((now) => now.includes('70'))
    leave()
    expect(text).toContain('Feel safe')
    expect(text).toContain('oakshire')
    expect((await scopesRead()).filter(isFigures)).toHaveLength(1)
    expect(await figures()).toHaveLength(1)
  })
})

describe('a lead member', () => {
  it('has them without internet once the list of self-views was open', async () => {
    const lead = await world.phone(await world.invite('rahman', 'leadMember'))
    await lead.sync()
    expect(await figuresOn(lead)).toEqual([])
    const inbox = drawOn(lead, InboxPage)
    while ((await figuresOn(lead)).length === 0) await lead.sync()
    inbox.leave()
    await lead.offline(async () => {
      const { says, leave } = drawOn(lead, FigureChart, { code: '1A', council })
      expect(await says((now) => now.includes('70'))).toContain('Feel safe')
      leave()
    })
  })

  it('is told that they are not here yet, and not that there are none', async () => {
    const lead = await world.phone(await world.invite('ode', 'leadMember'))
    await lead.sync()
    await lead.offline(async () => {
      const { says, leave } = drawOn(lead, FigureChart, { code: '1A', council })
      const text = await says((now) => now.includes('not on this device yet'))
      leave()
      expect(text).toContain('They come with the internet.')
      expect(text).not.toContain('No figure yet')
    })
  })
})

describe('somebody whose role reads no figures', () => {
  it('is told so, and fetches none', async () => {
    const auditor = await world.phone(await world.invite('ada', 'auditor'))
    await auditor.sync()
    const { says, leave } = drawOn(auditor, FigureChart, { code: '1A', council })
    await says((now) => now.includes('Your role does not read the figures'))
    leave()
    expect(await readRecords(auditor.phone, 'figure', { region })).toEqual([])
  })
})
