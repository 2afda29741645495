/**
 * A sharing: all that is ready of what experts said comes into the team's view at once, so that no order
 * and no moment says whose it was. Fewer than three at a time could be traced, and are refused.
 */
import * as z from 'zod/mini'
import { holds } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { mayShare, type Reviewed } from '../review.ts'
import { scope } from '../scopes.ts'

/** Fewer answers than this could be traced to a person. */
export const fewestShared = 3

const schema = z.looseObject({ ...belongs, at: instant, count: z.int() })
export type Sharing = z.infer<typeof schema>

const { make } = commandsOn<Sharing>()

export const sharing: Kind<Sharing> = {
  name: 'sharing',
  v: 1,
  raise: {},
  schema,
  state: () => 'made',
  scopes: (body) => [scope.review(body.challenge ?? '')],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, challenge: uuid }), {
      queued: false,
      needs: ['entry'],
      may: ({ args, moment }) => holds(moment, args, 'leadPeer', 'manager'),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment, facts }) => {
        const ready = factsOf<Reviewed & { late: boolean }>(facts, 'entry').map(({ id, body }) => ({
          id,
          count: body.late
            ? 0
            : body.answers.filter((each) => mayShare(body, each, moment.at)).length,
        }))
        const count = ready.reduce((sum, one) => sum + one.count, 0)
        if (count < fewestShared) throw new Problem('too-few')
        return {
          body: {
            region: args.region,
            council: null,
            challenge: args.challenge,
            at: moment.at,
            count,
          },
          also: ready
            .filter((one) => one.count > 0)
            .map(({ id }) => ({ kind: 'entry', name: 'share', record: id, args: {} })),
        }
      },
    }),
  },
}
