import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../../../client/features/tallies/tally-view.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import type { TallyLine } from '../../../../shared/records/tally.ts'
import { id, region } from '../../../shared/rules.ts'

const sheets = [{ id: id('adults'), body: { region, council: null, challenge: null, ...adults } }]
const line = (question: string, change: Partial<TallyLine>): TallyLine => ({
  ...{ question, about: 'own', questionnaire: id('adults'), answers: 'few', chosen: {} },
  ...change,
})
const questions = (...lines: TallyLine[]) =>
  sectionsOf({ lines }, sheets).flatMap((section) => section.questions)

describe('a tally', () => {
  it('shows a scale whole, own experience and what was seen apart', () => {
    const [one] = questions(
      line('A1', { chosen: { 5: 'few', 2: 7 } }),
      line('A1', { about: 'seen', chosen: { 3: 'few' } }),
    )
    expect(one?.rows.map(({ id: key, own, seen }) => [key, own, seen])).toEqual([
      ['5', 'few', 'none'],
      ['4', 'none', 'none'],
      ['3', 'none', 'few'],
      ['2', 7, 'none'],
      ['1', 'none', 'none'],
      ['notSure', 'none', 'none'],
      ['skipped', 'none', 'none'],
    ])
  })

  it('shows of a long list only what somebody chose', () => {
    const [one] = questions(line('A6', { chosen: { waiting: 'few' } }))
    expect(one?.rows.map((row) => row.id)).toEqual(['waiting'])
  })

  it('leaves out what nobody could choose from, and questions it does not know', () => {
    expect(questions(line('A17', {}), line('Z9', {}))).toEqual([])
  })
})
