// Checking a receipt: a file that cannot be read is said to be that, and not the internet.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import VerifyPage from '../../../../client/features/passkeys/VerifyPage.vue'
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
})
