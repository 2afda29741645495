import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import HomePage from '../../../../client/features/home/HomePage.vue'
import HistoryPage from '../../../../client/features/writing/HistoryPage.vue'
import SectionPage from '../../../../client/features/writing/SectionPage.vue'
import SelfViewPage from '../../../../client/features/writing/SelfViewPage.vue'
import SendPage from '../../../../client/features/writing/SendPage.vue'
import TextPage from '../../../../client/features/writing/TextPage.vue'
import WritingPage from '../../../../client/features/writing/WritingPage.vue'
import { readRecords } from '../../../../client/local/records.ts'
import type { Edition } from '../../../../shared/records/edition.ts'
import type { Section } from '../../../../shared/records/section.ts'
import { beginSelfView, publishTemplate } from '../../../support/begun-self-view.ts'
import { makeOfficeHolder, signing } from '../../../support/self-view.ts'
import { command, Device, region } from '../../../support/people.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, World } from '../../local/support/world.ts'

let world: World
let omar: Handset
let zoe: Handset
let ann: Handset
let selfView: string
const open: (() => void)[] = []

beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'fennick'])
  omar = await world.phone(await world.invite('omar', 'officer'))
  zoe = await world.phone(await world.invite('zoe', 'officer'))
  ann = await world.phone(await world.invite('ann', 'director'))
})
afterEach(() => open.splice(0).forEach((leave) => leave()))
afterAll(() => world.close())

function draw(phone: Handset, component: Component, props: object = {}, easy = false) {
  open.splice(0).forEach((leave) => leave())
  const drawn = drawOn(phone, component, props, easy)
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
  return { page, says, path, press }
}

/** Writes in a text's own screen and keeps it. */
async function write(phone: Handset, of: string, words: string, save = 'Keep this') {
  const { page, says, path, press } = draw(phone, TextPage, { selfView, part: '1', of })
  await says(() => page.find('textarea').exists())
  await page.find('textarea').setValue(words)
  await press(save)
  await says(() => path().endsWith('/1'))
}

const section = (phone: Handset, part = '1', easy = false) =>
  draw(phone, SectionPage, { selfView, part }, easy)

