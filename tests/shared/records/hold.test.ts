import { describe, expect, it } from 'vitest'
import { extractOf } from '../../../shared/extract-id.ts'
import type { Fact } from '../../../shared/kind.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import { kinds } from '../../../shared/records/index.ts'
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
  today,
} from '../rules.ts'
import {
  amara,
  david,
  entry,
  entryId,
  follows,
  grace,
  ife,
  itemOf,
  on as onEntry,
  sentAnswers,
} from './care.ts'

const lead = actor('ruth', post('safeguardingLead'))
const deputy = actor('dan', post('safeguardingDeputy'))
const outside = actor('olga', post('outsideLead'))
const args = {
  ...{ region, challenge, entry: entryId, key: 'own:A1', reason: 'A child may not be safe.' },
  aboutHostStaff: false,
}
const belongs = { region, council: null, challenge: null }
const fact = (body: unknown = entry): Fact[] => [
  { kind: 'entry', id: entryId, body: body as Fact['body'] },
]
const made = run('hold', 'make', { as: grace, args, facts: fact() })
const make = (tried: object) =>
  refusal('hold', 'make', { as: grace, args, facts: fact(), ...tried })
const on = (name: string, more: object = {}) =>
  run('hold', name, { as: lead, on: made.body, ...more })

describe('holding words apart', () => {
  it('takes them out of the entry, and keeps them for the leads and, at first, the manager', () => {
    expect(made.body).toMatchObject({ given: itemOf(entry)?.given, heldBy: id('grace') })
    expect(made.scopes).toEqual([scope.safeguarding(challenge), scope.safeguardingNew(challenge)])
    expect(made.also).toEqual([
      { kind: 'entry', name: 'setAside', record: entryId, args: { key: 'own:A1' } },
      { kind: 'hold', name: 'nameHolder', record: id('record'), args: {}, unseen: true },
    ])
  })

  it('says by whom, as they are called, and nobody can say that it was somebody else', () => {
    const person = (calledName: string | null): Fact[] => [
      { kind: 'person', id: id('grace'), body: { ...belongs, name: 'Grace Ade', calledName } },
    ]
    const named = (facts: Fact[]) =>
      run('hold', 'nameHolder', { as: grace, authority: true, on: made.body, facts }).body
    expect(named(person(null))).toEqual({ ...made.body, holder: 'Grace Ade', isChosenName: false })
    expect(named(person('Gracie'))).toEqual({ ...made.body, holder: 'Gracie', isChosenName: true })
    expect(named([])).toEqual(made.body)
    expect(refusal('hold', 'nameHolder', { as: lead, on: made.body })).toBe('not-allowed')
  })

  it('tells the author nothing', () => {
    expect(made.also.filter(({ kind }) => kind === 'response')).toEqual([])
  })

  it('about the host’s own staff is for the outside lead alone', () => {
    const about = { ...args, aboutHostStaff: true }
    const { scopes, body } = run('hold', 'make', { as: grace, args: about, facts: fact() })
    expect(scopes).toEqual([scope.safeguardingOutside(challenge)])
    expect(refusal('hold', 'takeOver', { as: outside, on: body })).toBeNull()
    for (const as of [lead, deputy, david])
      expect(refusal('hold', 'takeOver', { as, on: body })).toBe('not-allowed')
  })

  it('is for those who read the words: lead peer, manager, the own group’s coordinator', () => {
    for (const as of [grace, david, ife]) expect(make({ as })).toBeNull()
    const others = [amara, lead, outside, coordinator, stranger, actor('anne', post('director'))]
    for (const as of others) expect(make({ as })).toBe('not-allowed')
    expect(make({ as: actor('grace', post('leadPeer', { challenge: id('visit-fen') })) })).toBe(
      'not-allowed',
    )
  })

  it('of words that one does not see is answered as if there were none', () => {
    const other = actor('ife', post('expertCoordinator', { group: 'fen-voices' }))
    const tries = [
      { as: other },
      { facts: fact({ ...entry, late: true }) },
      { facts: fact({ ...entry, challenge: id('visit-fen') }) },
      { facts: fact({ ...entry, region: id('elsewhere') }) },
      { facts: [] },
    ]
    for (const one of tries) expect(make(one)).toBe('not-found')
  })

  it('is done alike of words that are held already and of words that were taken back', () => {
    const sent = { id: id('response'), kind: 'response', body: { entries: sentAnswers } }
    const response = sent as unknown as Fact // of the response no more is looked at
    for (const name of ['setAside', 'withdraw']) {
      const gone = [...fact(follows(name, entry, { key: 'own:A1' }).body), response]
      const late = run('hold', 'make', { as: grace, args, facts: gone })
      expect(late.body).toEqual(made.body)
      expect([late.scopes, late.also]).toEqual([made.scopes, made.also])
    }
    expect(make({ args: { ...args, key: 'own:A9' } })).toBe('not-now')
    expect(make({ args: { ...args, key: 'own:A9' }, facts: [...fact(), response] })).toBe('not-now')
  })

  it('of what came late is the coordinator’s, and nobody else’s', () => {
    const late = { facts: fact({ ...entry, late: true }) }
    expect(make({ as: coordinator, ...late })).toBeNull()
    for (const as of [grace, david, ife]) expect(make({ as, ...late })).toBe('not-found')
    for (const as of [lead, outside, amara, stranger])
      expect(make({ as, ...late })).toBe('not-allowed')
    const other = fact({ ...entry, late: true, region: id('elsewhere') })
    expect(make({ as: coordinator, facts: other })).toBe('not-allowed')
  })
})

