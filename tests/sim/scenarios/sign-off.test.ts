/** Signing off on a phone without signal, while the paper and the signer's office move on. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { discard, trayOf } from '../../../client/local/needs-you.ts'
import { readRecord } from '../../../client/local/records.ts'
import { derivedId } from '../../../shared/derived-id.ts'
import { id, place, region } from '../../support/people.ts'
import { appointmentOf } from '../cast.ts'
import type { SimPhone } from '../phone.ts'
import { World } from '../world.ts'
import { type Agreement, editionDigest, standing, withAgreements } from './agreement.ts'
import { minute, phoneOf, runningOn } from './support.ts'

let world: World
let office: SimPhone
let lee: SimPhone
let paper: string
const { challenge } = place('oakshire')

beforeAll(async () => {
  world = await World.open(48, withAgreements)
  office = phoneOf(world, 'office one')
  lee = phoneOf(world, 'lee’s phone')
})
afterAll(() => world.close())

const text = (number: number) => `Edition ${String(number)} of ${paper}`

/** An agreement in its twelfth edition, which everybody has read. */
beforeEach(async () => {
  paper = derivedId(id('paper'), expect.getState().currentTestName ?? '')
  const { phone } = runningOn(office)
  await give(phone, 'agreement', 'draft', { region, challenge, text: text(1) }, { record: paper })
  for (let number = 2; number <= 12; number += 1) await revise(number)
  await everybodySyncs()
})

const revise = (number: number) =>
  give(runningOn(office).phone, 'agreement', 'revise', { text: text(number) }, { record: paper })

const sign = (cited: string, name = 'signOff') =>
  give(runningOn(lee).phone, 'agreement', name, { digest: editionDigest(cited) }, { record: paper })

async function everybodySyncs(): Promise<void> {
  await world.settle()
  // Once to send, once more to read what others sent.
  for (let time = 0; time < 2; time += 1) await world.sleep(2 * minute)
}

const shownOn = (phone: SimPhone) =>
  readRecord<Agreement>(runningOn(phone).phone, 'agreement', paper)

async function kept(): Promise<Agreement> {
  const record = (await world.view()).records.get(paper)
  return record?.body as unknown as Agreement // made by its kind
}

describe('a sign-off', () => {
  it('scenario 48: of edition 12 that arrives when 14 is current stands for 12, and shows it', async () => {
    lee.isOffline = true
    await sign(text(12))
    await revise(13)
    await revise(14)
    await everybodySyncs()
    lee.isOffline = false
    await everybodySyncs()
    expect(standing(await kept())).toEqual({ signed: 12, now: 14 })
    for (const phone of [lee, office]) {
      const shown = await shownOn(phone)
      expect(shown && standing(shown.body)).toEqual({ signed: 12, now: 14 })
    }
  })

  it('scenario 48: of a text that never was an edition is refused, kept, and told to its signer', async () => {
    const { command } = await sign('Something else stood on the screen')
    await everybodySyncs()
    expect((await kept()).events).toEqual([])
    const { phone } = runningOn(lee)
    expect(await trayOf(phone)).toMatchObject([
      {
        command,
        code: 'not-found',
        args: { digest: editionDigest('Something else stood on the screen') },
      },
    ])
    expect((await world.view()).inbox.get(command)).toMatchObject({ outcome: 'rejected' })
    await discard(phone, command)
  })

  it('scenario 49: is refused with its full record when the role was revoked before it arrived', async () => {
    lee.isOffline = true
    const { command } = await sign(text(12))
    const record = id('first post of lee')
    await world.server.run([
      { kind: 'appointment', name: 'end', record, args: { to: '2027-03-09' } },
    ])
    lee.isOffline = false
    await everybodySyncs()
    expect((await kept()).events).toEqual([])
    const inbox = (await world.view()).inbox.get(command)
    expect(inbox).toMatchObject({ outcome: 'rejected', code: 'no-access', person: id('lee') })
    expect(inbox?.content).toContain(editionDigest(text(12)))
    const { phone } = runningOn(lee)
    expect(await trayOf(phone)).toMatchObject([{ command, name: 'signOff', code: 'no-access' }])
    await discard(phone, command)

    const again = derivedId(record, 'again')
    const args = appointmentOf('lee', 'leadPeer', 'oakshire', null, '2027-03-09')
    await world.server.run([{ kind: 'appointment', name: 'make', record: again, args }])
    await everybodySyncs()
  })

  it('scenario 50: tapped twice and sent twice is one event, and a withdrawal is a new one', async () => {
    lee.faults = ['none', 'loseAnswer', 'double']
    await Promise.all([sign(text(12)), sign(text(12))])
    await everybodySyncs()
    expect((await kept()).events).toMatchObject([{ is: 'signed', by: id('lee') }])
    await sign(text(12), 'withdraw')
    await everybodySyncs()
    expect((await kept()).events).toMatchObject([{ is: 'signed' }, { is: 'withdrawn' }])
    expect(standing(await kept())).toEqual({ signed: 0, now: 12 })
    await sign(text(12))
    await everybodySyncs()
    expect(standing(await kept())).toEqual({ signed: 12, now: 12 })
  })

  it('scenario 11: of what the signer lost sight of meanwhile is kept and brings nothing back', async () => {
    lee.isOffline = true
    const { command } = await sign(text(12))
    const record = derivedId(id('first post of lee'), 'again')
    await world.server.run([
      { kind: 'appointment', name: 'end', record, args: { to: '2027-03-09' } },
    ])
    lee.isOffline = false
    await everybodySyncs()
    expect(await shownOn(lee)).toBeNull()
    expect(await trayOf(runningOn(lee).phone)).toMatchObject([{ command }])
    expect((await kept()).events).toEqual([])
  })
})
