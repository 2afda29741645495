import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  council,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'
import { ann, edition, grant, omar, rahman } from './self-view.ts'

const back = { reasons: ['unclear'], sections: ['1'], words: 'Say how many farms.' }
const sendBack = (tried: object) =>
  refusal('edition', 'sendBack', { as: rahman, on: edition.body, args: back, ...tried })

describe('an edition', () => {
  it('is made, signed and replaced by what follows from something else alone', () => {
    for (const as of [ann, rahman, actor('sam', post('coordinator'))]) {
      expect(refusal('edition', 'supersede', { as, on: edition.body })).toBe('not-allowed')
      const args = { signature: id('s'), role: 'leadMember' }
      expect(refusal('edition', 'sign', { as, on: edition.body, args })).toBe('not-allowed')
    }
  })

  it('is signed off with the last signature of its order', () => {
    const order = ['director', 'leadMember']
    const sign = (on: unknown, role: string) =>
      run('edition', 'sign', {
        ...{ as: rahman, on, authority: true, args: { signature: id(role), role } },
      }).body
    const one = sign({ ...edition.body, order }, 'director')
    expect(one).toMatchObject({ stage: 'withLeadMember' })
    expect(sign(one, 'leadMember')).toMatchObject({ stage: 'signedOff' })
    const early = { as: rahman, on: { ...edition.body, order }, authority: true as const }
    expect(
      refusal('edition', 'sign', { ...early, args: { signature: id('s'), role: 'leadMember' } }),
    ).toBe('not-now')
  })

  it('is sent back by whose turn it is, with reasons and sections that are there', () => {
    expect(
      run('edition', 'sendBack', { as: rahman, on: edition.body, args: back }).body,
    ).toMatchObject({
      ...{ stage: 'returned', returned: { by: id('rahman'), words: 'Say how many farms.' } },
    })
    for (const as of [ann, omar, grant, stranger]) expect(sendBack({ as })).toBe('not-allowed')
    const gone = actor('rahman', post('leadMember', { to: '2027-01-01' }))
    expect(sendBack({ as: gone })).toBe('not-allowed')
    const ofAdults = actor('rahman', post('leadMember', { service: 'adults' }))
    const ofChildren = actor('rahman', post('leadMember', { service: 'children' }))
    expect(sendBack({ as: ofAdults })).toBeNull()
    expect(sendBack({ as: ofChildren })).toBe('not-allowed')
    expect(sendBack({ args: { ...back, sections: ['9'] } })).toBe('not-found')
    expect(sendBack({ args: { ...back, reasons: [] } })).toBe('malformed')
    for (const stage of ['signedOff', 'returned', 'shared', 'superseded'])
      expect(sendBack({ on: { ...edition.body, stage } })).toBe('not-now')
  })

  it('is shared by the director once it is signed off, with its signatures', () => {
    const signedOff = { ...edition.body, stage: 'signedOff' }
    const facts = [
      fact('signature', 'sig', { edition: id('record') }),
      fact('signature', 'other', { edition: id('older') }),
    ]
    const shared = run('edition', 'share', { as: ann, on: signedOff, facts })
    expect(shared.scopes).toEqual([
      ...[scope.officers(council), scope.lead(council)],
      ...[scope.selfView(challenge), scope.board(region)],
    ])
    expect(shared.also).toEqual([{ kind: 'signature', name: 'share', record: id('sig'), args: {} }])
    const ofAdults = actor('ann', post('director', { service: 'adults' }))
    expect(refusal('edition', 'share', { as: ofAdults, on: signedOff, facts })).toBeNull()
    const ofChildren = actor('ann', post('director', { service: 'children' }))
    for (const as of [rahman, omar, stranger, ofChildren])
      expect(refusal('edition', 'share', { as, on: signedOff })).toBe('not-allowed')
    for (const stage of ['withLeadMember', 'returned', 'superseded'])
      expect(refusal('edition', 'share', { as: ann, on: { ...edition.body, stage } })).toBe(
        'not-now',
      )
  })
})
