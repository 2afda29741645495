/**
 * A finding: what the team makes of what people said, in a few words, with the extracts it rests on. An
 * extract that was taken back is no longer among those the team sees, and a finding that cites it says
 * so; until that is mended no letter is issued. It comes to rest only on what is in view for new use: what
 * was taken in is refused as what never was, what is closed as what it is.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { edit, editText, firstText, written } from '../written.ts'
import { words } from '../text.ts'

/** More than this is a list, and no finding. */
const mostCited = 50

const theme = z.string().check(z.regex(/^[a-z][A-Za-z0-9-]{0,39}$/))

const schema = z.looseObject({
  ...belongs,
  text: written(2000),
  themes: z.array(theme).check(z.maxLength(20)),
  /** Extracts it rests on. */
  cites: z.array(uuid).check(z.maxLength(mostCited)),
  dropped: z.boolean(),
})
export type Finding = z.infer<typeof schema>

const { make, command } = commandsOn<Finding>()

const mayWork = (moment: Moment, place: { region: string; challenge: string | null }) =>
  holds(moment, place, 'expert', 'leadPeer', 'manager', 'memberPeer', 'auditor')

export const finding: Kind<Finding> = {
  name: 'finding',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.dropped ? 'dropped' : 'kept'),
  scopes: (body) => [scope.findings(body.challenge ?? '')],
  scopesNumber: 1,
  commands: {
    make: make(
      z.strictObject({
        ...{ region: uuid, challenge: uuid, text: words(2000) },
        ...{ themes: schema.shape.themes, cites: schema.shape.cites },
      }),
      {
        cites: ({ cites }) => cites,
        may: ({ args, moment }) => mayWork(moment, args),
        belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
        apply: ({ args, moment, facts }) => {
          for (const one of args.cites) refuseUnusable(one, args.challenge, facts)
          return {
            body: {
              ...{ ...args, council: null, dropped: false },
              text: firstText(args.text, moment),
            },
          }
        },
      },
    ),
    write: command(edit(2000), {
      from: ['kept'],
      may: ({ record, moment }) => mayWork(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, text: editText(record.text, args, moment) },
      }),
    }),
    cite: command(z.strictObject({ extract: uuid, on: z.boolean() }), {
      from: ['kept'],
      cites: ({ extract, on }) => (on ? [extract] : []),
      may: ({ record, moment }) => mayWork(moment, record),
      apply: ({ record, args, facts }) => {
        if (args.on) refuseUnusable(args.extract, record.challenge, facts)
        const others = record.cites.filter((one) => one !== args.extract)
        if (args.on && others.length >= mostCited) throw new Problem('too-many')
        return { body: { ...record, cites: args.on ? [...others, args.extract] : others } }
      },
    }),
    name: command(z.strictObject({ themes: schema.shape.themes }), {
      from: ['kept'],
      may: ({ record, moment }) => mayWork(moment, record),
      apply: ({ record, args }) => ({ body: { ...record, themes: args.themes } }),
    }),
    drop: command(z.strictObject({}), {
      from: ['kept', 'dropped'],
      may: ({ record, moment }) => mayWork(moment, record),
      apply: ({ record }) => ({ body: { ...record, dropped: true } }),
    }),
    keep: command(z.strictObject({}), {
      from: ['kept', 'dropped'],
      may: ({ record, moment }) => mayWork(moment, record),
      apply: ({ record }) => ({ body: { ...record, dropped: false } }),
    }),
  },
}

type Cited = { challenge: string | null; stands: string }

/** @throws Problem `not-found` for what is not in view, whatever became of it, and `not-now` for what is closed */
function refuseUnusable(extract: string, challenge: string | null, facts: readonly Fact[]): void {
  const found = factOf<Cited>(facts, 'extract', extract)
  if (!found || found.challenge !== challenge || found.stands === 'in')
    throw new Problem('not-found')
  if (found.stands !== 'shared') throw new Problem('not-now')
}
