import { describe, expect, it } from 'vitest'
import { scope } from '../../../shared/scopes.ts'
import { audienceOf, isToldToOffice, withoutWords } from '../../../shared/records/repair.ts'
import type { Fact } from '../../../shared/kind.ts'
import {
  actor,
  challenge,
  coordinator,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
  today,
} from '../rules.ts'

const args = {
  region,
  council: null,
  challenge: null,
  author: id('amara'),
  command: { name: 'send' },
  code: 'not-now',
  firstAt: today,
}

describe('a repair', () => {
  const made = run('repair', 'note', { as: system, args })

  it('is noted by the server only, for the office', () => {
    expect(made.scopes).toEqual([scope.office(region)])
    expect(refusal('repair', 'note', { as: coordinator, args })).toBe('not-allowed')
  })

  it('is settled once, by the coordinator', () => {
    const settled = run('repair', 'settle', { as: coordinator, on: made.body }).body
    expect(refusal('repair', 'settle', { as: coordinator, on: settled })).toBe('not-now')
    for (const as of [stranger, actor('amara', post('expert')), actor('david', post('manager'))])
      expect(refusal('repair', 'settle', { as, on: made.body })).toBe('not-allowed')
  })
})

describe('a repair of a worry', () => {
  const command = { kind: 'concern', name: 'record', args: { words: 'Somebody may be hurt.' } }
  const worry = { ...args, challenge, command }
  const made = run('repair', 'note', { as: system, args: worry })
  const forOffice = { ...worry, command: withoutWords(command), isWordless: true }
  const lead = actor('imran', post('safeguardingLead'))

  it('is for the safeguarding lead, words and all', () => {
    expect(made.scopes).toEqual([scope.safeguarding(challenge), scope.safeguardingNew(challenge)])
    expect(refusal('repair', 'settle', { as: lead, on: made.body })).toBeNull()
    expect(refusal('repair', 'settle', { as: coordinator, on: made.body })).toBe('not-allowed')
  })

  it('that is settled is no longer the manager’s', () => {
    const settled = run('repair', 'settle', { as: lead, on: made.body })
    expect(settled.scopes).toEqual([scope.safeguarding(challenge)])
  })

  it('is for the lead outside alone when it is about the host’s own staff', () => {
    const outside = { ...worry, aboutHostStaff: true as const }
    const { scopes, body } = run('repair', 'note', { as: system, args: outside })
    expect(scopes).toEqual([scope.safeguardingOutside(challenge)])
    const outsideLead = actor('olu', post('outsideLead'))
    expect(refusal('repair', 'settle', { as: outsideLead, on: body })).toBeNull()
    for (const as of [lead, coordinator, actor('david', post('manager'))])
      expect(refusal('repair', 'settle', { as, on: body })).toBe('not-allowed')
  })

  it('is for whoever gave it where no challenge says who keeps people safe', () => {
    const nowhere = { ...worry, challenge: null, author: id('imran') }
    const { scopes, body } = run('repair', 'note', { as: system, args: nowhere })
    expect(scopes).toEqual([scope.person(id('imran'))])
    expect(refusal('repair', 'settle', { as: lead, on: body })).toBeNull()
  })

  it('tells the office that there is one, and not a word of it', () => {
    const { scopes, body } = run('repair', 'note', { as: system, args: forOffice })
    expect(scopes).toEqual([scope.office(region)])
    expect(body).toMatchObject({ command: { kind: 'concern', name: 'record' } })
    expect(JSON.stringify(body)).not.toContain('hurt')
    expect(refusal('repair', 'settle', { as: coordinator, on: body })).toBeNull()
    expect(refusal('repair', 'settle', { as: lead, on: body })).toBe('not-allowed')
  })
})

describe('a repair of work on words', () => {
  const of = (kind: string) =>
    run('repair', 'note', { as: system, args: { ...args, challenge, command: { kind } } })

  it('is for reviewers when it was work on an entry', () => {
    const { scopes, body } = of('entry')
    expect(scopes).toEqual([scope.review(challenge)])
    expect(
      refusal('repair', 'settle', { as: actor('grace', post('leadPeer')), on: body }),
    ).toBeNull()
    expect(refusal('repair', 'settle', { as: coordinator, on: body })).toBe('not-allowed')
  })

  it('is for whoever gave it where nothing tells the visit', () => {
    const nowhere = { ...args, command: { kind: 'entry' } }
    const { scopes } = run('repair', 'note', { as: system, args: nowhere })
    expect(scopes).toEqual([scope.person(id('amara'))])
  })

  const edit = { kind: 'entry', name: 'reword', record: id('an entry') }
  const lost = { ...args, challenge, command: { ...edit, args: { key: 'own:A1', text: 'Steep.' } } }
  const left = { ...edit, args: { key: 'own:A1' } }
  const entryWith = (given: unknown) =>
    fact('entry', 'an entry', { challenge, answers: [{ key: 'own:A1', given }] })

  it('keeps no edit of words that are gone, and that of words that are here, or not known', () => {
    const noted = (...facts: Fact[]) =>
      run('repair', 'note', { as: system, args: lost, facts }).body
    expect(noted(entryWith(null))).toMatchObject({ command: left, settledAt: null })
    expect(JSON.stringify(noted(entryWith(null)))).not.toContain('Steep.')
    for (const body of [noted(), noted(entryWith({})), noted(fact('entry', 'other', {}))])
      expect(body).toMatchObject({ command: lost.command })
  })

  it('loses the edit with the words, open or settled; nobody does that by hand', () => {
    const { body } = run('repair', 'note', { as: system, args: lost })
    const reviewer = actor('grace', post('leadPeer'))
    const settled = run('repair', 'settle', { as: reviewer, on: body }).body
    for (const on of [body, settled])
      expect(run('repair', 'forget', { as: system, on, authority: true }).body).toEqual({
        ...(on as object),
        command: left,
      })
    for (const as of [system, reviewer, coordinator, stranger])
      expect(refusal('repair', 'forget', { as, on: body })).toBe('not-allowed')
  })

  it('tells the office nothing of words that were held apart', () => {
    const { scopes } = of('hold')
    expect(scopes).toEqual([scope.safeguarding(challenge), scope.safeguardingNew(challenge)])
    expect(isToldToOffice({ command: { kind: 'hold' } })).toBe(false)
    const ofExtract = { kind: 'extract', name: 'setApart' }
    expect(audienceOf({ command: ofExtract })).toBe('safeguarding')
    expect(isToldToOffice({ command: ofExtract })).toBe(false)
    expect(audienceOf({ command: { kind: 'extract', name: 'close' } })).toBe('review')
    expect(isToldToOffice({ command: { kind: 'concern' } })).toBe(true)
  })
})
