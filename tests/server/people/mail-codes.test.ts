import { withSignIn } from '../../../server/people/tables.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, codeOf, hour, minute, TestApp } from '../../support/app.ts'
import { id, makeRegion, region, run } from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

const address = (name: string) => `${name}@oakshire.example`

/** Somebody with an address, and an appointment unless the role is null. */
async function person(name: string, role: string | null = 'leadMember') {
  const held = { region, council: id('oakshire'), challenge: null, person: id(name), role }
  await run(app.store, [
    {
      kind: 'person',
      name: 'make',
      record: id(name),
      args: { region, name, email: address(name) },
    },
    ...(role
      ? [
          {
            kind: 'appointment',
            name: 'make',
            record: id(`${name} holds`),
            args: { ...held, group: null, post: null, from: '2026-01-01', to: null },
          },
        ]
      : []),
  ])
}

/** Asks for a code in a browser, and opens the mail. @returns the six digits */
async function codeFor(browser: Browser, email: string): Promise<string> {
  const asked = await browser.post('/api/sign-in/code', { email })
  expect(asked.status).toBe(202)
  await app.post()
  return /\b(\d{6})\b/.exec(app.mails.at(-1)?.text ?? '')?.[1] ?? ''
}

const enter = (browser: Browser, email: string, code: string) =>
  browser.post('/api/sign-in', { email, code })

/** Another code than this one. */
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a code by mail', () => {
  it('signs in the person at that address, in the browser that asked', async () => {
    await person('ada')
    const browser = app.browser()
    const code = await codeFor(browser, address('ada'))
    expect(app.mails.at(-1)).toMatchObject({ to: address('ada') })
    const entered = await enter(browser, address('ada'), code)
    expect(await entered.json()).toMatchObject({ person: id('ada') })
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('finds the address whatever its letters, and forgives spaces in the digits', async () => {
    await person('bea')
    const browser = app.browser()
    const code = await codeFor(browser, address('bea').toUpperCase())
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    expect((await enter(browser, 'Bea@Oakshire.Example', typed)).status).toBe(200)
  })

  it('works once', async () => {
    await person('cyn')
    const browser = app.browser()
    const code = await codeFor(browser, address('cyn'))
    const [cookie] = [...browser.cookies.values()]
    await enter(browser, address('cyn'), code)
    browser.cookies.set('tellback-asked', cookie ?? '')
    expect(await codeOf(await enter(browser, address('cyn'), code))).toBe('code-wrong')
  })

  it('works once when it comes twice at the same time', async () => {
    await person('dot')
    const browser = app.browser()
    const code = await codeFor(browser, address('dot'))
    const both = await Promise.all([
      enter(browser, address('dot'), code),
      enter(browser, address('dot'), code),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401])
  })

  it('works in no other browser', async () => {
    await person('eve')
    const code = await codeFor(app.browser(), address('eve'))
    expect(await codeOf(await enter(app.browser(), address('eve'), code))).toBe('code-wrong')
  })

  it('works for no other address', async () => {
    await person('fay')
    await person('gus')
    const browser = app.browser()
    const code = await codeFor(browser, address('fay'))
    expect(await codeOf(await enter(browser, address('gus'), code))).toBe('code-wrong')
  })

  it('ends after ten minutes', async () => {
    await person('hal')
    const browser = app.browser()
    const code = await codeFor(browser, address('hal'))
    app.clock.move(10 * minute)
    expect(await codeOf(await enter(browser, address('hal'), code))).toBe('code-wrong')
  })

  it('works at the fifth try, and is dead after it', async () => {
    await person('ina')
    const first = app.browser()
    const code = await codeFor(first, address('ina'))
    for (let time = 0; time < 4; time += 1)
      expect(await codeOf(await enter(first, address('ina'), wrong(code)))).toBe('code-wrong')
    expect((await enter(first, address('ina'), code)).status).toBe(200)

    const second = app.browser()
    const another = await codeFor(second, address('ina'))
    for (let time = 0; time < 5; time += 1) await enter(second, address('ina'), wrong(another))
    expect(await codeOf(await enter(second, address('ina'), another))).toBe('code-wrong')
  })

  it('is ended by the next one, which works', async () => {
    await person('jon')
    const browser = app.browser()
    const first = await codeFor(browser, address('jon'))
    const old = browser.cookies.get('tellback-asked') ?? ''
    const second = await codeFor(browser, address('jon'))
    const before = app.browser()
    before.cookies.set('tellback-asked', old)
    expect(await codeOf(await enter(before, address('jon'), first))).toBe('code-wrong')
    expect((await enter(browser, address('jon'), second)).status).toBe(200)
  })

  it('is refused in the same words, whatever is wrong with it', async () => {
    await person('kim')
    const browser = app.browser()
    const code = await codeFor(browser, address('kim'))
    const said = new Set<string>()
    said.add(await (await enter(browser, address('kim'), wrong(code))).text())
    said.add(await (await enter(app.browser(), address('kim'), code)).text())
    said.add(await (await enter(browser, 'nobody@oakshire.example', code)).text())
    app.clock.move(10 * minute)
    said.add(await (await enter(browser, address('kim'), code)).text())
    expect(said.size).toBe(1)
  })

  it('stands nowhere in clear, and nowhere at all once it is sent', async () => {
    await person('lou')
    const browser = app.browser()
    const code = await codeFor(browser, address('lou'))
    const rows = await withSignIn(app.store.db)
      .selectFrom('outbox')
      .selectAll()
      .where('person', '=', id('lou'))
      .execute()
    expect(rows).toMatchObject([{ sealed: null }])
    const codes = await withSignIn(app.store.db).selectFrom('mail_code').selectAll().execute()
    expect(JSON.stringify(codes)).not.toContain(code)
    expect(app.lines.join('\n')).not.toContain(code)
    expect(app.lines.join('\n')).not.toContain(address('lou'))
  })
})

