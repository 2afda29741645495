import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import CodePage from '../../../../client/features/welcome/CodePage.vue'
import { draw, startDevice } from '../../ui/drawn.ts'

const network = globalThis.fetch
let asked: string[]
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  startDevice()
  asked = []
  // The outside world: a place with no internet.
  globalThis.fetch = (path) => {
    asked.push(path instanceof Request ? path.url : String(path))
    return Promise.reject(new TypeError('no signal'))
  }
})
afterEach(() => {
  globalThis.fetch = network
  vi.useRealTimers()
})

const tries = () => asked.filter((path) => path.includes('sign-in')).length

describe('a code that was typed without internet', () => {
  it('is tried again by itself, as it says, until the page is left', async () => {
    const page = draw(CodePage)
    await page.find('#code').setValue('ABCD EFGH')
    await page.find('form').trigger('submit')
    await vi.waitUntil(() => page.text().includes('There is no internet here'))
    expect(tries()).toBe(1)
    await vi.advanceTimersByTimeAsync(15_000)
    await vi.waitUntil(() => page.text().includes('There is no internet here'))
    expect(tries()).toBe(2)
    page.unmount()
    await vi.advanceTimersByTimeAsync(60_000)
    await flushPromises()
    expect(tries()).toBe(2)
  })

  it('is not tried before Start was pressed', async () => {
    const page = draw(CodePage)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tries()).toBe(0)
    page.unmount()
  })
})
