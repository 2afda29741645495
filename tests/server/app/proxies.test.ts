// Limits count the network a request really came from: headers change nothing unless a setting says so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { perHour } from '../../../server/people/limits.ts'
import { Browser, codeOf, TestApp } from '../../support/app.ts'
import { makeRegion } from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

/** A server behind so many proxies; `socket` is who calls it. */
function behind(trustedProxies: number, socket: string) {
  const { store, settings, clock, log } = app
  const made = createApp({
    ...{ settings: { ...settings, trustedProxies }, store, clock: clock.now, log },
    dist: '/nowhere',
  })
  const env = { incoming: { socket: { remoteAddress: socket } } }
  const browser = new Browser(async (path, init) => made.request(path, init, env), settings.origin)
  const guess = async (forwarded: string) =>
    codeOf(
      await browser.post(
        '/api/sign-in/invite',
        { code: 'ABCD2345' },
        {
          'x-forwarded-for': forwarded,
          'x-real-ip': '203.0.113.250',
          forwarded: 'for=203.0.113.9',
        },
      ),
    )
  return async (forwarded: (turn: number) => string) => {
    for (let turn = 0; turn < perHour.newNetwork; turn += 1) await guess(forwarded(turn))
    return { again: () => guess(forwarded(perHour.newNetwork)), guess }
  }
}

describe('the network that limits count', () => {
  it('is the socket’s, whatever a header says', async () => {
    const fill = behind(0, '192.0.2.10')
    const { again } = await fill((turn) => `203.0.113.${String(turn)}`)
    expect(await again()).toBe('too-often')
  })

  it('is what our own proxy wrote, whatever was written before it', async () => {
    const fill = behind(1, '192.0.2.20')
    const { again, guess } = await fill((turn) => `203.0.113.${String(turn)}, 198.51.100.7`)
    expect(await again()).toBe('too-often')
    expect(await guess('198.51.100.7, 198.51.100.8')).toBe('code-wrong')
  })

  it('is what the outermost of our proxies wrote', async () => {
    const fill = behind(2, '192.0.2.30')
    const { again, guess } = await fill(
      (turn) => `203.0.113.1, 198.51.100.30:${String(4000 + turn)}, 10.0.0.1`,
    )
    expect(await again()).toBe('too-often')
    expect(await guess('198.51.100.30, 198.51.100.31, 10.0.0.1')).toBe('code-wrong')
  })

  it.each([
    ['too short for all of them', 2, (turn: number) => `203.0.113.${String(turn)}`],
    ['no address', 1, (turn: number) => `somebody-${String(turn)}`],
  ])('is the socket’s when the list is %s', async (what, proxies, forwarded) => {
    const fill = behind(proxies, `192.0.2.${String(100 + what.length)}`)
    const { again } = await fill(forwarded)
    expect(await again()).toBe('too-often')
  })

  it('is a whole household or council of IPv6', async () => {
    const fill = behind(1, '192.0.2.40')
    const { again } = await fill((turn) => `[2001:db8:1:2::${String(turn)}]:443`)
    expect(await again()).toBe('too-often')
  })
})
