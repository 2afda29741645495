/**
 * A sharing: all that is ready of what experts said comes into the team's view at once, so that no order
 * and no moment says whose it was. Fewer than three at a time could be traced, and so could those of one
 * person: both are refused.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { peopleBehind } from '../authors.ts'
import { derivedId } from '../derived-id.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, factsOf, type Kind } from '../kind.ts'
import { isLetterIssued } from '../letter-issued.ts'
import { Problem } from '../problems.ts'
import { type EntryItem, mayShare, type Reviewed } from '../review.ts'
import { scope } from '../scopes.ts'

/** Fewer answers than this could be traced to a person. */
export const fewestShared = 3

/** Words of fewer people than this would say who had what shared. */
export const fewestPeople = 2

/** An answer that is ready, in its entry, and whose it is as far as is known where this runs. */
type Ready = { entry: string; person: string; key: string }

/** Whether these answers may come into view together. */
export const isEnough = (ready: readonly Pick<Ready, 'person'>[]): boolean =>
  ready.length >= fewestShared && new Set(ready.map(({ person }) => person)).size >= fewestPeople

/** As many as one change may hold, with the entries they come from; the rest is for the next sharing. */
export const mostShared = 100

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
      needs: ['entry', 'challenge', 'response'],
      heirs: true,
      may: ({ args, moment }) => holds(moment, args, 'leadPeer', 'manager'),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ args, moment, facts }) => {
        // With the letter its extracts came before the council, all at once. What came to them afterwards
        // would say by its moment whose it was.
        if (isLetterIssued(args.challenge, facts)) throw new Problem('not-now')
        const chosen = chooseFrom(readyIn(facts, moment))
        if (!isEnough(chosen)) throw new Problem('too-few')
        const entries = [...new Set(chosen.map(({ entry }) => entry))]
        const { region, challenge } = args
        return {
          body: { region, council: null, challenge, at: moment.at, count: chosen.length },
          also: entries.map((record) => {
            const keys = chosen.filter(({ entry }) => entry === record).map(({ key }) => key)
            return { kind: 'entry', name: 'share', record, args: { keys } }
          }),
        }
      },
    }),
  },
}

type Entry = Reviewed & { late: boolean; addsTo: string | null; response: string }

function readyIn(facts: readonly Fact[], { at, heirs }: Moment): Ready[] {
  const entries = factsOf<Entry>(facts, 'entry')
  const personOf = peopleBehind(entries, facts, heirs)
  return entries.flatMap(({ id: entry, body }) => {
    const author = factOf<{ author: string }>(facts, 'response', body.response)?.author
    const isReady = (each: EntryItem) => mayShare(body, each, at, { heirs, author })
    const ready = body.late ? [] : body.answers.filter(isReady)
    const person = personOf({ id: entry, body })
    return ready.map(({ key }) => ({ entry, person, key }))
  })
}

/** Where they are too many, some of everybody's; never so that too few are left. */
function chooseFrom(ready: readonly Ready[]): Ready[] {
  const left = ready.length - mostShared
  const most = left > 0 && left < fewestShared ? mostShared - fewestShared : mostShared
  return ready
    .map((one) => ({ ...one, place: derivedId(one.entry, one.key) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .slice(0, most)
}
