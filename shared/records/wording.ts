/**
 * A wording: one text that somebody wrote in a section of a self-view, kept for ever as it was written.
 * With those before and after it, it says who wrote what and when.
 */
import * as z from 'zod/mini'
import { never } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { indicatorCode, longestParagraph } from '../self-view/drafts.ts'
import { isCleanText } from '../text.ts'

const content = {
  ...{ selfView: uuid, section: uuid },
  /** Where it stands: a paragraph, the summary, or the story behind an indicator. */
  of: z.union([uuid, z.literal('summary'), indicatorCode]),
  /** Empty where somebody emptied it. */
  text: z.string().check(z.maxLength(longestParagraph), z.refine(isCleanText)),
}
const schema = z.looseObject({ ...belongs, ...content, by: uuid, at: instant })
export type Wording = z.infer<typeof schema>

const { make } = commandsOn<Wording>()

export const wording: Kind<Wording> = {
  name: 'wording',
  v: 1,
  raise: {},
  schema,
  state: () => 'kept',
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    /** Follows from the writing. */
    make: make(z.strictObject({ ...belongs, ...content }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment }) => ({ body: { ...args, by: moment.actor.person, at: moment.at } }),
    }),
  },
}
