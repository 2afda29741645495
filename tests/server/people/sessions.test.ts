import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withSignIn } from '../../../server/people/tables.ts'
import { tierOf, tiers } from '../../../server/people/tiers.ts'
import type { Role } from '../../../shared/roles.ts'
import { type Browser, codeOf, day, minute, TestApp } from '../../support/app.ts'
import { appoint, freshId, makePerson, makeRegion, run } from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

const isIn = async (browser: Browser) => (await browser.get('/api/me')).status === 200

const people: [keyof typeof tiers, Role][] = [
  ['lay', 'expert'],
  ['lay', 'supporter'],
  ['member', 'leadMember'],
  ['member', 'scrutinyMember'],
  ['member', 'director'],
  ['member', 'leadPeer'],
  ['office', 'coordinator'],
  ['office', 'manager'],
  ['office', 'safeguardingLead'],
  ['office', 'informationGovernance'],
]

describe.each(people)('a session of the tier %s (%s)', (tier, role) => {
  const { idle, absolute } = tiers[tier]

  it('ends when it was not used for the time its tier allows', async () => {
    const name = `idle ${role}`
    await makePerson(app.store, name, role)
    const browser = await app.signedIn(name)
    app.clock.move(idle - minute)
    expect(await isIn(browser)).toBe(true)
    app.clock.move(idle - minute)
    expect(await isIn(browser)).toBe(true)
    app.clock.move(idle)
    expect(await codeOf(await browser.get('/api/me'))).toBe('signed-out')
  })

  it('ends at its greatest age, however much it was used', async () => {
    const name = `old ${role}`
    await makePerson(app.store, name, role)
    const browser = await app.signedIn(name)
    for (let age = 0; age + idle / 2 < absolute; age += idle / 2) {
      expect(await isIn(browser)).toBe(true)
      app.clock.move(idle / 2)
    }
    app.clock.move(idle / 2)
    expect(await isIn(browser)).toBe(false)
  })
})

describe('a tier', () => {
  it('is the strictest of all that somebody holds', () => {
    const held = (...roles: Role[]) => tierOf(roles.map((role) => ({ role })))
    expect(held('expert')).toBe('lay')
    expect(held('expert', 'leadMember')).toBe('member')
    expect(held('coordinator', 'leadMember')).toBe('office')
  })

  it('is the strictest for all who read worries', () => {
    for (const role of ['safeguardingLead', 'safeguardingDeputy', 'outsideLead'] as const)
      expect(tierOf([{ role }])).toBe('office')
  })
})

