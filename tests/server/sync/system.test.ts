import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '../../../shared/problems.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { systemPerson } from '../../../server/sync/unit.ts'
import { freshId, id, makePerson, makeRegion, region, run } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store)
})
afterAll(() => test.stop())

const person = (name: string, email: string | null = null) => ({
  ...{ kind: 'person', name: 'make', record: id(name) },
  args: { region, name, email },
})
const isThere = async (name: string) =>
  (await store.db.selectFrom('record').select('id').where('id', '=', id(name)).execute()).length ===
  1

describe('the server itself', () => {
  it('needs no appointment, and stands in the inbox as itself', async () => {
    await run(store, [person('wren')])
    const sent = await store.db
      .selectFrom('command')
      .select(['person', 'outcome'])
      .where('record', '=', id('wren'))
      .execute()
    expect(sent).toEqual([{ person: systemPerson, outcome: 'applied' }])
  })

  it('does all or nothing, and says why', async () => {
    const commands = [person('robin'), person('wren')]
    await expect(run(store, commands)).rejects.toEqual(new Problem('already-there'))
    expect(await isThere('robin')).toBe(false)
  })

  it('brings in a thousand people without feeding a scope more rows at once than a page holds', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `import ${String(index)}`)
    await run(
      store,
      names.map((name) => person(name)),
    )
    const most = await store.db
      .selectFrom('feed')
      .select((row) => row.fn.countAll<number>().as('rows'))
      .where('scope', '=', scope.office(region))
      .groupBy('seq')
      .orderBy('rows', 'desc')
      .executeTakeFirstOrThrow()
    expect(most.rows).toBeLessThanOrEqual(500)
    expect(await isThere('import 999')).toBe(true)
  })

  it('gives one address to one person of a region', async () => {
    await run(store, [person('first', 'one@example.org')])
    await expect(run(store, [person('second', 'one@example.org')])).rejects.toEqual(
      new Problem('already-there'),
    )
    const both = [person('third', 'two@example.org'), person('fourth', 'two@example.org')]
    await expect(run(store, both)).rejects.toEqual(new Problem('already-there'))
    await run(store, [
      {
        kind: 'person',
        name: 'correct',
        record: id('first'),
        args: { name: 'First', email: null },
      },
      person('fifth', 'one@example.org'),
    ])
    expect(await isThere('fifth')).toBe(true)
  })

  it('dates what it does as it is told', async () => {
    const at = '2026-05-04T03:02:01.000Z'
    await makePerson(store, 'guest', 'expert')
    const invite = { region, challenge: null, person: id('guest') }
    const record = freshId()
    await run(store, [{ kind: 'invite', name: 'make', record, args: invite }], at)
    const row = await store.db
      .selectFrom('record')
      .select('body')
      .where('id', '=', record)
      .executeTakeFirstOrThrow()
    expect(JSON.parse(row.body)).toMatchObject({ madeAt: at })
  })
})
