// S36, S40, F27: what reaches a device of every role, and what asking for more brings.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { type KindName, kinds } from '../../../shared/records/index.ts'
import { Device, freshId, id, region } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { everyRole, mustSee, sees, type Standing, standings } from './policy.ts'
import { makeTarget, makeTrier, makeWorld, now, type Target } from './world.ts'

let test: TestStore
let store: Store
let oakshire: Target
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeWorld(store)
  oakshire = await makeTarget(store, 'oakshire')
})
afterAll(() => test.stop())

const clock = () => new Date(now)
const everyKind = Object.keys(kinds) as KindName[] // Object.keys widens to string

/** Every scope in which something of the target lies. */
const scopesOfTarget = () => {
  const { challenge, council } = oakshire
  return [
    `person:${oakshire.person}`,
    `person:${id('lead of oakshire')}`,
    `challenge:${challenge}:team`,
    `challenge:${challenge}:review`,
    `challenge:${challenge}:group:own-voice`,
    `challenge:${challenge}:extracts`,
    `challenge:${challenge}:findings`,
    `challenge:${challenge}:self-view`,
    `challenge:${challenge}:tally`,
    `safeguarding:${challenge}`,
    `safeguarding:${challenge}:new`,
    `safeguarding:${challenge}:outside`,
    `council:${council}:officers`,
    `council:${council}:lead`,
    `council:${council}:scrutiny`,
    `region:${region}`,
    `region:${region}:questions`,
    `region:${region}:tallies`,
    `region:${region}:templates`,
    `region:${region}:figures`,
    `region:${region}:board`,
    `region:${region}:office`,
  ]
}

describe('the policy', () => {
  it('has every kind there is', () => {
    expect(Object.keys(sees).toSorted()).toEqual(everyKind.toSorted())
  })

  it('asks for every scope in which something of the target lies', async () => {
    const ids = everyKind.map((kind) => oakshire[kind])
    const fed = await store.db
      .selectFrom('feed')
      .select('scope')
      .distinct()
      .where('record', 'in', ids)
      .execute()
    for (const { scope } of fed) expect(scopesOfTarget()).toContain(scope)
  })
})

describe.each(standings)('of %s things', (standing: Standing) => {
  it.each(everyRole)('a %s is sent what the policy says', async (role) => {
    const phone = new Device(store, await makeTrier(store, role, standing, 'oakshire'), { clock })
    await phone.pull()
    const seen = everyKind.filter((kind) => phone.all.has(oakshire[kind]))
    expect(seen).toEqual(everyKind.filter((kind) => mustSee(kind, role, standing)))
  })

  it.each(everyRole)('a %s who asks for all of it is sent no more', async (role) => {
    const person = `${standing} ${role} at oakshire`
    const phone = new Device(store, person, { clock })
    const asked = Object.fromEntries(scopesOfTarget().map((scope) => [scope, null]))
    const { scopes } = await phone.ask(asked)
    const ids = new Set(
      scopes.flatMap(({ rows }) => rows.map((row) => (row as { id: string }).id)), // as `pull` wrote it
    )
    const seen = everyKind.filter((kind) => ids.has(oakshire[kind]))
    expect(seen).toEqual(everyKind.filter((kind) => mustSee(kind, role, standing)))
  })

  it.each(everyRole)('a %s is answered for foreign scopes as for none at all', async (role) => {
    const phone = new Device(store, `${standing} ${role} at oakshire`, { clock })
    const own = (await phone.ask({})).scopes.map(({ scope }) => scope)
    const foreign = scopesOfTarget().filter((scope) => !own.includes(scope))
    const random = foreign.map((scope) => scope.replace(/[0-9a-f]{8}-[0-9a-f-]+/, freshId()))
    const ask = (scopes: string[]) =>
      phone.ask(Object.fromEntries(scopes.map((scope) => [scope, null] as const)))
    expect(await ask(foreign)).toEqual(await ask(random))
    expect(await ask(foreign)).toEqual(await ask([]))
  })
})

describe('an author', () => {
  it('sees what they sent, and what became of it', async () => {
    const phone = new Device(store, 'invited to oakshire', { clock })
    await phone.pull()
    for (const kind of ['person', 'appointment', 'invite', 'response', 'concern', 'alarm'] as const)
      expect([kind, phone.all.has(oakshire[kind])]).toEqual([kind, true])
    expect(phone.person).toBe(id('invited to oakshire'))
  })
})
