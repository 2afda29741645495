/**
 * An action: what a council means to do about a gap in its self-view. A judgement that shows a gap brings
 * an empty one with it; an officer fills in what, who and by when, or drops it and says why.
 */
import * as z from 'zod/mini'
import { holds, type Moment, never } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { day, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { termsText, wordingOf } from '../self-view/wording-of.ts'
import { line, words } from '../text.ts'
import { edit, editText, written } from '../written.ts'

const longest = 600

const terms = { owner: line(120), due: day }
const owner = z.nullable(terms.owner)
const due = z.nullable(terms.due)
/** Left out by phones of a build before: what waits on one is taken as it was then. */
const seen = { wasOwner: z.optional(owner), wasDue: z.optional(due) }

const schema = z.looseObject({
  ...{ ...belongs, selfView: uuid, section: uuid, key: sectionKey },
  text: z.nullable(written(longest)),
  /** A post, not a name: posts outlive people. */
  owner,
  due,
  dropped: z.nullable(words(300)),
})
export type Action = z.infer<typeof schema>

const { make, command } = commandsOn<Action>()

export const action: Kind<Action> = {
  name: 'action',
  v: 1,
  raise: {},
  schema,
  state: ({ dropped, text, owner, due }) =>
    dropped !== null ? 'dropped' : text && owner && due ? 'planned' : 'draft',
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    /** Follows from a judgement. */
    propose: make(z.strictObject({ ...belongs, selfView: uuid, section: uuid, key: sectionKey }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({
        body: { ...args, text: null, owner: null, due: null, dropped: null },
      }),
    }),
    write: command(edit(longest), {
      from: ['draft', 'planned'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => ({
        body: { ...record, text: editText(record.text, args, moment) },
        also: [wordingOf(record, moment, { of: id, text: args.text })],
      }),
    }),
    /** Over what was seen: what somebody else named meanwhile stays, and so do these words. */
    assign: command(z.strictObject({ ...terms, ...seen }), {
      from: ['draft', 'planned'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, moment, args: { wasOwner, wasDue, ...named } }) => {
        const isSame = record.owner === named.owner && record.due === named.due
        const isSeen =
          (wasOwner === undefined || record.owner === wasOwner) &&
          (wasDue === undefined || record.due === wasDue)
        if (!isSame && !isSeen) throw new Problem('changed-since')
        const kept = wordingOf(record, moment, { of: id, text: termsText(named), did: 'assigned' })
        return { body: { ...record, ...named }, also: isSame ? [] : [kept] }
      },
    }),
    drop: command(z.strictObject({ why: words(300) }), {
      from: ['draft', 'planned'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => ({
        body: { ...record, dropped: args.why },
        also: [wordingOf(record, moment, { of: id, text: args.why, did: 'takenOut' })],
      }),
    }),
    takeUp: command(z.strictObject({}), {
      from: ['dropped'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, moment }) => ({
        body: { ...record, dropped: null },
        also: [wordingOf(record, moment, { of: id, text: record.dropped ?? '', did: 'putBack' })],
      }),
    }),
  },
}

const mayWrite = (moment: Moment, record: Action) => holds(moment, record, 'director', 'officer')
