import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysAfter, ukDay, ukHour, ukInstant } from '../../../server/mail/days.ts'
import { remind } from '../../../server/mail/reminders.ts'
import { day, hour, TestApp } from '../../support/app.ts'
import { Device, id, makeRegion, place, region, run, sendAnswers } from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  app = await TestApp.start({ at: '2027-03-07T12:00:00.000Z' })
  await makeRegion(app.store)
  for (const [name, email] of [
    ['ada', 'ada@group.example'],
    ['bea', 'bea@group.example'],
    ['cyn', null],
  ] as const)
    await expert(name, email)
  await plan('2027-03-09', '2027-03-10')
})
afterAll(() => app.stop())

const challenge = place('oakshire').challenge

async function expert(name: string, email: string | null) {
  const body = { region, council: null, challenge, person: id(name), role: 'expert' }
  const terms = { group: null, post: null, from: '2026-01-01', to: null }
  await run(app.store, [
    { kind: 'person', name: 'make', record: id(name), args: { region, name, email } },
    { kind: 'appointment', name: 'make', record: id(`${name} holds`), args: { ...body, ...terms } },
  ])
}

const noDates = {
  selfView: null,
  signed: null,
  visit: null,
  letter: null,
  scrutiny: null,
  sixMonths: null,
}
const plan = (from: string, to: string) =>
  run(app.store, [
    {
      kind: 'challenge',
      name: 'plan',
      record: challenge,
      args: { visit: { from, to }, due: noDates },
    },
  ])

const until = (at: string) => {
  app.clock.move(Date.parse(at) - app.clock.now().getTime())
}

/** What a node finds and sends now. */
async function mailed(): Promise<string[]> {
  const before = app.mails.length
  await remind({ store: app.store, settings: app.settings, clock: app.clock.now })
  await app.post()
  return app.mails
    .slice(before)
    .map(({ to }) => to)
    .toSorted()
}

describe('reminders', () => {
  it('come the day before the visit, at a decent hour, to experts with an address', async () => {
    expect(await mailed()).toEqual([])
    until('2027-03-08T06:00:00.000Z')
    expect(await mailed()).toEqual([])
    until('2027-03-08T09:30:00.000Z')
    expect(await mailed()).toEqual(['ada@group.example', 'bea@group.example'])
  })

  it('come once, from whichever node', async () => {
    app.clock.move(hour)
    const store = await app.test.another()
    await remind({ store, settings: app.settings, clock: app.clock.now })
    expect(await mailed()).toEqual([])
  })

  it('come again for another day when the visit moved', async () => {
    await plan('2027-03-10', '2027-03-11')
    app.clock.move(day)
    expect(await mailed()).toEqual(['ada@group.example', 'bea@group.example'])
  })

  it('come once three days after the visit, to those who have sent nothing', async () => {
    const ada = new Device(app.store, 'ada', { clock: app.clock.now })
    expect(await ada.send(sendAnswers())).toMatchObject({ outcome: 'applied' })
    until('2027-03-13T10:00:00.000Z')
    expect(await mailed()).toEqual([])
    until('2027-03-14T10:00:00.000Z')
    expect(await mailed()).toEqual(['bea@group.example'])
    until('2027-03-15T10:00:00.000Z')
    expect(await mailed()).toEqual([])
  })

  it('come late, and once, when no server ran on their day; never when they are of no use', async () => {
    await plan('2027-06-09', '2027-06-10')
    until('2027-06-09T10:00:00.000Z')
    expect(await mailed()).toEqual(['ada@group.example', 'bea@group.example'])
    until('2027-06-10T10:00:00.000Z')
    expect(await mailed()).toEqual([])
    // Two days late, and the day after that.
    until('2027-06-15T10:00:00.000Z')
    expect(await mailed()).toEqual(['bea@group.example'])
    until('2027-06-16T10:00:00.000Z')
    expect(await mailed()).toEqual([])
    // "Tomorrow" is not said of what is over, and nothing is said after a few days.
    await plan('2027-06-15', '2027-06-15')
    expect(await mailed()).toEqual([])
    await plan('2027-06-01', '2027-06-09')
    expect(await mailed()).toEqual([])
  })

  it('do not come for a visit that is paused', async () => {
    await plan('2027-04-02', '2027-04-03')
    const args = { until: '2027-05-01', reason: 'Election' }
    await run(app.store, [{ kind: 'challenge', name: 'pause', record: challenge, args }])
    until('2027-04-01T10:00:00.000Z')
    expect(await mailed()).toEqual([])
    await run(app.store, [{ kind: 'challenge', name: 'resume', record: challenge, args: {} }])
    expect(await mailed()).toEqual(['ada@group.example', 'bea@group.example'])
  })
})

describe('somebody who turned out to be an expert of the visit', () => {
  it('is reminded at their own address, once they and the entry are one', async () => {
    await plan('2027-04-12', '2027-04-13')
    const heir = { region, name: 'cyn', email: 'cyn@group.example' }
    const one = id('cyn, entered again')
    await run(app.store, [
      { kind: 'person', name: 'make', record: one, args: heir },
      { kind: 'person', name: 'merge', record: id('cyn'), args: { into: one } },
    ])
    until('2027-04-11T10:00:00.000Z')
    expect(await mailed()).toEqual([
      ...['ada@group.example', 'bea@group.example', 'cyn@group.example'],
    ])
    // The tests below know nobody of this name.
    await run(app.store, [
      { kind: 'person', name: 'correct', record: one, args: { name: 'cyn', email: null } },
    ])
  })
})

describe('a challenge that is withdrawn', () => {
  it('reminds nobody', async () => {
    await plan('2027-05-04', '2027-05-05')
    await run(app.store, [
      { kind: 'challenge', name: 'moveOn', record: challenge, args: { to: 'withdrawn' } },
    ])
    until('2027-05-03T10:00:00.000Z')
    expect(await mailed()).toEqual([])
  })
})

describe('days', () => {
  it('are those of the United Kingdom, in winter and in summer', () => {
    expect(ukDay(new Date('2027-03-08T23:30:00.000Z'))).toBe('2027-03-08')
    expect(ukDay(new Date('2027-06-08T23:30:00.000Z'))).toBe('2027-06-09')
    expect(ukHour(new Date('2027-06-08T23:30:00.000Z'))).toBe(0)
    expect(ukInstant('2027-01-10', '09:00').toISOString()).toBe('2027-01-10T09:00:00.000Z')
    expect(ukInstant('2027-07-10', '09:00').toISOString()).toBe('2027-07-10T08:00:00.000Z')
    expect(ukInstant('2027-07-10', '00:15').toISOString()).toBe('2027-07-09T23:15:00.000Z')
  })

  it('are counted over months, years and changes of the clock', () => {
    expect(daysAfter('2027-03-28', 1)).toBe('2027-03-29')
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysAfter('2027-01-01', -1)).toBe('2026-12-31')
  })
})
