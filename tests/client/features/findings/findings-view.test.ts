import { describe, expect, it } from 'vitest'
import { citableOf, rowsOf } from '../../../../client/features/findings/findings-view.ts'
import type { Extract } from '../../../../shared/records/extract.ts'
import type { Finding } from '../../../../shared/records/finding.ts'
import { challenge, council, id, region, today } from '../../../shared/rules.ts'

const extract = (key: string, stands: Extract['stands'] = 'shared') => ({
  id: id(key),
  body: {
    ...{
      region,
      council,
      challenge,
      questionnaire: id('q'),
      question: 'A1',
      about: 'own' as const,
    },
    ...{ text: stands === 'in' ? null : key, name: null, stands },
  },
})
const finding = (key: string, change: Partial<Finding> = {}) => ({
  id: id(key),
  body: {
    ...{ region, council, challenge, cites: [], themes: [], dropped: false },
    text: { command: id('c'), text: key, by: id('p'), at: today, alternatives: [] },
    ...change,
  },
})

describe('a finding', () => {
  it('names the words it rests on', () => {
    const [row] = rowsOf([finding('f', { cites: [id('a')] })], [extract('a')])
    expect(row).toMatchObject({ rests: [{ text: 'a' }], gone: [] })
  })

  it('is flagged when words behind it are no longer in view', () => {
    const cites = [id('a'), id('b'), id('c')]
    const [row] = rowsOf([finding('f', { cites })], [extract('a'), extract('b', 'in')])
    expect(row?.gone).toEqual([id('b'), id('c')])
  })

  it('keeps words that were closed after the letter', () => {
    const [row] = rowsOf([finding('f', { cites: [id('a')] })], [extract('a', 'closed')])
    expect(row?.gone).toEqual([])
    expect(citableOf([extract('a', 'closed')])).toEqual([])
  })

  it('says that two people wrote at once, and comes last once it was set aside', () => {
    const { text } = finding('f').body
    const apart = {
      ...text,
      alternatives: [{ command: id('d'), text: 'g', by: id('q'), at: today }],
    }
    const rows = rowsOf([finding('x', { dropped: true }), finding('f', { text: apart })], [])
    expect(rows.map(({ isApart, isDropped }) => [isApart, isDropped])).toEqual([
      [true, false],
      [false, true],
    ])
  })
})
