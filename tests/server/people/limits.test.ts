import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { perHour } from '../../../server/people/limits.ts'
import { hour, minute, TestApp } from '../../support/app.ts'
import { makePerson, makeRegion } from '../../support/people.ts'

let app: TestApp
beforeEach(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterEach(() => app.stop())

const guess = (from: string, node = app.raw.bind(app)) =>
  node(
    '/api/sign-in/invite',
    {
      method: 'POST',
      body: JSON.stringify({ code: 'ABCDEFGH' }),
      headers: {
        'content-type': 'application/json',
        'x-tellback': '1',
        origin: app.settings.origin,
      },
    },
    from,
  )

const guesses = async (count: number, from: string) => {
  const statuses = []
  for (let time = 0; time < count; time += 1) statuses.push((await guess(from)).status)
  return statuses
}

describe('a network', () => {
  it('from which nobody signed in may try twenty times an hour', async () => {
    expect(new Set(await guesses(perHour.newNetwork, '192.0.2.7'))).toEqual(new Set([401]))
    const stopped = await guess('192.0.2.7')
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await guess('192.0.2.8')).status).toBe(401)
    app.clock.move(hour)
    expect((await guess('192.0.2.7')).status).toBe(401)
  })

  it('of a council, from which somebody signed in, may try two hundred times', async () => {
    await makePerson(app.store, 'ada', 'expert')
    const code = await app.card('ada')
    await app.browser('192.0.2.7').post('/api/sign-in/invite', { code })
    expect(new Set(await guesses(perHour.knownNetwork, '192.0.2.7'))).toEqual(new Set([401]))
    expect((await guess('192.0.2.7')).status).toBe(429)
  })

  it('is not counted for those who get in', async () => {
    await makePerson(app.store, 'ada', 'expert')
    const code = await app.card('ada')
    const enter = () => app.browser('192.0.2.7').post('/api/sign-in/invite', { code })
    const first = app.browser('192.0.2.7')
    for (let time = 0; time < 2 * perHour.newNetwork; time += 1)
      expect((await first.post('/api/sign-in/invite', { code })).status).toBe(200)
    expect((await enter()).status).toBe(200)
  })

  it('is told how long to wait: until the oldest try is an hour old', async () => {
    await guess('192.0.2.7')
    app.clock.move(10 * minute)
    await guesses(perHour.newNetwork - 1, '192.0.2.7')
    const stopped = await guess('192.0.2.7')
    expect(stopped.headers.get('retry-after')).toBe(String(50 * 60))
  })

  it('is one /64 of IPv6, and an IPv4 address in either form', async () => {
    await guesses(perHour.newNetwork, '2001:db8:1:2:aaaa::1')
    expect((await guess('2001:db8:1:2:bbbb::2')).status).toBe(429)
    expect((await guess('2001:db8:1:3::1')).status).toBe(401)
    await guesses(perHour.newNetwork, '192.0.2.7')
    expect((await guess('::ffff:192.0.2.7')).status).toBe(429)
  })

  it('is counted by all nodes together', async () => {
    const other = app.node(await app.test.another())
    const there = async (path: string, init?: RequestInit, address?: string) =>
      other.request(path, init, { incoming: { socket: { remoteAddress: address } } })
    await guesses(perHour.newNetwork, '192.0.2.7')
    expect((await guess('192.0.2.7', there)).status).toBe(429)
  })

  it('cannot try more by trying all at once', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => guess('192.0.2.7')))
    const tried = all.filter(({ status }) => status === 401)
    expect(tried).toHaveLength(perHour.newNetwork)
  })

  it('cannot choose its own limit with a header', async () => {
    await guesses(perHour.newNetwork, '192.0.2.7')
    const forged = await app.raw(
      '/api/sign-in/invite',
      {
        method: 'POST',
        body: JSON.stringify({ code: 'ABCDEFGH' }),
        headers: {
          'content-type': 'application/json',
          'x-tellback': '1',
          origin: app.settings.origin,
          'x-forwarded-for': '203.0.113.9',
          'x-real-ip': '203.0.113.9',
          forwarded: 'for=203.0.113.9',
          'cf-connecting-ip': '203.0.113.9',
          'true-client-ip': '203.0.113.9',
        },
      },
      '192.0.2.7',
    )
    expect(forged.status).toBe(429)
  })
})
