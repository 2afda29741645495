// @vitest-environment node
/** Sending and reading with the real server: what the line does to it, and what it must survive. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { give } from '../../../client/local/command.ts'
import { readRecord } from '../../../client/local/records.ts'
import { scope } from '../../../shared/scopes.ts'
import { id, place, run } from '../../support/people.ts'
import { World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

describe('a phone', () => {
  it('reads what its person may see, and nothing of the region', async () => {
    const phone = await world.phone(await world.invite('ayo', 'expert'))
    await phone.sync()
    const read = await readRecord(phone.phone, 'challenge', place('oakshire').challenge)
    expect(read?.version).toBe(1)
    expect(await readRecord(phone.phone, 'council', id('oakshire'))).toBeNull()
    const cursors = await phone.phone.rows.use((database) => database.cursor.toArray())
    expect(cursors.map((one) => one.scope)).not.toContain(scope.region(id('wexmoor')))
    expect(cursors.every((one) => !one.more)).toBe(true)
  })

  it('asks for all its person sees at once, and never twice who that is', async () => {
    const phone = world.browser()
    const asked: string[] = []
    phone.line = (path, _init, pass) => {
      asked.push(path)
      return pass()
    }
    await phone.signIn(await world.invite('cat', 'expert'))
    await phone.start()
    await phone.sync()
    await phone.sync()
    expect(asked.slice(0, 2)).toEqual(['/api/sign-in/invite', '/api/sync'])
    expect(asked).not.toContain('/api/me')
    expect((await readRecord(phone.phone, 'challenge', place('oakshire').challenge))?.version).toBe(
      1,
    )
  })

  it('asks again who its person is when what they hold has changed', async () => {
    const phone = await world.phone(await world.invite('dee', 'expert'))
    await phone.sync()
    const record = phone.session.appointments[0]?.id ?? ''
    await run(world.test.store, [
      { kind: 'appointment', name: 'end', record, args: { to: '2027-06-01' } },
    ])
    await phone.sync()
    expect(phone.session.appointments.map(({ to }) => to)).toEqual(['2027-06-01'])
  })

  it('shows what was given at once, and as settled when the server has taken it', async () => {
    const phone = await world.phone(await world.invite('bea', 'expert'))
    await phone.sync()
    await give(phone.phone, 'person', 'call', { calledName: 'Bee' }, { record: id('bea') })
    expect(await readRecord(phone.phone, 'person', id('bea'))).toMatchObject({
      body: { calledName: 'Bee' },
      waiting: true,
    })
    await phone.sync()
    expect(await readRecord(phone.phone, 'person', id('bea'))).toMatchObject({
      body: { calledName: 'Bee' },
      waiting: false,
      version: 2,
    })
    expect(phone.phone.state).toMatchObject({ waiting: 0, online: true, needsYou: 0 })
  })
})
