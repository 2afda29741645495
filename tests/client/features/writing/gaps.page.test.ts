import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import ActionPage from '../../../../client/features/writing/ActionPage.vue'
import ActionsPage from '../../../../client/features/writing/ActionsPage.vue'
import EvidenceFormPage from '../../../../client/features/writing/EvidenceFormPage.vue'
import NeedsYouPage from '../../../../client/features/needs-you/NeedsYouPage.vue'
import EvidencePage from '../../../../client/features/writing/EvidencePage.vue'
import IndicatorsPage from '../../../../client/features/writing/IndicatorsPage.vue'
import JudgePage from '../../../../client/features/writing/JudgePage.vue'
import LastYearPage from '../../../../client/features/writing/LastYearPage.vue'
import PaperHistoryPage from '../../../../client/features/writing/PaperHistoryPage.vue'
import SectionPage from '../../../../client/features/writing/SectionPage.vue'
import type { Action } from '../../../../shared/records/action.ts'
import type { Section } from '../../../../shared/records/section.ts'
import { beginSelfView, publishTemplate } from '../../../support/begun-self-view.ts'
import { drawOn } from '../../local/support/screen.ts'
import { cut, type Handset, through, World } from '../../local/support/world.ts'

let world: World
let omar: Handset
let zoe: Handset
let selfView: string
const part = '6-leadership'
const open: (() => void)[] = []
const close = () => open.splice(0).forEach((leave) => leave())

beforeAll(async () => {
  world = await World.withRegion()
  await publishTemplate(world.test.store)
  selfView = await beginSelfView(world.test.store)
  omar = await world.phone(await world.invite('omar', 'officer'))
  zoe = await world.phone(await world.invite('zoe', 'officer'))
  for (const phone of [omar, zoe]) await phone.sync()
})
afterEach(close)
afterAll(() => world.close())

function draw(phone: Handset, component: Component, props: object = {}) {
  close()
  const drawn = drawOn(phone, component, { selfView, ...props })
  open.push(drawn.leave)
  const { page, says, path } = drawn
  const press = async (words: string) => {
    const button = () =>
      page
        .findAll('button')
        .find((one) => one.text().startsWith(words) && !one.attributes('aria-disabled'))
    await says(() => button() !== undefined)
    await button()?.trigger('click')
  }
  const type = async (field: string, words: string) => {
    await says(() => page.find(`#${field}`).exists())
    await page.find(`#${field}`).setValue(words)
  }
  const leaves = () => says(() => path() !== '/')
  return { page, says, press, type, leaves }
}

/** Whether the answer with these words is the one that is chosen. */
function isChosen(page: ReturnType<typeof draw>['page'], words: string): boolean {
  const label = page.findAll('label').find((one) => one.text() === words)
  const input = page.find<HTMLInputElement>(`#${label?.attributes('for') ?? 'none'}`)
  return input.exists() && input.element.checked
}

/** What stands in a field; '' before it is there. */
function valueOf(page: ReturnType<typeof draw>['page'], field: string): string {
  const found = page.find<HTMLInputElement>(`#${field}`)
  return found.exists() ? found.element.value : ''
}

async function choose({ page, says }: ReturnType<typeof draw>, words: string) {
  const label = () => page.findAll('label').find((one) => one.text() === words)
  await says(() => label() !== undefined)
  await page.find(`#${label()?.attributes('for') ?? ''}`).trigger('change')
}

async function judge(phone: Handset, words: string) {
  const drawn = draw(phone, JudgePage, { part })
  await choose(drawn, words)
  await drawn.press('Keep this')
  await drawn.leaves()
}

/** All of a kind, as the server holds them. */
async function stored<Body>(kind: 'action' | 'section'): Promise<Body[]> {
  const rows = world.test.store.db.selectFrom('record').select('body').where('kind', '=', kind)
  // The seam: parsed by their kind when they were written.
  return (await rows.execute()).map(({ body }) => JSON.parse(body) as Body)
}

/** The id of the one action, from the list of them. */
async function actionOn(phone: Handset): Promise<string> {
  const { page, says } = draw(phone, ActionsPage)
  const link = () => page.findAll('a').find((one) => one.text().startsWith('Change'))
  await says(() => link() !== undefined)
  return link()?.attributes('href')?.split('/').at(-1) ?? ''
}

