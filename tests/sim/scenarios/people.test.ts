/** Who holds the phone, and what they may see: nothing of one person's reaches another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepGuest, readGuest } from '../../../client/local/blank.ts'
import { give } from '../../../client/local/command.ts'
import { saveAnswer } from '../../../client/local/draft.ts'
import { trayOf } from '../../../client/local/needs-you.ts'
import { readRecord } from '../../../client/local/records.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { id, place } from '../../support/people.ts'
import { appointmentOf } from '../cast.ts'
import { readDisk } from '../disk.ts'
import type { SimPhone } from '../phone.ts'
import { probe } from '../steps/probe.ts'
import { World } from '../world.ts'
import { diskOf, minute, phoneOf, runningOn, waitingOn, worry } from './support.ts'

let world: World
beforeAll(async () => {
  world = await World.open(41)
})
afterAll(() => world.close())

const disksOf = (phone: SimPhone) => readDisk(phone.browser.databases.indexedDB)

/** Signs out whoever is there, and somebody else in. */
async function passOn(phone: SimPhone, name: string, how: 'lock') {
  const app = phone.front
  if (!app) throw new Error('the app is closed')
  // Out of reach, so that nothing can be sent on the way out.
  phone.isOffline = true
  world.begin(() => app.session.signOut(how))
  await world.settle()
  phone.isOffline = false
  await world.signIn(phone, name)
}

describe('a session', () => {
  it('scenario 24: that ends in the middle of sending keeps the queue for the same person', async () => {
    const phone = phoneOf(world, 'ada’s tablet')
    phone.isOffline = true
    await worry(phone, 'Before the session ended')
    await world.settle()
    phone.isOffline = false
    phone.cookies.clear()
    await world.sleep(2 * minute)
    expect(phone.front?.session).toMatchObject({ known: false, person: id('ada') })
    await worry(phone, 'After the session ended')
    await world.settle()
    expect((await waitingOn(phone)).length).toBe(2)
    await world.signIn(phone, 'ada')
    await world.sleep(2 * minute)
    expect(await waitingOn(phone)).toEqual([])
  })
})

describe('a shared phone', () => {
  it('scenario 41: never sends one person’s words as another’s, and keeps them for their author', async () => {
    const phone = phoneOf(world, 'shared phone')
    phone.isOffline = true
    const { command } = await worry(phone, 'Ben wrote this')
    await world.settle()
    await passOn(phone, 'cy', 'lock')
    await worry(phone, 'Cy wrote that', 'fennick')
    await world.sleep(2 * minute)
    const { inbox } = await world.view()
    expect(inbox.has(command)).toBe(false)
    const disks = await disksOf(phone)
    expect(disks.get(id('ben'))?.outbox.map((item) => item.id)).toEqual([command])
    expect(disks.get(id('ben'))?.row).toEqual([])
    expect(JSON.stringify(disks.get(id('cy')))).not.toContain('Ben wrote this')

    await passOn(phone, 'ben', 'lock')
    await world.sleep(2 * minute)
    expect((await world.view()).inbox.get(command)).toMatchObject({ person: id('ben') })
    expect(JSON.stringify((await disksOf(phone)).get(id('ben')))).not.toContain('Cy wrote that')
  })

  it('scenario 41: asks whose session it is, and sends nothing under a cookie of somebody else', async () => {
    const phone = phoneOf(world, 'shared phone')
    phone.isOffline = true
    const { command } = await worry(phone, 'Ben, once more')
    await world.settle()
    const [own] = [new Map(phone.cookies)]
    phone.cookies.clear()
    for (const [name, value] of phoneOf(world, 'ada’s tablet').cookies)
      phone.cookies.set(name, value)
    phone.isOffline = false
    await world.sleep(2 * minute)
    expect((await world.view()).inbox.has(command)).toBe(false)
    expect((await waitingOn(phone)).map((item) => item.id)).toEqual([command])
    phone.cookies.clear()
    for (const [name, value] of own) phone.cookies.set(name, value)
    runningOn(phone).phone.changes.tell({ is: 'wake', now: true })
    await world.settle()
    await world.sleep(2 * minute)
    expect((await world.view()).inbox.get(command)).toMatchObject({ person: id('ben') })
  })

  it('scenario 42: moves what a guest said into the account once, even if the phone dies on the way', async () => {
    const phone = phoneOf(world, 'gus’s phone')
    const app = phone.front
    if (!app) throw new Error('the app is closed')
    keepGuest({ calledName: 'Gus by the sea', promise: 1 }, app.tab)
    phone.kill(app)
    world.doom = { phone, after: 40 }
    const dying = phone.open()
    world.begin(() => phone.start(dying))
    await world.settle()
    world.doom = undefined
    for (const one of phone.apps) phone.kill(one)
    const next = phone.open()
    world.begin(() => phone.start(next))
    await world.settle()
    await world.sleep(2 * minute)
    expect(readGuest(next.tab)).toBeNull()
    const { records, inbox } = await world.view()
    expect(records.get(id('gus'))?.body['calledName']).toBe('Gus by the sea')
    const told = [...inbox.values()].filter(({ content }) => content.includes('Gus by the sea'))
    expect(told.length).toBe(1)
  })
})

