import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import NeedsYouPage from '../../../../client/features/needs-you/NeedsYouPage.vue'
import { sendDraft } from '../../../../client/local/sent.ts'
import { challenge, write } from '../../local/support/answering.ts'
import { next, refusing } from '../../local/support/lines.ts'
import { drawOn } from '../../local/support/screen.ts'
import { type Handset, through, World } from '../../local/support/world.ts'

let world: World
let leave: () => void = () => undefined
beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

let count = 0
/** A phone with answers that were not taken. */
async function refused() {
  const handset = await world.phone(await world.invite(`expert ${String((count += 1))}`, 'expert'))
  await handset.sync()
  await write(handset, 'They listened.')
  await handset.offline(() => sendDraft(handset.phone, challenge))
  handset.line = next(refusing('not-allowed'))
  await handset.sync()
  handset.line = through
  return handset
}

function tray(handset: Handset, easy: boolean) {
  const drawn = drawOn(handset, NeedsYouPage, {}, easy)
  leave = drawn.leave
  const press = (...words: string[]) =>
    drawn.page
      .findAll('button')
      .filter((one) => words.includes(one.text()))
      .at(-1)
      ?.trigger('click')
  return { ...drawn, press }
}

describe.each([
  ['standard words', false],
  ['Easy Read', true],
] as const)('an empty tray in %s', (_name, easy) => {
  it('never says that we have what was thrown away', async () => {
    const { says, press } = tray(await refused(), easy)
    await says((text) => text.includes('They listened.'))
    await press('Discard', 'Throw away')
    const asked = await says((text) => text.includes('copy'))
    expect(asked).not.toMatch(/nobody can bring/iu)
    await press('Discard', 'Throw away')
    const text = await says((now) => now.includes('Nothing needs you'))
    expect(text).not.toMatch(/everything|to be sent/iu)
  })

  it('says what waits after it was sent again without a signal', async () => {
    const handset = await refused()
    await handset.offline(async () => {
      const { says, press } = tray(handset, easy)
      await says((text) => text.includes('They listened.'))
      await press('Change and send again')
      await says((text) => text.includes('Send again'))
      await press('Send again')
      const text = await says((now) => now.includes('Nothing needs you'))
      expect(text).toContain('1 thing waits to be sent.')
    })
  })
})
