import { describe, expect, it } from 'vitest'
import { raised } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import { mostWithdrawn } from '../../../shared/records/response/by-author.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  council,
  fact,
  id,
  post,
  refusal,
  run,
  system,
  today,
} from '../rules.ts'

const amara = actor('amara', post('expert', { group: 'oak-voices' }))
const lead = actor('grace', post('leadPeer'))

const entry = {
  question: 'A1',
  about: 'own',
  answer: { is: 'face', value: 4, of: 5 },
  why: 'They rang me back the same day.',
  credit: { as: 'role' },
}
const words = {
  challenge,
  sentOnPhone: today,
  questionnaire: id('adults-1'),
  number: 1,
  addsTo: null,
  entries: [entry],
  helped: null,
  promise: 1,
}
const facts = [
  fact('challenge', 'visit-oak', { council, challenge }),
  fact('invite', 'card-amara', { challenge, person: id('amara'), answeredAt: null }),
  fact('invite', 'card-joe', { challenge, person: id('joe'), answeredAt: null }),
]
const sent = run('response', 'send', { as: amara, args: words, facts })

describe('sending a response', () => {
  it('is seen by its author and nobody else', () => {
    expect(sent.scopes).toEqual([scope.person(id('amara'))])
  })

  it('brings the entry that reviewers read, without its author', () => {
    const made = sent.also.find(({ kind }) => kind === 'entry')
    expect(made).toMatchObject({ name: 'make', record: entryOf(id('record')), unseen: true })
    expect(made?.args).toMatchObject({
      ...{ response: id('record'), group: 'oak-voices', council, late: false, answers: [entry] },
    })
    expect(JSON.stringify(made)).not.toContain(id('amara'))
  })

  it('tells the reviewers which entry it adds to', () => {
    const more = { ...words, addsTo: id('first') }
    const { also } = run('response', 'send', { as: amara, args: more, record: id('second') })
    expect(also).toMatchObject([{ args: { addsTo: entryOf(id('first')) } }])
  })

  it('answers each question once for each side', () => {
    const seen = { ...entry, about: 'seen' }
    const sends = (entries: object[]) =>
      refusal('response', 'send', { as: amara, args: { ...words, entries } })
    expect(sends([entry, seen])).toBeNull()
    expect(sends([entry, entry])).toBe('malformed')
  })

  it('takes author and group from the appointment and the host council from the challenge', () => {
    expect(sent.body).toMatchObject({
      author: id('amara'),
      group: 'oak-voices',
      council,
      late: false,
    })
  })

  it('marks the author’s own invite as answered, and no other', () => {
    expect(sent.also.filter(({ kind }) => kind === 'invite')).toEqual([
      { kind: 'invite', name: 'answer', record: id('card-amara'), args: {} },
    ])
  })

  it('is never refused for a fact the phone or the server lacks', () => {
    expect(run('response', 'send', { as: amara, args: words }).body.council).toBeNull()
  })

  it('sends the entry to the coordinator, marked late, when the appointment ended less than 30 days ago', () => {
    const late = actor('amara', post('expert', { to: '2027-02-20' }))
    const { body, also } = run('response', 'send', { as: late, args: words, facts })
    expect(body).toMatchObject({ late: true })
    const made = also.find(({ kind }) => kind === 'entry')
    const args = { ...(made?.args as object) }
    const { scopes } = run('entry', 'make', { as: system, args })
    expect(scopes).toEqual([scope.office(body.region)])
    // Nothing says at the same moment who has answered.
    expect(also.map(({ kind }) => kind)).toEqual(['entry'])
  })

  it('is refused 30 days after the appointment ended', () => {
    const gone = actor('amara', post('expert', { to: '2027-02-07' }))
    expect(refusal('response', 'send', { as: gone, args: words })).toBe('not-allowed')
  })

  it('is refused from an expert of another visit, and from every other role', () => {
    const elsewhere = actor('amara', post('expert', { challenge: id('visit-fen') }))
    expect(refusal('response', 'send', { as: elsewhere, args: words })).toBe('not-allowed')
    expect(refusal('response', 'send', { as: lead, args: words })).toBe('not-allowed')
    expect(refusal('response', 'send', { as: coordinator, args: words })).toBe('not-allowed')
  })

  it('is refused empty, with unclean text, or with a field nobody asked for', () => {
    const tries = [
      { ...words, entries: [] },
      { ...words, entries: [{ ...entry, why: 'cafe\u0301' }] },
      { ...words, author: id('joe') },
    ]
    for (const args of tries)
      expect(refusal('response', 'send', { as: amara, args })).toBe('malformed')
  })

  it('tells skipped from not sure, and keeps fields of a newer build', () => {
    const entries = [
      { ...entry, question: 'A2', answer: { is: 'skipped' } },
      { ...entry, question: 'A3', answer: { is: 'notSure' }, feeling: 'from a newer build' },
    ]
    const { body } = run('response', 'send', { as: amara, args: { ...words, entries } })
    expect(body).toMatchObject({ entries })
  })

  it('is frozen: a second send on the same record is refused', () => {
    expect(refusal('response', 'send', { as: amara, args: words, on: sent.body })).toBe(
      'already-there',
    )
  })
})