describe('what a council says about itself', () => {
  it('cannot be begun before the region has published its sections', async () => {
    const { says } = draw(omar, WritingPage)
    expect(await says((text) => text.includes('has not published'))).not.toContain('Begin the')
  })

  it('is begun by an officer, and is then there for a colleague', async () => {
    await publishTemplate(world.test.store)
    await omar.sync()
    const first = draw(omar, WritingPage)
    await first.press('Begin the self-view')
    await first.says(() => first.path() !== '/')
    selfView = first.path().split('/').at(-1) ?? ''
    await zoe.sync()
    const { says } = draw(zoe, SelfViewPage, { selfView })
    const text = await says((now) => now.includes('0 of') || now.includes('3 of'))
    expect(text).toContain('Being written. Nothing was sent yet.')
    expect(text).toContain('1 Our place')
    expect(text).toContain('Nothing is written')
  })

  it('says to somebody of another council that it is not theirs', async () => {
    const other = await world.phone(await world.invite('olaf', 'officer', { at: 'fennick' }))
    await other.sync()
    const { says } = draw(other, SelfViewPage, { selfView })
    expect(await says((text) => text.includes('not for your role'))).not.toContain('Our place')
  })

  it('keeps both texts of two officers who wrote without signal, and then a third', async () => {
    await write(omar, 'new', 'Oakshire is a county.')
    for (const phone of [omar, zoe, ann]) await phone.sync()
    const { says, page } = section(zoe)
    const link = () => page.findAll('a').find((one) => one.text().startsWith('Change paragraph'))
    await says((text) => text.includes('Oakshire is a county.') && link() !== undefined)
    const paragraph = link()?.attributes('href')?.split('/').at(-1) ?? ''

    await omar.offline(() => write(omar, paragraph, 'Omar says it is rural.'))
    await zoe.offline(() => write(zoe, paragraph, 'Zoe says it has a coast.'))
    await ann.offline(() => write(ann, paragraph, 'Ann says it is large.'))
    for (const phone of [omar, zoe, ann, omar, zoe]) await phone.sync()

    const text = await section(omar).says((now) => now.includes('3 texts side by side'))
    expect(text).toContain('Several people wrote here at once')
    const settling = draw(zoe, TextPage, { selfView, part: '1', of: paragraph })
    const all = await settling.says((now) => now.includes('3 texts stand here'))
    expect(all).toContain('Text 1: omar')
    expect(all).toContain('Text 2: You')
    expect(all).toContain('Text 3: ann')
    for (const words of ['it is rural', 'it has a coast', 'it is large'])
      expect(all).toContain(words)

    // None of them is offered first: nothing is settled before somebody chose one or wrote.
    const box = () => settling.page.find('textarea').element.value
    expect(box()).toBe('')
    await settling.press('Keep this and settle it')
    await settling.says((now) => now.includes('Read all 3 texts, then start from one'))
    expect(settling.path()).not.toMatch(/\/1$/)
    await settling.press('Start from this one: text 2')
    expect(box()).toBe('Zoe says it has a coast.')

    await write(zoe, paragraph, 'It is large and rural, with a coast.', 'Keep this and settle it')
    const after = draw(zoe, SectionPage, { selfView, part: '1', settled: paragraph })
    await after.says((now) => now.includes('The other texts are kept in the history'))
    await zoe.sync()
    await omar.sync()
    const settled = await section(omar).says((now) => now.includes('large and rural'))
    expect(settled).not.toContain('side by side')
  })

  it('keeps every version with who wrote it, and shows what changed', async () => {
    const { says, page } = draw(omar, HistoryPage, { selfView, part: '1' })
    const text = await says((now) => now.includes('Two versions compared'))
    for (const words of ['Oakshire is a county.', 'Zoe says', 'Ann says', 'with a coast'])
      expect(text).toContain(words)
    expect(text).toContain('zoe, ')
    expect(page.find('ins').exists() && page.find('del').exists()).toBe(true)
  })

  it('takes a paragraph out and puts it back', async () => {
    await write(omar, 'new', 'To be taken out.')
    const out = section(omar)
    /** The last button of this name that takes a press. */
    const last = (words: string) =>
      out.page
        .findAll('button')
        .filter((one) => one.text().startsWith(words) && !one.attributes('aria-disabled'))
        .at(-1)
    const pressLast = async (words: string) => {
      await out.says(() => last(words) !== undefined)
      // Nobody presses twice within a millisecond; commands of one have no order among them.
      world.clock.now += 1000
      await last(words)?.trigger('click')
    }
    await out.says((text) => text.includes('To be taken out.'))
    await pressLast('Take out')
    await out.says((text) => text.includes('Taken out: 1'))
    await pressLast('Put back')
    await out.says((text) => !text.includes('Taken out'))
    await pressLast('Move up')
    await out.says((text) => text.indexOf('To be taken out.') < text.indexOf('with a coast'))
    await omar.sync()
  })

  it('says in section two that no earlier recommendations are here, in both ways of reading', async () => {
    const plain = await section(omar, '2').says((text) => text.includes('Since last time'))
    expect(plain).toContain('Tellback holds no earlier recommendations')
    const easy = await section(omar, '2', true).says((text) => text.includes('Since last time'))
    expect(easy).toContain('Tellback does not have the earlier list yet')
  })
})

