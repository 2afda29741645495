// S35: an administrator ends one person's sessions, or everyone's.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../../server/cli/run.ts'
import { type Browser, codeOf, TestApp } from '../../support/app.ts'
import { freshId, id, makePerson, makeRegion, run, secret } from '../../support/people.ts'

let app: TestApp
let names: { sam: string; lea: string; eve: string }
let lea: Browser[]
let eve: Browser
let sam: Browser
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store)
})
afterAll(() => app.stop())

let runs = 0
beforeEach(async () => {
  const run = String((runs += 1))
  names = { sam: `sam ${run}`, lea: `lea ${run}`, eve: `eve ${run}` }
  await makePerson(app.store, names.sam, 'coordinator')
  await makePerson(app.store, names.lea, 'leadMember')
  await makePerson(app.store, names.eve, 'expert')
  lea = [await app.signedIn(names.lea), await app.signedIn(names.lea)]
  eve = await app.signedIn(names.eve)
  sam = await app.signedIn(names.sam)
})

const isIn = async (browser: Browser) => (await browser.get('/api/me')).status === 200
const allIn = () => Promise.all([...lea, eve, sam].map(isIn))
const end = (browser: Browser, person: string) =>
  browser.delete(`/api/people/${id(person)}/devices`)

async function say(...typed: string[]) {
  const { dataDir, databaseUrl } = app.settings
  let out = ''
  let err = ''
  const code = await runCli(['sign-out', ...typed], {
    env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SECRET: secret },
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched: false,
  })
  return { code, out, err }
}

describe('the coordinator of the region', () => {
  it('signs one person out everywhere, and nobody else', async () => {
    expect(await allIn()).toEqual([true, true, true, true])
    expect(await (await end(sam, names.lea)).json()).toEqual({ ended: 2 })
    expect(await allIn()).toEqual([false, false, true, true])
    expect(await (await end(sam, names.lea)).json()).toEqual({ ended: 0 })
  })

  it('means the person, whichever of two joined entries is named', async () => {
    await makePerson(app.store, `${names.lea} again`, 'sponsor')
    const merge = { kind: 'person', name: 'merge', record: id(`${names.lea} again`) }
    await run(app.store, [{ ...merge, args: { into: id(names.lea) } }])
    expect(await (await end(sam, `${names.lea} again`)).json()).toEqual({ ended: 2 })
    expect(await allIn()).toEqual([false, false, true, true])
  })

  it('of another region, or whoever is no coordinator, ends nothing', async () => {
    const [region, person] = [freshId(), freshId()]
    const help = { name: 'Sam', phone: '01632 960418' }
    const term = { council: null, challenge: null, group: null, post: null, to: null }
    const other = `other ${names.sam}`
    await run(app.store, [
      { kind: 'region', name: 'make', record: region, args: { name: 'Eastmoor', help } },
      {
        ...{ kind: 'person', name: 'make', record: id(other) },
        args: { region, name: other, email: null },
      },
      {
        ...{ kind: 'appointment', name: 'make', record: person },
        args: { ...term, region, person: id(other), role: 'coordinator', from: '2026-01-01' },
      },
    ])
    for (const browser of [await app.signedIn(other), eve, lea[0]])
      expect(browser && (await codeOf(await end(browser, names.lea)))).toBe('no-such-thing')
    expect(await allIn()).toEqual([true, true, true, true])
  })
})

describe('whoever runs the server', () => {
  it('signs one person out, and is told how often and no name', async () => {
    expect(await say('--person', names.lea)).toEqual({
      code: 0,
      out: 'Sessions ended: 2\n',
      err: '',
    })
    expect(await allIn()).toEqual([false, false, true, true])
  })

  it('signs everybody out', async () => {
    expect((await say('--all')).out).toMatch(/^Sessions ended: \d+\n$/)
    expect(await allIn()).toEqual([false, false, false, false])
  })

  it('has to say which of the two is meant', async () => {
    for (const typed of [[], ['--all', '--person', names.lea]])
      expect(await say(...typed)).toMatchObject({ code: 2, err: 'Say either --person or --all.\n' })
    expect((await say('--person', 'nobody')).code).toBe(2)
    expect(await allIn()).toEqual([true, true, true, true])
  })
})
