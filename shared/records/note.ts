/**
 * A note that somebody makes while they read an edition: to themselves, or to the director. Whom it is for
 * is chosen once and stays.
 */
import * as z from 'zod/mini'
import { holds, isSame, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { hasBefore, isReader } from '../self-view/readers.ts'
import { words } from '../text.ts'
import { edit, editText, firstText, written } from '../written.ts'

const longest = 2000

const content = {
  ...{ edition: uuid, section: sectionKey, paragraph: z.nullable(uuid) },
  to: z.enum(['me', 'director']),
  about: z.nullable(z.enum(['ask', 'agree', 'doubt'])),
}
const schema = z.looseObject({
  ...{ ...belongs, ...content, text: written(longest), person: uuid, at: instant },
  isOut: z.boolean(),
})
export type Note = z.infer<typeof schema>

const { make, command } = commandsOn<Note>()

const isTheirs = ({ record, moment }: { record: Note; moment: Moment }) =>
  isSame(moment, record.person)

export const note: Kind<Note> = {
  name: 'note',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.isOut ? 'out' : 'kept'),
  scopes: ({ person, council, to }) => [
    scope.person(person),
    ...(to === 'director' ? [scope.officers(council ?? '')] : []),
  ],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ ...belongs, ...content, text: words(longest) }), {
      cites: ({ edition }) => [edition],
      may: ({ args, moment }) =>
        args.to === 'me'
          ? isReader(moment, args)
          : holds(moment, args, 'leadMember', 'chiefExecutive'),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment, facts }) => {
        const of = factOf<Edition>(facts, 'edition', args.edition)
        if (of?.council !== args.council || of.challenge !== args.challenge)
          throw new Problem('not-found')
        if (!hasBefore(moment, args, of)) throw new Problem('not-found')
        const { person } = moment.actor
        const text = firstText(args.text, moment)
        return { body: { ...args, text, person, at: moment.at, isOut: false } }
      },
    }),
    write: command(edit(longest), {
      from: ['kept'],
      heirs: true,
      may: isTheirs,
      apply: ({ record, args, moment }) => ({
        body: { ...record, text: editText(record.text, args, moment) },
      }),
    }),
    takeOut: command(z.strictObject({}), {
      from: ['kept', 'out'],
      heirs: true,
      may: isTheirs,
      apply: ({ record }) => ({ body: { ...record, isOut: true } }),
    }),
    putBack: command(z.strictObject({}), {
      from: ['kept', 'out'],
      heirs: true,
      may: isTheirs,
      apply: ({ record }) => ({ body: { ...record, isOut: false } }),
    }),
  },
}

type Edition = { council: string; challenge: string; sharedAt: string | null }