describe('sending it to be signed', () => {
  it('is the director’s alone', async () => {
    const { says, page } = draw(omar, SendPage, { selfView })
    await says((text) => text.includes('director for adults’ services sends it to be signed'))
    expect(page.findAll('button').map((one) => one.text())).not.toContain('Send version 1')
    // Nor is it for the director of the other service, who is told whose it is.
    const other = await world.phone(await world.invite('dina', 'director', { service: 'children' }))
    await other.sync()
    const theirs = draw(other, SendPage, { selfView })
    await theirs.says((text) => text.includes('director for adults’ services sends it'))
    const home = draw(other, SelfViewPage, { selfView })
    await home.says((text) => text.includes('Nothing was sent yet'))
    expect(home.page.text()).not.toContain('Send it to be signed')
  })

  it('needs the internet, and makes a version once', async () => {
    await ann.sync()
    const page = draw(ann, SendPage, { selfView })
    await page.says((text) => text.includes('Send version 1 to be signed'))
    await ann.offline(async () => {
      await page.press('Send version 1')
      await page.says((text) => text.includes('This needs the internet'))
    })
    // A colleague's words that are not on her screen yet do not go with it.
    const first = (await readRecords<Section>(ann.phone, 'section', { region })).find(
      ({ body }) => body.key === '1',
    )
    const edit = { text: 'A large county by the sea.', settles: [] }
    const colleague = new Device(world.test.store, 'omar', {
      clock: () => new Date(world.clock.now),
    })
    await colleague.send(command('section', 'summarise', first?.id ?? '', edit))
    await page.press('Send version 1')
    await page.says((text) => text.includes('The words were changed after you saw them'))
    // What came is looked at before anything is sent.
    await ann.sync()
    const moved = await page.says((text) => text.includes('Changed since you opened this'))
    expect(moved).toContain('1 Our place')
    expect(moved).not.toContain('Send version 1')
    await page.press('I have looked at it')
    await page.says((text) => !text.includes('Changed since you opened this'))
    await page.press('Send version 1')
    await page.says(() => page.path().includes(selfView))
    await ann.sync()
    const { says, page: sent } = draw(ann, SelfViewPage, { selfView })
    expect(await says((text) => text.includes('Version 1 was sent'))).toContain('Lead councillor')
    // Nothing is new, and who signs can be changed all the same.
    await says((text) => text.includes('Who signs, and in which order'))
    expect(sent.find(`a[href="/writing/${selfView}/send"]`).exists()).toBe(true)
    expect(sent.text()).not.toContain('Send it to be signed')
    const again = draw(ann, SendPage, { selfView })
    await again.says((text) => text.includes('Nothing has changed since version 1'))
    const list = draw(ann, WritingPage)
    await list.says((text) => text.includes('Version 1 was sent'))
  })

  it('is sent with the order of signers that its director saw', async () => {
    const early = draw(ann, SendPage, { selfView })
    await early.says((text) => text.includes('Lead councillor'))
    const twin = new Device(world.test.store, 'ann', { clock: () => new Date(world.clock.now) })
    const arrange = (order: string[]) => command('selfView', 'arrange', selfView, { order })
    await twin.send(arrange(['director', 'leadMember']))
    await ann.sync()
    await early.says((text) => text.includes('Who signs is now: Director'))
    await early.press('I have looked at it')
    await early.says((text) => !text.includes('Who signs is now'))
    await twin.send(arrange(['leadMember']))
    await ann.sync()
  })

  it('is shared by the director once it is signed, and every screen says that it is signed', async () => {
    const { store } = world.test
    const clock = () => new Date(world.clock.now)
    await makeOfficeHolder(store, 'rahman', 'leadMember', { email: null })
    const [made] = await readRecords<Edition>(ann.phone, 'edition', { region })
    const edition = made?.id ?? ''
    const { signature, args, hash } = await signing(store, edition, 'rahman')
    // How it was confirmed is tried in tests/server/proof; what the rule needs of it is its hash.
    const nowhere = { region: '', council: null, challenge: null }
    const prove = (_tx: unknown, _person: string, { id: sent }: { id: string }) =>
      Promise.resolve({ id: sent, kind: 'proof', body: { ...nowhere, by: 'code', hash } })
    const lead = new Device(store, 'rahman', { clock, prove })
    const signed = await lead.send(command('signature', 'make', signature, args, { proof: {} }))
    expect(signed.outcome).toBe('applied')
    for (const phone of [ann, omar]) await phone.sync()

    const view = draw(ann, SelfViewPage, { selfView })
    const text = await view.says((now) => now.includes('Share version 1'))
    expect(text).not.toContain('Send it to be signed')
    const list = draw(ann, WritingPage)
    await list.says((now) => now.includes('Version 1 is signed and not shared yet'))
    const home = draw(ann, HomePage)
    await home.says((now) => now.includes('Version 1 of oakshire is signed and can be shared'))
    const share = home.page.findAll('a').find((one) => one.text() === 'Share version 1')
    expect(share?.attributes('href')).toBe(`/self-view/${edition}`)
    // An officer does not share.
    const officer = draw(omar, SelfViewPage, { selfView })
    await officer.says((now) => now.includes('Version 1 is signed off'))
    expect(officer.page.text()).not.toContain('Share version 1')
  })

  it('says which judgement rests on no evidence, and does not send it', async () => {
    const other = await beginSelfView(world.test.store, 'fennick')
    const dora = await world.phone(await world.invite('dora', 'director', { at: 'fennick' }))
    await dora.sync()
    const { says, page } = draw(dora, SendPage, { selfView: other })
    const text = await says((now) => now.includes('It cannot go yet'))
    expect(text).toContain('1 Our place')
    expect(page.findAll('button').some((one) => one.text().includes('Send version'))).toBe(false)
  })
})
