import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/derived-id.ts'
import type { Fact } from '../../../shared/kind.ts'
import { fewestPeople, fewestShared, mostShared } from '../../../shared/records/sharing.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'
import { amara, david, grace, ife, issued, itemOf, ready, visitAt, written } from './care.ts'

const args = { region, challenge }
/** An entry of whose answers so many are ready. */
function entryWith(name: string, count: number, more: object = {}): Fact {
  const body = ready() as Record<string, unknown> & Fact['body']
  const item = itemOf(body)
  const answers = Array.from({ length: count }, (_, at) => ({
    ...item,
    key: `own:${String.fromCharCode(65 + (at % 26))}${String(Math.floor(at / 26) + 1)}`,
  }))
  return { kind: 'entry', id: id(name), body: { ...body, answers, ...more } }
}
const share = (...facts: Fact[]) => run('sharing', 'make', { as: grace, args, facts })
const code = (...facts: Fact[]) => refusal('sharing', 'make', { as: grace, args, facts })
const keysOf = (done: ReturnType<typeof share>) =>
  done.also.flatMap((one) =>
    (one.args as { keys: string[] }).keys.map((key) => ({ entry: one.record, key })),
  )

describe('a sharing', () => {
  it('brings all that is ready into view at once, of whomever it is', () => {
    const done = share(entryWith('one', 2), entryWith('two', 1), entryWith('three', 0))
    expect(done.body).toMatchObject({ count: 3 })
    expect(done.scopes).toEqual([scope.review(challenge)])
    expect(done.also.map(({ kind, name }) => `${kind}.${name}`)).toEqual([
      'entry.share',
      'entry.share',
    ])
    expect(keysOf(done)).toHaveLength(3)
  })

  it('is refused of fewer than three, which could be traced', () => {
    expect(fewestShared).toBe(3)
    expect(code()).toBe('too-few')
    expect(code(entryWith('one', 2))).toBe('too-few')
    expect(code(entryWith('one', 1), entryWith('two', 1))).toBe('too-few')
  })

  it('is refused of one person’s words, who could be told by what came together', () => {
    expect(fewestPeople).toBe(2)
    expect(code(entryWith('one', 3))).toBe('too-few')
    const addition = entryWith('two', 1, { addsTo: id('one') })
    expect(code(entryWith('one', 2), addition)).toBe('too-few')
    const third = entryWith('three', 1, { addsTo: id('two') })
    expect(code(entryWith('one', 0), addition, entryWith('four', 0), third)).toBe('too-few')
    expect(code(entryWith('one', 1), addition, third)).toBe('too-few')
    expect(code(entryWith('one', 2), entryWith('two', 1))).toBeNull()
  })

  it('is refused where both are of one person, which the server alone knows', () => {
    const by = (name: string, author: string): Fact => ({
      ...{ kind: 'response', id: id(`response ${name}`) },
      body: { region, council: null, challenge, author: id(author) },
    })
    const one = entryWith('one', 2, { response: id('response one') })
    const two = entryWith('two', 1, { response: id('response two') })
    expect(code(one, two, by('one', 'ada'), by('two', 'ada'))).toBe('too-few')
    expect(code(one, two, by('one', 'ada'), by('two', 'ben'))).toBeNull()
  })

  it('leaves what fewer than three people stand for, as it turned out since', () => {
    const two = entryWith('two', 1, { response: id('another response') })
    const facts = [entryWith('one', 2), two, ...written]
    const codeOf = (heirs: Record<string, string>) =>
      refusal('sharing', 'make', { as: grace, args, facts, heirs })
    expect(codeOf({ [id('amara')]: id('joe') })).toBeNull()
    expect(codeOf({ [id('grace')]: id('david') })).toBe('too-few')
    expect(codeOf({ [id('amara')]: id('grace') })).toBe('too-few')
  })

  it('leaves what came late', () => {
    expect(code(entryWith('one', 3, { late: true }))).toBe('too-few')
  })

  it('of more than one change holds takes some of everybody’s, in an order of no use', () => {
    const done = share(entryWith('one', 80), entryWith('two', 80))
    const keys = keysOf(done)
    expect(keys).toHaveLength(mostShared)
    expect(new Set(keys.map(({ entry }) => entry)).size).toBe(2)
    const places = keys.map(({ entry, key }) => derivedId(entry, key)).toSorted()
    const all = ['one', 'two'].flatMap((name) =>
      keysIn(entryWith(name, 80)).map((key) => derivedId(id(name), key)),
    )
    expect(places).toEqual(all.toSorted().slice(0, mostShared))
  })

  it('never leaves so few that they could not be shared', () => {
    expect(keysOf(share(entryWith('one', 60), entryWith('two', 8)))).toHaveLength(63)
    expect(keysOf(share(entryWith('one', 60), entryWith('two', 6)))).toHaveLength(66)
    expect(keysOf(share(entryWith('one', 60), entryWith('two', 9)))).toHaveLength(66)
  })

  it('is refused once the letter is issued: the council would see by its moment whose it was', () => {
    const facts = [entryWith('one', 2), entryWith('two', 1)]
    expect(code(...facts, ...visitAt({ letterDraft: '2027-03-01' }))).toBeNull()
    expect(code(...facts, ...issued)).toBe('letter-gone')
  })

  it('is for lead peer and manager', () => {
    const facts = [entryWith('one', 2), entryWith('two', 1)]
    expect(refusal('sharing', 'make', { as: david, args, facts })).toBeNull()
    const elsewhere = actor('grace', post('leadPeer', { challenge: id('visit-fen') }))
    const others = [amara, ife, elsewhere, actor('anne', post('director')), coordinator, stranger]
    for (const as of others)
      expect(refusal('sharing', 'make', { as, args, facts })).toBe('not-allowed')
  })
})

const keysIn = (fact: Fact) => (fact.body['answers'] as { key: string }[]).map(({ key }) => key)
