/**
 * The spread of one indicator over all of England: every authority's value of each year, without names.
 * With it a council sees where it stands among others; nobody can make a league table of it.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { indicatorCode } from '../self-view/drafts.ts'
import { spreadByYear } from '../self-view/figures.ts'

const schema = z.looseObject({ ...belongs, code: indicatorCode, years: spreadByYear })
export type Spread = z.infer<typeof schema>

const { make, command } = commandsOn<Spread>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const spread: Kind<Spread> = {
  name: 'spread',
  v: 1,
  raise: {},
  schema,
  state: () => 'there',
  scopes: (body) => [scope.figures(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, code: indicatorCode, years: spreadByYear }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args }) => ({ body: { ...args, council: null, challenge: null } }),
    }),
    /** Newer years, each in the place of the same one. */
    add: command(z.strictObject({ years: spreadByYear }), {
      from: ['there'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => {
        const kept = record.years.filter((one) => !args.years.some(({ year }) => year === one.year))
        const years = [...kept, ...args.years].sort((a, b) => (a.year < b.year ? -1 : 1))
        return { body: { ...record, years } }
      },
    }),
  },
}