describe('taking words back', () => {
  const seen = { ...entry, about: 'seen' }
  const both = run('response', 'send', {
    ...{ as: amara, args: { ...words, entries: [entry, seen] }, facts },
  }).body
  const withdraw = (keys: string[], on: unknown = both) =>
    run('response', 'withdraw', { as: amara, on, args: { keys } })
  const goneOf = (keys: string[], on?: unknown) =>
    withdraw(keys, on).also.map(({ name, args }) => [name, args])

  it('notes what and when, and takes each answer out of the entry for itself', () => {
    expect(withdraw(['own:A1']).body).toMatchObject({
      withdrawn: [{ key: 'own:A1', at: today }],
    })
    expect(goneOf(['own:A1', 'seen:A1'])).toEqual([
      ['withdraw', { key: 'own:A1' }],
      ['withdraw', { key: 'seen:A1' }],
    ])
  })

  it('is never refused, and does nothing a second time', () => {
    const once = withdraw(['own:A1']).body
    expect(withdraw(['own:A1'], once).body).toEqual(once)
    expect(goneOf(['own:A1', 'own:A1', 'seen:A1'], once)).toEqual([
      ['withdraw', { key: 'seen:A1' }],
    ])
    expect(goneOf(['own:A9'], once)).toEqual([])
  })

  it('is possible long after the visit, when no role is held any more', () => {
    const gone = actor('amara')
    const on = both
    expect(refusal('response', 'withdraw', { as: gone, on, args: { keys: ['own:A1'] } })).toBeNull()
  })

  it('is malformed without an answer, or with more than one change holds', () => {
    const tries = [[], Array.from({ length: mostWithdrawn + 1 }, () => 'own:A1'), ['A1']]
    for (const keys of tries)
      expect(refusal('response', 'withdraw', { as: amara, on: both, args: { keys } })).toBe(
        'malformed',
      )
  })
})

describe('answering for words as they would be shared', () => {
  const ask = (on: unknown, wording: string, text: string) =>
    run('response', 'ask', {
      ...{ as: lead, authority: true, on, args: { key: 'own:A1', wording, text } },
    }).body
  const asked = ask(sent.body, id('first wording'), 'They rang back.')
  const answer = (on: unknown, wording: string, yes: boolean) => ({
    ...{ as: amara, on, args: { key: 'own:A1', wording: id(wording), yes } },
  })

  it('says yes or no to the words that were seen, and tells the entry', () => {
    const said = run('response', 'answer', answer(asked, 'first wording', false))
    expect(said.body).toMatchObject({ asked: [{ yes: false, answeredAt: today }] })
    const args = { key: 'own:A1', wording: id('first wording'), yes: false }
    expect(said.also).toEqual([
      { kind: 'entry', name: 'hear', record: entryOf(id('record')), args, unseen: true },
    ])
  })

  it('may be changed as long as the words stand', () => {
    const said = run('response', 'answer', answer(asked, 'first wording', false)).body
    expect(refusal('response', 'answer', answer(said, 'first wording', true))).toBeNull()
  })

  it('does not hold for words that were changed since, and asks again about those', () => {
    const said = run('response', 'answer', answer(asked, 'first wording', true)).body
    const again = ask(said, id('second wording'), 'They rang.')
    expect(again).toMatchObject({
      asked: [{ text: 'They rang.', wording: id('second wording'), yes: null }],
    })
    expect(refusal('response', 'answer', answer(again, 'first wording', true))).toBe(
      'changed-since',
    )
  })

  it('is refused where nothing was asked', () => {
    expect(refusal('response', 'answer', answer(sent.body, 'first wording', true))).toBe(
      'changed-since',
    )
  })
})