describe('a session', () => {
  it('survives the end of one appointment while another is held', async () => {
    await makePerson(app.store, 'ada', 'leadPeer')
    const ends = await appoint(app.store, 'ada', 'memberPeer')
    const browser = await app.signedIn('ada')
    const today = app.clock.now().toISOString().slice(0, 10)
    await run(app.store, [{ kind: 'appointment', name: 'end', record: ends, args: { to: today } }])
    expect(await isIn(browser)).toBe(true)
  })

  it('is refused on every node from the next request after signing out', async () => {
    await makePerson(app.store, 'bea', 'expert')
    const browser = await app.signedIn('bea')
    const other = app.node(await app.test.another())
    const cookie = `tellback=${browser.cookies.get('tellback') ?? ''}`
    const elsewhere = () => other.request('/api/me', { headers: { cookie } })
    expect((await elsewhere()).status).toBe(200)
    const left = await browser.post('/api/sign-out', {})
    expect(left.status).toBe(204)
    expect(left.headers.get('clear-site-data')).toBe('"cache"')
    expect((await elsewhere()).status).toBe(401)
    expect((await browser.post('/api/sign-out', {})).status).toBe(204)
  })

  it('may ask that the device be emptied', async () => {
    const left = await app.browser().post('/api/sign-out', { everything: true })
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
  })

  it('does not hold for a made-up, cut or foreign token', async () => {
    await makePerson(app.store, 'cyn', 'expert')
    const browser = await app.signedIn('cyn')
    const token = browser.cookies.get('tellback') ?? ''
    for (const other of [
      '',
      'x',
      token.slice(1),
      `${token}A`,
      token.toUpperCase(),
      "' or 1=1 --",
    ]) {
      const answer = await app.raw('/api/me', { headers: { cookie: `tellback=${other}` } })
      expect(answer.status).toBe(401)
    }
  })

  it('keeps its token as a digest only', async () => {
    await makePerson(app.store, 'dot', 'expert')
    const token = (await app.signedIn('dot')).cookies.get('tellback') ?? ''
    const rows = await withSignIn(app.store.db).selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('never stands in a body, and its cookie is out of reach of scripts', async () => {
    await makePerson(app.store, 'eve', 'expert')
    const browser = app.browser()
    const entered = await browser.post('/api/sign-in/invite', { code: await app.card('eve') })
    const [line = ''] = entered.headers.getSetCookie()
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(line).not.toMatch(/Domain/i)
    expect(await entered.text()).not.toContain(browser.cookies.get('tellback'))
  })
})

describe('on https', () => {
  it('every cookie is bound to this host and to https', async () => {
    const secure = await TestApp.start({ origin: 'https://tellback.example' })
    try {
      await makeRegion(secure.store)
      await makePerson(secure.store, 'ada', 'expert')
      const browser = secure.browser()
      const code = await secure.card('ada')
      const asked = await browser.post('/api/sign-in/code', { email: 'a@b.example' })
      const entered = await browser.post('/api/sign-in/invite', { code })
      const lines = [...asked.headers.getSetCookie(), ...entered.headers.getSetCookie()]
      expect(lines).toHaveLength(2)
      for (const line of lines)
        expect(line).toMatch(/^__Host-.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
      expect((await browser.get('/api/me')).status).toBe(200)
      await browser.post('/api/sign-out', {})
      expect([...browser.cookies.keys()]).toEqual(['__Host-tellback-asked'])
    } finally {
      await secure.stop()
    }
  })
})

describe('my devices', () => {
  type Listed = { devices: { id: string; label: string; here: boolean; way: string }[] }
  const listed = async (browser: Browser) =>
    ((await (await browser.get('/api/devices')).json()) as Listed).devices

  it('are listed with what sort they are, and which one this is', async () => {
    await makePerson(app.store, 'fay', 'expert')
    const code = await app.card('fay')
    const phone = app.browser()
    await phone.post(
      '/api/sign-in/invite',
      { code, device: freshId() },
      {
        'user-agent':
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
      },
    )
    const desk = app.browser()
    await desk.post('/api/sign-in/invite', { code, device: freshId() }, { 'user-agent': 'curl/8' })
    const seen = await listed(phone)
    expect(seen.map(({ label }) => label).toSorted()).toEqual(['A browser', 'Safari, iPhone'])
    expect(seen.filter(({ here }) => here).map(({ label }) => label)).toEqual(['Safari, iPhone'])
  })

  it('can be ended one by one and all together', async () => {
    await makePerson(app.store, 'gus', 'expert')
    const code = await app.card('gus')
    const browsers = [app.browser(), app.browser(), app.browser(), app.browser()] as const
    for (const browser of browsers) await browser.post('/api/sign-in/invite', { code })
    const [first, second, third, fourth] = browsers
    const own = (await listed(second)).find(({ here }) => here)?.id ?? ''
    expect((await first.delete(`/api/devices/${own}`)).status).toBe(204)
    expect(await Promise.all(browsers.map(isIn))).toEqual([true, false, true, true])
    expect((await first.delete('/api/devices')).status).toBe(204)
    expect(await isIn(third)).toBe(false)
    expect(await isIn(fourth)).toBe(false)
    expect(await listed(first)).toHaveLength(1)
  })

  it('of somebody else are answered like none, and stay', async () => {
    await makePerson(app.store, 'hal', 'expert')
    await makePerson(app.store, 'ina', 'coordinator')
    const hal = await app.signedIn('hal')
    const [device] = await listed(hal)
    const ina = await app.signedIn('ina')
    const theirs = await ina.delete(`/api/devices/${device?.id ?? ''}`)
    const unknown = await ina.delete(`/api/devices/${freshId()}`)
    expect(theirs.status).toBe(404)
    expect(await theirs.text()).toBe(await unknown.text())
    expect(await isIn(hal)).toBe(true)
  })

  it('say when each was last used', async () => {
    await makePerson(app.store, 'jon', 'expert')
    const browser = await app.signedIn('jon')
    app.clock.move(day)
    await browser.get('/api/me')
    const answer = (await (await browser.get('/api/devices')).json()) as {
      devices: { since: string; seenAt: string }[]
    }
    const [one] = answer.devices
    expect(Date.parse(one?.seenAt ?? '') - Date.parse(one?.since ?? '')).toBe(day)
  })
})
