import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pokeSchema } from '../../../shared/wire.ts'
import { type Browser, codeOf, day, TestApp } from '../../support/app.ts'
import { answers, command, freshId, id, makePerson, makeRegion, run } from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

/** A stream that is open, and what it has said so far. */
async function listen(browser: Browser) {
  const answer = await browser.get('/api/sync/live')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let said = ''
  let isOver = false
  const read = async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) break
      said += part.value
    }
    isOver = true
  }
  void read()
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return {
    answer,
    said: () => said,
    pokes: () =>
      [...said.matchAll(/^data: (.*)$/gm)].map(([, text = '']) =>
        pokeSchema.parse(JSON.parse(text)),
      ),
    heard: (scope: string) => until(() => said.includes(scope)),
    over: () => until(() => isOver),
    close: () => reader?.cancel(),
  }
}

const change = (name: string) =>
  run(app.store, [
    {
      kind: 'person',
      name: 'correct',
      record: id(name),
      args: { name: `${name} two`, email: null },
    },
  ])

/** The stream has looked at its counters at least once. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 1500))

describe('the live stream', () => {
  it('says that a scope of mine moved, and never what', async () => {
    await makePerson(app.store, 'ada', 'expert')
    const stream = await listen(await app.signedIn('ada'))
    expect(stream.answer.headers.get('content-type')).toBe('text/event-stream')
    expect(stream.answer.headers.get('cache-control')).toBe('no-store')
    await settled()
    await change('ada')
    await stream.heard(`person:${id('ada')}`)
    expect(stream.pokes()).toEqual([
      { scope: `person:${id('ada')}`, seq: expect.any(Number) as number },
    ])
    expect(stream.said()).not.toContain('ada two')
    await stream.close()
  })

  it('says nothing of a scope that somebody else holds', async () => {
    await makePerson(app.store, 'bea', 'expert')
    await makePerson(app.store, 'cyn', 'expert')
    const stream = await listen(await app.signedIn('bea'))
    await settled()
    await change('cyn')
    await change('bea')
    await stream.heard(`person:${id('bea')}`)
    expect(stream.said()).not.toContain(id('cyn'))
    await stream.close()
  })

  it('hears what another node wrote', async () => {
    await makePerson(app.store, 'dot', 'expert')
    const browser = await app.signedIn('dot')
    const stream = await listen(browser)
    await settled()
    const other = app.node(await app.test.another())
    const sent = command('response', 'send', freshId(), answers())
    const answer = await other.request('/api/sync', {
      method: 'POST',
      body: JSON.stringify({ protocol: 1, device: freshId(), commands: [sent], scopes: {} }),
      headers: {
        'content-type': 'application/json',
        'x-tellback': '1',
        origin: app.settings.origin,
        cookie: `tellback=${browser.cookies.get('tellback') ?? ''}`,
      },
    })
    expect(answer.status).toBe(200)
    await stream.heard(`person:${id('dot')}`)
    await stream.close()
  })

  it('ends with the session, and says nothing after its end', async () => {
    await makePerson(app.store, 'eve', 'expert')
    const browser = await app.signedIn('eve')
    const stream = await listen(browser)
    await settled()
    await browser.post('/api/sign-out', {})
    await change('eve')
    await stream.over()
    expect(stream.pokes()).toEqual([])
  })

  it('ends when the last appointment is long over', async () => {
    await makePerson(app.store, 'fay', 'expert', { to: '2027-03-20' })
    const stream = await listen(await app.signedIn('fay'))
    await settled()
    app.clock.move(60 * day)
    await change('fay')
    await stream.over()
    expect(stream.pokes()).toEqual([])
  })

  it('is opened five times by one session at most, and again when one is closed', async () => {
    await makePerson(app.store, 'gus', 'expert')
    const browser = await app.signedIn('gus')
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen(browser)))
    expect(await codeOf(await browser.get('/api/sync/live'))).toBe('too-often')
    await streams[0]?.close()
    const again = await listen(browser)
    expect(again.answer.status).toBe(200)
    await Promise.all([...streams.slice(1), again].map(async (stream) => stream.close()))
  })

  it('needs a session', async () => {
    expect(await codeOf(await app.browser().get('/api/sync/live'))).toBe('signed-out')
  })
})
