import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/actor.ts'
import type { Role } from '../../../shared/roles.ts'
import type { Service } from '../../../shared/service.ts'
import { isCurrent, turnOf as turnIn } from '../../../shared/self-view/turn.ts'
import { actor, challenge, council, id, post, region } from '../rules.ts'

const at = '2027-03-09T10:00:00.000Z'
const moment = (who: Actor) => ({ command: id('command'), actor: who, at, base: null })
const edition = {
  ...{ region, council, challenge, service: 'adults' as Service, stage: 'withLeadMember' },
  order: ['director', 'leadMember'] as Role[],
  signed: [] as { role: Role }[],
}
const [ann, rahman] = [actor('ann', post('director')), actor('rahman', post('leadMember'))]
const signature = (role: Role, person = 'somebody before') => ({
  ...{ id: id(`by ${role}`), appointment: id('post before'), confirms: null },
  manifest: { signer: { person: id(person), role } },
})

type Given = Parameters<typeof turnIn>
const turnOf = (of: Given[0], signatures: Given[1], when: Given[2], current = true) =>
  turnIn(of, signatures, when, current)

describe('whose turn it is', () => {
  it('is that of the next office in the order, and the others wait for it', () => {
    expect(turnOf(edition, [], moment(ann))).toMatchObject({
      is: 'sign',
      office: { role: 'director' },
    })
    expect(turnOf(edition, [], moment(rahman))).toEqual({ is: 'waits', role: 'director' })
    const next = { ...edition, signed: [{ role: 'director' as Role }] }
    expect(turnOf(next, [], moment(rahman))).toMatchObject({ is: 'sign' })
    expect(turnOf(next, [], moment(ann))).toEqual({ is: 'waits', role: 'leadMember' })
  })

  it('is nobody’s of another council, or after their time', () => {
    const elsewhere = actor('rahman', post('leadMember', { council: id('fennick') }))
    const gone = actor('rahman', post('leadMember', { to: '2027-03-01' }))
    const next = { ...edition, order: ['leadMember'] as Role[] }
    for (const who of [elsewhere, gone])
      expect(turnOf(next, [], moment(who))).toEqual({ is: 'waits', role: 'leadMember' })
  })

  it('is theirs who answer for its service, or for both', () => {
    const next = { ...edition, order: ['leadMember'] as Role[] }
    const after = { ...edition, stage: 'shared' }
    const held = (service: Service | null) => actor('rahman', post('leadMember', { service }))
    for (const service of ['adults', null] as const) {
      expect(turnOf(next, [], moment(held(service))).is).toBe('sign')
      expect(turnOf(after, [signature('leadMember')], moment(held(service))).is).toBe('confirm')
    }
    const other = moment(held('children'))
    expect(turnOf(next, [], other)).toEqual({ is: 'waits', role: 'leadMember' })
    expect(turnOf(after, [signature('leadMember')], other).is).toBe('nothing')
  })

  it('is a later holder’s of an office that signed, once', () => {
    for (const stage of ['signedOff', 'shared']) {
      const after = { ...edition, stage }
      const before = signature('leadMember')
      expect(turnOf(after, [before], moment(rahman))).toMatchObject({
        is: 'confirm',
        before: before.id,
      })
      const own = { ...signature('leadMember', 'rahman'), appointment: id('post-leadMember') }
      expect(turnOf(after, [before, { ...own, confirms: before.id }], moment(rahman)).is).toBe(
        'nothing',
      )
    }
  })

  it('is no later holder’s of a version that was replaced, or of a visit that is over', () => {
    const after = { ...edition, stage: 'shared' }
    const before = signature('leadMember')
    expect(turnOf(after, [before], moment(rahman), false).is).toBe('nothing')
    const next = { ...edition, order: ['leadMember'] as Role[] }
    expect(turnOf(next, [], moment(rahman), false).is).toBe('sign')

    const stage = 'shared'
    const [first, second] = [1, 2].map((number) => ({ selfView: 'own', number, challenge, stage }))
    const other = { selfView: 'another', number: 3, challenge: id('visit-fen'), stage }
    if (!first || !second) throw new Error('two versions')
    const visit = (of: string) => [{ id: challenge, body: { stage: of } }]
    expect(isCurrent(second, [first, second, other], visit('onSite'))).toBe(true)
    expect(isCurrent(second, [first, second, other], [])).toBe(true)
    expect(isCurrent(first, [first, second], visit('onSite'))).toBe(false)
    for (const over of ['closed', 'withdrawn'])
      expect(isCurrent(second, [first, second], visit(over))).toBe(false)
  })

  it('is a later holder’s of the version that stands, where a newer one was sent back', () => {
    const signed = { selfView: 'own', number: 1, challenge, stage: 'shared' }
    const newer = (stage: string) => ({ ...signed, number: 2, stage })
    for (const stage of ['returned', 'superseded'])
      expect(isCurrent(signed, [signed, newer(stage)], [])).toBe(true)
    for (const stage of ['withLeadMember', 'signedOff', 'shared'])
      expect(isCurrent(signed, [signed, newer(stage)], [])).toBe(false)
  })

  it('is not theirs who signed it themselves, or whose office did not', () => {
    const after = { ...edition, stage: 'shared' }
    expect(turnOf(after, [signature('leadMember', 'rahman')], moment(rahman)).is).toBe('nothing')
    expect(turnOf(after, [signature('director')], moment(rahman)).is).toBe('nothing')
  })

  it('is nobody’s once it was sent back or replaced', () => {
    for (const stage of ['returned', 'superseded'])
      expect(turnOf({ ...edition, stage }, [signature('leadMember')], moment(rahman)).is).toBe(
        'nothing',
      )
  })
})
