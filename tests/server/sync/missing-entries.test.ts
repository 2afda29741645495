import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyKind } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import type { Response } from '../../../shared/records/response.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import { makeMissingEntries } from '../../../server/sync/missing-entries.ts'
import { checkFeed, refeed } from '../../../server/sync/refeed.ts'
import { command, Device, place, secret, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'

/** The build before: reviewers read the response itself, and there were no entries. */
const before = { ...kinds, response: older() }

function older(): AnyKind {
  const { commands } = kinds.response
  const { send } = commands
  // The seam: what the rule of today gives is cut down to what the older one gave.
  const apply = send?.apply as unknown as (call: unknown) => {
    body: Response
    also: { kind: string }[]
  }
  const sent = (call: unknown) => {
    const { body, also } = apply(call)
    const { opened: _o, asked: _a, withdrawn: _w, letters: _l, ...first } = body
    return { body: first, also: also.filter(({ kind }) => kind !== 'entry') }
  }
  const loose = { safeParse: (data: unknown) => ({ success: true, data }) }
  const scopes = ({ author, challenge }: Response) => [
    scope.person(author),
    scope.review(challenge ?? ''),
  ]
  return {
    ...{ ...kinds.response, v: 1, raise: {}, schema: loose, scopes, scopesNumber: 1 },
    commands: { ...commands, send: { ...send, apply: sent } },
  } as unknown as AnyKind
}

let test: TestStore
let store: Store
beforeAll(async () => {
  test = await openTestRegion({ ada: 'expert', grace: 'leadPeer' })
  store = test.store
  await refeed(store, before)
})
afterAll(() => test.stop())

const at = '2027-03-02T10:00:00.000Z'
const sent = sendAnswers()
const entry = entryOf(sent.record)

describe('a response of an older build', () => {
  it('is its author’s alone after the next start, and reviewers read its entry', async () => {
    const old = { kinds: before, clock: () => new Date(at) }
    const grace = new Device(store, 'grace', old)
    expect(await new Device(store, 'ada', old).send(sent)).toMatchObject({ outcome: 'applied' })
    await grace.pull()
    expect(grace.all.has(sent.record)).toBe(true)

    const other = await test.another()
    await Promise.all([refeed(store, kinds), refeed(other, kinds)])
    const made = await Promise.all([
      makeMissingEntries(store, kinds, secret),
      makeMissingEntries(other, kinds, secret),
    ])
    expect(made.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await makeMissingEntries(store, kinds, secret)).toBe(0)
    expect(await checkFeed(store, kinds)).toEqual([])

    await grace.pull()
    expect(grace.all.has(sent.record)).toBe(false)
    expect(grace.all.get(entry)).toMatchObject({
      kind: 'entry',
      body: { response: sent.record, receivedOn: at.slice(0, 10), answers: [{ key: 'own:A1' }] },
    })
    expect(JSON.stringify(grace.all.get(entry))).not.toContain(new Device(store, 'ada').person)
    expect(grace.rows.get(scope.review(place('oakshire').challenge))?.size).toBe(1)
  })

  it('can be taken back like any other', async () => {
    const ada = new Device(store, 'ada')
    const grace = new Device(store, 'grace')
    const back = command('response', 'withdraw', sent.record, { keys: ['own:A1'] })
    expect(await ada.send(back)).toMatchObject({ outcome: 'applied' })
    await Promise.all([ada.pull(), grace.pull()])
    expect(ada.all.get(sent.record)).toMatchObject({
      v: 3,
      body: { withdrawn: [{ key: 'own:A1' }] },
    })
    expect(grace.all.get(entry)).toMatchObject({ body: { answers: [{ given: null }] } })
  })
})
