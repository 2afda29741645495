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
  region,
  run,
  today,
} from '../rules.ts'

const entries = [
  {
    ...{ question: 'A1', about: 'own', why: null, credit: { as: 'role' } },
    answer: { is: 'text', text: 'Written in the cellar.' },
  },
]
const args = {
  ...{ region, challenge, author: id('amara'), sentOnPhone: today },
  ...{ questionnaire: id('adults-1'), number: 1, addsTo: null, helped: null, promise: 1, entries },
}
const expert = (more: object = {}) =>
  fact('appointment', 'post of amara', {
    ...post('expert', { group: 'oak-voices' }),
    ...{ person: id('amara'), post: null, ...more },
  })
const host = fact('challenge', 'visit-oak', { council, challenge })
const card = fact('invite', 'card-amara', {
  ...{ challenge, person: id('amara'), answeredAt: null },
})
const facts = [host, card, expert()]
const taken = { as: coordinator, args, facts }

describe('taking in answers that were passed on as a file', () => {
  it('makes the response of its author, who sees that the office took it in', () => {
    const { body, scopes } = run('response', 'takeIn', taken)
    expect(scopes).toEqual([scope.person(id('amara'))])
    expect(body).toMatchObject({
      ...{ author: id('amara'), group: 'oak-voices', council, late: false },
      ...{ entries, takenInAt: today },
    })
  })

  it('is followed by what the phone’s own sending is followed by', () => {
    const sender = actor('amara', {
      ...post('expert', { group: 'oak-voices' }),
      id: id('post of amara'),
    })
    const { region: _region, author: _author, ...own } = args
    const sent = run('response', 'send', { as: sender, args: own, facts })
    expect(run('response', 'takeIn', taken).also).toEqual(sent.also)
  })

  it('is the coordinator’s of the region alone', () => {
    const elsewhere = actor('other', post('coordinator', { region: id('elsewhere') }))
    const others = [elsewhere, actor('priya', post('manager')), actor('amara', post('expert'))]
    for (const as of others)
      expect(refusal('response', 'takeIn', { ...taken, as })).toBe('not-allowed')
  })

  it('needs an author who is or lately was an expert of that visit', () => {
    const ended = (to: string) => [host, card, expert({ to })]
    expect(run('response', 'takeIn', { ...taken, facts: ended('2027-03-01') }).body).toMatchObject({
      late: true,
    })
    const refused = (given: typeof facts) =>
      refusal('response', 'takeIn', { ...taken, facts: given })
    expect(refused(ended('2027-01-01'))).toBe('not-found')
    expect(refused([host, card])).toBe('not-found')
    expect(refused([host, card, expert({ role: 'manager' })])).toBe('not-found')
    expect(refused([host, card, expert({ person: id('joe') })])).toBe('not-found')
    expect(refused([card, expert()])).toBe('not-found')
  })

  it('is refused when it is there already, whoever sent it', () => {
    const { body } = run('response', 'takeIn', taken)
    expect(refusal('response', 'takeIn', { ...taken, on: body })).toBe('already-there')
  })

  it('knows an author whose role and card stand under an entry that turned out to be them', () => {
    const before = id('amara as she was entered first')
    const heirs = { [before]: id('amara') }
    const given = [
      ...[host, expert({ person: before })],
      fact('invite', 'card-amara', { challenge, person: before, answeredAt: null }),
    ]
    const { body, also } = run('response', 'takeIn', { ...taken, heirs, facts: given })
    expect(body).toMatchObject({ author: id('amara'), group: 'oak-voices', late: false })
    expect(also).toEqual(run('response', 'takeIn', taken).also)
    expect(refusal('response', 'takeIn', { ...taken, facts: given })).toBe('not-found')
  })
})
