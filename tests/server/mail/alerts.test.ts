import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alertLeads } from '../../../server/mail/alerts.ts'
import { wordsOf } from '../../../server/mail/letters.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import type { Role } from '../../../shared/roles.ts'
import { day, hour, minute, TestApp } from '../../support/app.ts'
import {
  command,
  Device,
  freshId,
  id,
  makeRegion,
  place,
  region,
  run,
  sendAnswers,
} from '../../support/people.ts'

let app: TestApp
beforeAll(async () => {
  // Before anybody's working day begins: this cannot wait for it.
  app = await TestApp.start({ at: '2027-03-07T04:00:00.000Z' })
  await makeRegion(app.store)
  await holder('ada', 'expert')
  await holder('grace', 'leadPeer')
  await holder('david', 'manager')
  await holder('ruth', 'safeguardingLead')
  await holder('dan', 'safeguardingDeputy')
  await holder('olga', 'outsideLead')
  await holder('sam', 'coordinator')
  await holder('past lead', 'safeguardingLead', '2027-03-01')
})
afterAll(() => app.stop())

const challenge = place('oakshire').challenge
const address = (name: string) => `${name.replace(' ', '-')}@group.example`

async function holder(name: string, role: Role, to: string | null = null) {
  const isOfRegion = role === 'coordinator'
  const place = { region, council: null, challenge: isOfRegion ? null : challenge }
  const body = { ...place, person: id(name), role }
  const terms = { group: null, post: null, from: '2026-01-01', to }
  await run(app.store, [
    {
      kind: 'person',
      name: 'make',
      record: id(name),
      args: { region, name, email: address(name) },
    },
    { kind: 'appointment', name: 'make', record: id(`${name} holds`), args: { ...body, ...terms } },
  ])
}

const phoneOf = (name: string) => new Device(app.store, name, { clock: app.clock.now })

async function worry(aboutHostStaff = false): Promise<string> {
  const told = { toldWhom: 'lead', toldAt: '2027-03-07T04:00:00.000Z', words: 'A secret worry' }
  const sent = command('concern', 'record', freshId(), {
    region,
    challenge,
    ...told,
    aboutHostStaff,
  })
  expect(await phoneOf('ada').send(sent)).toMatchObject({ outcome: 'applied' })
  return sent.record
}

async function hold(aboutHostStaff = false): Promise<string> {
  const sent = sendAnswers()
  await phoneOf('ada').send(sent)
  const args = { region, challenge, entry: entryOf(sent.record), key: 'own:A1', reason: 'Not safe' }
  const held = command('hold', 'make', freshId(), { ...args, aboutHostStaff })
  expect(await phoneOf('grace').send(held)).toMatchObject({ outcome: 'applied' })
  return held.record
}

/** Moves on to the next time that a clock in England shows so, and so many days after that. */
function toTime(time: string, days = 0): void {
  const now = app.clock.now()
  const then = new Date(`${now.toISOString().slice(0, 10)}T${time}:00.000Z`)
  app.clock.move(then.getTime() - now.getTime() + days * day)
}

const settle = (name: string, kind: string, command_: string, record: string, args: object = {}) =>
  phoneOf(name).send(command(kind, command_, record, args))

/** Whom a node finds and writes to now. */
async function mailed(): Promise<string[]> {
  const before = app.mails.length
  await alertLeads({ store: app.store, settings: app.settings, clock: app.clock.now })
  await app.post()
  return app.mails
    .slice(before)
    .map(({ to }) => to)
    .toSorted()
}

const [lead, deputy, outside] = ['ruth', 'dan', 'olga'].map(address)

