/** A council's figures of one indicator, all its years in one record. */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { indicatorCode } from '../self-view/drafts.ts'
import { readingsByYear, withReadings } from '../self-view/figures.ts'

const schema = z.looseObject({ ...belongs, code: indicatorCode, readings: readingsByYear })
export type Figure = z.infer<typeof schema>

const { make, command } = commandsOn<Figure>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const figure: Kind<Figure> = {
  name: 'figure',
  v: 1,
  raise: {},
  schema,
  state: () => 'there',
  scopes: (body) => [scope.figures(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(
      z.strictObject({
        region: uuid,
        council: uuid,
        code: indicatorCode,
        readings: readingsByYear,
      }),
      {
        queued: false,
        cites: ({ council }) => [council],
        may: ({ args, moment }) => mayRun(moment, args.region),
        belongs: ({ region, council }) => ({ region, council, challenge: null }),
        apply: ({ args, facts }) => {
          const of = factOf<{ region: string }>(facts, 'council', args.council)
          if (of?.region !== args.region) throw new Problem('not-found')
          return { body: { ...args, challenge: null } }
        },
      },
    ),
    /** Newer readings, each in the place of one of the same year. */
    add: command(z.strictObject({ readings: readingsByYear }), {
      from: ['there'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => ({
        body: { ...record, readings: withReadings(record.readings, args.readings) },
      }),
    }),
  },
}
