import { describe, expect, it } from 'vitest'
import { letterboxOf } from '../../../shared/records/letterbox.ts'
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
  stranger,
} from '../rules.ts'

const publicKey = `B${'A'.repeat(86)}=`
const args = { region, challenge, privateKey: 'M'.repeat(184), publicKey }
const facts = [
  fact('challenge', 'visit-oak', { council, challenge }),
  fact('visit', 'pack-oak', { council, challenge }),
]
const record = letterboxOf(challenge)
const made = { as: coordinator, record, args, facts }

describe('making the letterbox of a visit', () => {
  it('keeps its key in the office, and puts its slot into the pack', () => {
    const { body, scopes, also } = run('letterbox', 'make', made)
    expect(scopes).toEqual([scope.office(region)])
    expect(body).toMatchObject({ council, publicKey })
    expect(also).toEqual([
      { kind: 'visit', name: 'openLetterbox', record: id('pack-oak'), args: { publicKey } },
    ])
    expect(JSON.stringify(also)).not.toContain(args.privateKey)
  })

  it('is the coordinator’s of the region, and nobody else’s', () => {
    const elsewhere = actor('other', post('coordinator', { region: id('elsewhere') }))
    const manager = actor('priya', post('manager'))
    for (const as of [elsewhere, manager, stranger])
      expect(refusal('letterbox', 'make', { ...made, as })).toBe('not-allowed')
  })

  it('happens once for a visit, under the id that follows from it', () => {
    const { body } = run('letterbox', 'make', made)
    expect(refusal('letterbox', 'make', { ...made, on: body })).toBe('already-there')
    expect(refusal('letterbox', 'make', { ...made, record: id('another') })).toBe('not-found')
    expect(refusal('letterbox', 'make', { ...made, facts: [] })).toBe('not-found')
  })

  it('takes keys and nothing else', () => {
    const wrong = { ...args, publicKey: 'no key' }
    expect(refusal('letterbox', 'make', { ...made, args: wrong })).toBe('malformed')
  })
})

describe('the slot in the pack', () => {
  it('is opened by nobody but the making of the letterbox', () => {
    const pack = {
      ...{ region, council, challenge, place: null, meeting: [], contact: null },
      ...{ safeguarding: null, note: null },
    }
    const opening = { on: pack, args: { publicKey } }
    expect(refusal('visit', 'openLetterbox', { ...opening, as: coordinator })).toBe('not-allowed')
    const followed = run('visit', 'openLetterbox', {
      ...opening,
      as: coordinator,
      authority: true,
    })
    expect(followed.body).toMatchObject({ letterbox: publicKey })
  })
})
