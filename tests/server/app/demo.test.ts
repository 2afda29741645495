import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDemoRegion } from '../../../server/demo.ts'
import { WrongSetting } from '../../../server/settings.ts'
import { checkFeed } from '../../../server/sync/refeed.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import { roles } from '../../../shared/roles.ts'
import { TestApp } from '../../support/app.ts'
import { makeRegion } from '../../support/people.ts'

type Links = Awaited<ReturnType<typeof makeDemoRegion>>['links']

let app: TestApp
let links: Links
beforeAll(async () => {
  app = await TestApp.start()
  links = (await makeDemoRegion(app.store, app.settings, app.clock.now)).links
})
afterAll(() => app.stop())

const codeIn = ({ url }: { url: string }) => url.slice(url.lastIndexOf('/') + 1)

async function challenges(): Promise<Challenge[]> {
  const rows = await app.store.db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', 'challenge')
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Challenge) // parsed by its kind when written
}

const counts = async () =>
  Promise.all(
    (['record', 'revision', 'command', 'log'] as const).map(async (table) => {
      return (await app.store.db.selectFrom(table).selectAll().execute()).length
    }),
  )

describe('the demonstration region', () => {
  it('has a way in for each role there is, and each of them works', async () => {
    expect(links.map(({ role }) => role).toSorted()).toEqual(Object.keys(roles).toSorted())
    for (const link of links) {
      expect(link.url).toMatch(/^http:\/\/localhost:8787\/i\/[2-9A-Z]{8}$/)
      const browser = app.browser()
      const entered = await browser.post('/api/sign-in/invite', { code: codeIn(link) })
      expect([link.role, entered.status]).toEqual([link.role, 200])
      const me = (await (await browser.get('/api/me')).json()) as {
        person: { name: string }
        appointments: { role: string }[]
      }
      expect(me.person.name).toBe(link.name)
      expect(me.appointments.map(({ role }) => role)).toContain(link.role)
    }
  })

  it('has fourteen councils, each with a challenge in the round of adults’ services', async () => {
    const adults = (await challenges()).filter(({ service }) => service === 'adults')
    expect(new Set(adults.map(({ council }) => council)).size).toBe(14)
    expect(new Set(adults.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(6)
    expect(adults.filter(({ paused }) => paused)).toHaveLength(1)
    const today = app.clock.now().toISOString().slice(0, 10)
    const isLate = ({ milestones }: Challenge) =>
      Object.values(milestones).some((one) => {
        const { due, done } = one as { due: string | null; done: string | null }
        return due !== null && done === null && due < today
      })
    expect(adults.filter(isLate).length).toBeGreaterThanOrEqual(3)
  })

  it('has one visit on site in adults’ services and one prepared in children’s', async () => {
    const all = await challenges()
    expect(all.filter(({ stage }) => stage === 'onSite').map(({ service }) => service)).toEqual([
      'adults',
    ])
    expect(all.filter(({ service }) => service === 'children')).toMatchObject([
      { stage: 'preparing' },
    ])
  })

  it('has feedback that came through the same door as from a phone', async () => {
    const sent = await app.store.db
      .selectFrom('command')
      .selectAll()
      .where('kind', '=', 'response')
      .where('name', '=', 'send')
      .execute()
    expect(sent.length).toBeGreaterThanOrEqual(8)
    expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['applied']))
    expect(new Set(sent.map(({ person }) => person)).size).toBeGreaterThanOrEqual(6)
  })

  it('lies in the scopes that its rules say', async () => {
    expect(await checkFeed(app.store, kinds)).toEqual([])
  })

  it('is made once: again it only prints fresh links, and nobody is signed out', async () => {
    const [expert] = links
    if (!expert) throw new Error('no link')
    const browser = app.browser()
    await browser.post('/api/sign-in/invite', { code: codeIn(expert) })
    const before = await counts()
    const again = (await makeDemoRegion(app.store, app.settings, app.clock.now)).links
    expect(await counts()).toEqual(before)
    expect(again.map(({ name }) => name)).toEqual(links.map(({ name }) => name))
    expect(again.map(codeIn)).not.toEqual(links.map(codeIn))
    expect((await browser.get('/api/me')).status).toBe(200)
  })

  it('is finished when it was cut off half-way', async () => {
    const whole = await counts()
    await app.store.write((tx) =>
      tx.deleteFrom('meta').where('key', '=', 'demonstration').execute(),
    )
    await makeDemoRegion(app.store, app.settings, app.clock.now)
    expect((await counts())[0]).toBe(whole[0])
  })

  it('never gets into a store that serves real people', async () => {
    const real = await TestApp.start()
    try {
      await makeRegion(real.store)
      await expect(makeDemoRegion(real.store, real.settings)).rejects.toThrow(WrongSetting)
    } finally {
      await real.stop()
    }
  })
})