describe('a judgement that shows a gap', () => {
  it('lacks the rest of its scales and evidence, and says so', async () => {
    await judge(omar, 'Needs work')
    const { says } = draw(omar, SectionPage, { part })
    const text = await says((now) => now.includes('Needs work') && now.includes('This still lacks'))
    expect(text).toContain('Not judged on all its scales')
    expect(text).toContain('Judged without evidence')
  })

  it('brings an action, which is filled in with a post and a day', async () => {
    await omar.sync()
    const list = draw(omar, ActionsPage)
    await list.says((text) => text.includes('To be filled in'))
    const action = await actionOn(omar)

    const form = draw(omar, ActionPage, { action })
    await form.type('text', 'Meet each team every month.')
    await form.type('owner', 'Head of adult social care')
    await form.press('Keep this')
    await form.says((text) => text.includes('Give the day, as there is a post'))
    await form.type('due', '2027-09-01')
    await form.press('Keep this')
    await form.leaves()
    const planned = await draw(omar, ActionsPage).says((text) => text.includes('Planned'))
    expect(planned).toContain('Head of adult social care. By 1 September')

    const again = draw(omar, ActionPage, { action })
    await again.press('Drop it')
    await again.says((text) => text.includes('Say why it is dropped'))
    await again.type('why', 'It is done already.')
    await again.press('Drop it')
    await again.leaves()
    const dropped = draw(omar, ActionsPage)
    await dropped.says((text) => text.includes('Dropped because: It is done already.'))
    await dropped.press('Take it up again')
    await dropped.says((text) => text.includes('Planned'))
    await omar.sync()
  })

  it('stands beside what a colleague judged at the same time, until one of them settles it', async () => {
    await zoe.sync()
    await omar.offline(() => judge(omar, 'Mixed'))
    await zoe.offline(() => judge(zoe, 'Good'))
    for (const phone of [omar, zoe, omar]) await phone.sync()
    await draw(zoe, SectionPage, { part }).says((text) => text.includes('Mixed or Good'))
    const { says } = draw(zoe, JudgePage, { part })
    const text = await says(
      (now) => now.includes('judged differently') && now.includes('omar: Mixed'),
    )
    expect(text).toContain('You: Good')
    await judge(zoe, 'Good')
    const settled = await draw(zoe, SectionPage, { part }).says((now) => now.includes('Good'))
    expect(settled).not.toContain('Mixed or Good')
    await zoe.sync()
  })

  it('is nobody’s who did not touch it: a scale that a colleague changed stays as it is', async () => {
    await omar.sync()
    await judge(omar, 'The same')
    for (const phone of [omar, zoe]) await phone.sync()
    await draw(zoe, SectionPage, { part }).says((text) => text.includes('The same'))
    const first = draw(zoe, JudgePage, { part })
    await choose(first, 'Mixed')
    // Kept on her phone while a colleague judges another scale.
    await judge(omar, 'Worse')
    for (const phone of [omar, zoe]) await phone.sync()
    const late = draw(zoe, JudgePage, { part })
    await late.says(() => isChosen(late.page, 'Mixed') && isChosen(late.page, 'Worse'))
    await late.press('Keep this')
    await late.leaves()
    await zoe.sync()
    const section = (await stored<Section>('section')).find(({ key }) => key === part)
    expect(section).toMatchObject({
      rag: { text: 'amber', alternatives: [] },
      direction: { text: 'worse', alternatives: [] },
    })
  })

  it('has an action whose post and day are never written over unseen', async () => {
    for (const phone of [omar, zoe]) await phone.sync()
    const action = await actionOn(zoe)
    const hers = draw(zoe, ActionPage, { action })
    await hers.says(() => valueOf(hers.page, 'owner') !== '')
    await hers.type('owner', 'Head of quality')

    const his = draw(omar, ActionPage, { action })
    await his.says(() => valueOf(his.page, 'owner') !== '')
    await his.type('owner', 'Head of finance')
    await his.press('Keep this')
    await his.leaves()
    for (const phone of [omar, zoe]) await phone.sync()

    const late = draw(zoe, ActionPage, { action })
    await late.says((text) => text.includes('meanwhile: Head of finance, by 1 September'))
    await late.says(() => valueOf(late.page, 'owner') === 'Head of quality')
    await late.press('Keep this')
    await late.says((text) => text.includes('Read theirs first'))
    await late.press('I have read it')
    await late.press('Keep this')
    await late.leaves()
    await zoe.sync()
    const [kept] = await stored<Action>('action')
    expect(kept).toMatchObject({ owner: 'Head of quality', text: { alternatives: [] } })
  })
})

