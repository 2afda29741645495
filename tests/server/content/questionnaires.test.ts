import { describe, expect, it } from 'vitest'
import type { Question } from '../../../shared/records/questionnaire.ts'
import { adults } from '../../../server/content/questionnaires/adults.ts'
import { children } from '../../../server/content/questionnaires/children.ts'
import type { QuestionnaireContent } from '../../../server/content/questionnaires/content.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'
import { refusal, region, system } from '../../shared/rules.ts'

type Option = { standard: string; easy: string }

const optionsOf = (question: Question): Option[] => {
  if (question.type === 'M' || question.type === 'S') return question.options
  if (question.type === 'G') return question.sets.flatMap((set) => [set, ...set.options])
  return []
}
const wordingsOf = (question: Question) =>
  [question.words, question.hint].flatMap((words) => (words ? [words.own, words.seen] : []))
const scaleOf = (question: Question) =>
  question.type === 'F' ? question.scale : { standard: [], easy: [] }

const textsOf = (content: QuestionnaireContent, reading: 'standard' | 'easy'): string[] => [
  ...content.sections.map((section) => section[reading]),
  ...content.questions.flatMap((question) => [
    ...[...wordingsOf(question), ...optionsOf(question)].map((words) => words[reading]),
    ...scaleOf(question)[reading],
  ]),
]

// Of the sector's default questions: the id of each and its type.
const typesOfAdults = 'F Y Y F Y M Y Y F Y Y Y F S Q B T G'.split(' ')
const typesOfChildren = 'F Y Y F Y F Y Y Y F Y M Y S Q B T G'.split(' ')

describe.each([
  { name: 'adults', letter: 'A', content: adults, types: typesOfAdults },
  { name: 'children', letter: 'C', content: children, types: typesOfChildren },
])('the questions about $name', ({ letter, content, types }) => {
  it('may be published as they are', () => {
    const args = { region, ...content }
    expect(refusal('questionnaire', 'publish', { as: system, args })).toBeNull()
  })

  it('are the eighteen of the sector, each of its type', () => {
    const wanted = types.map((type, index) => `${letter}${index + 1} ${type}`)
    const asked = content.questions.map(({ id, type }) => `${id} ${type}`)
    expect(asked.toSorted()).toEqual(wanted.toSorted())
  })

  it('stand together by section, in the order of the sections', () => {
    const met = content.questions.map(({ section }) => section)
    const inOrder = content.sections.flatMap(({ id }) => met.filter((section) => section === id))
    expect(met).toEqual(inOrder)
    expect(new Set(met).size).toBe(content.sections.length)
  })

  it('have four wordings each, and no two of them are alike', () => {
    for (const { id, words } of content.questions) {
      const four = [words.own.standard, words.own.easy, words.seen.standard, words.seen.easy]
      expect(new Set(four).size, id).toBe(4)
    }
  })

  it('speak to the person about their own experience, and of others where it is about others', () => {
    for (const { id, type, words } of content.questions) {
      for (const text of [words.own.standard, words.own.easy])
        expect(text, id).toMatch(/\b(you|your)\b/i)
      // What an expert saw, heard and sorts is asked of the expert: "What did you see?"
      const isAboutOthers = !['S', 'Q', 'G'].includes(type)
      for (const text of isAboutOthers ? [words.seen.standard, words.seen.easy] : [])
        expect(text, id).not.toMatch(/\b(you|your)\b/i)
    }
  })

  it('ask every question as a question', () => {
    for (const { id, words } of content.questions)
      for (const { standard, easy } of [words.own, words.seen])
        expect(
          [standard, easy].every((text) => text.endsWith('?')),
          id,
        ).toBe(true)
  })

  it('have short sentences in Easy Read', () => {
    expect(tooLong(textsOf(content, 'easy'))).toEqual([])
  })

  it('are as short in Easy Read as in standard words, or shorter', () => {
    const longer = content.questions.flatMap(({ words }) =>
      [words.own, words.seen].filter(({ standard, easy }) => easy.length > standard.length + 12),
    )
    expect(longer).toEqual([])
  })

  it('use none of the words we do not use', () => {
    expect(refusedIn([...textsOf(content, 'standard'), ...textsOf(content, 'easy')])).toEqual([])
  })

  it('give each question with faces five words, and three in Easy Read, all different', () => {
    for (const question of content.questions.filter(({ type }) => type === 'F')) {
      const { standard, easy } = scaleOf(question)
      expect([new Set(standard).size, new Set(easy).size], question.id).toEqual([5, 3])
    }
  })

  it('offer options that differ in both readings', () => {
    for (const question of content.questions) {
      const options = optionsOf(question)
      for (const reading of ['standard', 'easy'] as const)
        expect(new Set(options.map((one) => one[reading])).size, question.id).toBe(options.length)
    }
  })

  it('let people say that nothing gets in the way, or something else', () => {
    const many = content.questions.filter((question) => question.type === 'M')
    for (const { options } of many)
      expect(options.slice(-2).map(({ id }) => id)).toEqual(['nothing', 'other'])
  })

  it('carry only tags that are themes of the last question', () => {
    const themes = content.questions.flatMap((question) =>
      question.type === 'G' ? question.sets.flatMap((set) => set.options.map(({ id }) => id)) : [],
    )
    for (const { id, tags } of content.questions)
      expect(
        tags.filter((tag) => !themes.includes(tag)),
        id,
      ).toEqual([])
  })
})
