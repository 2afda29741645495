import { describe, expect, it } from 'vitest'
import { sectionsOf } from '../../../../client/features/tallies/tally-view.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import type { Tally, TallyLine } from '../../../../shared/records/tally.ts'
import { entry } from '../../../shared/records/care.ts'
import { challenge, council, fact, id, region, run, system } from '../../../shared/rules.ts'

const sheets = [{ id: id('adults'), body: { region, council: null, challenge: null, ...adults } }]
const line = (question: string, change: Partial<TallyLine>): TallyLine => ({
  ...{ question, about: 'own', questionnaire: id('adults'), answers: 'few', chosen: {} },
  ...change,
})
const args = { region, council, challenge }
/** An entry with a face for one side of one question. */
const entryOf = (name: string, about: 'own' | 'seen', value = 4) => {
  const given = { answer: { is: 'face', value, of: 5 }, why: null, credit: { as: 'role' } }
  const answer = { ...entry.answers[0], question: 'A1', about, given }
  return fact('entry', name, { ...entry, questionnaire: id('adults'), answers: [answer] })
}
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

  it('says of a side with too few answers that it is hidden, never that nobody gave one', () => {
    const two = [1, 2].map((at) => entryOf(`own ${String(at)}`, 'own'))
    const three = [1, 2, 3].map((at) => entryOf(`seen ${String(at)}`, 'seen', at > 1 ? 4 : 2))
    const { body } = run('tally', 'make', {
      as: system,
      authority: true,
      args,
      facts: [...two, ...three],
    })
    const [one] = sectionsOf(body as unknown as Tally, sheets).flatMap(({ questions }) => questions)
    expect(one?.answers).toEqual({ own: 'hidden', seen: 'few' })
    expect(new Set(one?.rows.map(({ own }) => own))).toEqual(new Set(['hidden']))
    expect(one?.rows.map(({ seen }) => seen)).toContain('none')
  })

  it('says of a side whose answers were all taken back that it is hidden', () => {
    const [one] = questions(
      line('A1', { chosen: {} }),
      line('A1', { about: 'seen', chosen: { 3: 'few' } }),
    )
    expect(new Set(one?.rows.map(({ own }) => own))).toEqual(new Set(['hidden']))
  })

  it('shows of a long list only what somebody chose', () => {
    const [one] = questions(line('A6', { chosen: { waiting: 'few' } }))
    expect(one?.rows.map((row) => row.id)).toEqual(['waiting'])
  })

  it('leaves out what nobody could choose from, and questions it does not know', () => {
    expect(questions(line('A17', {}), line('Z9', {}))).toEqual([])
  })
})
