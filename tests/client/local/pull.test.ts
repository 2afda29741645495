// @vitest-environment node
/** Scenarios A and C as a phone lives them: reading, losing sight, and a server that was restored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { readRecord, readRecords } from '../../../client/local/records.ts'
import type { Answer } from '../../../shared/wire.ts'
import { scope } from '../../../shared/scopes.ts'
import { appoint, id, makePerson, place, region, run } from '../../support/people.ts'
import { answerWith, next } from './support/lines.ts'
import { cut, type Handset, type Line, through, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'fennick'])
})
afterAll(() => world.close())

const phoneOf = async (card: string) => {
  const phone = await world.phone(card)
  await phone.sync()
  return phone
}
const office = async () => {
  world.clock.turn(1)
  return phoneOf(await world.card(id('office')))
}

const rowsOf = (phone: Handset) => phone.phone.rows.use((database) => database.row.toArray())
const cursorOf = (phone: Handset, name: string) =>
  phone.phone.rows.use((database) => database.cursor.get(name))

/** Changes each answer to sync on its way. */
const bending =
  (bend: (answer: Answer) => void): Line =>
  async (path, init, pass) => {
    const response = await pass()
    if (path !== '/api/sync' || response.status !== 200) return response
    const answer = (await response.json()) as Answer
    bend(answer)
    return answerWith(200, answer)(path, init, pass)
  }

describe('reading', () => {
  it('scenario 9: goes on where a first load was cut off, and cleans up nothing before it is complete', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `many ${String(at)}`)
    for (const name of names) await makePerson(world.test.store, name, 'auditor')
    const phone = world.browser()
    world.clock.turn(1)
    await phone.signIn(await world.card(id('office')))
    let requests = 0
    const small: Line = (path, init, pass) => {
      if (path !== '/api/sync') return pass()
      requests += 1
      if (requests === 6) return cut(path, init, pass)
      const ask = { ...(JSON.parse(init.body as string) as object), limit: 7 }
      Object.assign(init, { body: JSON.stringify(ask) })
      return pass()
    }
    phone.line = small
    await phone.start()
    await phone.run.sync.settled()
    const had = (await rowsOf(phone)).length
    expect(had).toBeGreaterThan(6)
    expect(phone.phone.state.loading?.have).toBeGreaterThan(0)

    const asked: Record<string, string | null>[] = []
    phone.line = (path, init, pass) => {
      if (path === '/api/sync') {
        asked.push((JSON.parse(init.body as string) as { scopes: Record<string, string> }).scopes)
      }
      return small(path, init, pass)
    }
    await phone.restart()
    await phone.run.sync.settled()
    expect(Object.values(asked[0] ?? {}).some((cursor) => cursor !== null)).toBe(true)
    const people = await readRecords(phone.phone, 'person', { region })
    expect(people.length).toBeGreaterThanOrEqual(31)
    expect(phone.phone.state.loading).toBeNull()
  })

  it('scenario 27: takes what a lost role showed off the phone in one request', async () => {
    const card = await world.invite('leaver', 'manager')
    const phone = await phoneOf(card)
    expect((await rowsOf(phone)).some((row) => row.kind === 'visit')).toBe(true)
    const appointment = id('leaver as manager at oakshire from 2026-01-01')
    await run(world.test.store, [
      { kind: 'appointment', name: 'end', record: appointment, args: { to: '2027-03-01' } },
    ])
    let requests = 0
    phone.line = (path, _init, pass) => {
      if (path === '/api/sync') requests += 1
      return requests > 1 && path === '/api/sync' ? cut(path, _init, pass) : pass()
    }
    await phone.sync()
    expect((await rowsOf(phone)).some((row) => row.kind === 'visit')).toBe(false)
    expect(await cursorOf(phone, scope.team(place('oakshire').challenge))).toBeUndefined()
  })

  it('scenarios 28 and 33: leaves the outbox, the drafts and what was settled alone when a role is lost', async () => {
    const phone = await phoneOf(await world.invite('cut off', 'manager'))
    const visits = await readRecords<{ note: unknown }>(phone.phone, 'visit', {
      challenge: place('oakshire').challenge,
    })
    phone.line = cut
    const record = visits[0]?.id ?? ''
    await give(phone.phone, 'visit', 'write', { text: 'Bring a coat', settles: [] }, { record })
    await phone.run.sync.settled()
    const appointment = id('cut off as manager at oakshire from 2026-01-01')
    await run(world.test.store, [
      { kind: 'appointment', name: 'end', record: appointment, args: { to: '2027-03-01' } },
    ])
    phone.line = through
    await phone.sync()
    expect(await readRecord(phone.phone, 'visit', record)).toBeNull()
    const outbox = await phone.phone.words.use((database) => database.outbox.toArray())
    expect(outbox).toMatchObject([{ state: 'refused', code: 'no-access' }])
    expect(outbox[0]?.text).toContain('Bring a coat')
    expect(phone.phone.state.needsYou).toBe(1)
  })

  it('scenario 29: brings old rows with a new role', async () => {
    const phone = await phoneOf(await world.invite('grown', 'expert'))
    expect(await readRecord(phone.phone, 'challenge', place('fennick').challenge)).toBeNull()
    await appoint(world.test.store, 'grown', 'expert', { at: 'fennick' })
    await phone.sync()
    expect(await readRecord(phone.phone, 'challenge', place('fennick').challenge)).not.toBeNull()
    expect(phone.session.appointments.length).toBe(2)
  })

  it('scenario 30: keeps a row that lies in two scopes when one of them is lost', async () => {
    await appoint(world.test.store, 'office', 'manager', { at: 'fennick' })
    const phone = await office()
    const { challenge } = place('fennick')
    const [row] = (await rowsOf(phone)).filter((one) => one.id === challenge)
    expect(row?.scopes.length).toBe(2)
    await run(world.test.store, [
      {
        ...{ kind: 'appointment', name: 'end', args: { to: '2027-03-01' } },
        record: id('office as manager at fennick from 2026-01-01'),
      },
    ])
    await phone.sync()
    expect(await cursorOf(phone, scope.team(challenge))).toBeUndefined()
    expect(await readRecord(phone.phone, 'challenge', challenge)).not.toBeNull()
  })

  it('scenario 30: keeps a row that one scope says is gone until all scopes are read to the end', async () => {
    const phone = await office()
    const { challenge } = place('oakshire')
    const own = scope.region(region)
    const gone = { id: challenge, gone: true }
    let isEnd = false
    phone.line = bending((answer) => {
      for (const page of answer.scopes) {
        if (page.scope === own && !isEnd) page.rows = [gone]
        if (page.scope === scope.office(region)) page.more = !isEnd
      }
    })
    phone.line = next(phone.line, cut)
    await phone.sync()
    expect(await readRecord(phone.phone, 'challenge', challenge)).not.toBeNull()
    isEnd = true
    phone.line = through
    await phone.sync()
    expect(await readRecord(phone.phone, 'challenge', challenge)).toBeNull()
  })

  it('scenario 45: keeps fields and kinds that this build does not know as they came', async () => {
    const phone = await office()
    const strange = {
      ...{ id: id('a strange thing'), kind: 'balloon', v: 1, version: 1 },
      body: { region, council: null, challenge: null, colour: 'red' },
    }
    const raw = { id: id('a raw thing'), kind: 'visit', body: 'no version at all' }
    phone.line = bending((answer) => {
      const page = answer.scopes.find(({ scope: name }) => name === scope.region(region))
      page?.rows.push(strange, raw, 'not even an object')
    })
    await phone.sync()
    const rows = await rowsOf(phone)
    const balloon = rows.find((row) => row.id === strange.id)
    expect(JSON.parse(balloon?.text ?? '')).toEqual(strange.body)
    expect(JSON.parse(rows.find((row) => row.id === raw.id)?.text ?? '')).toEqual(raw)
    expect(phone.phone.state.online).toBe(true)
  })
})