describe('holding what lies behind an extract', () => {
  const shared = { ...entry, answers: entry.answers.map((one) => ({ ...one, shared: 2 })) }
  const ofExtract = (extract: string) => ({
    ...{ region, challenge, extract, reason: args.reason, aboutHostStaff: false },
  })
  const asked = { as: actor('eve', post('memberPeer')), authority: true as const }
  const holdOf = (extract: string, facts = fact(shared)) =>
    run('hold', 'makeOfExtract', { ...asked, args: ofExtract(extract), facts })

  it('comes to the same as when a reviewer holds the words', () => {
    for (const number of [0, 1]) {
      const held = holdOf(extractOf(entryId, 'own:A1', number))
      expect(held.body).toEqual({ ...made.body, heldBy: id('eve') })
      expect(held.scopes).toEqual(made.scopes)
      expect(held.also).toEqual([{ ...made.also[0], unseen: true }, made.also[1]])
    }
  })

  it('finds the words as they were sent, where they have gone since', () => {
    const sent = { id: id('response'), kind: 'response', body: { entries: sentAnswers } }
    const gone = follows('withdraw', shared, { key: 'own:A1' }).body
    const response = sent as unknown as Fact // of the response no more is looked at
    const held = holdOf(extractOf(entryId, 'own:A1', 1), [...fact(gone), response])
    expect(held.body).toMatchObject({ given: itemOf(entry)?.given })
  })

  it('finds nothing behind what was never made, or belongs to another visit', () => {
    const none = (extract: string, facts: Fact[]) =>
      refusal('hold', 'makeOfExtract', { ...asked, args: ofExtract(extract), facts })
    const first = extractOf(entryId, 'own:A1', 0)
    expect(none(extractOf(entryId, 'own:A1', 2), fact(shared))).toBe('not-found')
    expect(none(first, fact({ ...shared, challenge: id('visit-fen') }))).toBe('not-found')
    expect(none(first, [])).toBe('not-found')
  })

  it('follows from an extract, and is nobody’s to send', () => {
    const extract = extractOf(entryId, 'own:A1', 0)
    for (const as of [grace, david, lead, asked.as])
      expect(
        refusal('hold', 'makeOfExtract', { as, args: ofExtract(extract), facts: fact(shared) }),
      ).toBe('not-allowed')
  })
})

