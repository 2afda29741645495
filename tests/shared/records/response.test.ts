import { describe, expect, it } from 'vitest'
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
  it('is seen by its author, the reviewers and the coordinator of the own group, nobody else', () => {
    expect(sent.scopes).toEqual([
      scope.person(id('amara')),
      scope.review(challenge),
      scope.group(challenge, 'oak-voices'),
    ])
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
    expect(sent.also).toEqual([
      { kind: 'invite', name: 'answer', record: id('card-amara'), args: {} },
    ])
  })

  it('is never refused for a fact the phone or the server lacks', () => {
    expect(run('response', 'send', { as: amara, args: words }).body.council).toBeNull()
  })

  it('goes to the coordinator, marked late, when the appointment ended less than 30 days ago', () => {
    const late = actor('amara', post('expert', { to: '2027-02-20' }))
    const { body, scopes } = run('response', 'send', { as: late, args: words, facts })
    expect(body).toMatchObject({ late: true })
    expect(scopes).toEqual([scope.person(id('amara')), scope.office(body.region)])
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

describe('opening a response', () => {
  const open = (as: typeof amara, on: unknown = sent.body) =>
    refusal('response', 'open', { as, on })

  it('marks it read at the time of the first opening', () => {
    const read = run('response', 'open', { as: lead, on: sent.body }).body
    const again = run('response', 'open', {
      as: lead,
      on: read,
      at: '2027-03-10T08:00:00.000Z',
    }).body
    expect(read).toMatchObject({ readAt: today })
    expect(again).toMatchObject({ readAt: today })
  })

  it('is for lead peer, manager and the coordinator of the author’s own group', () => {
    expect(open(lead)).toBeNull()
    expect(open(actor('david', post('manager')))).toBeNull()
    expect(open(actor('ife', post('expertCoordinator', { group: 'oak-voices' })))).toBeNull()
  })

  it('is refused to the author, other experts, another group, other visits, the host and the office', () => {
    const others = [
      amara,
      actor('joe', post('expert')),
      actor('ife', post('expertCoordinator', { group: 'fen-voices' })),
      actor('ife', post('expertCoordinator')),
      actor('grace', post('leadPeer', { challenge: id('visit-fen') })),
      actor('grace', post('leadPeer', { to: '2027-03-01' })),
      actor('anne', post('director')),
      actor('cllr', post('leadMember')),
      coordinator,
    ]
    for (const one of others) expect(open(one)).toBe('not-allowed')
  })

  it('of a late response is for the coordinator, not for the reviewers', () => {
    const late = { ...sent.body, late: true }
    expect(open(coordinator, late)).toBeNull()
    expect(open(lead, late)).toBe('not-allowed')
  })
})