describe('a server that was restored', () => {
  it('scenario 5: gets again in order what it lost, and the phone reads its scopes anew', async () => {
    const card = await world.invite('keeper', 'expert')
    const phone = await phoneOf(card)
    const record = id('keeper')
    await give(phone.phone, 'person', 'call', { calledName: 'Before' }, { record })
    await phone.sync()
    const file = await world.backup()
    world.clock.turn(3_600_000)
    for (const calledName of ['One', 'Two', 'Three']) {
      await give(phone.phone, 'person', 'call', { calledName }, { record })
    }
    await phone.sync()
    expect(await readRecord(phone.phone, 'person', record)).toMatchObject({ version: 5 })
    await world.restore(file)
    await phone.signIn(card)
    await phone.sync()
    const [row] = await world.test.store.db
      .selectFrom('record')
      .selectAll()
      .where('id', '=', record)
      .execute()
    expect(row).toMatchObject({ version: 5 })
    expect(row?.body).toContain('Three')
    expect(await readRecord(phone.phone, 'person', record)).toMatchObject({
      ...{ version: 5, waiting: false },
      body: { calledName: 'Three' },
    })
    expect(phone.phone.state).toMatchObject({ waiting: 0, needsYou: 0 })
  })

  it('scenario 5: gets what was settled only as far as a verified backup does not hold it', async () => {
    const phone = await phoneOf(await world.invite('saver', 'expert'))
    await give(phone.phone, 'person', 'call', { calledName: 'Old' }, { record: id('saver') })
    await phone.sync()
    world.clock.turn(3_600_000)
    await world.backup()
    await phone.sync()
    expect(await phone.phone.words.use((database) => database.settled.count())).toBe(0)
  })
})