describe('what its author is told', () => {
  it('is who read it, each role once, and when for the first time', () => {
    const read = (on: unknown, role: string, at: string) =>
      run('response', 'read', { as: lead, authority: true, on, args: { role }, at }).body
    const once = read(sent.body, 'leadPeer', today)
    const later = '2027-03-10T08:00:00.000Z'
    expect(read(once, 'leadPeer', later)).toEqual(once)
    expect(read(once, 'manager', later)).toMatchObject({
      readAt: today,
      opened: [
        { role: 'leadPeer', at: today },
        { role: 'manager', at: later },
      ],
    })
  })

  it('is who worked on one answer, which is not yet called read', () => {
    const args = { role: 'manager', part: true }
    const part = run('response', 'read', { as: lead, authority: true, on: sent.body, args }).body
    expect(part).toHaveProperty('opened', [{ role: 'manager', at: today, part: true }])
    expect(part).toHaveProperty('readAt', null)
    const again = run('response', 'read', { as: lead, authority: true, on: part, args }).body
    expect(again).toEqual(part)
    const whole = { role: 'manager' }
    const read = run('response', 'read', { as: lead, authority: true, on: part, args: whole }).body
    expect(read).toHaveProperty('opened', [{ role: 'manager', at: today }])
    expect(read).toHaveProperty('readAt', today)
    // Who has read the whole is not said to have read a part of it afterwards.
    const after = run('response', 'read', { as: lead, authority: true, on: read, args }).body
    expect(after).toEqual(read)
  })

  it('is what the safeguarding lead wrote', () => {
    const args = { text: 'We talked to somebody.' }
    const heard = run('response', 'hear', { as: lead, authority: true, on: sent.body, args }).body
    expect(heard).toMatchObject({ letters: [{ text: 'We talked to somebody.', at: today }] })
  })

  it('is what of it the team was given, newest last, and no longer what went out of view', () => {
    const tell = (name: string, on: unknown, args: unknown) =>
      run('response', name, { as: lead, authority: true, on, args }).body
    const quote = { key: 'own:A1', as: 'quote' }
    const both = [quote, { key: 'seen:A2', as: 'theme' }]
    const given = tell('share', sent.body, { answers: both })
    expect(given).toEqual({ ...sent.body, shared: both })
    expect(tell('share', given, { answers: [quote] })).toHaveProperty('shared', both.toReversed())
    const out = tell('unshare', given, { key: 'seen:A2' })
    expect(out).toHaveProperty('shared', [quote])
    expect(tell('unshare', out, { key: 'seen:A2' })).toEqual(out)
  })

  it('is told by nobody but the server', () => {
    const tries = [
      ['read', { role: 'leadPeer' }],
      ['ask', { key: 'own:A1', wording: id('w'), text: 'Words' }],
      ['hear', { text: 'Words' }],
      ['share', { answers: [{ key: 'own:A1', as: 'quote' }] }],
      ['unshare', { key: 'own:A1' }],
    ] as const
    for (const [name, args] of tries)
      for (const as of [amara, lead, coordinator])
        expect(refusal('response', name, { as, on: sent.body, args })).toBe('not-allowed')
  })
})

describe('a body of an older number', () => {
  const { shared: _shared, ...second } = sent.body as Record<string, unknown>
  const { opened: _o, asked: _a, withdrawn: _w, letters: _l, ...first } = second

  it('has nothing of what came later', () => {
    expect(raised(kinds.response, 1, first)).toMatchObject({ asked: [], withdrawn: [], shared: [] })
  })

  it('says that nobody noted what was shared of it', () => {
    const raisedNow = raised(kinds.response, 2, second)
    expect(raisedNow).toMatchObject({ shared: [], isSharedUnsure: true })
    expect(sent.body).not.toHaveProperty('isSharedUnsure')
  })
})
