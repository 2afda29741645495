import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { createLive, type Live, type Poke } from '../../../server/sync/live.ts'
import { appoint, Device, makePerson, place, run, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'

let test: TestStore
let store: Store
const lives: Live[] = []
const review = scope.review(place('oakshire').challenge)

beforeAll(async () => {
  test = await openTestRegion({ ada: 'expert', lee: 'leadPeer' })
  store = test.store
})
afterEach(() => {
  for (const live of lives.splice(0)) live.close()
})
afterAll(() => test.stop())

/** Listens as a person; `heard` waits for the next news of a scope. */
async function listen(name: string, on: Store = store, scopes?: readonly string[]) {
  const live = createLive(on, { everyMs: 10 })
  lives.push(live)
  const pokes: Poke[] = []
  const stop = live.listen(new Device(on, name).person, scopes, (poke) => pokes.push(poke))
  await pause(100)
  const heard = async (of: string) => {
    while (!pokes.some((poke) => poke.scope === of)) await pause(10)
  }
  return { pokes, stop, heard }
}

describe('live news', () => {
  it('tell who holds a scope that it moved, on whichever node', async () => {
    const other = await test.another()
    const lee = await listen('lee', other)
    await new Device(store, 'ada').send(sendAnswers())
    await lee.heard(review)
    expect(lee.pokes.map((poke) => poke.scope)).toEqual([review])
  })

  it('tell nothing of a scope that somebody does not hold or did not ask for', async () => {
    const ada = await listen('ada')
    const lee = await listen('lee', store, [scope.team(place('oakshire').challenge)])
    await new Device(store, 'ada').send(sendAnswers())
    await ada.heard(scope.person(new Device(store, 'ada').person))
    await pause(50)
    expect(ada.pokes.map((poke) => poke.scope)).not.toContain(review)
    expect(lee.pokes).toEqual([])
  })

  it('tell nothing more of a scope that was lost', async () => {
    await makePerson(store, 'mo', 'memberPeer')
    const own = await appoint(store, 'mo', 'leadPeer')
    const mo = await listen('mo')
    await run(store, [
      { kind: 'appointment', name: 'end', record: own, args: { to: '2026-01-02' } },
    ])
    await new Device(store, 'ada').send(sendAnswers())
    await mo.heard(scope.person(new Device(store, 'mo').person))
    await pause(50)
    expect(mo.pokes.map((poke) => poke.scope)).not.toContain(review)
  })

  it('tell of a scope that was gained', async () => {
    const ada = await listen('ada')
    await appoint(store, 'ada', 'leadPeer', { from: '2026-03-01' })
    await ada.heard(review)
    expect(ada.pokes.map((poke) => poke.scope)).toContain(review)
  })

  it('stop when nobody listens', async () => {
    const lee = await listen('lee')
    lee.stop()
    await new Device(store, 'ada').send(sendAnswers())
    await pause(50)
    expect(lee.pokes).toEqual([])
  })
})
