// An invite lasts until its visit closes: a card that was lost opens nothing for ever.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noonOf } from '../../../shared/ids.ts'
import { kinds } from '../../../shared/records/index.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { holdersOf, rightsFrom } from '../../../server/store/rights.ts'
import { endAppointments } from '../../../server/sync/end-appointments.ts'
import { codeOf, day, TestApp } from '../../support/app.ts'
import {
  answers,
  appoint,
  command,
  Device,
  freshId,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
  secret,
  sendAnswers,
} from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start()
  await makeRegion(app.store, [])
  await makePerson(app.store, 'office', 'coordinator')
})
afterAll(() => app.stop())

/** A visit with a manager, an expert and the expert's card. */
async function makeVisit(name: string) {
  await makeCouncil(app.store, name)
  const { challenge } = place(name)
  await makePerson(app.store, `expert of ${name}`, 'expert', { at: name })
  await makePerson(app.store, `manager of ${name}`, 'manager', { at: name })
  return { challenge, card: await cardFor(`expert of ${name}`, challenge) }
}

async function cardFor(name: string, challenge: string | null): Promise<string> {
  const invite = freshId()
  const args = { region, challenge, person: id(name) }
  await run(app.store, [{ kind: 'invite', name: 'make', record: invite, args }])
  return app.reprint(invite)
}

const deviceOf = (name: string) => new Device(app.store, name, { clock: app.clock.now })
const enter = (code: string) => app.browser().post('/api/sign-in/invite', { code })
const withdraw = (challenge: string, by = 'office') =>
  deviceOf(by).send(command('challenge', 'moveOn', challenge, { to: 'withdrawn' }))

describe('a challenge that is withdrawn', () => {
  it('takes the visit from its team at once, and their words for thirty days more', async () => {
    const { challenge, card } = await makeVisit('aske')
    const expert = deviceOf('expert of aske')
    expect((await withdraw(challenge, 'manager of aske')).outcome).toBe('applied')
    await expert.pull()
    expect([...expert.rows.keys()]).toEqual([`person:${expert.person}`])
    expect((await enter(card)).status).toBe(200)
    const late = sendAnswers('aske')
    expect((await expert.send(late)).outcome).toBe('applied')
    const office = deviceOf('office')
    await office.pull()
    expect(office.all.get(entryOf(late.record))?.body).toMatchObject({ late: true })

    app.clock.move(30 * day)
    expect(await codeOf(await enter(card))).toBe('code-ended')
    expect((await expert.send(sendAnswers('aske'))).problem?.code).toBe('not-allowed')
  })

  it('ends its own cards and no other way in of the same person', async () => {
    const { challenge, card } = await makeVisit('birch')
    await makeVisit('cole')
    await appoint(app.store, 'expert of birch', 'expert', { at: 'cole' })
    const other = await cardFor('expert of birch', place('cole').challenge)
    const any = await cardFor('expert of birch', null)
    await withdraw(challenge)
    app.clock.move(31 * day)
    expect(await codeOf(await enter(card))).toBe('code-ended')
    expect((await enter(other)).status).toBe(200)
    expect((await enter(any)).status).toBe(200)
  })

  it('opens nothing to who had not begun, then or later', async () => {
    const { challenge } = await makeVisit('dene')
    const from = new Date(app.clock.now().getTime() + 5 * day).toISOString().slice(0, 10)
    await makePerson(app.store, 'later at dene', 'expert', { at: 'dene', from })
    const card = await cardFor('later at dene', challenge)
    expect((await enter(card)).status).toBe(200)
    await withdraw(challenge)
    for (const days of [0, 6]) {
      app.clock.move(days * day)
      expect(await codeOf(await enter(card))).toBe('code-ended')
    }
    // Never held: a record of the visit was never theirs to see.
    const told = command('challenge', 'pause', challenge, { until: from, reason: 'x' })
    expect((await deviceOf('later at dene').send(told)).problem?.code).toBe('not-here-yet')
  })

  it('leaves the team of another visit alone', async () => {
    const { challenge } = await makeVisit('elm')
    const { card } = await makeVisit('fern')
    await withdraw(challenge)
    app.clock.move(60 * day)
    expect((await enter(card)).status).toBe(200)
  })
})

/** A visit with so many experts. @returns who they are */
async function makeLargeVisit(name: string, many: number): Promise<string[]> {
  await makeCouncil(app.store, name)
  const { challenge } = place(name)
  const names = Array.from({ length: many }, (_, n) => `expert ${String(n)} of ${name}`)
  const terms = { role: 'expert', group: null, post: null, from: '2026-01-01', to: null }
  const whole = { region, council: null, challenge, ...terms }
  const make = (kind: string, record: string, args: object) => ({
    ...{ kind, name: 'make', record, args },
  })
  await run(
    app.store,
    names.map((each) => make('person', id(each), { region, name: each, email: null })),
  )
  await run(
    app.store,
    names.map((each) => make('appointment', id(`${each} is one`), { ...whole, person: id(each) })),
  )
  return names.map((each) => id(each))
}

