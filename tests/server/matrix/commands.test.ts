// S36, S39: every command of every kind, tried by every role that stands in every way to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { nothing } from '../../../shared/kind.ts'
import { kinds } from '../../../shared/records/index.ts'
import { Device } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { everyRole, may, mustSay, type Standing, standings } from './policy.ts'
import { prove } from './self-view.ts'
import {
  everyCommand,
  makeTarget,
  makeTrier,
  makeWorld,
  now,
  prepare,
  type Target,
} from './world.ts'

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
const anybody = { name: 'invited to oakshire', role: 'expert' } as const

const makes = (name: string): boolean => {
  const [kind = '', command = ''] = name.split('.')
  return kinds[kind as keyof typeof kinds].commands[command]?.from.includes(nothing) ?? false
}

const known = Object.entries(kinds).flatMap(([kind, { commands }]) =>
  Object.keys(commands).map((name) => `${kind}.${name}`),
)

describe('the policy', () => {
  it('has every command there is, and no other', () => {
    expect(Object.keys(may).toSorted()).toEqual(known.toSorted())
  })

  it('is tried with every command there is', () => {
    expect(Object.keys(everyCommand(oakshire, anybody)).toSorted()).toEqual(known.toSorted())
  })
})

describe.each(standings)('of %s things', (standing: Standing) => {
  it.each(everyRole)('a %s may do what the policy says, and is told no more', async (role) => {
    const name = await makeTrier(store, role, standing, 'oakshire')
    const phone = new Device(store, name, { clock, prove })
    const all = Object.entries(everyCommand(oakshire, { name, role }))
    const refused = all.filter(
      ([command]) => mustSay(command, role, standing, makes(command)) !== 'applied',
    )
    const { results } = await phone.push(refused.map(([, sent]) => sent))
    const said = results.map(({ outcome, problem }) =>
      outcome === 'applied' ? outcome : (problem?.code ?? outcome),
    )
    expect(Object.fromEntries(refused.map(([command], at) => [command, said[at]]))).toEqual(
      Object.fromEntries(
        refused.map(([command]) => [command, mustSay(command, role, standing, makes(command))]),
      ),
    )
  })
})

const allowed = everyRole.flatMap((role) =>
  (['own', 'ended'] as const).flatMap((standing) =>
    known
      .filter((command) => mustSay(command, role, standing, makes(command)) === 'applied')
      .map((command) => ({ role, standing, command })),
  ),
)

describe('what the policy allows is done', () => {
  it.each(allowed)('$command by a $role ($standing)', async ({ role, standing, command }) => {
    const council = `council of ${role} for ${command} ${standing}`
    const target = await makeTarget(store, council)
    const name = await makeTrier(store, role, standing, council)
    await prepare(store, command, target)
    const sent = everyCommand(target, { name, role })[command]
    if (!sent) throw new Error(`${command} is not tried.`)
    expect(await new Device(store, name, { clock, prove }).send(sent)).toMatchObject({
      outcome: 'applied',
      id: sent.id,
    })
  })
})

describe('a person', () => {
  it('says what they are called themselves', async () => {
    const phone = new Device(store, 'invited to oakshire', { clock })
    const sent = everyCommand({ ...oakshire, person: phone.person }, anybody)['person.call']
    expect(sent && (await phone.send(sent))).toMatchObject({ outcome: 'applied' })
  })
})
