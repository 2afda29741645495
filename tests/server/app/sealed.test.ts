import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { sealedListSchema, sealedSchema } from '../../../shared/sealed.ts'
import { shownAddress } from '../../../server/walls/asked.ts'
import { backup } from '../../../server/store/backup.ts'
import { openStore } from '../../../server/store/open.ts'
import { restore } from '../../../server/store/restore.ts'
import { listSealed, mostCopies } from '../../../server/store/sealed.ts'
import { type Browser, codeOf, minute, TestApp } from '../../support/app.ts'
import {
  command,
  Device,
  freshId,
  id,
  makePerson,
  makeRegion,
  place,
  sendAnswers,
} from '../../support/people.ts'
import { emptyPlace } from '../../support/store.ts'

let app: TestApp
let jo: Browser
let sal: Browser
beforeAll(async () => {
  app = await TestApp.start({ limits: { commandsPerMinute: 1000, sealedPerMinute: 1000 } })
  await makeRegion(app.store, ['oakshire', 'fennick', 'dunmere'])
  await makePerson(app.store, 'jo', 'expert')
  await makePerson(app.store, 'sal', 'expert')
  await makePerson(app.store, 'sam', 'coordinator')
  jo = await app.signedIn('jo')
  sal = await app.signedIn('sal')
})
afterAll(() => app.stop())

const { challenge } = place('oakshire')
const copy = (more: object = {}) => ({ challenge, draft: freshId(), bytes: 'AAEC', ...more })
const listed = async (browser: Browser) =>
  z.parse(sealedListSchema, await (await browser.get('/api/sealed')).json()).copies
const ids = async (browser: Browser) => (await listed(browser)).map((one) => one.id)

describe('a sealed copy', () => {
  it('is kept, listed, read, put anew and deleted by its owner', async () => {
    const [own, first, second] = [freshId(), copy(), copy({ bytes: 'AwQF' })]
    expect(await (await jo.put(`/api/sealed/${own}`, first)).json()).toMatchObject({ kept: true })
    await jo.put(`/api/sealed/${own}`, second)
    expect(await ids(jo)).toEqual([own])
    const read = z.parse(sealedSchema, await (await jo.get(`/api/sealed/${own}`)).json())
    expect(read).toMatchObject({ id: own, ...second })
    expect((await jo.delete(`/api/sealed/${own}`)).status).toBe(204)
    expect(await ids(jo)).toEqual([])
    expect(await codeOf(await jo.get(`/api/sealed/${own}`))).toBe('no-such-thing')
  })

  it("is nothing to anybody else: another person's id is their own to use", async () => {
    const shared = freshId()
    await jo.put(`/api/sealed/${shared}`, copy({ bytes: 'am8=' }))
    expect(await codeOf(await sal.get(`/api/sealed/${shared}`))).toBe('no-such-thing')
    expect(await codeOf(await sal.delete(`/api/sealed/${shared}`))).toBe('no-such-thing')
    expect((await sal.put(`/api/sealed/${shared}`, copy({ bytes: 'c2Fs' }))).status).toBe(200)
    expect(await (await jo.get(`/api/sealed/${shared}`)).json()).toMatchObject({ bytes: 'am8=' })
    await jo.delete(`/api/sealed/${shared}`)
    expect(await (await sal.get(`/api/sealed/${shared}`)).json()).toMatchObject({ bytes: 'c2Fs' })
    await sal.delete(`/api/sealed/${shared}`)
  })

  it('holds 256 kB and not one byte more, and base64 only', async () => {
    const at = `/api/sealed/${freshId()}`
    const most = Buffer.alloc(256 * 1024, 7).toString('base64')
    expect((await jo.put(at, copy({ bytes: most }))).status).toBe(200)
    expect(await codeOf(await jo.put(at, copy({ bytes: `${most}AAAA` })))).toBe('bad-fields')
    expect(await codeOf(await jo.put(at, copy({ bytes: 'x'.repeat(500_000) })))).toBe('too-big')
    expect(await codeOf(await jo.put(at, copy({ bytes: '<script>' })))).toBe('bad-fields')
    expect(await codeOf(await jo.put(at, { ...copy(), words: 'in clear' }))).toBe('bad-fields')
    expect(await codeOf(await jo.put('/api/sealed/not-an-id', copy()))).toBe('no-such-thing')
    await jo.delete(at)
  })

  it('is refused past the number that anybody needs, and when it comes too often', async () => {
    for (let made = 0; made < mostCopies; made += 1)
      await sal.put(`/api/sealed/${freshId()}`, copy())
    expect(await codeOf(await sal.put(`/api/sealed/${freshId()}`, copy()))).toBe('too-big')
    const [known = ''] = await ids(sal)
    expect((await sal.put(`/api/sealed/${known}`, copy())).status).toBe(200)
    for (const one of await ids(sal)) await sal.delete(`/api/sealed/${one}`)

    const calm = await TestApp.start({ limits: { commandsPerMinute: 1000, sealedPerMinute: 2 } })
    await makeRegion(calm.store)
    await makePerson(calm.store, 'jo', 'expert')
    const browser = await calm.signedIn('jo')
    const put = async () => codeOf(await browser.put(`/api/sealed/${freshId()}`, copy()))
    expect([await put(), await put(), await put()]).toEqual([200, 200, 'too-often'])
    calm.clock.move(minute)
    expect(await put()).toBe(200)
    await calm.stop()
  })
})