const today = () => app.clock.now().toISOString().slice(0, 10)
const endRecords = () => endAppointments(app.store, kinds, secret, app.clock.now().toISOString())

/** Of how many of these persons the appointment is held now. */
async function holding(persons: readonly string[]): Promise<number> {
  const at = app.clock.now().toISOString()
  const held = await app.store.read((tx) => holdersOf(tx, persons, at))
  return held.filter((one) => rightsFrom(one, at).scopes.length > 1).length
}

/** Where the records say that the appointments to a visit end, and in which version. */
async function endsOf(challenge: string) {
  const rows = await app.store.db
    .selectFrom('record')
    .select(['version', 'body'])
    .where('kind', '=', 'appointment')
    .where('challenge', '=', challenge)
    .execute()
  return rows.map(({ version, body }) => {
    const { to } = JSON.parse(body) as { to: string | null } // as its kind wrote it
    return `${String(version)} ${to ?? 'open'}`
  })
}

describe('a visit with more people than one change may touch', () => {
  it('is over for all of them at once, before their records say so', async () => {
    const experts = await makeLargeVisit('grove', 450)
    const { challenge } = place('grove')
    expect(await holding(experts)).toBe(450)
    expect((await withdraw(challenge)).outcome).toBe('applied')
    expect(await holding(experts)).toBe(0)
    expect(new Set(await endsOf(challenge))).toEqual(new Set(['1 open']))
  })

  it('ends in every record afterwards, once, however often that is done', async () => {
    const { challenge } = place('grove')
    expect(await endRecords()).toBeGreaterThanOrEqual(450)
    const ends = await endsOf(challenge)
    expect(ends).toHaveLength(450)
    expect(new Set(ends)).toEqual(new Set([`2 ${today()}`]))
    expect(await endRecords()).toBe(0)
    expect(await endsOf(challenge)).toEqual(ends)
  })
})

describe('an appointment to a visit that is over', () => {
  it('ended on the day of the close, also where its record comes to say so days later', async () => {
    const { challenge } = await makeVisit('holt')
    await withdraw(challenge)
    const day0 = today()
    app.clock.move(3 * day)
    expect(await holding([id('expert of holt')])).toBe(0)
    await endRecords()
    expect(new Set(await endsOf(challenge))).toEqual(new Set([`2 ${day0}`]))
    app.clock.move(27 * day)
    const late = await deviceOf('expert of holt').send(sendAnswers('holt'))
    expect(late.problem?.code).toBe('not-allowed')
  })

  it('gives nothing again: not by late answers, a later end or a new appointment', async () => {
    const { challenge } = await makeVisit('irwell')
    await withdraw(challenge)
    const expert = deviceOf('expert of irwell')
    expect((await expert.send(sendAnswers('irwell'))).outcome).toBe('applied')
    expect(await holding([expert.person])).toBe(0)
    const post = id('expert of irwell as expert at irwell from 2026-01-01')
    const longer = command('appointment', 'end', post, { to: '2099-01-01' })
    expect((await deviceOf('office').send(longer)).outcome).toBe('applied')
    const late = makePerson(app.store, 'late to irwell', 'leadPeer', { at: 'irwell' })
    await expect(late).rejects.toMatchObject({ code: 'not-now' })
    expect(await holding([expert.person, id('late to irwell')])).toBe(0)
    await endRecords()
    expect((await endsOf(challenge)).every((end) => end.endsWith(today()))).toBe(true)
  })

  it('gives nothing to what is sent together with the close, after it', async () => {
    const { challenge } = await makeVisit('jarrow')
    const manager = deviceOf('manager of jarrow')
    const until = { until: '2099-01-01', reason: 'x' }
    const { results } = await manager.push([
      command('challenge', 'moveOn', challenge, { to: 'withdrawn' }),
      command('challenge', 'pause', challenge, until),
    ])
    expect(results.map(({ outcome }) => outcome)).toEqual(['applied', 'rejected'])
    expect(results[1]?.problem?.code).toBe('no-access')
  })
})

describe('who has answered', () => {
  it('is seen by the office however they came in, and nothing of what they said', async () => {
    await makeVisit('glen')
    await makePerson(app.store, 'came by mail', 'expert', { at: 'glen' })
    const expert = deviceOf('came by mail')
    await expert.send(
      command('response', 'send', freshId(), answers('glen', 'Said at Glen alone.')),
    )
    const office = deviceOf('office')
    const mark = async () => {
      await office.pull()
      return [...office.all.values()].find(
        ({ kind, body }) =>
          kind === 'appointment' && (body as { person: string }).person === expert.person,
      )
    }
    const first = await mark()
    expect(first).toMatchObject({
      version: 2,
      body: { answeredAt: noonOf(app.clock.now().toISOString()) },
    })
    expect(JSON.stringify([...office.all.values()])).not.toContain('Said at Glen alone.')
    app.clock.move(day)
    await expert.send(sendAnswers('glen'))
    expect(await mark()).toEqual(first)
  })
})
