import { withSignIn } from '../../../server/people/tables.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, day, TestApp } from '../../support/app.ts'
import {
  appoint,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  region,
  run,
} from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makePerson(app.store, 'office', 'coordinator')
})
afterAll(() => app.stop())

const enter = (code: string, device?: string) =>
  app.browser().post('/api/sign-in/invite', { code, ...(device ? { device } : {}) })

/** What stands in an invite's record. */
async function inviteBody(invite: string): Promise<Record<string, unknown>> {
  const row = await app.store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', invite)
    .executeTakeFirstOrThrow()
  return JSON.parse(row.body) as Record<string, unknown> // parsed by its kind when written
}

const act = (name: string, invite: string) =>
  run(app.store, [{ kind: 'invite', name, record: invite, args: {} }])

describe('the code of an invite', () => {
  it('signs its person in', async () => {
    await makePerson(app.store, 'ada', 'expert')
    const browser = app.browser()
    const code = await app.card('ada')
    const entered = await browser.post('/api/sign-in/invite', { code })
    expect(entered.status).toBe(200)
    const me: unknown = await (await browser.get('/api/me')).json()
    expect(me).toMatchObject({ person: { id: id('ada'), name: 'ada' } })
    // All that they would ask for next.
    expect(await entered.json()).toEqual({ person: id('ada'), me, challenge: null })
  })

  it('is told the visit that the invite is for, so that the key on its card is kept with that visit', async () => {
    await makePerson(app.store, 'abe', 'expert')
    const invite = freshId()
    const { challenge } = place('oakshire')
    const args = { region, challenge, person: id('abe') }
    await run(app.store, [{ kind: 'invite', name: 'make', record: invite, args }])
    const entered = await enter(await app.reprint(invite))
    expect(await entered.json()).toMatchObject({ person: id('abe'), challenge })
  })

  it('works again on the next day and in small letters', async () => {
    await makePerson(app.store, 'bea', 'expert')
    const code = await app.card('bea')
    expect((await enter(code)).status).toBe(200)
    app.clock.move(day)
    expect((await enter(` ${code.slice(0, 4)} – ${code.slice(4).toLowerCase()}`)).status).toBe(200)
  })

  it('tells the coordinator when it was first used', async () => {
    await makePerson(app.store, 'cyn', 'expert')
    const invite = freshId()
    const code = await app.card('cyn', invite)
    expect(await inviteBody(invite)).toMatchObject({ openedAt: null })
    const first = app.clock.now().toISOString()
    await enter(code)
    app.clock.move(day)
    await enter(code)
    expect(await inviteBody(invite)).toMatchObject({ openedAt: first })
  })

  it('works on five devices, and not on a sixth', async () => {
    await makePerson(app.store, 'dev', 'expert')
    const code = await app.card('dev')
    const devices = Array.from({ length: 5 }, freshId)
    for (const device of devices) expect((await enter(code, device)).status).toBe(200)
    expect(await codeOf(await enter(code, freshId()))).toBe('code-full')
    expect(await codeOf(await enter(code))).toBe('code-full')
  })

  it('does not count a device twice', async () => {
    await makePerson(app.store, 'eve', 'expert')
    const code = await app.card('eve')
    const device = freshId()
    for (let time = 0; time < 8; time += 1) expect((await enter(code, device)).status).toBe(200)
  })

  it('has a place again when one device is signed out', async () => {
    await makePerson(app.store, 'fay', 'expert')
    const code = await app.card('fay')
    const first = app.browser()
    await first.post('/api/sign-in/invite', { code })
    for (let time = 0; time < 4; time += 1) await enter(code)
    expect(await codeOf(await enter(code))).toBe('code-full')
    await first.post('/api/sign-out', {})
    expect((await enter(code)).status).toBe(200)
  })

  it('has a place again when a device was not used for a month', async () => {
    await makePerson(app.store, 'gil', 'expert')
    const code = await app.card('gil')
    for (let time = 0; time < 5; time += 1) await enter(code)
    expect(await codeOf(await enter(code))).toBe('code-full')
    app.clock.move(30 * day)
    expect((await enter(code)).status).toBe(200)
  })

  it('that has ended signs nobody else out of the browser', async () => {
    await makePerson(app.store, 'gwen', 'expert')
    await makePerson(app.store, 'gina', 'expert')
    const full = await app.card('gwen')
    for (let time = 0; time < 5; time += 1) await enter(full)
    const browser = await app.signedIn('gina')
    expect(await codeOf(await browser.post('/api/sign-in/invite', { code: full }))).toBe(
      'code-full',
    )
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('lets no sixth device in when six come at once', async () => {
    await makePerson(app.store, 'gus', 'expert')
    const code = await app.card('gus')
    const all = await Promise.all(Array.from({ length: 6 }, () => enter(code)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(5)
  })

  it('ends when the invite is issued anew, and so does the session', async () => {
    await makePerson(app.store, 'ina', 'expert')
    const invite = freshId()
    const code = await app.card('ina', invite)
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code })
    await act('reissue', invite)
    expect(await codeOf(await browser.get('/api/me'))).toBe('signed-out')
    expect(await codeOf(await enter(code))).toBe('code-ended')
    expect((await enter(await app.reprint(invite))).status).toBe(200)
  })

  it('lets somebody in to send for 30 days after the appointment ended, and no longer', async () => {
    await makePerson(app.store, 'jon', 'expert', { to: '2027-04-01' })
    const code = await app.card('jon')
    app.clock.move(Date.parse('2027-04-30T12:00:00.000Z') - app.clock.now().getTime())
    const browser = app.browser()
    expect((await browser.post('/api/sign-in/invite', { code })).status).toBe(200)
    const me = (await (await browser.get('/api/me')).json()) as { scopes: string[] }
    expect(me.scopes).toEqual([`person:${id('jon')}`])
    app.clock.move(day)
    expect(await codeOf(await browser.get('/api/me'))).toBe('signed-out')
    expect(await codeOf(await enter(code))).toBe('code-ended')
  })

  it('lets somebody in before the first day, who then sees nothing but their own', async () => {
    await makePerson(app.store, 'kim', 'expert', { from: '2027-12-01' })
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code: await app.card('kim') })
    const me = (await (await browser.get('/api/me')).json()) as { scopes: string[] }
    expect(me.scopes).toEqual([`person:${id('kim')}`])
  })

  it('opens nothing for a person without any appointment', async () => {
    await run(app.store, [
      {
        kind: 'person',
        name: 'make',
        record: id('lou'),
        args: { region, name: 'Lou', email: null },
      },
    ])
    expect(await codeOf(await enter(await app.card('lou')))).toBe('code-ended')
  })

  it('signs in the person that is left when two turned out to be one', async () => {
    await makePerson(app.store, 'may', 'expert')
    await makePerson(app.store, 'may-two', 'expert')
    const code = await app.card('may-two')
    const merge = {
      kind: 'person',
      name: 'merge',
      record: id('may-two'),
      args: { into: id('may') },
    }
    await run(app.store, [merge])
    expect(await (await enter(code)).json()).toMatchObject({ person: id('may') })
  })

  it('stands nowhere in clear', async () => {
    await makePerson(app.store, 'nan', 'expert')
    const code = await app.card('nan')
    await enter(code)
    const db = withSignIn(app.store.db)
    const rows = await Promise.all([
      db.selectFrom('record').selectAll().execute(),
      db.selectFrom('command').selectAll().execute(),
      db.selectFrom('invite_code').selectAll().execute(),
      db.selectFrom('session').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toContain(code)
    expect(app.lines.join('\n')).not.toContain(code)
  })
})

describe('signing in by invite', () => {
  it('ends the earlier session of the same browser', async () => {
    await makePerson(app.store, 'oli', 'expert')
    await makePerson(app.store, 'pat', 'expert')
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code: await app.card('oli') })
    const [olis] = [...browser.cookies.values()]
    await browser.post('/api/sign-in/invite', { code: await app.card('pat') })
    const old = await app.raw('/api/me', { headers: { cookie: `tellback=${olis ?? ''}` } })
    expect(await codeOf(old)).toBe('signed-out')
    expect(await (await browser.get('/api/me')).json()).toMatchObject({ person: { id: id('pat') } })
  })

  it('gives a new token each time, and it is long and random', async () => {
    await makePerson(app.store, 'quy', 'expert')
    const code = await app.card('quy')
    const tokens = new Set<string>()
    for (let time = 0; time < 3; time += 1) {
      const browser = app.browser()
      await browser.post('/api/sign-in/invite', { code })
      tokens.add(browser.cookies.get('tellback') ?? '')
    }
    expect(tokens.size).toBe(3)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  it('spends nothing when the link is only opened', async () => {
    await makePerson(app.store, 'ros', 'expert')
    const code = await app.card('ros')
    for (const method of ['GET', 'HEAD', 'GET']) {
      const opened = await app.raw(`/i/${code}`, { method })
      expect(opened.headers.getSetCookie()).toEqual([])
    }
    const sessions = await withSignIn(app.store.db)
      .selectFrom('session')
      .selectAll()
      .where('person', '=', id('ros'))
      .execute()
    expect(sessions).toEqual([])
    expect((await enter(code)).status).toBe(200)
  })

  it('gives larger rights after signing in anew only', async () => {
    await makePerson(app.store, 'sue', 'expert')
    const code = await app.card('sue')
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code })
    await appoint(app.store, 'sue', 'coordinator')
    expect(await codeOf(await browser.get('/api/me'))).toBe('signed-out')
    await browser.post('/api/sign-in/invite', { code })
    expect((await browser.get('/api/me')).status).toBe(200)
  })
})