describe('evidence', () => {
  it('is added with its day, says how old it is, and fills what was lacking', async () => {
    await omar.sync()
    await draw(omar, EvidencePage).says((text) => text.includes('1 section is judged without'))
    const form = draw(omar, EvidenceFormPage, { section: part })
    await form.press('Keep this')
    await form.says((text) => text.includes('Say what it is called'))
    await form.type('title', 'Visits to teams 2024')
    await form.type('date', '2024-01-09')
    await form.type('link', 'oakshire.example/visits')
    await form.press('Keep this')
    await form.leaves()
    const { says, page } = draw(omar, EvidencePage)
    const text = await says((now) => now.includes('Visits to teams 2024'))
    expect(text).toMatch(/From 9 January 2024, \d years? old/)
    expect(text).not.toContain('judged without')
    const link = page.find('a[target="_blank"]')
    expect(link.attributes('href')).toBe('https://oakshire.example/visits')
    expect(link.attributes('rel')).toContain('noopener noreferrer')
    await omar.sync()
  })

  it('is never written over what somebody changed meanwhile without their having read it', async () => {
    await zoe.sync()
    const list = draw(zoe, EvidencePage)
    const link = () => list.page.findAll('a').find((one) => one.text().startsWith('Change'))
    await list.says(() => link() !== undefined)
    const evidence = link()?.attributes('href')?.split('/').at(-1) ?? ''
    const form = draw(zoe, EvidenceFormPage, { evidence })
    await form.says(() => valueOf(form.page, 'title') !== '')
    await form.type('page', '4')

    const others = draw(omar, EvidenceFormPage, { evidence })
    await others.says(() => valueOf(others.page, 'title') !== '')
    await others.type('title', 'Visits to all teams')
    await others.press('Keep this')
    await others.leaves()
    await omar.sync()
    await zoe.sync()

    // What she typed was kept on her phone, with what she had seen.
    const late = draw(zoe, EvidenceFormPage, { evidence })
    const text = await late.says((now) => now.includes('Somebody changed this while you did'))
    expect(text).toContain('Visits to all teams')
    expect(valueOf(late.page, 'page')).toBe('4')
    await late.press('I have read it')
    await late.press('Keep this')
    await late.leaves()
    const kept = await draw(zoe, EvidencePage).says((now) => now.includes('Page 4'))
    expect(kept).toContain('Visits to teams 2024')
    await zoe.sync()
  })

  it('is taken out and put back, and the judgement lacks it meanwhile', async () => {
    const { says, press } = draw(zoe, EvidencePage)
    await says((text) => text.includes('Page 4'))
    await press('Take out')
    await says((text) => text.includes('1 section is judged without evidence'))
    await press('Put back')
    await says((text) => !text.includes('judged without evidence'))
    await zoe.sync()
  })

  it('that two changed without signal is what came first, and the other’s words wait whole for them', async () => {
    await omar.sync()
    const list = draw(omar, EvidencePage)
    const link = () => list.page.findAll('a').find((one) => one.text().startsWith('Change'))
    await list.says(() => link() !== undefined)
    const evidence = link()?.attributes('href')?.split('/').at(-1) ?? ''
    world.clock.now += 60_000
    const said = [
      [omar, 'Visits in spring'],
      [zoe, 'Visits in autumn'],
    ] as const
    for (const [phone, words] of said) {
      phone.line = cut
      const form = draw(phone, EvidenceFormPage, { evidence })
      await form.says(() => valueOf(form.page, 'title') !== '')
      await form.type('title', words)
      await form.type('quote', `${words}: 14 teams.`)
      await form.press('Keep this')
      await form.leaves()
    }
    for (const [phone] of said) {
      phone.line = through
      await phone.sync()
    }
    const kept = await draw(zoe, EvidencePage).says((now) => now.includes('Visits in spring'))
    expect(kept).not.toContain('Visits in autumn')
    expect(kept).toContain('Last change: omar')
    const { says, page } = draw(zoe, NeedsYouPage)
    await says((now) => now.includes('Evidence you changed'))
    const words = page.findAll('textarea, input').map(({ element }) => valueIn(element))
    const all = `${words.join(' ')} ${page.text()}`
    expect(all).toContain('Visits in autumn: 14 teams.')

    // Who did what, and when: each of them, and what was taken out and put back.
    const history = draw(omar, PaperHistoryPage, { evidence })
    const past = await history.says((now) => now.includes('Put in'))
    expect(past).toContain('Taken out')
    expect(past).toMatch(/zoe, /)
    expect(past).toContain('Visits to teams 2024')
  })
})

const valueIn = (element: Element): string =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element.value : ''

describe('what is not there yet', () => {
  it('is said plainly: no figures, and nothing from last time', async () => {
    const figures = draw(omar, IndicatorsPage, { part })
    await figures.says((text) => text.includes('Figures it speaks of'))
    world.clock.now += 60_000
    await omar.sync()
    await figures.says((text) => text.includes('The region has no figures yet'))
    await draw(omar, LastYearPage).says((text) => text.includes('There is no earlier self-view'))
  })
})
