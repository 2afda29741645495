/**
 * A placing: where the visiting team sees the council on the journey of one enabler, beside the council's
 * own placing, with one line on why they differ. Two views, never one average, and no rank.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { journeyValue } from '../self-view/scales.ts'
import { words } from '../text.ts'
import { edit, editText, firstText, written } from '../written.ts'

const longest = 400

const schema = z.looseObject({
  ...belongs,
  /** The section of the self-view that the enabler has. */
  key: sectionKey,
  step: written(20),
  why: written(longest),
})
export type Placing = z.infer<typeof schema>

const { make, command } = commandsOn<Placing>()

export const placing: Kind<Placing> = {
  name: 'placing',
  v: 1,
  raise: {},
  schema,
  state: () => 'placed',
  scopes: ({ region, challenge }) => [scope.findings(challenge ?? ''), scope.board(region)],
  scopesNumber: 1,
  commands: {
    make: make(
      z.strictObject({
        ...{ region: uuid, council: uuid, challenge: uuid, key: sectionKey },
        ...{ step: journeyValue, why: words(longest) },
      }),
      {
        cites: ({ challenge }) => [challenge],
        may: ({ args, moment }) => mayPlace(moment, args),
        belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
        apply: ({ args, moment, facts }) => {
          const visit = factOf<{ council: string }>(facts, 'challenge', args.challenge)
          if (visit?.council !== args.council) throw new Problem('not-found')
          const step = firstText(args.step, moment)
          return { body: { ...args, step, why: firstText(args.why, moment) } }
        },
      },
    ),
    move: command(z.extend(edit(20), { text: journeyValue }), {
      from: ['placed'],
      may: ({ record, moment }) => mayPlace(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, step: editText(record.step, args, moment) },
      }),
    }),
    explain: command(edit(longest), {
      from: ['placed'],
      may: ({ record, moment }) => mayPlace(moment, record),
      apply: ({ record, args, moment }) => ({
        body: { ...record, why: editText(record.why, args, moment) },
      }),
    }),
  },
}

type Place = { region: string; council: string | null; challenge: string | null }

const mayPlace = (moment: Moment, place: Place) => holds(moment, place, 'leadPeer', 'manager')