describe('sight', () => {
  it('scenarios 28 and 33: losing a role takes the rows and leaves every word', async () => {
    const phone = phoneOf(world, 'lee’s phone')
    const { challenge } = place('oakshire')
    const record = derivedId(id('lee'), 'manager')
    const args = appointmentOf('lee', 'manager', 'oakshire', null, '2026-01-01')
    const end = { kind: 'appointment', name: 'end', args: { to: '2027-03-09' } }
    await world.server.run([
      { kind: 'appointment', name: 'make', record, args },
      { ...end, record: id('first post of lee') },
    ])
    // What a manager may see is seen from here on: nothing of it is a guess later.
    await world.sight()
    // More is to be seen now: for that a person signs in anew.
    await world.signIn(phone, 'lee')
    const { phone: local } = runningOn(phone)
    const { row } = await diskOf(phone)
    const visit = row.find((one) => one.kind === 'visit')?.id ?? ''
    await saveAnswer(
      local,
      challenge,
      { about: 'seen', question: 'A1' },
      {
        ...{ question: 'A1', about: 'seen', why: null, credit: { as: 'role' } },
        answer: { is: 'text', text: 'Drafted by Lee' },
      },
    )
    phone.isOffline = true
    const edit = { text: 'Bring a coat', settles: [] }
    const { command } = await give(local, 'visit', 'write', edit, { record: visit })
    await world.settle()
    const settled = (await diskOf(phone)).settled.length
    await world.server.run([{ ...end, record }])
    phone.isOffline = false
    await world.sleep(2 * minute)
    expect(await readRecord(local, 'visit', visit)).toBeNull()
    const disk = await diskOf(phone)
    expect(disk.row.some(({ kind }) => kind === 'visit' || kind === 'challenge')).toBe(false)
    expect(await trayOf(local)).toMatchObject([
      { command, code: 'no-access', args: { text: 'Bring a coat' } },
    ])
    expect(JSON.stringify(disk.drafts)).toContain('Drafted by Lee')
    expect(disk.settled.length).toBe(settled + 1)
    expect((await world.view()).inbox.get(command)?.content).toContain('Bring a coat')
  })

  it('scenario 32: no guess tells anybody what is hidden from them', async () => {
    const guesses = [0, 1, 2].flatMap((b) => [0, 1, 2, 3, 4, 5, 6, 7].map((c) => ({ b, c })))
    const before = (await world.view()).inbox.size
    // Each guess is asked twice, of what is there and of nothing: `probe` compares the answers.
    const [expert, coordinator, leadPeer] = [0, 3, 5]
    for (const a of [expert, coordinator, leadPeer])
      for (const { b, c } of guesses) await probe(world, { a, b, c })
    expect((await world.view()).inbox.size).toBeGreaterThan(before + 60)
  }, 120_000)
})
