import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  council,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'
import { amara, david, grace, ife, issued, visitAt } from './care.ts'

const args = {
  ...{ region, council, challenge, questionnaire: id('questions'), question: 'A1', about: 'own' },
  ...{ text: 'The ramp is steep.', name: 'Amara' },
}
const follows = (name: string, on?: unknown) =>
  run('extract', name, { as: amara, authority: true, ...(on ? { on } : { args }) })
const made = follows('make')

describe('an extract', () => {
  it('is seen by those who hold the extracts of its visit', () => {
    expect(made.scopes).toEqual([scope.extracts(challenge)])
  })

  it('has no author, no response and no time', () => {
    expect(Object.keys(made.body).toSorted()).toEqual([...Object.keys(args), 'stands'].toSorted())
  })

  it('that is taken in is seen by nobody, its words with it', () => {
    const taken = follows('takeIn', made.body)
    expect(taken.scopes).toEqual([])
    expect(taken.body).toMatchObject({ text: null, name: null, stands: 'in' })
    expect(follows('takeIn', taken.body)).toEqual(taken)
  })

  it('that is closed stays in view, and does not come back once it was taken in', () => {
    const closed = follows('close', made.body)
    expect(closed.scopes).toEqual(made.scopes)
    expect(closed.body).toMatchObject({ text: 'The ramp is steep.', stands: 'closed' })
    const taken = follows('takeIn', made.body).body
    expect(follows('close', taken).body).toEqual(taken)
  })

  it('follows from other commands, and is nobody’s to make or change', () => {
    for (const as of [amara, grace, david, coordinator]) {
      expect(refusal('extract', 'make', { as, args })).toBe('not-allowed')
      for (const name of ['takeIn', 'close'])
        expect(refusal('extract', name, { as, on: made.body })).toBe('not-allowed')
    }
  })
})

describe('an extract that somebody of the team is worried about', () => {
  const eve = actor('eve', post('memberPeer'))
  const pip = actor('pip', post('auditor'))
  const worry = { reason: 'A child may not be safe.', aboutHostStaff: false }
  const setApart = (on: unknown = made.body, facts = visitAt()) =>
    run('extract', 'setApart', { as: eve, on, args: worry, facts })
  const refused = (more: object) =>
    refusal('extract', 'setApart', {
      ...{ as: eve, on: made.body, args: worry, facts: visitAt() },
      ...more,
    })

  it('goes as one whose author took it back, and what lies behind it is held', () => {
    const { body, scopes, also } = setApart()
    const { also: _none, ...taken } = follows('takeIn', made.body)
    expect({ body, scopes }).toEqual(taken)
    expect(also).toMatchObject([
      {
        ...{ kind: 'hold', name: 'makeOfExtract', unseen: true },
        args: { region, challenge, extract: id('record'), ...worry },
      },
    ])
  })

  it('stays in view after the letter, for no new use, as such a one', () => {
    expect(setApart(made.body, issued).body).toEqual(follows('close', made.body).body)
  })

  it('may have gone meanwhile: whoever did not know is not refused', () => {
    const gone = follows('takeIn', made.body).body
    expect(setApart(gone).body).toEqual(gone)
    expect(setApart(gone, issued).body).toEqual(gone)
    expect(setApart(gone).also).toEqual(setApart().also)
  })

  it('is for everybody on the team who reads it, and for nobody else', () => {
    for (const as of [eve, pip, amara, ife, grace, david]) expect(refused({ as })).toBeNull()
    const others = [
      ...[actor('sue', post('supporter')), actor('ruth', post('safeguardingLead'))],
      ...[actor('anne', post('director')), actor('lea', post('leadMember'))],
      ...[actor('eve', post('memberPeer', { challenge: id('visit-fen') })), coordinator, stranger],
    ]
    for (const as of others) expect(refused({ as })).toBe('not-allowed')
  })

  it('has words to be worried about, and somebody who says why', () => {
    const wordless = follows('make').body
    expect(refused({ on: { ...wordless, text: null, name: null } })).toBe('not-now')
    expect(refused({ args: { ...worry, reason: ' ' } })).toBe('malformed')
  })
})
