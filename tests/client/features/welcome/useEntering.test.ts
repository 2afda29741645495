import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepCode } from '../../../../client/local/blank.ts'
import WelcomePage from '../../../../client/features/welcome/WelcomePage.vue'
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

describe('a card that is in use on as many devices as it may be', () => {
  beforeEach(() => {
    const body = JSON.stringify({
      ...{ type: 'urn:tellback:problem:code-full', title: 'Full', detail: 'Full' },
      ...{ status: 401, code: 'code-full' },
    })
    const headers = { 'content-type': 'application/problem+json' }
    globalThis.fetch = () => Promise.resolve(new Response(body, { status: 401, headers }))
  })

  it('is not said to be old, but to work elsewhere, and what to do', async () => {
    keepCode('ABCDEFGH')
    const page = draw(WelcomePage)
    const start = page.findAll('button').find((one) => one.text() === 'Start')
    await start?.trigger('click')
    await vi.waitUntil(() => page.text().includes('This invite is in use on other devices'))
    expect(page.find('h1').text()).toBe('This invite is in use on other devices')
    expect(page.text()).toContain('Sign out on one that you no longer use')
    expect(page.text()).toContain('ring the person who invited you')
    expect(page.text()).not.toContain('old, or somebody has made you a new one')
    page.unmount()
  })

  it('is said so too where its code was typed', async () => {
    const page = draw(CodePage)
    await page.find('#code').setValue('ABCD EFGH')
    await page.find('form').trigger('submit')
    await vi.waitUntil(() => page.text().includes('This invite is in use on other devices'))
    expect(page.text()).not.toContain('That code is not right')
    page.unmount()
  })
})
