/**
 * A placing: where the visiting team sees the council on the journey of one enabler, beside the council's
 * own placing, with one line on why they differ. Two views, never one average, and no rank. There is one for
 * each enabler of a visit: what two people place at once without signal stands in it side by side.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { sectionKey } from '../self-view/drafts.ts'
import { journeyValue } from '../self-view/scales.ts'
import { words } from '../text.ts'
import { edit, editText, type Written, written } from '../written.ts'

const longest = 400

const schema = z.looseObject({
  ...belongs,
  /** The section of the self-view that the enabler has. */
  key: sectionKey,
  step: written(20),
  why: written(longest),
})
export type Placing = z.infer<typeof schema>

const { meet, command } = commandsOn<Placing>()

/** There is one for each enabler: two phones that make it at once make the same record. */
export const placingOf = (challenge: string, key: string): string =>
  derivedId(challenge, `placing ${key}`)

export const placing: Kind<Placing> = {
  name: 'placing',
  v: 1,
  raise: {},
  schema,
  state: () => 'placed',
  scopes: ({ region, challenge }) => [scope.findings(challenge ?? ''), scope.board(region)],
  scopesNumber: 1,
  commands: {
    make: meet(
      z.strictObject({
        ...{ region: uuid, council: uuid, challenge: uuid, key: sectionKey },
        ...{ step: journeyValue, why: words(longest) },
      }),
      {
        from: ['placed'],
        cites: ({ challenge }) => [challenge],
        may: ({ args, moment }) => mayPlace(moment, args),
        belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
        apply: ({ id, record, args, moment, facts }) => {
          const visit = factOf<{ council: string }>(facts, 'challenge', args.challenge)
          const isOwn = id === placingOf(args.challenge, args.key)
          if (!isOwn || visit?.council !== args.council) throw new Problem('not-found')
          const textOf = (current: Written | undefined, text: string) =>
            editText(current ?? null, { text, settles: [] }, moment)
          const step = textOf(record?.step, args.step)
          return { body: { ...(record ?? args), step, why: textOf(record?.why, args.why) } }
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