describe('a copy that is no longer needed', () => {
  it('stays when its answers are sent, for another phone to compare, and none is kept after', async () => {
    const [sent, other] = [sendAnswers(), copy()]
    const [own, stays] = [freshId(), freshId()]
    await jo.put(`/api/sealed/${own}`, copy({ draft: sent.record }))
    await jo.put(`/api/sealed/${stays}`, other)
    const phone = new Device(app.store, 'jo', { clock: app.clock.now })
    expect((await phone.send(sent)).outcome).toBe('applied')
    expect((await ids(jo)).toSorted()).toEqual([own, stays].toSorted())
    const late = await jo.put(`/api/sealed/${freshId()}`, copy({ draft: sent.record }))
    expect(await late.json()).toMatchObject({ kept: false })
    await jo.delete(`/api/sealed/${own}`)
    expect(await ids(jo)).toEqual([stays])
    // Only their author learns that these were sent.
    const strangers = await sal.put(`/api/sealed/${freshId()}`, copy({ draft: sent.record }))
    expect(await strangers.json()).toMatchObject({ kept: true })
    for (const one of await ids(sal)) await sal.delete(`/api/sealed/${one}`)
    await jo.delete(`/api/sealed/${stays}`)
  })

  it('goes when its visit is withdrawn, and none is kept after', async () => {
    const visit = place('fennick')
    const [own, elsewhere] = [freshId(), freshId()]
    await jo.put(`/api/sealed/${own}`, copy({ challenge: visit.challenge }))
    await jo.put(`/api/sealed/${elsewhere}`, copy())
    const office = new Device(app.store, 'sam', { clock: app.clock.now })
    const withdrawn = { to: 'withdrawn' }
    const moved = await office.send(command('challenge', 'moveOn', visit.challenge, withdrawn))
    expect(moved).toMatchObject({ outcome: 'applied' })
    expect(await ids(jo)).toEqual([elsewhere])
    const late = await jo.put(`/api/sealed/${freshId()}`, copy({ challenge: visit.challenge }))
    expect(await late.json()).toMatchObject({ kept: false })
    await jo.delete(`/api/sealed/${elsewhere}`)
  })
})

it('a restored backup may bring copies back, still sealed and still their owner’s', async () => {
  const own = freshId()
  await jo.put(`/api/sealed/${own}`, copy({ bytes: 'c3RpbGw=' }))
  const file = join(app.test.settings.dataDir, 'sealed-backup')
  await backup(app.store, file, app.clock.now().toISOString())
  await jo.delete(`/api/sealed/${own}`)
  const empty = await emptyPlace()
  await restore(file, empty.settings)
  const store = await openStore(empty.settings)
  expect((await listSealed(store.db, id('jo'))).map((one) => one.id)).toEqual([own])
  await store.close()
  await empty.stop()
})

it('the log of what was asked shows neither code nor id', async () => {
  const own = freshId()
  app.lines.length = 0
  await jo.put(`/api/sealed/${own}`, copy())
  await jo.delete(`/api/sealed/${own}`)
  await app.raw('/i/ABCD2345')
  await app.raw('/i/abcdefgh')
  const said = app.lines.join('\n')
  expect(said).toContain('"/api/sealed/…"')
  expect(said).toContain('"/i/…"')
  expect(said).not.toMatch(new RegExp(`${own}|ABCD2345|abcdefgh`))
  expect(shownAddress('/api/sync/live')).toBe('/api/sync/live')
  expect(shownAddress('/assets/first-Ab12.js')).toBe('/assets/…')
})