describe('codes for cards', () => {
  it('are made for the coordinator, and end the ones before with their sessions', async () => {
    await makePerson(app.store, 'tom', 'expert')
    const office = await app.signedIn('office')
    const invite = freshId()
    const before = await app.card('tom', invite)
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code: before })
    const answer = await office.post('/api/invites/codes', { invites: [invite] })
    const { codes } = (await answer.json()) as { codes: { invite: string; code: string }[] }
    expect(codes).toEqual([{ invite, code: expect.stringMatching(/^[2-9A-Z]{8}$/) as string }])
    expect(await codeOf(await browser.get('/api/me'))).toBe('signed-out')
    expect(await codeOf(await enter(before))).toBe('code-wrong')
    expect((await enter(codes[0]?.code ?? '')).status).toBe(200)
  })

  it('are made for nobody else, in the words for what is not there', async () => {
    await makePerson(app.store, 'una', 'manager')
    const invite = freshId()
    await app.card('una', invite)
    const una = await app.signedIn('una')
    const refused = await una.post('/api/invites/codes', { invites: [invite] })
    const unknown = await una.post('/api/invites/codes', { invites: [freshId()] })
    expect(refused.status).toBe(404)
    expect(await refused.text()).toBe(await unknown.text())
  })

  it('are made for all or none', async () => {
    await makePerson(app.store, 'vic', 'expert')
    const office = await app.signedIn('office')
    const invite = freshId()
    const code = await app.card('vic', invite)
    const refused = await office.post('/api/invites/codes', { invites: [invite, freshId()] })
    expect(refused.status).toBe(404)
    expect((await enter(code)).status).toBe(200)
  })
})