describe('a worry that was told', () => {
  it('is mailed to the lead at once, at whatever hour, and to the deputy an hour later', async () => {
    const concern = await worry()
    expect(await mailed()).toEqual([lead])
    app.clock.move(hour - 1)
    expect(await mailed()).toEqual([])
    app.clock.move(1)
    expect(await mailed()).toEqual([deputy])
    app.clock.move(hour)
    expect(await mailed()).toEqual([])
    await settle('ruth', 'concern', 'takeOver', concern)
  })

  it('is not mailed to the deputy when the lead read it within the hour', async () => {
    const concern = await worry()
    expect(await mailed()).toEqual([lead])
    app.clock.move(30 * minute)
    expect(await settle('ruth', 'concern', 'acknowledge', concern)).toMatchObject({
      outcome: 'applied',
    })
    app.clock.move(hour)
    expect(await mailed()).toEqual([])
    await settle('ruth', 'concern', 'takeOver', concern)
  })

  it('is mailed on although the manager has read it, who cannot deal with it', async () => {
    const concern = await worry()
    expect(await mailed()).toEqual([lead])
    expect(await settle('david', 'concern', 'acknowledge', concern)).toMatchObject({
      outcome: 'applied',
    })
    app.clock.move(hour)
    expect(await mailed()).toEqual([deputy])
    await settle('dan', 'concern', 'takeOver', concern)
  })

  it('about the host’s own staff goes to the outside lead, and after an hour to the visit’s own too', async () => {
    const concern = await worry(true)
    expect(await mailed()).toEqual([outside])
    app.clock.move(hour)
    expect(await mailed()).toEqual([outside, lead].toSorted())
    app.clock.move(hour)
    expect(await mailed()).toEqual([])
    await settle('olga', 'concern', 'takeOver', concern)
  })

  it('about the host’s own staff stays among the leads outside where there are two', async () => {
    await holder('oda', 'outsideLead')
    const concern = await worry(true)
    const both = [outside, address('oda')].toSorted()
    expect(await mailed()).toEqual(both)
    app.clock.move(hour)
    expect(await mailed()).toEqual(both)
    await settle('oda', 'concern', 'takeOver', concern)
    const args = { to: app.clock.now().toISOString().slice(0, 10) }
    await run(app.store, [{ kind: 'appointment', name: 'end', record: id('oda holds'), args }])
  })

  it('that was handed to the lead inside is mailed to them, as if it had come then', async () => {
    const told = { toldWhom: 'outside', toldAt: '2027-03-07T04:00:00.000Z', words: null }
    const args = { region, challenge, ...told, aboutHostStaff: null }
    const sent = command('concern', 'record', freshId(), args)
    await phoneOf('ada').send(sent)
    expect(await mailed()).toEqual([outside])
    app.clock.move(50 * minute)
    const why = { why: 'It is about a neighbour.' }
    await settle('olga', 'concern', 'handInside', sent.record, why)
    expect(await mailed()).toEqual([lead])
    app.clock.move(59 * minute)
    expect(await mailed()).toEqual([])
    app.clock.move(minute)
    expect(await mailed()).toEqual([deputy])
    // Now they find that it is about a worker after all: it comes to the lead outside once more.
    const worker = { why: 'It is about a worker.' }
    await settle('ruth', 'concern', 'handOutside', sent.record, worker)
    expect(await mailed()).toEqual([outside])
    await settle('olga', 'concern', 'takeOver', sent.record)
  })

  it('comes once, from whichever node', async () => {
    const concern = await worry()
    const store = await app.test.another()
    const nodes = [app.store, store].map((one) =>
      alertLeads({ store: one, settings: app.settings, clock: app.clock.now }),
    )
    await Promise.all(nodes)
    await app.post()
    expect(await mailed()).toEqual([])
    expect(app.mails.at(-1)).toMatchObject({ to: lead })
    await settle('ruth', 'concern', 'takeOver', concern)
  })

  it('is said again each morning until it is taken over, read or not, and to the coordinator besides', async () => {
    const concern = await worry()
    await mailed()
    app.clock.move(hour)
    await mailed()
    const all = [lead, deputy, address('sam')].toSorted()
    toTime('07:59', 1)
    expect(await mailed()).toEqual([])
    toTime('08:00')
    expect(await mailed()).toEqual(all)
    app.clock.move(hour)
    expect(await mailed()).toEqual([])
    toTime('08:00', 1)
    expect(await mailed()).toEqual(all)
    toTime('08:00', 9)
    expect(await mailed()).toEqual(all)
    await settle('ruth', 'concern', 'acknowledge', concern)
    toTime('08:00', 1)
    expect(await mailed()).toEqual(all)
    await settle('ruth', 'concern', 'takeOver', concern)
    toTime('08:00', 1)
    expect(await mailed()).toEqual([])
  })

  it('is told by a server that was away, as soon as it is back', async () => {
    const concern = await worry()
    app.clock.move(3 * day)
    expect(await mailed()).toEqual(expect.arrayContaining([lead, deputy]))
    await settle('ruth', 'concern', 'takeOver', concern)
  })
})

describe('words that were set apart', () => {
  it('are mailed to the lead at once, and to the deputy unless they were taken over', async () => {
    const taken = await hold()
    expect(await mailed()).toEqual([lead])
    await settle('ruth', 'hold', 'takeOver', taken)
    const left = await hold()
    expect(await mailed()).toEqual([lead])
    app.clock.move(hour)
    expect(await mailed()).toEqual([deputy])
    toTime('08:00', 1)
    expect(await mailed()).toEqual([lead, deputy].toSorted())
    await settle('ruth', 'hold', 'takeOver', left)
  })

  it('are known to nobody but those who see them, however long they wait', async () => {
    const held = await hold(true)
    expect(await mailed()).toEqual([outside])
    app.clock.move(hour)
    expect(await mailed()).toEqual([outside])
    toTime('08:00', 1)
    expect(await mailed()).toEqual([outside])
    await settle('olga', 'hold', 'takeOver', held)
  })
})

describe('the mail about a case', () => {
  it('says that something needs them, and nothing of what it is', () => {
    const { subject, text } = wordsOf('needsYou', 'https://tellback.example', '')
    expect(subject).toBe('Something needs you in Tellback')
    expect(text).toContain('https://tellback.example/\n')
    for (const { subject: said, text: told } of app.mails)
      expect(`${said} ${told}`).not.toMatch(
        /secret|worry|safeguard|concern|harm|safe|Oakshire|ada/i,
      )
  })
})
