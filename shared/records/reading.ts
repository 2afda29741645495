/**
 * A reading: somebody opened a section of an edition, and where they were in it. Only appended, so that
 * phone and tablet keep one place; theirs alone. It is no proof of anything: it finds their place, and says
 * to themselves, before they sign, what they have not opened yet.
 */
import * as z from 'zod/mini'
import { heirOf, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { type Belongs, commandsOn, type Fact, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { hasBefore, isReader } from '../self-view/readers.ts'

const content = {
  ...{ edition: uuid, section: sectionKey },
  /** The paragraph at the top of the screen; null at the section's head. */
  paragraph: z.nullable(uuid),
}
const schema = z.looseObject({ ...belongs, ...content, person: uuid, at: instant })
export type Reading = z.infer<typeof schema>

const { make } = commandsOn<Reading>()

export const reading: Kind<Reading> = {
  name: 'reading',
  v: 1,
  raise: {},
  schema,
  state: () => 'made',
  scopes: (body) => [scope.person(body.person)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ ...belongs, ...content }), {
      cites: ({ edition }) => [edition],
      may: ({ args, moment }) => isReader(moment, args),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment, facts }) => {
        refuseElsewhere(args, moment, facts)
        return { body: { ...args, person: readerOf(moment), at: moment.at } }
      },
    }),
  },
}

const readerOf = ({ actor, heirs }: Moment) => heirOf(actor.person, heirs)

type Edition = { council: string; challenge: string; sharedAt: string | null }

/** @throws Problem `not-found` for an edition of another place, or one they do not have before them */
function refuseElsewhere(args: Placed, moment: Moment, facts: readonly Fact[]): void {
  const found = factOf<Edition>(facts, 'edition', args.edition)
  if (found?.council !== args.council || found.challenge !== args.challenge)
    throw new Problem('not-found')
  if (!hasBefore(moment, args, found)) throw new Problem('not-found')
}

type Placed = Belongs & { edition: string }
