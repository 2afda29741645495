/**
 * A questionnaire: one published version of the questions asked of experts. Never changed once
 * published; a response names the version it answered, so a new version deletes no answer.
 *
 * Every text stands in four wordings, each written by hand: the person's own experience and what they
 * saw or were told, in standard English and in Easy Read.
 */
import * as z from 'zod/mini'
import { holds, isSystem } from '../actor.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { line, words } from '../text.ts'
import { belongs } from '../belongs.ts'
import { service } from '../service.ts'

const both = z.looseObject({ standard: words(300), easy: words(300) })
const wordings = z.looseObject({ own: both, seen: both })
const optionId = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/))
const option = z.looseObject({ id: optionId, standard: line(120), easy: line(120) })
const options = z.array(option).check(z.minLength(1), z.maxLength(40))

const asked = {
  id: z.string().check(z.regex(/^[A-Z]\d{1,2}$/)),
  section: optionId,
  tags: z.array(optionId).check(z.maxLength(10)),
  words: wordings,
  hint: z.nullable(wordings),
}

/** Five words from best to worst (5 to 1), and the three that Easy Read shows (4, 3, 2). */
const scale = z.looseObject({
  standard: z.array(line(40)).check(z.length(5)),
  easy: z.array(line(40)).check(z.length(3)),
})

export const questionSchema = z.discriminatedUnion('type', [
  /** F: five faces, each with words. */
  z.looseObject({ ...asked, type: z.literal('F'), scale }),
  /** Y: yes, partly, no. */
  z.looseObject({ ...asked, type: z.literal('Y') }),
  /** M: choose many; an option with the id `other` asks for words. */
  z.looseObject({ ...asked, type: z.literal('M'), options }),
  /** T: short text. */
  z.looseObject({ ...asked, type: z.literal('T') }),
  /** S: what I saw or heard, and where from. */
  z.looseObject({ ...asked, type: z.literal('S'), options }),
  /** Q: words someone said, and whether they said we may use them. */
  z.looseObject({ ...asked, type: z.literal('Q') }),
  /** B: what would make it better. */
  z.looseObject({ ...asked, type: z.literal('B') }),
  /** G: theme tags, in one or two sets. */
  z.looseObject({
    ...asked,
    type: z.literal('G'),
    sets: z.array(z.looseObject({ id: optionId, standard: line(120), easy: line(120), options })),
  }),
])
export type Question = z.infer<typeof questionSchema>

export const pictures = [
  'council',
  'speech',
  'hand',
  'phone',
  'people',
  'calendar',
  'lock',
  'tea',
  'send',
  'tick',
  'question',
  'listen',
  'helper',
  'letter',
  'heart',
  'place',
] as const

const section = z.looseObject({
  id: optionId,
  standard: line(80),
  easy: line(80),
  picture: z.enum(pictures),
})

export const content = {
  service,
  /** The version people see: 1, 2, 3. */
  number: z.int().check(z.positive()),
  name: line(120),
  sections: z.array(section).check(z.minLength(1), z.maxLength(20)),
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(60)),
}

const schema = z.looseObject({ ...belongs, ...content })
export type Questionnaire = z.infer<typeof schema>

const { make } = commandsOn<Questionnaire>()

export const questionnaire: Kind<Questionnaire> = {
  name: 'questionnaire',
  v: 1,
  raise: {},
  schema,
  state: () => 'published',
  scopes: (body) => [scope.questions(body.region)],
  scopesNumber: 1,
  commands: {
    publish: make(z.strictObject({ region: uuid, ...content }), {
      queued: false,
      proved: true,
      may: ({ args, moment }) =>
        isSystem(moment) || holds(moment, { region: args.region }, 'coordinator'),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args }) => ({ body: { council: null, challenge: null, ...args } }),
    }),
  },
}
