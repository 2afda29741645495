import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDemoRegion } from '../../../server/demo.ts'
import { WrongSetting } from '../../../server/settings.ts'
import { checkFeed } from '../../../server/sync/refeed.ts'
import { children } from '../../../server/content/templates/children.ts'
import type { Belongs } from '../../../shared/kind.ts'
import type { Action } from '../../../shared/records/action.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Enquiry } from '../../../shared/records/enquiry.ts'
import type { Evidence } from '../../../shared/records/evidence.ts'
import type { Figure } from '../../../shared/records/figure.ts'
import { type KindName, kinds } from '../../../shared/records/index.ts'
import type { Section } from '../../../shared/records/section.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import type { Tally } from '../../../shared/records/tally.ts'
import type { Spread } from '../../../shared/records/spread.ts'
import { lackingIn } from '../../../shared/self-view/lacking.ts'
import { hashOf } from '../../../shared/self-view/manifest.ts'
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

async function bodies<Body extends Belongs>(kind: KindName): Promise<Body[]> {
  const rows = await app.store.db
    .selectFrom('record')
    .select('body')
    .where('kind', '=', kind)
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as Body) // parsed by its kind when written
}
const challenges = () => bodies<Challenge>('challenge')

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

  it('has counts of one visit that is over, and says “a few” of fewer than five', async () => {
    const heard = (await bodies<Tally>('tally')).filter(({ lines }) => lines.length > 0)
    expect(heard).toHaveLength(1)
    const counts = heard.flatMap(({ lines }) =>
      lines.flatMap(({ chosen }) => Object.values(chosen)),
    )
    expect(new Set(counts)).toEqual(new Set(['few', 5]))
    const visit = (await challenges()).find(({ stage, council }) => {
      return stage === 'letterDraft' && council === heard[0]?.council
    })
    expect(visit?.moved?.feedbackGiven).toBe(visit?.visit?.to)
  })

  it('has a self-view that was signed and shared, and a newer one with the lead councillor', async () => {
    const editions = await bodies<Edition>('edition')
    expect(editions.toSorted((a, b) => a.number - b.number)).toMatchObject([
      { number: 1, stage: 'shared', signed: [{ role: 'chiefExecutive' }, { role: 'leadMember' }] },
      { number: 2, stage: 'withLeadMember', signed: [{ role: 'chiefExecutive' }] },
    ])
    const [before, after] = editions.toSorted((a, b) => a.number - b.number)
    const textsOf = (edition?: Edition) =>
      edition?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) ?? []
    const told = new Set(textsOf(before))
    expect(textsOf(after).filter((text) => !told.has(text))).toHaveLength(2)
    const signatures = await bodies<Signature>('signature')
    expect(signatures).toHaveLength(3)
    for (const one of signatures) expect(hashOf(one.manifest)).toBe(one.hash)
    expect(signatures.filter(({ manifest }) => manifest.reservation !== null)).toHaveLength(1)
  })

  it('does not move the days on which it was submitted and signed first', async () => {
    const oakshire = (await challenges()).find(({ stage }) => stage === 'onSite')
    const { selfView, signed } = oakshire?.milestones ?? {}
    const first = (await bodies<Edition>('edition')).find(({ number }) => number === 1)
    expect(selfView?.done).toBe(first?.submittedAt.slice(0, 10))
    expect(signed?.done).toBe(first?.signed.at(-1)?.at.slice(0, 10))
  })

  it('has a self-view that is still being written, with three texts side by side', async () => {
    const views = await bodies<SelfView>('selfView')
    expect(views.map(({ number }) => number).toSorted()).toEqual([0, 2])
    const open = views.find(({ number }) => number === 0)
    const sections = (await bodies<Section>('section')).filter(
      ({ council }) => council === open?.council,
    )
    const beside = sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ text }) => text.alternatives.length),
    )
    expect(beside.filter((count) => count > 0)).toEqual([2])
    const evidence = (await bodies<Evidence>('evidence')).filter(
      ({ council }) => council === open?.council,
    )
    const lacks = lackingIn(children.sections, sections, evidence).map((one) => one.lacks)
    expect([...new Set(lacks)].toSorted()).toEqual(['evidence', 'judgement', 'text', 'unsettled'])
    const actions = (await bodies<Action>('action')).map((body) => kinds.action.state(body))
    expect([...new Set(actions)].toSorted()).toEqual(['draft', 'dropped', 'planned'])
  })

  it('has figures of every council, and England’s without names', async () => {
    const figures = await bodies<Figure>('figure')
    expect(new Set(figures.map(({ council }) => council)).size).toBe(14)
    expect(new Set(figures.flatMap(({ readings }) => readings.map(({ year }) => year))).size).toBe(
      8,
    )
    expect(figures.some(({ readings }) => readings.some(({ value }) => value === null))).toBe(true)
    const numbers = figures.flatMap(({ readings }) => readings.map(({ definition }) => definition))
    expect(new Set(numbers)).toEqual(new Set([1, 2]))
    expect((await bodies<Spread>('spread')).length).toBe(
      new Set(figures.map(({ code }) => code)).size,
    )
  })

  it('has questions of the board, one answered, and the team’s own placings', async () => {
    const enquiries = await bodies<Enquiry>('enquiry')
    expect(new Set(enquiries.map(({ source }) => source.is)).size).toBe(2)
    expect(enquiries.filter(({ answer }) => answer !== null)).toHaveLength(1)
    expect((await bodies('placing')).length).toBeGreaterThanOrEqual(5)
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
