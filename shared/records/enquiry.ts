/**
 * A line of enquiry: a question that the board frames before the visit, from a paragraph of the self-view or
 * a figure, and that the team answers during it.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { rank } from '../rank.ts'
import { scope } from '../scopes.ts'
import { indicatorCode } from '../self-view/drafts.ts'
import { words } from '../text.ts'
import { edit, editText, firstText, written } from '../written.ts'

const longestQuestion = 600
const longestAnswer = 3000

/** What it comes from. */
const source = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('paragraph'), edition: uuid, paragraph: uuid }),
  z.strictObject({ is: z.literal('indicator'), code: indicatorCode }),
])

const schema = z.looseObject({
  ...{ ...belongs, source, rank },
  question: written(longestQuestion),
  answer: z.nullable(written(longestAnswer)),
  dropped: z.boolean(),
})
export type Enquiry = z.infer<typeof schema>

const { make, command } = commandsOn<Enquiry>()

export const enquiry: Kind<Enquiry> = {
  name: 'enquiry',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.dropped ? 'dropped' : 'open'),
  scopes: ({ region, challenge }) => [scope.board(region), scope.selfView(challenge ?? '')],
  scopesNumber: 1,
  commands: {
    ask: make(
      z.strictObject({
        ...{ region: uuid, council: uuid, challenge: uuid, source, rank },
        question: words(longestQuestion),
      }),
      {
        cites: ({ challenge, source: from }) =>
          from.is === 'paragraph' ? [challenge, from.edition] : [challenge],
        may: ({ args, moment }) => mayAsk(moment, args),
        belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
        apply: ({ args, moment, facts }) => {
          const visit = factOf<{ council: string }>(facts, 'challenge', args.challenge)
          if (visit?.council !== args.council) throw new Problem('not-found')
          if (args.source.is === 'paragraph') {
            const of = factOf<Edition>(facts, 'edition', args.source.edition)
            if (!of || !isIn(of, args.source.paragraph, args.challenge))
              throw new Problem('not-found')
          }
          const question = firstText(args.question, moment)
          return { body: { ...args, question, answer: null, dropped: false } }
        },
      },
    ),
    write: command(edit(longestQuestion), {
      from: ['open'],
      may: ({ record, moment }) => mayAsk(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, question: editText(record.question, args, moment) },
      }),
    }),
    move: command(z.strictObject({ rank }), {
      from: ['open'],
      may: ({ record, moment }) => mayAsk(moment, record),
      apply: ({ record, args }) => ({ body: { ...record, rank: args.rank } }),
    }),
    answer: command(edit(longestAnswer), {
      from: ['open'],
      may: ({ record, moment }) =>
        holds(moment, record, 'leadPeer', 'manager', 'memberPeer', 'auditor', 'expert'),
      apply: ({ record, args, moment }) => ({
        body: { ...record, answer: editText(record.answer, args, moment) },
      }),
    }),
    drop: command(z.strictObject({}), {
      from: ['open', 'dropped'],
      may: ({ record, moment }) => mayAsk(moment, record),
      apply: ({ record }) => ({ body: { ...record, dropped: true } }),
    }),
    takeUp: command(z.strictObject({}), {
      from: ['open', 'dropped'],
      may: ({ record, moment }) => mayAsk(moment, record),
      apply: ({ record }) => ({ body: { ...record, dropped: false } }),
    }),
  },
}

type Place = { region: string; council: string | null; challenge: string | null }
type Edition = {
  challenge: string
  sharedAt: string | null
  sections: readonly { paragraphs: readonly { id: string }[] }[]
}

const mayAsk = (moment: Moment, place: Place) =>
  holds(moment, place, 'coordinator', 'sponsor', 'leadPeer', 'manager')

const isIn = (edition: Edition, paragraph: string, challenge: string): boolean =>
  edition.challenge === challenge &&
  edition.sharedAt !== null &&
  edition.sections.some(({ paragraphs }) => paragraphs.some(({ id }) => id === paragraph))
