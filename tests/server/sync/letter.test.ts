// A letter rests on what its findings cite, however much more the visit has shared.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isSystem } from '../../../shared/actor.ts'
import type { AnyKind } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Store } from '../../../server/store/store.ts'
import { runAsSystem } from '../../../server/sync/system.ts'
import { command, Device, freshId, id, region, run, secret } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { makeTarget, makeWorld, type Target } from '../matrix/world.ts'

const sharedInAll = 600
const citedByEach = 50
const day = '2027-02-20'

let test: TestStore
let store: Store
let oakshire: Target
let extracts: string[]
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeWorld(store)
  oakshire = await makeTarget(store, 'oakshire')
  extracts = await shareMany()
  const challenge = { kind: 'challenge', record: oakshire.challenge }
  await run(store, [{ ...challenge, name: 'moveOn', args: { to: 'letterDraft' } }], at)
})
afterAll(() => test.stop())

const at = `${day}T12:00:00.000Z`
const phoneOf = (name: string) => new Device(store, name, { clock: () => new Date(at) })
const lead = () => phoneOf('reviewer of oakshire')

/** As sharing makes them; six hundred of them the long way round would take a minute. */
async function shareMany(): Promise<string[]> {
  const { make } = kinds.extract.commands
  const mayMake = { ...make, may: ({ moment }: { moment: never }) => isSystem(moment) }
  // The seam: one command that the server may give by itself here, otherwise the kind as it is.
  const extract = {
    ...kinds.extract,
    commands: { ...kinds.extract.commands, make: mayMake },
  } as unknown as AnyKind
  const { challenge, council, questionnaire } = oakshire
  const args = { region, council, challenge, questionnaire, question: 'A1', about: 'own' }
  const made = Array.from({ length: sharedInAll }, (_, place) => ({
    ...{ kind: 'extract', name: 'make', record: id(`extract ${String(place)}`) },
    args: { ...args, text: `Words ${String(place)}`, name: null },
  }))
  await runAsSystem(store, { ...kinds, extract }, secret, made, at)
  return made.map(({ record }) => record)
}

const find = (cites: readonly string[]) =>
  command('finding', 'make', freshId(), {
    ...{ region, challenge: oakshire.challenge, text: 'People waited.', themes: [], cites },
  })
const issue = () => command('challenge', 'moveOn', oakshire.challenge, { to: 'letterIssued' })
const outcomeOf = async (who: Device, asked: ReturnType<typeof command>) => {
  const { outcome, problem } = await who.send(asked)
  return [outcome, problem?.code]
}

it('is not ready while one of many cited is withdrawn, and goes out once it is cited no more', async () => {
  const findings = Array.from({ length: sharedInAll / citedByEach }, (_, place) =>
    find(extracts.slice(place * citedByEach, (place + 1) * citedByEach)),
  )
  const own = find([oakshire.extract])
  for (const finding of [...findings, own])
    expect(await outcomeOf(lead(), finding)).toEqual(['applied', undefined])

  const author = phoneOf('invited to oakshire')
  const back = command('response', 'withdraw', oakshire.response, { keys: ['own:A2'] })
  expect(await outcomeOf(author, back)).toEqual(['applied', undefined])
  expect(await outcomeOf(lead(), issue())).toEqual(['rejected', 'not-ready'])
  expect(await stageOf()).toBe('letterDraft')

  const drop = command('finding', 'cite', own.record, { extract: oakshire.extract, on: false })
  expect(await outcomeOf(lead(), drop)).toEqual(['applied', undefined])
  expect(await outcomeOf(lead(), issue())).toEqual(['applied', undefined])
  expect(await stageOf()).toBe('letterIssued')
})

async function stageOf(): Promise<unknown> {
  const { body } = await store.db
    .selectFrom('record')
    .select('body')
    .where('id', '=', oakshire.challenge)
    .executeTakeFirstOrThrow()
  return (JSON.parse(body) as { stage: unknown }).stage // a body of our own
}
