// An invite lasts until its visit closes: a card that was lost opens nothing for ever.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noonOf } from '../../../shared/ids.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
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