describe('an address', () => {
  it('is answered alike whether it is known or not, with the same rows and no mail', async () => {
    await person('may')
    const db = withSignIn(app.store.db)
    const count = async () => ({
      codes: (await db.selectFrom('mail_code').selectAll().execute()).length,
      letters: (await db.selectFrom('outbox').selectAll().execute()).length,
    })
    const ask = async (email: string) => {
      const before = await count()
      const answer = await app.browser().post('/api/sign-in/code', { email })
      const after = await count()
      const named = [...answer.headers.keys()].toSorted()
      const more = { codes: after.codes - before.codes, letters: after.letters - before.letters }
      return { status: answer.status, body: await answer.text(), named, more }
    }
    const known = await ask(address('may'))
    expect(await app.post()).toBe(1)
    const unknown = await ask('stranger@elsewhere.example')
    expect(await app.post()).toBe(0)
    expect(unknown).toEqual(known)
  })

  it('of somebody without an appointment gets no mail', async () => {
    await person('nan', null)
    await app.browser().post('/api/sign-in/code', { email: address('nan') })
    expect(await app.post()).toBe(0)
  })

  it('may be asked for five times an hour, whoever asks, and is free again then', async () => {
    await person('oli')
    const ask = (email: string, from: string) =>
      app.browser(from).post('/api/sign-in/code', { email })
    for (const email of [address('oli'), 'nobody@elsewhere.example']) {
      for (let time = 0; time < 5; time += 1)
        expect((await ask(email, `198.51.100.${String(time)}`)).status).toBe(202)
      const sixth = await ask(email, '198.51.100.99')
      expect(sixth.status).toBe(429)
      expect(Number(sixth.headers.get('retry-after'))).toBe(3600)
      app.clock.move(hour)
      expect((await ask(email, '198.51.100.99')).status).toBe(202)
    }
  })
})
