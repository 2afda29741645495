/**
 * The letterbox of a visit: the key that opens answers which an expert passed on as a file, because
 * there was no signal. Its slot, the public half, stands in the visit's pack; this half only the office
 * holds. Made once by a coordinator's browser, and never changed: a file sealed before must still open.
 */
import * as z from 'zod/mini'
import { holds } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factsOf, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'

/** A key on the curve P-256: the private one as PKCS 8, in base64. */
const privateKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{80,400}={0,2}$/))
/** The public one as an uncompressed point, 65 bytes in base64. */
export const publicKey = z.string().check(z.regex(/^B[A-Za-z0-9+/]{86}=$/))

const schema = z.looseObject({ ...belongs, privateKey, publicKey })
export type Letterbox = z.infer<typeof schema>

const { make } = commandsOn<Letterbox>()

/** There is one for each visit: two browsers that make it at once make the same record. */
export const letterboxOf = (challenge: string): string => derivedId(challenge, 'letterbox')

export const letterbox: Kind<Letterbox> = {
  name: 'letterbox',
  v: 1,
  raise: {},
  schema,
  state: () => 'open',
  scopes: (body) => [scope.office(body.region)],
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ region: uuid, challenge: uuid, privateKey, publicKey }), {
      queued: false,
      needs: ['challenge', 'visit'],
      may: ({ args, moment }) => holds(moment, args, 'coordinator'),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ id, args, facts }) => {
        const host = facts.find(
          ({ kind, id: one }) => kind === 'challenge' && one === args.challenge,
        )
        const [pack] = factsOf(facts, 'visit')
        const isOwn = id === letterboxOf(args.challenge) && host?.body.region === args.region
        if (!isOwn || !pack) throw new Problem('not-found')
        return {
          body: { council: host.body.council, ...args },
          also: [
            {
              ...{ kind: 'visit', name: 'openLetterbox', record: pack.id },
              args: { publicKey: args.publicKey },
            },
          ],
        }
      },
    }),
  },
}
