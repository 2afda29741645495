// S54, S55, S57: what goes wrong is denied, told by a short id, and logged without anybody's words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { makeLog } from '../../../server/log.ts'
import { Busy } from '../../../server/store/busy.ts'
import type { Store } from '../../../server/store/store.ts'
import { codeOf, TestApp } from '../../support/app.ts'
import { id, makePerson, makeRegion, secret, sendAnswers } from '../../support/people.ts'

const sentinel = 'Zanzibar-Quimby'
let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

/** The same API over a store whose writes or reads fail. */
function broken(fault: Partial<Store>) {
  const { settings, log, clock } = app
  return createApp({ settings, store: { ...app.store, ...fault }, log, clock: clock.now })
}

const fail = (error: unknown) => async () => {
  throw error
}

describe('health', () => {
  it('says which store it writes to', async () => {
    const answer = await app.raw('/api/health')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      store: app.store.kind,
    })
  })

  it('is 503 when the database cannot write, and 200 again when it can', async () => {
    let isFull = true
    const node = broken({
      write: (work) => (isFull ? fail(new Busy())() : app.store.write(work)),
    })
    const full = await node.request('/api/health')
    expect(full.status).toBe(503)
    expect(full.headers.get('retry-after')).toBe('5')
    isFull = false
    app.clock.move(1000)
    expect((await node.request('/api/health')).status).toBe(200)
  })

  it('really writes, and no more than once a second', async () => {
    let writes = 0
    const node = broken({
      write: (work) => {
        writes += 1
        return app.store.write(work)
      },
    })
    await Promise.all(Array.from({ length: 20 }, async () => node.request('/api/health')))
    expect(writes).toBe(1)
    app.clock.move(1000)
    await node.request('/api/health')
    expect(writes).toBe(2)
  })
})

describe('an error of ours', () => {
  it('is denied, with a short id that stands in the log, and without a stack', async () => {
    const node = broken({ write: fail(new TypeError(`cannot read ${sentinel}`)) })
    const answer = await node.request('/api/sign-in/invite', {
      method: 'POST',
      body: JSON.stringify({ code: 'ABCDEFGH' }),
      headers: {
        'content-type': 'application/json',
        'x-tellback': '1',
        origin: app.settings.origin,
      },
    })
    expect(answer.status).toBe(500)
    const text = await answer.text()
    expect(text).not.toMatch(/TypeError|\.ts|Zanzibar/)
    const shown = /this if you ask for help: ([0-9a-f]{8})\./.exec(text)?.[1] ?? ''
    const line = app.lines.find((one) => one.includes(shown))
    expect(JSON.parse(line ?? '')).toMatchObject({
      event: 'unexpected',
      error: { name: 'TypeError' },
    })
    expect(line).not.toContain(sentinel)
  })

  it('in looking for the session lets nobody in', async () => {
    const db = new Proxy(app.store.db, {
      get: () => () => {
        throw new Error('no database')
      },
    })
    const answer = await broken({ db }).request('/api/me', { headers: { cookie: 'tellback=x' } })
    expect(answer.status).toBe(500)
  })
})

describe('a database that is locked or away', () => {
  it('is 503 with a time to come back, and leaves no trace', async () => {
    await makePerson(app.store, 'ada', 'expert')
    const browser = await app.signedIn('ada')
    const node = broken({ write: fail(new Busy()) })
    const sent = sendAnswers()
    const answer = await node.request('/api/sync', {
      method: 'POST',
      body: JSON.stringify({ protocol: 1, device: sent.id, commands: [sent], scopes: {} }),
      headers: {
        'content-type': 'application/json',
        'x-tellback': '1',
        origin: app.settings.origin,
        cookie: `tellback=${browser.cookies.get('tellback') ?? ''}`,
      },
    })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(await codeOf(answer)).toBe('busy')
    const kept = await app.store.db
      .selectFrom('command')
      .selectAll()
      .where('id', '=', sent.id)
      .execute()
    expect(kept).toEqual([])
  })

  it('that can only read keeps nobody from reading', async () => {
    await makePerson(app.store, 'bea', 'expert')
    const browser = await app.signedIn('bea')
    const node = broken({ write: fail(new Busy()) })
    app.clock.move(60 * 60_000)
    const cookie = `tellback=${browser.cookies.get('tellback') ?? ''}`
    expect((await node.request('/api/me', { headers: { cookie } })).status).toBe(200)
  })
})

describe('the log', () => {
  it('holds no name, address, code or word of anybody', async () => {
    await makePerson(app.store, sentinel, 'expert')
    await makePerson(app.store, 'office', 'coordinator')
    const browser = await app.signedIn(sentinel)
    const sent = sendAnswers('oakshire', {})
    const words = structuredClone(sent)
    Object.assign(words['args'] as object, { helped: sentinel })
    await browser.post('/api/sync', {
      protocol: 1,
      device: sent.id,
      commands: [sent, words],
      scopes: {},
    })
    await browser.post('/api/sign-in/code', { email: `${sentinel}@elsewhere.example` })
    await browser.post('/api/sign-in/invite', { code: sentinel })
    await browser.get(`/i/${sentinel}`)
    await browser.get(`/api/${sentinel}`)
    const office = await app.signedIn('office')
    await office.post('/api/invites/codes', { invites: [sentinel] })
    await app.post()
    expect(app.lines.length).toBeGreaterThan(5)
    const all = app.lines.join('\n')
    expect(all).not.toMatch(/Zanzibar|Quimby|elsewhere|ramp/i)
    expect(all).not.toContain(id(sentinel))
  })

  it('tells who signed in and what was refused by a pseudonym and in UTC', async () => {
    const events = app.lines.map((line) => JSON.parse(line) as { event: string; at: string })
    for (const { at } of events) expect(at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    const named = new Set(events.map(({ event }) => event))
    for (const event of ['signed-in', 'refused', 'code-asked']) expect(named).toContain(event)
    const signIn = events.find(({ event }) => event === 'signed-in')
    expect(signIn).toMatchObject({ person: expect.stringMatching(/^[0-9a-f]{12}$/) as string })
  })

  it('cannot be given a line that is not ours', () => {
    const lines: string[] = []
    const log = makeLog({
      level: 'debug',
      secret,
      clock: () => new Date(0),
      write: (one) => lines.push(one),
    })
    const forged = 'x\n{"event":"signed-in","person":"somebody"}\r\n    at here (file.ts:1:1)'
    log.error('unexpected', { code: forged, person: forged, error: new Error(forged) })
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/[\r\n]/)
    expect(JSON.parse(lines[0] ?? '')).not.toMatchObject({
      error: { places: expect.arrayContaining(['at here (file.ts:1:1)']) as string[] },
    })
  })

  it('says no more than it was asked to', () => {
    const lines: string[] = []
    const clock = () => new Date(0)
    const log = makeLog({ level: 'warn', secret, clock, write: (line) => lines.push(line) })
    log.debug('a')
    log.info('b')
    log.warn('c')
    log.error('d')
    expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['c', 'd'])
  })
})
