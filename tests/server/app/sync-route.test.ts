import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerSchema } from '../../../shared/wire.ts'
import { type Browser, codeOf, minute, TestApp } from '../../support/app.ts'
import {
  answers,
  command,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  sendAnswers,
} from '../../support/people.ts'

let app: TestApp
let ada: Browser
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
  await makePerson(app.store, 'ada', 'expert')
  ada = await app.signedIn('ada')
})
afterAll(() => app.stop())

const device = freshId()
const ask = (more: Record<string, unknown> = {}) => ({
  protocol: 1,
  device,
  commands: [],
  scopes: {},
  ...more,
})

async function sync(browser: Browser, more: Record<string, unknown>) {
  const answer = await browser.post('/api/sync', ask(more))
  return answerSchema.parse(await answer.json())
}

describe('one question', () => {
  it('is answered with results, scopes, and the time after the commit', async () => {
    const sent = sendAnswers()
    const { results, scopes, now, protocol } = await sync(ada, { commands: [sent] })
    expect(protocol).toBe(1)
    expect(now).toBe(app.clock.now().toISOString())
    expect(results).toMatchObject([{ id: sent.id, outcome: 'applied', version: 1 }])
    expect(scopes.map(({ scope }) => scope)).toContain(`person:${id('ada')}`)
  })

  it('brings back what was sent, in the same round', async () => {
    const sent = sendAnswers()
    const own = `person:${id('ada')}`
    const { scopes } = await sync(ada, { commands: [sent], scopes: { [own]: null } })
    const rows = scopes.find(({ scope }) => scope === own)?.rows
    expect(JSON.stringify(rows)).toContain(sent.record)
  })

  it('takes author, time and place from the session, never from what was sent', async () => {
    const forged = command('response', 'send', freshId(), {
      ...answers(),
      author: id('somebody else'),
      receivedAt: '2001-01-01T00:00:00.000Z',
      late: true,
    })
    const plain = sendAnswers()
    const { results } = await sync(ada, { commands: [forged, plain] })
    expect(results).toMatchObject([
      { outcome: 'rejected', problem: { code: 'malformed' } },
      { outcome: 'applied' },
    ])
    const row = await app.store.db
      .selectFrom('record')
      .select('body')
      .where('id', '=', plain.record)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.body)).toMatchObject({
      author: id('ada'),
      receivedAt: app.clock.now().toISOString(),
      council: place('oakshire').council,
    })
  })

  it('refuses one command that is wrong alone', async () => {
    const good = sendAnswers()
    const { results } = await sync(ada, {
      commands: [{ id: freshId(), nonsense: true }, { id: freshId() }, good],
    })
    expect(results.map(({ outcome }) => outcome)).toEqual(['rejected', 'rejected', 'applied'])
  })

  it('is refused whole when its envelope is wrong', async () => {
    const wrong: [Record<string, unknown>, string][] = [
      [{ device: 'my phone' }, 'bad-fields'],
      [{ commands: [{}] }, 'bad-fields'],
      [{ commands: {} }, 'bad-fields'],
      [{ scopes: { 'no scope': null } }, 'bad-fields'],
      [{ scopes: { 'person:1': 7 } }, 'bad-fields'],
      [{ limit: 1001 }, 'bad-fields'],
      [{ protocol: 0 }, 'protocol-too-old'],
      [{ protocol: 2 }, 'bad-request'],
      [{ commands: Array.from({ length: 101 }, () => ({ id: freshId() })) }, 'too-big'],
    ]
    for (const [more, code] of wrong)
      expect(await codeOf(await ada.post('/api/sync', ask(more)))).toBe(code)
  })

  it('takes the words of an app that is too old, and gives it no rows', async () => {
    const sent = sendAnswers()
    const mine = { [`person:${id('ada')}`]: null }
    const old = { protocol: 0, commands: [sent], scopes: mine }
    const answer = await sync(ada, old)
    expect(answer).toMatchObject({ protocol: 1, results: [{ id: sent.id, outcome: 'applied' }] })
    expect(answer.scopes.every(({ cursor }) => cursor === null)).toBe(true)
    expect(await codeOf(await ada.post('/api/sync', ask({ ...old, commands: [] })))).toBe(
      'protocol-too-old',
    )
  })

  it('is packed when the answer is long and the device can unpack it', async () => {
    const scopes = Object.fromEntries(
      (await sync(ada, {})).scopes.map(({ scope }) => [scope, null] as const),
    )
    for (let time = 0; time < 5; time += 1) await sync(ada, { commands: [sendAnswers()] })
    const packed = await ada.post('/api/sync', ask({ scopes }), { 'accept-encoding': 'gzip' })
    const plain = await ada.post('/api/sync', ask({ scopes }))
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(plain.headers.has('content-encoding')).toBe(false)
    const text = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString()
    expect(JSON.parse(text)).toEqual(await plain.json())
  })

  it('needs a session', async () => {
    expect(await codeOf(await app.browser().post('/api/sync', ask()))).toBe('signed-out')
  })
})

describe('a device that sends without end', () => {
  it('is stopped for the rest of the minute by its commands, not by its questions', async () => {
    const limited = await TestApp.start({ limits: { commandsPerMinute: 5 } })
    try {
      await makeRegion(limited.store)
      await makePerson(limited.store, 'ada', 'expert')
      const browser = await limited.signedIn('ada')
      const commands = Array.from({ length: 5 }, () => sendAnswers())
      for (let time = 0; time < 50; time += 1)
        expect((await browser.post('/api/sync', ask())).status).toBe(200)
      expect((await browser.post('/api/sync', ask({ commands }))).status).toBe(200)
      const more = ask({ commands: [sendAnswers()] })
      const stopped = await browser.post('/api/sync', more)
      expect(stopped.status).toBe(429)
      expect(stopped.headers.get('retry-after')).toBe('60')
      expect((await browser.post('/api/sync', ask())).status).toBe(200)
      const other = await limited.signedIn('ada')
      expect((await other.post('/api/sync', ask({ commands: [sendAnswers()] }))).status).toBe(200)
      limited.clock.move(minute)
      expect((await browser.post('/api/sync', more)).status).toBe(200)
    } finally {
      await limited.stop()
    }
  })

  it('pays for what is refused as for a full request', async () => {
    const limited = await TestApp.start({ limits: { commandsPerMinute: 300 } })
    try {
      await makeRegion(limited.store)
      await makePerson(limited.store, 'ada', 'expert')
      const browser = await limited.signedIn('ada')
      for (let time = 0; time < 3; time += 1)
        expect((await browser.post('/api/sync', { nonsense: true })).status).toBe(422)
      expect((await browser.post('/api/sync', { nonsense: true })).status).toBe(429)
      expect((await browser.post('/api/sync', ask())).status).toBe(200)
    } finally {
      await limited.stop()
    }
  })
})
