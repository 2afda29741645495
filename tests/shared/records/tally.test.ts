import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/kind.ts'
import { countAs, fewestAnswers, type Tally } from '../../../shared/records/tally.ts'
import { scope } from '../../../shared/scopes.ts'
import { challenge, coordinator, council, id, refusal, region, run } from '../rules.ts'
import { amara, david, entry, grace } from './care.ts'

const args = { region, council, challenge }
const face = (value: number) => ({ is: 'face', value, of: 5 })
const answerOf = (answer: object, more: object = {}) => ({
  ...entry.answers[0],
  given: { answer, why: 'Because of Jo.', credit: { as: 'role' } },
  ...more,
})
const entryOf = (name: string, answers: object[], more: object = {}): Fact => ({
  kind: 'entry',
  id: id(name),
  body: { ...entry, answers, ...more },
})
const of = (...facts: Fact[]) =>
  run('tally', 'make', { as: david, authority: true, args, facts }).body as unknown as Tally
const faces = (values: readonly number[]) =>
  of(...values.map((value, at) => entryOf(String(at), [answerOf(face(value))])))

describe('a tally', () => {
  it('is seen by whom its stage lets see it, and by the region', () => {
    const made = run('tally', 'make', { as: david, authority: true, args })
    expect(made.scopes).toEqual([scope.tally(challenge), scope.tallies(region)])
  })

  it('says a few under five, and steps of five above', () => {
    expect([0, 1, 4, 5, 6, 9, 10, 14].map(countAs)).toEqual(['few', 'few', 'few', 5, 5, 5, 10, 10])
  })

  it('never lets the few be reckoned from the rest', () => {
    const tallied = (few: number, rest: number) =>
      faces([...Array.from({ length: few }, () => 1), ...Array.from({ length: rest }, () => 5)])
    expect(tallied(1, 5)).toEqual(tallied(2, 5))
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 30 }), (rest) => {
        const same = [1, 2, 3, 4].filter(
          (few) => JSON.stringify(tallied(few, rest)) === JSON.stringify(tallied(1, rest)),
        )
        const others = [1, 2, 3, 4].flatMap((few) =>
          [-4, -3, -2, -1, 1, 2, 3, 4].filter(
            (by) =>
              rest + by >= 5 &&
              JSON.stringify(tallied(few, rest + by)) === JSON.stringify(tallied(1, rest)),
          ),
        )
        expect(same.length + others.length).toBeGreaterThan(1)
      }),
      { numRuns: 20 },
    )
  })

  it('leaves out what a few all chose alike, and so says of nobody what they chose', () => {
    expect(faces([1, 1, 1]).lines).toEqual(faces([1, 1]).lines)
    expect(faces([1, 1, 1, 1]).lines).toEqual([])
    expect(faces([1, 1, 2]).lines).toMatchObject([{ chosen: { 1: 'few', 2: 'few' } }])
    expect(faces([1, 1, 1, 1, 1]).lines).toMatchObject([{ chosen: { 1: 5 } }])
  })

  it('lists what was chosen, with not sure and skipped, and no words', () => {
    const made = of(
      entryOf('one', [
        answerOf(face(4)),
        answerOf({ is: 'text', text: 'Jo was kind.' }, { question: 'A2' }),
      ]),
      entryOf('two', [answerOf({ is: 'notSure' })]),
      entryOf('three', [answerOf({ is: 'skipped' })]),
      entryOf('four', [answerOf({ is: 'many', values: ['phone'], other: 'By Jo' })]),
    )
    expect(made.lines.map(({ chosen }) => Object.keys(chosen))).toEqual([
      ['4', 'notSure', 'phone', 'skipped'],
    ])
    expect(JSON.stringify(made)).not.toContain('Jo')
  })

  it('is the same whether words were taken back or held apart, and in whatever order they came', () => {
    const facts = [1, 2, 3].map((value) => entryOf(String(value), [answerOf(face(value))]))
    expect(of(...facts)).toEqual(of(...facts.toReversed()))
    const gone = facts.map(({ id: name }) => entryOf(name, [answerOf(face(1), { given: null })]))
    expect(of(...gone).lines).toMatchObject([{ answers: 'few', chosen: {} }])
  })

  it('leaves out what fewer than three answered, and what its author let nobody else read', () => {
    expect(fewestAnswers).toBe(3)
    expect(faces([1, 2]).lines).toEqual([])
    expect(faces([1, 2, 3]).lines).toHaveLength(1)
    const hidden = [1, 2, 3].map((value) =>
      entryOf(String(value), [answerOf(face(value), value === 3 ? { isPrivate: true } : {})]),
    )
    expect(of(...hidden).lines).toEqual([])
    // Held apart or taken back, it counts as little: nobody can tell by the count.
    const held = [1, 2, 3, 4].map((value) =>
      entryOf(String(value), [
        answerOf(face(value), value === 4 ? { isPrivate: true, given: null } : {}),
      ]),
    )
    expect(of(...held)).toEqual({ ...faces([1, 2, 3]), entries: 'few' })
  })

  const wrote = (name: string, author: string, receivedAt: string): Fact => ({
    ...{ kind: 'response', id: id(`response of ${name}`) },
    body: { region, council, challenge, author: id(author), receivedAt },
  })
  /** Each sent one face; in the order of the minutes. */
  const sentBy = (...all: readonly (readonly [string, number])[]): Fact[] =>
    all.flatMap(([author, value], at) => {
      const name = String(at)
      const more = { response: id(`response of ${name}`), addsTo: at > 0 ? id('0') : null }
      const when = `2027-03-01T09:0${name}:00.000Z`
      return [entryOf(name, [answerOf(face(value))], more), wrote(name, author, when)]
    })

  it('never counts one person as three, however often they sent more', () => {
    const alone = of(...sentBy(['ada', 1], ['ada', 2], ['ada', 3], ['ben', 4]))
    expect(alone).toMatchObject({ entries: 'few', lines: [] })
    const three = of(...sentBy(['ada', 1], ['ben', 2], ['cyn', 3]))
    expect(three.lines).toMatchObject([{ answers: 'few', chosen: { 1: 'few' } }])
    const six = of(...sentBy(...[1, 2, 3, 4, 5, 1].map((value) => ['ada', value] as const)))
    expect(six.entries).toBe('few')
  })

  it('takes the newest answer of each, in whatever order the facts come', () => {
    const facts = sentBy(['ada', 1], ['ben', 2], ['cyn', 3], ['ada', 5])
    for (const some of [facts, facts.toReversed()])
      expect(of(...some).lines).toMatchObject([{ chosen: { 2: 'few', 3: 'few', 5: 'few' } }])
    expect(JSON.stringify(of(...facts))).not.toContain(id('ada'))
  })

  it('takes the one before where the newest was taken back', () => {
    const facts = sentBy(['ada', 1], ['ben', 2], ['cyn', 3], ['ada', 5]).map((one) =>
      one.id === id('3')
        ? { ...one, body: { ...one.body, answers: [answerOf(face(5), { given: null })] } }
        : one,
    )
    expect(of(...facts).lines).toMatchObject([{ chosen: { 1: 'few', 2: 'few', 3: 'few' } }])
  })

  it('leaves out whoever put a private answer in place of theirs, held apart or not', () => {
    const facts = sentBy(['ada', 1], ['ben', 2], ['cyn', 3], ['dee', 4], ['ada', 5])
    const without = of(...sentBy(['ben', 2], ['cyn', 3], ['dee', 4])).lines
    const privately = (more: object) =>
      of(
        ...facts.map((one) => {
          const answers = [answerOf(face(5), { isPrivate: true, ...more })]
          return one.id === id('4') ? { ...one, body: { ...one.body, answers } } : one
        }),
      ).lines
    expect(privately({})).toEqual(without)
    expect(privately({ given: null })).toEqual(without)
  })

  it('counts who answered for others again after a private answer', () => {
    const facts = sentBy(['ada', 1], ['ben', 2], ['cyn', 3], ['ada', 5]).map((one) =>
      one.id === id('0')
        ? { ...one, body: { ...one.body, answers: [answerOf(face(1), { isPrivate: true })] } }
        : one,
    )
    expect(of(...facts).lines).toMatchObject([{ chosen: { 2: 'few', 3: 'few', 5: 'few' } }])
  })

  it('counts those who turned out to be one person once', () => {
    const facts = sentBy(['ada', 1], ['ben', 2], ['cyn', 3])
    const heirs = { [id('cyn')]: id('ada') }
    const { body } = run('tally', 'make', { as: david, authority: true, args, facts, heirs })
    expect(body).toMatchObject({ lines: [] })
  })

  it('counts what adds to an entry with it where nothing tells whose it is', () => {
    const added = (name: string, addsTo: string | null) =>
      entryOf(name, [answerOf(face(1))], { addsTo: addsTo && id(addsTo) })
    expect(of(added('a', null), added('b', 'a'), added('c', 'b')).lines).toEqual([])
  })

  it('leaves what came late', () => {
    expect(of(entryOf('late', [answerOf(face(1))], { late: true })).lines).toEqual([])
  })

  it('keeps own experience and what was seen or told apart, question by question', () => {
    const answers = (value: number) => [
      answerOf(face(value), { question: 'A10' }),
      answerOf(face(value), { question: 'A2' }),
      answerOf(face(value), { about: 'seen', question: 'A2' }),
    ]
    const made = of(
      ...['one', 'two', 'three'].map((name, at) => entryOf(name, answers(at > 0 ? 2 : 1))),
    )
    expect(made.lines.map(({ question, about }) => `${question} ${about}`)).toEqual([
      'A2 own',
      'A2 seen',
      'A10 own',
    ])
  })

  it('follows from giving feedback, and is nobody’s to make', () => {
    for (const as of [amara, grace, david, coordinator])
      expect(refusal('tally', 'make', { as, args })).toBe('not-allowed')
  })
})
