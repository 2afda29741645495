/**
 * A wording: one text that somebody wrote in a self-view, one judgement they made, or that they moved it,
 * took it out or put it back, kept for ever as it was. With those before and after it, it says who did what
 * and when; who writes together reads names here, since no officer sees the office's list of people.
 */
import * as z from 'zod/mini'
import { never } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { indicatorCode, longestParagraph } from '../self-view/drafts.ts'
import { scale } from '../self-view/scales.ts'
import { did } from '../self-view/wording-of.ts'
import { isCleanText, line } from '../text.ts'

const content = {
  /** The record it is in: a section, or a piece of evidence. */
  ...{ selfView: uuid, section: uuid },
  /** Where it stands: a paragraph, the summary, a scale, the story behind an indicator, an action, evidence. */
  of: z.union([uuid, z.literal('summary'), scale, indicatorCode]),
  /** Empty where somebody emptied it. */
  text: z.string().check(z.maxLength(longestParagraph), z.refine(isCleanText)),
  /** What was done to it, other than to write it. */
  did: z.nullable(did),
}
const schema = z.looseObject({
  ...{ ...belongs, ...content, by: uuid, at: instant },
  /** Of who wrote it, as it was then; null on a device that does not know its own person yet. */
  name: z.nullable(line(120)),
})
export type Wording = z.infer<typeof schema>

const { make } = commandsOn<Wording>()

export const wording: Kind<Wording> = {
  name: 'wording',
  v: 3,
  // 1: only what was written was kept. 2: nor who was to see to an action.
  raise: { 1: (body) => ({ ...(body as object), did: null }), 2: (body) => body },
  schema,
  state: () => 'kept',
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    /** Follows from the writing. */
    make: make(z.strictObject({ ...belongs, ...content }), {
      may: never,
      cites: (_args, { actor }) => [actor.person],
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment, facts }) => {
        const by = moment.actor.person
        const name = factOf<{ name: string }>(facts, 'person', by)?.name ?? null
        return { body: { ...args, by, at: moment.at, name } }
      },
    }),
  },
}
