/**
 * A tally: how often each answer was chosen in one visit. It is made once, when feedback has been given,
 * and never again, so that no two of them can be subtracted. A count under five is "a few" and any other
 * goes down to a step of five ("5 or more"), or what is left of a total would give the few away. A
 * question that fewer than three people answered is left out, and so is what its author let nobody else
 * read. Whoever sent more later is one person all the same, with their newest answer. Nothing is averaged,
 * there are no words in it, and nothing tells whose an answer was.
 */
import * as z from 'zod/mini'
import { never } from '../actor.ts'
import type { AnswerValue } from '../answer.ts'
import { peopleBehind } from '../authors.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import type { Heirs } from '../actor.ts'
import { commandsOn, type Fact, factOf, factsOf, type Kind } from '../kind.ts'
import type { EntryItem, Reviewed } from '../review.ts'
import { scope } from '../scopes.ts'

/** The smallest number that is said as one: with two or three experts on a visit a number points at somebody. */
export const smallestCount = 5

/** A question that fewer people answered would show what one of them chose. */
export const fewestAnswers = 3

const count = z.union([z.literal('few'), z.int().check(z.minimum(smallestCount))])
export type TallyCount = z.infer<typeof count>

const line = z.looseObject({
  question: z.string(),
  about: z.enum(['own', 'seen']),
  questionnaire: uuid,
  /** How many people answered, those who chose "not sure" or skipped among them. */
  answers: count,
  /** By what they chose; what nobody chose is not listed. */
  chosen: z.record(z.string(), count),
})

const schema = z.looseObject({ ...belongs, entries: count, lines: z.array(line) })
export type Tally = z.infer<typeof schema>
export type TallyLine = z.infer<typeof line>

const { make } = commandsOn<Tally>()

export const tally: Kind<Tally> = {
  name: 'tally',
  v: 1,
  raise: {},
  schema,
  state: () => 'made',
  scopes: (body) => [scope.tally(body.challenge ?? ''), scope.tallies(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject(belongs), {
      may: never,
      needs: ['entry', 'response'],
      heirs: true,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment, facts }) => {
        const given = inTime(facts, moment.heirs)
        const people = new Set(given.map(({ person }) => person)).size
        return { body: { ...args, entries: countAs(people), lines: linesOf(given) } }
      },
    }),
  },
}

type Entry = Reviewed & {
  late: boolean
  questionnaire: string
  addsTo: string | null
  response: string
}

/** What somebody sent at one time. */
type Given = Entry & { person: string; sentAt: string }

/** The newest first. Late ones were not there when the team heard the others. */
function inTime(facts: readonly Fact[], heirs: Heirs | undefined): Given[] {
  const all = factsOf<Entry>(facts, 'entry')
  const personOf = peopleBehind(all, facts, heirs)
  const sentAt = ({ response }: Entry) =>
    factOf<{ receivedAt: string }>(facts, 'response', response)?.receivedAt ?? ''
  return all
    .filter(({ body }) => !body.late)
    .map((one) => ({ ...one.body, person: personOf(one), sentAt: sentAt(one.body) }))
    .sort((one, other) => (one.sentAt < other.sentAt ? 1 : -1))
}

/** `few`, or the step of five that so many have reached. */
export const countAs = (n: number): TallyCount =>
  n < smallestCount ? 'few' : n - (n % smallestCount)

type Answered = EntryItem & Pick<Given, 'questionnaire' | 'person'>

/**
 * One answer of each person: the newest of those that are not taken back or held apart. Whoever put a
 * private one in its place meant the one before no more; taken back or held apart it counts as little, or
 * the count would tell that it was.
 */
function onceEach(answers: readonly Answered[]): Answered[] {
  const people = [...new Set(answers.map(({ person }) => person))]
  return people.flatMap((person) => {
    const own = answers.filter((one) => one.person === person)
    const stands = own.find(({ given, isPrivate }) => isPrivate || given !== null) ?? own[0]
    return stands && !stands.isPrivate ? [stands] : []
  })
}

function linesOf(given: readonly Given[]): TallyLine[] {
  const all = given.flatMap(({ questionnaire, person, answers }) =>
    answers.map((each) => ({ ...each, questionnaire, person })),
  )
  // In an order of their own, so that none says who answered first.
  const places = [...new Set(all.map(orderOf))].sort()
  return places.flatMap((place): TallyLine[] => {
    const own = onceEach(all.filter((each) => orderOf(each) === place))
    const [first] = own
    if (!first || own.length < fewestAnswers) return []
    const { question, about, questionnaire } = first
    const each = own.flatMap(({ given }) => (given ? [chosenIn(given.answer)] : []))
    if (own.length < smallestCount && areAlike(each)) return []
    const values = each.flat()
    const countOf = (value: string) => countAs(values.filter((one) => one === value).length)
    const chosen = Object.fromEntries([...new Set(values)].sort().map((one) => [one, countOf(one)]))
    return [{ question, about, questionnaire, answers: countAs(own.length), chosen }]
  })
}

/**
 * Where a few chose, and all of them the same, the words *a few* beside it and *nobody* beside the rest
 * would say what each of them chose: the line is left out, as if too few had answered.
 */
const areAlike = (each: readonly string[][]) =>
  each.flat().length > 0 && new Set(each.map((one) => [...one].sort().join(' '))).size === 1

const orderOf = ({
  questionnaire,
  question,
  about,
}: Pick<TallyLine, 'questionnaire' | 'question' | 'about'>) =>
  `${questionnaire} ${question.slice(0, 1)}${question.slice(1).padStart(2, '0')} ${about}`

function chosenIn(answer: AnswerValue): string[] {
  switch (answer.is) {
    case 'face':
    case 'yes':
      return [String(answer.value)]
    case 'many':
    case 'themes':
      return answer.values
    case 'notSure':
    case 'skipped':
      return [answer.is]
    case 'text':
    case 'seen':
    case 'quote':
      return []
    default:
      return answer satisfies never
  }
}
