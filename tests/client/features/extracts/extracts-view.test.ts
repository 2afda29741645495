import { describe, expect, it } from 'vitest'
import { bySection, byTheme } from '../../../../client/features/extracts/extracts-view.ts'
import { adults } from '../../../../server/content/questionnaires/adults.ts'
import type { Extract } from '../../../../shared/records/extract.ts'
import type { Finding } from '../../../../shared/records/finding.ts'
import { challenge, council, id, region, today } from '../../../shared/rules.ts'

const sheets = [{ id: id('adults'), body: { region, council: null, challenge: null, ...adults } }]
const said = (key: string, change: Partial<Extract> = {}) => ({
  id: id(key),
  body: {
    ...{ region, council, challenge, questionnaire: id('adults'), question: 'A1' },
    ...{ about: 'own' as const, text: key, name: null, stands: 'shared' as const, ...change },
  },
})
const finding = (cites: string[], themes: string[], dropped = false) => ({
  id: id('finding'),
  body: {
    ...{ region, council, challenge, cites, themes, dropped },
    text: { command: id('c'), text: 'Hm.', by: id('p'), at: today, alternatives: [] },
  } satisfies Finding,
})
const asked = { standard: 'Something else?', easy: 'Something else?' }
const questionsIn = (groups: ReturnType<typeof bySection>) =>
  groups.flatMap(({ questions }) => questions)

describe('what people said', () => {
  it('keeps own experience and what was seen apart', () => {
    const [one] = questionsIn(bySection([said('mine'), said('theirs', { about: 'seen' })], sheets))
    expect(one?.sides.map(({ about, words }) => [about, words.map(({ text }) => text)])).toEqual([
      ['own', ['mine']],
      ['seen', ['theirs']],
    ])
  })

  it('stands in the order of ids, whatever the order in which it came', () => {
    const all = ['a', 'b', 'c', 'd'].map((key) => said(key))
    const order = (list: typeof all) =>
      questionsIn(bySection(list, sheets))[0]?.sides[0]?.words.map((one) => one.id)
    expect(order(all)).toEqual([...all.map((one) => one.id)].sort())
    expect(order([...all].reverse())).toEqual(order(all))
  })

  it('says of those whose words are not shown that there was somebody, and not how many', () => {
    const silent = [said('x', { text: null }), said('y', { text: null })]
    const [one] = questionsIn(bySection(silent, sheets))
    expect(one?.sides[0]).toMatchObject({ words: [], others: true })
    expect(JSON.stringify(one?.sides)).not.toMatch(/\d{1,2}[,}]/)
  })

  it('stands under the wording that it answered, also where a newer one has the same number', () => {
    const newer = adults.questions.map((one) =>
      one.id === 'A1' ? { ...one, words: { ...one.words, own: asked } } : one,
    )
    const { body } = sheets[0] ?? { body: { region, council: null, challenge: null, ...adults } }
    const both = [
      ...sheets,
      { id: id('next'), body: { ...body, number: adults.number + 1, questions: newer } },
    ]
    const all = [said('before'), said('after', { questionnaire: id('next') })]
    const found = questionsIn(bySection(all, both)).map(({ question, sides }) => [
      question?.words.own.standard === asked.standard,
      sides[0]?.words.map(({ text }) => text),
    ])
    expect(found).toHaveLength(2)
    expect(found).toContainEqual([false, ['before']])
    expect(found).toContainEqual([true, ['after']])
  })

  it('stands under the themes of its question, and under those of a finding that rests on it', () => {
    const words = said('mine')
    const themes = (findings: ReturnType<typeof finding>[]) =>
      byTheme([words], sheets, findings).flatMap(({ groups }) => groups.map((group) => group.id))
    expect(themes([])).toEqual(['assessing-needs'])
    expect(themes([finding([words.id], ['information'])])).toEqual([
      'assessing-needs',
      'information',
    ])
    expect(themes([finding([words.id], ['information'], true)])).toEqual(['assessing-needs'])
  })

  it('is not missing by theme because nothing gives it one', () => {
    const seen = said('seen on the day', { question: 'A13' })
    const last = byTheme([said('mine'), seen], sheets, []).at(-1)
    expect(last?.groups.map(({ id: group }) => group)).toEqual(['none'])
    expect(questionsIn(last?.groups ?? []).map(({ question }) => question?.id)).toEqual(['A13'])
    expect(byTheme([said('mine')], sheets, []).map(({ id: set }) => set)).not.toContain('none')
  })
})
