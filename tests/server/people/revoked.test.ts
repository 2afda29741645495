// A card that was revoked: what was opened by it reads nothing from then on, and may still send what was
// written, for thirty days, late, to the office. Whoever only finds the card is let in to nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { type Browser, codeOf, day, TestApp } from '../../support/app.ts'
import {
  command,
  Device,
  freshId,
  id,
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
  await makeRegion(app.store)
  await makePerson(app.store, 'office', 'coordinator')
  await makePerson(app.store, 'lead', 'leadPeer')
})
afterAll(() => app.stop())

const { challenge } = place('oakshire')
const own = (name: string) => `person:${id(name)}`

type Answer = {
  results: { id: string; outcome: string; problem?: { code: string } }[]
  scopes: { scope: string; cursor: string | null; rows: unknown[] }[]
}

async function sync(browser: Browser, commands: object[] = [], scopes: object = {}) {
  const asked = { protocol: 1, device: freshId(), commands, scopes }
  const reply = await browser.post('/api/sync', asked)
  return {
    status: reply.status,
    text: await reply.clone().text(),
    ...((await reply.json()) as Answer),
  }
}

/** What came of one command. */
async function outcomeOf(browser: Browser, sent: object): Promise<string> {
  const [result] = (await sync(browser, [sent])).results
  return result?.problem?.code ?? result?.outcome ?? 'nothing'
}

const enter = (browser: Browser, code: string, device?: string) =>
  browser.post('/api/sign-in/invite', { code, ...(device ? { device } : {}) })

async function revoke(invite: string) {
  const one = { kind: 'invite', name: 'revoke', record: invite, args: {} }
  await run(app.store, [one], app.clock.now().toISOString())
}

/** An expert whose phone came in by a card. */
async function invited(name: string, more: { to?: string } = {}) {
  await makePerson(app.store, name, 'expert', more)
  const [invite, device] = [freshId(), freshId()]
  const args = { region, challenge, person: id(name) }
  await run(app.store, [{ kind: 'invite', name: 'make', record: invite, args }])
  const code = await app.reprint(invite)
  const phone = app.browser()
  expect((await enter(phone, code, device)).status).toBe(200)
  return { invite, device, code, phone, revoke: () => revoke(invite) }
}

describe('a phone whose card was revoked', () => {
  it('sends what was written on it, late, to the office and to no reviewer', async () => {
    const { phone, revoke } = await invited('abi')
    await revoke()
    const sent = sendAnswers('oakshire')
    expect(await outcomeOf(phone, sent)).toBe('applied')
    expect(await outcomeOf(phone, sent)).toBe('applied') // again, the same answer
    const readers = ['office', 'lead'].map(
      (name) => new Device(app.store, name, { clock: app.clock.now }),
    )
    for (const reader of readers) await reader.pull()
    const [office, lead] = readers.map(({ all }) => all.get(entryOf(sent.record)))
    expect(office?.body).toMatchObject({ late: true })
    expect(lead).toBeUndefined()
  })

  it('writes down a worry as well', async () => {
    const { phone, revoke } = await invited('ben')
    await revoke()
    const told = { toldWhom: 'lead', toldAt: '2027-03-09T09:00:00.000Z', words: 'Help.' }
    const args = { region, challenge, ...told, aboutHostStaff: false }
    expect(await outcomeOf(phone, command('concern', 'record', freshId(), args))).toBe('applied')
  })

  it('reads nothing: one empty scope, and no word of its own that was there before', async () => {
    const { phone, revoke } = await invited('cai')
    const sent = sendAnswers('oakshire')
    await outcomeOf(phone, sent)
    const asked = { [own('cai')]: null, [`challenge:${challenge}:team`]: null }
    expect((await sync(phone, [], asked)).text).toContain('The ramp is steep.')
    await revoke()
    const { scopes, text } = await sync(phone, [], asked)
    expect(scopes).toEqual([
      { scope: own('cai'), cursor: null, more: false, reset: true, rows: [] },
    ])
    expect(text).not.toContain('ramp')
  })

  it('is told who it is and how long it may send, and is let through no other door', async () => {
    const { phone, revoke } = await invited('dot')
    await revoke()
    const me: unknown = await (await phone.get('/api/me')).json()
    expect(me).toMatchObject({ person: { id: id('dot'), name: '' }, scopes: [own('dot')] })
    expect(me).toMatchObject({ passkeys: [] })
    expect(me).toMatchObject({ sendsUntil: '2027-04-07', appointments: [{ to: '2027-03-09' }] })
    const paths = ['/api/sealed', `/api/sealed/${freshId()}`, '/api/devices', '/api/sync/live']
    for (const path of paths) expect(await codeOf(await phone.get(path))).toBe('signed-out')
    const copy = { challenge, draft: freshId(), bytes: 'AAAA' }
    expect(await codeOf(await phone.put(`/api/sealed/${freshId()}`, copy))).toBe('signed-out')
  })

  it('takes nothing back and changes nothing that is there, until a new card lets it', async () => {
    const { phone, revoke, device } = await invited('eli')
    const sent = sendAnswers('oakshire')
    await outcomeOf(phone, sent)
    await revoke()
    const back = command('response', 'withdraw', sent.record, { keys: ['own:A1'] })
    const unknown = command('response', 'withdraw', freshId(), { keys: ['own:A1'] })
    expect(await outcomeOf(phone, back)).toBe('not-here-yet')
    expect(await outcomeOf(phone, unknown)).toBe('not-here-yet')
    expect((await enter(phone, await app.card('eli'), device)).status).toBe(200)
    expect(await outcomeOf(phone, back)).toBe('applied')
  })

  it('sends nothing any more after thirty days', async () => {
    const { phone, revoke, code, device } = await invited('fin')
    await revoke()
    app.clock.move(29 * day)
    expect(await outcomeOf(phone, sendAnswers('oakshire'))).toBe('applied')
    app.clock.move(day)
    expect((await sync(phone, [sendAnswers('oakshire')])).status).toBe(401)
    expect(await codeOf(await enter(app.browser(), code, device))).toBe('code-ended')
  })

  it('is not given more time than an appointment that had ended before', async () => {
    const today = app.clock.now().toISOString().slice(0, 10)
    const { phone, revoke } = await invited('gus', { to: today })
    app.clock.move(20 * day)
    await revoke()
    expect(await outcomeOf(phone, sendAnswers('oakshire'))).toBe('applied')
    app.clock.move(10 * day)
    expect((await sync(phone)).status).toBe(401)
  })
})

