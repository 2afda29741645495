import { describe, expect, it } from 'vitest'
import { pairOf, pastOf } from '../../../../client/features/writing/history.ts'
import type { Section } from '../../../../shared/records/section.ts'
import type { Wording } from '../../../../shared/records/wording.ts'
import { id } from '../../../support/people.ts'
import { written } from '../../../shared/records/self-view.ts'

const section = written.body as Section // as the rule made it
const [paragraph] = section.paragraphs
const words = (name: string, of: string, text: string, at: string) => ({
  id: id(name),
  body: { of, text, at, by: id('omar'), name: 'Omar Reed' } as Wording, // what is looked at
})
const of = paragraph?.id ?? ''
const all = [
  words('w1', of, 'Oakshire is rural.', '2026-11-01T10:00:00.000Z'),
  words('w2', of, paragraph?.text.text ?? '', '2026-11-02T10:00:00.000Z'),
  words('w3', 'rag', 'red', '2026-11-03T10:00:00.000Z'),
]

describe('the history of a section', () => {
  it('has every version of each text, newest first, and says which one stands', () => {
    const [first, second] = pastOf(section, all)
    expect(first?.versions.map((one) => [one.id, one.isNow])).toEqual([
      [id('w2'), true],
      [id('w1'), false],
    ])
    expect(second).toMatchObject({ of: 'rag', versions: [{ text: 'red', isNow: false }] })
  })

  it('marks every text that stands where several stand side by side', () => {
    const beside = { ...paragraph?.text, text: 'Oakshire is rural.', alternatives: [] }
    const apart = {
      ...section,
      paragraphs: section.paragraphs.map((one) => ({
        ...one,
        text: { ...one.text, alternatives: [beside] },
      })),
    } as Section
    expect(pastOf(apart, all)[0]?.versions.map(({ isNow }) => isNow)).toEqual([true, true])
  })

  it('keeps what was taken out and what it no longer speaks of', () => {
    const out = {
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, isOut: true })),
    }
    expect(pastOf(out, all)[0]?.versions.some(({ isNow }) => isNow)).toBe(false)
    const told = words('w4', '2E(1)', 'More homes.', '2026-11-04T10:00:00.000Z')
    expect(pastOf(section, [told]).map((one) => one.of)).toEqual(['2E(1)'])
  })

  it('compares the newest with the one before, unless others are asked for', () => {
    const [past] = pastOf(section, all)
    if (!past) throw new Error('no past')
    expect(pairOf(past, { from: '', to: '' })).toMatchObject({
      ...{ from: { id: id('w1') }, to: { id: id('w2') } },
    })
    expect(pairOf(past, { from: id('w2'), to: id('w1') })).toMatchObject({
      ...{ from: { id: id('w2') }, to: { id: id('w1') } },
    })
    const alone = { ...past, versions: past.versions.slice(0, 1) }
    expect(pairOf(alone, { from: '', to: '' })).toBeNull()
  })

  it('says what was done to a text, and compares only what was written', () => {
    const moved = words('w5', of, paragraph?.text.text ?? '', '2026-11-05T10:00:00.000Z')
    const done = { ...moved, body: { ...moved.body, did: 'moved' as const } }
    const [past] = pastOf(section, [...all, done])
    expect(past?.versions.map(({ id: one, did, isNow }) => [one, did, isNow])).toEqual([
      [id('w5'), 'moved', false],
      [id('w2'), null, true],
      [id('w1'), null, false],
    ])
    expect(past && pairOf(past, { from: '', to: '' })).toMatchObject({
      ...{ from: { id: id('w1') }, to: { id: id('w2') } },
    })
  })
})
