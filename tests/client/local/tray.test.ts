// @vitest-environment node
/** Giving commands, what they build on, and the tray of those that need their author. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canHere } from '../../../client/local/can.ts'
import { give, giveNow } from '../../../client/local/command.ts'
import { discard, sendAgain, trayOf } from '../../../client/local/needs-you.ts'
import { openItems } from '../../../client/local/outbox.ts'
import { readRecord, readRecords } from '../../../client/local/records.ts'
import { judge } from '../../../client/local/settling.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { WireCommand } from '../../../shared/wire.ts'
import { id, place, region } from '../../support/people.ts'
import { loseAnswer, next } from './support/lines.ts'
import { cut, type Handset, through, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion(['oakshire', 'fennick'])
})
afterAll(() => world.close())

const { challenge } = place('oakshire')
let count = 0

async function phoneOf(role: 'expert' | 'manager') {
  const phone = await world.phone(await world.invite(`${role} ${String((count += 1))}`, role))
  await phone.sync()
  return phone
}

const concern = (words: string) => ({
  ...{ region, challenge, words },
  toldWhom: 'lead',
  toldAt: '2027-03-09T10:00:00.000Z',
})
const tell = (phone: Handset, words: string) =>
  give(phone.phone, 'concern', 'record', concern(words))

const outbox = async (phone: Handset) => {
  const items = await phone.phone.words.use((database) => database.outbox.toArray())
  return items.map(({ text }) => JSON.parse(text) as WireCommand)
}

const visitOf = async (phone: Handset) => {
  const [visit] = await readRecords<{ note: { text: string } | null }>(phone.phone, 'visit', {
    challenge,
  })
  if (!visit) throw new Error('the visit has not come')
  return visit
}

describe('a command', () => {
  it('is made clean and frozen before it is kept', async () => {
    const phone = await phoneOf('expert')
    await phone.offline(() => tell(phone, 'Cafe\u0301\u0000 \ud83d'))
    const [frozen] = await outbox(phone)
    expect(frozen).toMatchObject({ v: kinds.concern.v, base: null, args: { words: 'Café \ufffd' } })
    expect(frozen?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(frozen?.after).toBeUndefined()
  })

  it('is refused at once when its content has another form, or is too large for the wire', async () => {
    const phone = await phoneOf('expert')
    await expect(give(phone.phone, 'concern', 'record', { words: 1 })).rejects.toMatchObject({
      code: 'malformed',
    })
    const entries = Array.from({ length: 190 }, (_, at) => ({
      ...{
        question: `A${String(at % 95)}`,
        about: at < 95 ? 'own' : 'seen',
        why: '字'.repeat(4000),
      },
      answer: { is: 'notSure' },
      credit: { as: 'role' },
    }))
    const args = { challenge, entries, questionnaire: id('q'), number: 1, promise: 1 }
    const whole = { ...args, sentOnPhone: '2027-03-09T10:00:00.000Z', addsTo: null, helped: null }
    await expect(give(phone.phone, 'response', 'send', whole)).rejects.toMatchObject({
      code: 'too-large',
    })
    expect(await outbox(phone)).toEqual([])
  })

  it('is kept and sent although the phone thinks it is not allowed: the server decides', async () => {
    const phone = await phoneOf('expert')
    const visit = await visitOf(phone)
    const args = { text: 'May I?', settles: [] }
    await phone.offline(() => give(phone.phone, 'visit', 'write', args, { record: visit.id }))
    const shown = await readRecord(phone.phone, 'visit', visit.id)
    expect(shown).toMatchObject({ waiting: true, body: { note: null } })
    expect(shown?.unfit).toMatchObject([{ name: 'write', args }])
    await phone.sync()
    expect(await trayOf(phone.phone)).toMatchObject([{ code: 'not-allowed', args }])
  })

  it('builds on the last waiting one of its record, and on no other', async () => {
    const phone = await phoneOf('expert')
    const me = phone.session.person ?? ''
    const given = await phone.offline(async () => {
      await tell(phone, 'Something else')
      const first = await give(phone.phone, 'person', 'call', { calledName: 'A' }, { record: me })
      const second = await give(phone.phone, 'person', 'call', { calledName: 'B' }, { record: me })
      const third = await give(phone.phone, 'person', 'call', { calledName: 'C' }, { record: me })
      return [first, second, third]
    })
    const after = (await outbox(phone)).map((one) => one.after)
    expect(after).toEqual([undefined, undefined, [given[0]?.command], [given[1]?.command]])
  })

  it('of a second response builds on nothing of the first, so that neither can stop the other', async () => {
    const phone = await phoneOf('expert')
    const args = {
      ...{ challenge, questionnaire: id('q'), number: 1, promise: 1, addsTo: null, helped: null },
      sentOnPhone: '2027-03-09T10:00:00.000Z',
      entries: [
        {
          ...{ question: 'A1', about: 'own', why: null },
          answer: { is: 'notSure' },
          credit: { as: 'role' },
        },
      ],
    }
    await phone.offline(async () => {
      await give(phone.phone, 'response', 'send', args)
      await give(phone.phone, 'response', 'send', args)
    })
    const [first, second] = await outbox(phone)
    expect([first?.after, second?.after]).toEqual([undefined, undefined])
    const [invite] = await readRecords(phone.phone, 'invite', {})
    expect(invite).toMatchObject({ waiting: true })
  })

  it('shows its follow-ups too, until the server has settled them', async () => {
    const phone = await phoneOf('manager')
    const before = await visitOf(phone)
    await phone.offline(() =>
      give(phone.phone, 'visit', 'write', { text: 'Coats', settles: [] }, { record: before.id }),
    )
    expect((await visitOf(phone)).body.note).toMatchObject({ text: 'Coats' })
    await phone.sync()
    const after = await visitOf(phone)
    expect(after).toMatchObject({ waiting: false, version: before.version + 1 })
    expect(await phone.phone.rows.use((database) => database.shown.count())).toBe(0)
  })

  it('scenario 46: stands beside another one’s text when both were written offline', async () => {
    const [one, two] = [await phoneOf('manager'), await phoneOf('manager')]
    const visit = await visitOf(one)
    await two.sync()
    const base = (visit.body.note as { command: string } | null)?.command ?? null
    const write = (phone: Handset, text: string) =>
      phone.offline(() =>
        give(...([phone.phone, 'visit', 'write', { text, settles: [] }] as const), {
          record: visit.id,
          base,
        }),
      )
    await write(one, 'From one')
    await write(two, 'From two')
    await one.sync()
    await two.sync()
    await one.sync()
    for (const phone of [one, two]) {
      expect((await visitOf(phone)).body.note).toMatchObject({
        text: 'From one',
        alternatives: [{ text: 'From two' }],
      })
    }
  })
})

describe('a command that is never queued', () => {
  const plan = { place: null, meeting: [], contact: { name: 'Sam', phone: '01632 960002' } }

  it('is done before it returns', async () => {
    const phone = await phoneOf('manager')
    const { id: record } = await visitOf(phone)
    await giveNow(phone.phone, phone.run.sync, 'visit', 'plan', plan, { record })
    expect((await visitOf(phone)).body).toMatchObject({ contact: { name: 'Sam' } })
    expect(await outbox(phone)).toEqual([])
  })

  it('is not done at all without a connection, and does not wait either', async () => {
    const phone = await phoneOf('manager')
    const { id: record } = await visitOf(phone)
    phone.line = cut
    const given = giveNow(phone.phone, phone.run.sync, 'visit', 'plan', plan, { record })
    await expect(given).rejects.toMatchObject({ name: 'Offline' })
    expect(await outbox(phone)).toEqual([])
  })

  it('has one effect when its answer was lost and it is asked for again', async () => {
    const phone = await world.phone(await world.card(id('office')))
    await phone.sync()
    const args = { region, name: 'Robin Vale', email: null }
    phone.line = next(through, loseAnswer)
    const make = () => giveNow(phone.phone, phone.run.sync, 'person', 'make', args)
    await expect(make()).rejects.toMatchObject({ name: 'Offline' })
    await make()
    const people = await readRecords<{ name: string }>(phone.phone, 'person', { region })
    expect(people.filter(({ body }) => body.name === 'Robin Vale').length).toBe(1)
  })

  it('says why it was refused', async () => {
    const phone = await phoneOf('expert')
    const { id: record } = await visitOf(phone)
    const given = giveNow(phone.phone, phone.run.sync, 'visit', 'plan', plan, { record })
    await expect(given).rejects.toMatchObject({ name: 'Refused', code: 'not-allowed' })
    expect(await trayOf(phone.phone)).toEqual([])
  })
})

describe('a button', () => {
  it('is there for whom the rules allow it', async () => {
    const [expert, manager] = [await phoneOf('expert'), await phoneOf('manager')]
    const { id: record } = await visitOf(expert)
    const args = { text: 'Hello', settles: [] }
    expect(await canHere(expert.phone, 'visit', 'write', record, args)).toBe(false)
    expect(await canHere(manager.phone, 'visit', 'write', record, args)).toBe(true)
    expect(await canHere(manager.phone, 'visit', 'unheardOf', record, args)).toBe(false)
  })
})

describe('the tray', () => {
  /** Told about another visit than one's own: the server says no. */
  const elsewhere = { ...concern('He was shouted at.'), challenge: place('fennick').challenge }

  async function refused() {
    const phone = await phoneOf('expert')
    await phone.offline(() => give(phone.phone, 'concern', 'record', elsewhere))
    await phone.sync()
    const [item] = await trayOf(phone.phone)
    if (!item) throw new Error('the tray is empty')
    return { phone, item }
  }

  it('keeps the words of what was refused until its author has dealt with it', async () => {
    const { phone, item } = await refused()
    expect(item).toMatchObject({ kind: 'concern', code: 'not-allowed', args: elsewhere })
    await phone.restart()
    expect(phone.phone.state.needsYou).toBe(1)
    await phone.sync()
    expect(await trayOf(phone.phone)).toEqual([item])
  })

  it('sends it again with other words, as a new command on the same record', async () => {
    const { phone, item } = await refused()
    const again = await sendAgain(phone.phone, item.command, concern('He was spoken to loudly.'))
    expect(again).toMatchObject({ record: item.record })
    expect(again.command).not.toBe(item.command)
    await phone.sync()
    const sent = await readRecord<{ words: string }>(phone.phone, 'concern', item.record)
    // Once told, and once named by the server after whoever told it.
    expect(sent).toMatchObject({ version: 2, body: { words: 'He was spoken to loudly.' } })
    expect(phone.phone.state).toMatchObject({ needsYou: 0, waiting: 0 })
  })

  it('lets go of it when its author says so', async () => {
    const { phone, item } = await refused()
    await discard(phone.phone, item.command)
    expect(await trayOf(phone.phone)).toEqual([])
    expect(phone.phone.state.needsYou).toBe(0)
  })

  it('leaves no word behind of what its author let go of', async () => {
    const { phone, item } = await refused()
    const settledHere = () => phone.phone.words.use((database) => database.settled.toArray())
    expect(JSON.stringify(await settledHere())).toContain('He was shouted at.')
    await discard(phone.phone, item.command)
    const left = await phone.phone.words.use((database) =>
      Promise.all(database.tables.map((table) => table.toArray())),
    )
    expect(JSON.stringify(left)).not.toContain('He was shouted at.')
  })

  it('keeps answers that are there already for a restored server, when their author lets go of them', async () => {
    const phone = await phoneOf('expert')
    const args = {
      ...{ challenge, questionnaire: id('q'), number: 1, promise: 1, addsTo: null, helped: null },
      sentOnPhone: '2027-03-09T10:00:00.000Z',
      entries: [
        {
          ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
          answer: { is: 'text', text: 'Passed on for me.' },
        },
      ],
    }
    phone.line = cut
    const { command } = await give(phone.phone, 'response', 'send', args)
    const results = [
      { id: command, outcome: 'rejected', problem: { code: 'already-there', detail: '' } } as const,
    ]
    await phone.phone.words.use(async (database) => {
      const sent = await openItems(await database.outbox.toArray())
      await judge(database, sent, results, phone.phone.clock.iso())
    })
    await discard(phone.phone, command)
    expect(await trayOf(phone.phone)).toEqual([])
    const kept = await phone.phone.words.use((database) => database.settled.get(command))
    expect(kept?.text).toContain('Passed on for me.')
  })

  it('gets what was built on something refused as well', async () => {
    const phone = await phoneOf('manager')
    const { record } = await phone.offline(async () => {
      const first = await give(phone.phone, 'concern', 'record', elsewhere)
      await give(phone.phone, 'concern', 'acknowledge', {}, { record: first.record })
      return first
    })
    await phone.sync()
    expect(await trayOf(phone.phone)).toMatchObject([
      { record, code: 'not-allowed' },
      { record, code: 'after-refused' },
    ])
  })
})
