/** Builds that differ: a phone from last year, a server from last week, a kind nobody here knows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { readRecord } from '../../../client/local/records.ts'
import { kinds } from '../../../shared/records/index.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { id, place, region } from '../../support/people.ts'
import { World } from '../world.ts'
import { type Agreement, withAgreements } from './agreement.ts'
import { day, diskOf, minute, phoneOf, runningOn, waitingOn, worry } from './support.ts'

let world: World
beforeAll(async () => {
  world = await World.open(43, withAgreements)
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
const paper = id('a paper of a newer build')

describe('a phone of an older build', () => {
  it('scenario 45: keeps a kind it does not know as it came, and shows it once it was updated', async () => {
    const lee = phoneOf(world, 'lee’s phone')
    const [app] = lee.apps
    lee.kinds = kinds
    if (app) lee.kill(app)
    const old = lee.open()
    world.begin(() => lee.start(old))
    await world.settle()

    const office = phoneOf(world, 'office one')
    const draft = { region, challenge, text: 'Newer than Lee' }
    await give(runningOn(office).phone, 'agreement', 'draft', draft, { record: paper })
    await world.settle()
    await world.sleep(2 * minute)
    const row = (await diskOf(lee)).row.find((one) => one.id === paper)
    const kept = (await world.view()).records.get(paper)
    expect(JSON.parse(row?.text ?? 'null')).toEqual(kept?.body)

    lee.kinds = world.server.all
    lee.kill(old)
    const updated = lee.open()
    world.begin(() => lee.start(updated))
    await world.settle()
    const shown = await readRecord<Agreement>(runningOn(lee).phone, 'agreement', paper)
    expect(shown?.body.editions[0]?.text).toBe('Newer than Lee')
  })

  it('scenario 43: sends after a year offline what it wrote, and reads what came meanwhile', async () => {
    const ada = phoneOf(world, 'ada’s phone')
    ada.isOffline = true
    const { record } = await worry(ada, 'Written a year ago')
    await world.settle()
    const post = derivedId(id('ada'), 'a year later')
    await world.sleep(365 * day)
    const args = { region, challenge, text: 'Written meanwhile' }
    await world.signIn(phoneOf(world, 'office one'), 'ola')
    const { phone } = runningOn(phoneOf(world, 'office one'))
    const made = await give(phone, 'agreement', 'draft', args, { record: post })
    await world.settle()
    ada.isOffline = false
    await world.signIn(ada, 'ada')
    await world.sleep(2 * minute)
    expect(await waitingOn(ada)).toEqual([])
    expect((await world.view()).records.get(record)?.text).toContain('Written a year ago')
    expect((await diskOf(ada)).row.some((row) => row.id === made.record)).toBe(true)
  })

  it('scenario 18: a server of last week keeps what it does not know yet, without being asked over and over', async () => {
    const office = phoneOf(world, 'office one')
    world.server.forget('agreement')
    const text = 'For the next build'
    const { command } = await give(
      runningOn(office).phone,
      ...(['agreement', 'revise', { text }, { record: paper }] as const),
    )
    await world.settle()
    expect(await waitingOn(office)).toMatchObject([{ id: command, code: 'newer' }])
    expect((await world.view()).inbox.get(command)).toMatchObject({ outcome: 'waiting' })
    world.server.forget(null)
    await world.sleep(2 * minute)
    expect(await waitingOn(office)).toEqual([])
    expect((await world.view()).records.get(paper)?.text).toContain(text)
  })
})
