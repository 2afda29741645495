// Checking a receipt in the browser: what was changed is said, and a file that cannot be read is not the
// internet.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import VerifyPage from '../../../../client/features/passkeys/VerifyPage.vue'
import { browser } from '../../../../client/session/browser.ts'
import { TestApp } from '../../../support/app.ts'
import { makeRegion } from '../../../support/people.ts'
import { changedReceipts, signedReceipt } from '../../../support/receipts.ts'
import { drawOn } from '../../local/support/screen.ts'
import { World } from '../../local/support/world.ts'

let world: World
let leave: () => void = () => undefined

beforeAll(async () => {
  world = await World.withRegion()
})
afterEach(() => leave())
afterAll(() => world.close())

describe('the page that checks a receipt', () => {
  it('says that a file could not be read', async () => {
    const phone = await world.phone(await world.invite('desmond', 'memberPeer'))
    const drawn = drawOn(phone, VerifyPage)
    leave = drawn.leave
    const input = drawn.page.get('input')
    const file = new File(['{}'], 'receipt.json')
    // A file that was taken away after it was chosen answers so.
    file.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    Object.defineProperty(input.element, 'files', { value: [file] })
    await input.trigger('change')
    const text = await drawn.says((words) => words.includes('could not read the file'))
    expect(text).not.toContain('internet')
    expect(text).not.toContain('not good')
  })

  it('says of a receipt that it is good, and of a changed one what was changed', async () => {
    const app = await TestApp.start()
    await makeRegion(app.store, [])
    const { receipt: one } = await signedReceipt(app, 'oakshire')
    const { receipt: other } = await signedReceipt(app, 'fennick')
    // Without internet the keys of the time before do.
    const keys = await (await app.browser().get('/api/receipts/key')).text()
    await app.stop()
    const phone = await world.phone(await world.invite('rahman', 'leadMember'))
    const drawn = drawOn(phone, VerifyPage)
    leave = drawn.leave
    browser.storage.set('tellback:receipt-keys', keys)
    const input = drawn.page.get('input')
    const choose = async (file: unknown) => {
      const chosen = new File([JSON.stringify(file)], 'receipt.json')
      Object.defineProperty(input.element, 'files', { value: [chosen], configurable: true })
      await input.trigger('change')
    }
    const bad = changedReceipts(one, other)
    const said = [
      [bad.text, 'The text is not the one that was signed'],
      [bad.statement, 'The sentence under which it was signed is not ours'],
      [bad.signature, 'The passkey signed something else'],
    ] as const
    for (const [file, why] of said) {
      await choose(file)
      const text = await drawn.says((words) => words.includes(why))
      expect(text).toContain('This receipt is not good')
    }
    await choose(one)
    await drawn.says((words) => words.includes('This receipt is good'))
  })
})