describe('the code of a card that was revoked', () => {
  it('lets in again the phone that used it, to send and nothing else', async () => {
    const { phone, revoke, code, device } = await invited('hal')
    await phone.post('/api/sign-out', {})
    await revoke()
    const entered = await enter(phone, code, device)
    expect(await entered.json()).toMatchObject({ me: { scopes: [own('hal')] } })
    expect(await outcomeOf(phone, sendAnswers('oakshire'))).toBe('applied')
    expect((await sync(phone, [], { [own('hal')]: null })).scopes[0]?.rows).toEqual([])
  })

  it('lets in nobody who only found it', async () => {
    const { revoke, code } = await invited('ida')
    await revoke()
    for (const device of [freshId(), undefined])
      expect(await codeOf(await enter(app.browser(), code, device))).toBe('code-ended')
  })

  it('lets in nobody who had used another card, or one that was printed before', async () => {
    const { revoke, code } = await invited('jo')
    const other = await invited('kay')
    await revoke()
    expect(await codeOf(await enter(app.browser(), code, other.device))).toBe('code-ended')
    const again = await app.reprint(other.invite)
    await other.revoke()
    expect(await codeOf(await enter(app.browser(), again, other.device))).toBe('code-ended')
    expect(await codeOf(await other.phone.get('/api/me'))).toBe('signed-out')
  })

  it('lets in no phone that was signed out from elsewhere', async () => {
    const { revoke, code, device } = await invited('lee')
    const second = app.browser()
    await enter(second, code, freshId())
    await second.delete('/api/devices')
    await revoke()
    expect(await codeOf(await enter(app.browser(), code, device))).toBe('code-ended')
    expect((await enter(second, code)).status).toBe(401)
  })

  it('lets in no phone whose person the office signed out everywhere', async () => {
    const { phone, revoke, code, device } = await invited('mo')
    await phone.post('/api/sign-out', {})
    const office = await app.signedIn('office')
    expect((await office.delete(`/api/people/${id('mo')}/devices`)).status).toBe(200)
    await revoke()
    expect(await codeOf(await enter(app.browser(), code, device))).toBe('code-ended')
  })
})

describe('a session that came in by mail or another card', () => {
  it('reads on when a card is revoked', async () => {
    const { revoke } = await invited('nia')
    const other = await app.signedIn('nia')
    await revoke()
    const me = (await (await other.get('/api/me')).json()) as { scopes: string[] }
    expect(me).toMatchObject({ sendsUntil: null })
    expect(me.scopes).toContain(`challenge:${challenge}:team`)
  })
})

describe('somebody of the office whose card was revoked', () => {
  it('decides nothing any more', async () => {
    await makePerson(app.store, 'pat', 'coordinator')
    const invite = freshId()
    const phone = app.browser()
    await enter(phone, await app.card('pat', invite), freshId())
    await revoke(invite)
    const made = command('round', 'make', freshId(), { region, name: 'Mine', service: 'adults' })
    expect(await outcomeOf(phone, made)).toBe('not-allowed')
    const moved = command('challenge', 'moveOn', challenge, { to: 'withdrawn' })
    expect(await outcomeOf(phone, moved)).toBe('not-here-yet')
  })
})
