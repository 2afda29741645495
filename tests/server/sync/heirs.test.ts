import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import {
  command,
  Device,
  id,
  makePerson,
  makeRegion,
  run,
  sendAnswers,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
beforeAll(async () => {
  test = await openTestStore()
  await makeRegion(test.store)
})
afterAll(() => test.stop())

describe('persons who turned out to be one', () => {
  it('check an answer once, and never their own', async () => {
    const { store } = test
    await makePerson(store, 'ada', 'expert')
    for (const name of ['grace', 'grace twice', 'ada twice'])
      await makePerson(store, name, 'leadPeer')
    const sent = sendAnswers()
    const entry = entryOf(sent.record)
    expect(await new Device(store, 'ada').send(sent)).toMatchObject({ outcome: 'applied' })
    const grace = new Device(store, 'grace')
    await grace.pull()
    const wording = (grace.all.get(entry)?.body as Entry).sentAs
    const check = (name: string) =>
      new Device(store, name).send(command('entry', 'check', entry, { key: 'own:A1', wording }))
    expect(await check('grace')).toMatchObject({ outcome: 'applied' })

    for (const name of ['grace', 'ada'])
      await run(store, [
        { kind: 'person', name: 'merge', record: id(name), args: { into: id(`${name} twice`) } },
      ])
    expect(await check('grace twice')).toMatchObject({ outcome: 'applied' })
    expect(await check('ada twice')).toMatchObject({
      ...{ outcome: 'rejected', problem: { code: 'same-person' } },
    })
    await grace.pull()
    const checks = (grace.all.get(entry)?.body as Entry).answers.map((one) => one.checks.length)
    expect(checks).toEqual([1])
  })
})
