/**
 * A region: councils that help each other improve. Made once, by whoever runs the server.
 */
import * as z from 'zod/mini'
import { holds, isSystem } from '../actor.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { scope } from '../scopes.ts'
import { line, phone } from '../text.ts'
import { belongs } from '../belongs.ts'

const schema = z.looseObject({
  ...belongs,
  name: line(120),
  /** Who to ring when anything about Tellback does not work. */
  help: z.looseObject({ name: line(120), phone }),
})
export type Region = z.infer<typeof schema>

const { make, command } = commandsOn<Region>()
const described = { name: line(120), help: z.strictObject({ name: line(120), phone }) }

export const region: Kind<Region> = {
  name: 'region',
  v: 1,
  raise: {},
  schema,
  state: () => 'open',
  // With the questions too: every phone holds those, and so knows whom to ring.
  scopes: (_body, id) => [scope.region(id), scope.questions(id)],
  scopesNumber: 2,
  commands: {
    make: make(z.strictObject(described), {
      may: ({ moment }) => isSystem(moment),
      belongs: (_args, _moment, id) => ({ region: id, council: null, challenge: null }),
      apply: ({ id, args }) => ({ body: { region: id, council: null, challenge: null, ...args } }),
    }),
    describe: command(z.strictObject(described), {
      from: ['open'],
      queued: false,
      may: ({ id, moment }) => holds(moment, { region: id }, 'coordinator'),
      apply: ({ record, args }) => ({ body: { ...record, ...args } }),
    }),
  },
}