describe('a hold', () => {
  const closing = { receipt: 'REF 12', untold: { is: 'unsafe' } }
  const letter = { text: 'We talked to somebody.', debrief: true }

  it('is taken over once, and the manager no longer sees it', () => {
    const taken = on('takeOver', { as: deputy })
    expect(taken.body).toMatchObject({ takenBy: id('dan'), takenAt: today })
    expect(taken.scopes).toEqual([scope.safeguarding(challenge)])
    expect(run('hold', 'takeOver', { as: lead, on: taken.body }).body).toEqual(taken.body)
  })

  it.each([
    ['close', { args: closing }],
    ['giveBack', {}],
  ] as const)('that is ended at once by %s leaves the manager as well', (name, more) => {
    const over = on(name, more)
    expect(over.body).toMatchObject({ takenBy: id('ruth'), takenAt: today, endedAt: today })
    expect(over.scopes).toEqual([scope.safeguarding(challenge)])
    const taken = on('takeOver', { as: deputy }).body
    expect(on(name, { ...more, on: taken }).body).toMatchObject({ takenBy: id('dan') })
  })

  it('is told to its author when the lead writes, and not before', () => {
    const wrote = on('write', { args: letter })
    expect(wrote.body).toMatchObject({ lettersSent: 1, debrief: true })
    expect(wrote.also).toEqual([
      {
        ...{ kind: 'response', name: 'hear', record: id('response'), unseen: true },
        args: letter,
      },
    ])
    for (const name of ['takeOver', 'giveBack'] as const)
      expect(on(name).also.filter(({ kind }) => kind === 'response')).toEqual([])
    expect(on('close', { args: closing }).also).toEqual([])
  })

  it('is handed to the lead outside where it turns out to be about staff, and nobody inside sees more', () => {
    const why = { why: 'It is about a worker.' }
    const taken = on('takeOver').body
    const handed = run('hold', 'handOutside', { as: deputy, on: taken, args: why })
    expect(handed.scopes).toEqual([scope.safeguardingOutside(challenge)])
    expect(handed.also).toEqual([])
    expect(handed.body).toMatchObject({
      ...{ aboutHostStaff: true, takenAt: null, takenBy: null },
      ...{ handedAt: today, handedBy: deputy.person, handedWhy: why.why },
    })
    for (const as of [lead, deputy, david])
      expect(refusal('hold', 'giveBack', { as, on: handed.body })).toBe('not-allowed')
    expect(refusal('hold', 'giveBack', { as: outside, on: handed.body })).toBeNull()
    const hand = (as: typeof lead, body: unknown) =>
      refusal('hold', 'handOutside', { as, on: body, args: why })
    expect(hand(outside, handed.body)).toBe('not-allowed')
    for (const as of [outside, david, grace, amara, coordinator, stranger])
      expect(hand(as, taken)).toBe('not-allowed')
    expect(hand(lead, on('giveBack').body)).toBe('not-now')
  })

  it('that an older build ended untaken is no longer the manager’s', () => {
    const over = { ...(made.body as object), ended: 'givenBack', endedAt: today, takenAt: null }
    expect(kinds.hold.scopes(over as Hold, id('record'))).toEqual([scope.safeguarding(challenge)])
  })

  it('gives the words back to the reviewers', () => {
    const back = on('giveBack')
    expect(back.body).toMatchObject({ ended: 'givenBack', endedAt: today })
    expect(back.also).toEqual([
      {
        ...{ kind: 'entry', name: 'restore', record: entryId, unseen: true },
        args: { key: 'own:A1', given: itemOf(entry)?.given, wording: null },
      },
    ])
  })

  it('gives them back with the details taken out, as far as the review had come', () => {
    const edit = { as: grace, command: id('edit'), base: id('sent') }
    const words = { key: 'own:A1', text: 'Steep.', settles: [] }
    const { body } = onEntry('reword', { ...edit, args: words })
    const held = run('hold', 'make', { as: grace, args, facts: fact(body) }).body
    expect(run('hold', 'giveBack', { as: lead, on: held }).also).toMatchObject([
      { args: { given: itemOf(entry)?.given, wording: { text: 'Steep.', command: id('edit') } } },
    ])
  })

  it('is closed with a receipt’s reference; the words stay out', () => {
    expect(on('close', { args: closing }).body).toMatchObject({
      ended: 'closed',
      receipt: 'REF 12',
    })
    expect(refusal('hold', 'close', { as: lead, on: made.body, args: {} })).toBe('malformed')
  })

  it('is closed with a word to its author, or with the reason for none', () => {
    const receipt = { receipt: 'REF 12', untold: null }
    expect(refusal('hold', 'close', { as: lead, on: made.body, args: receipt })).toBe('not-ready')
    for (const untold of [{ is: 'unsafe' }, { is: 'other', reason: 'They knew before.' }])
      expect(on('close', { args: { ...receipt, untold } }).body).toMatchObject({ untold })
    const blank = { ...receipt, untold: { is: 'other', reason: ' ' } }
    expect(refusal('hold', 'close', { as: lead, on: made.body, args: blank })).toBe('malformed')
    const told = on('write', { args: letter }).body
    expect(run('hold', 'close', { as: lead, on: told, args: receipt }).body).not.toHaveProperty(
      'untold',
    )
  })

  it('that was closed untold is told after all as soon as its author is written to', () => {
    const over = on('close', { args: closing }).body
    expect(over).toMatchObject({ untold: { is: 'unsafe' } })
    const told = run('hold', 'write', { as: lead, on: over, args: letter }).body
    expect(told).toMatchObject({ ended: 'closed', lettersSent: 1 })
    expect(told).not.toHaveProperty('untold')
  })

  it('that has ended is written about, and nothing else', () => {
    const over = on('giveBack').body
    expect(refusal('hold', 'write', { as: lead, on: over, args: letter })).toBeNull()
    for (const [name, given] of [
      ['takeOver', {}],
      ['giveBack', {}],
      ['close', closing],
    ] as const)
      expect(refusal('hold', name, { as: lead, on: over, args: given })).toBe('not-now')
  })

  it('is dealt with by the safeguarding lead and the deputy, and nobody else', () => {
    const given: [string, object][] = [
      ['takeOver', {}],
      ['write', letter],
      ['giveBack', {}],
      ['close', closing],
    ]
    const elsewhere = actor('ruth', post('safeguardingLead', { challenge: id('visit-fen') }))
    for (const [name, one] of given) {
      for (const as of [lead, deputy])
        expect(refusal('hold', name, { as, on: made.body, args: one })).toBeNull()
      for (const as of [grace, david, ife, amara, outside, elsewhere, coordinator, stranger])
        expect(refusal('hold', name, { as, on: made.body, args: one })).toBe('not-allowed')
    }
  })
})
