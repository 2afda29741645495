/**
 * An indicator: what is counted, in which unit, and which way is better. A new definition is a new number
 * from a year on: figures of two definitions are never joined by a line.
 */
import * as z from 'zod/mini'
import { holds, isSystem, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { indicatorCode } from '../self-view/drafts.ts'
import { better, unit, year } from '../self-view/figures.ts'
import { service } from '../service.ts'
import { line, words } from '../text.ts'

const definition = z.looseObject({ number: z.int(), from: z.nullable(year), words: words(500) })

const content = {
  ...{ code: indicatorCode, service, better, unit },
  name: z.looseObject({ standard: line(160), easy: line(160) }),
  source: line(200),
  /** It is read every second year only: a gap between is no missing value. */
  everyTwoYears: z.boolean(),
}
const schema = z.looseObject({ ...belongs, ...content, definitions: z.array(definition) })
export type Indicator = z.infer<typeof schema>

const { make, command } = commandsOn<Indicator>()

const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const indicator: Kind<Indicator> = {
  name: 'indicator',
  v: 1,
  raise: {},
  schema,
  state: () => 'defined',
  scopes: (body) => [scope.figures(body.region)],
  scopesNumber: 1,
  commands: {
    define: make(z.strictObject({ region: uuid, ...content, definition: words(500) }), {
      queued: false,
      may: ({ args, moment }) => mayRun(moment, args.region),
      belongs: ({ region }) => ({ region, council: null, challenge: null }),
      apply: ({ args: { definition: first, ...args } }) => ({
        body: {
          ...{ ...args, council: null, challenge: null },
          definitions: [{ number: 1, from: null, words: first }],
        },
      }),
    }),
    /** From this year on it means something else. */
    redefine: command(z.strictObject({ from: year, words: words(500) }), {
      from: ['defined'],
      queued: false,
      may: ({ record, moment }) => mayRun(moment, record.region),
      apply: ({ record, args }) => {
        const last = record.definitions.at(-1)
        if (last?.from && last.from >= args.from) throw new Problem('dates-crossed')
        const next = { number: record.definitions.length + 1, ...args }
        return { body: { ...record, definitions: [...record.definitions, next] } }
      },
    }),
  },
}
