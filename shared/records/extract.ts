/**
 * An extract: approved words, or only that something was said to a question. It has no author, no
 * response and no time, and its id follows from nothing that its readers hold. The team reads it once it
 * is shared, the council's director and lead member from the letter on, scrutiny when the letter is
 * shared with it.
 */
import * as z from 'zod/mini'
import { holds, never } from '../actor.ts'
import { isLetterIssued } from '../after-letter.ts'
import { longestSaid } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import type { Role } from '../roles.ts'
import { scope } from '../scopes.ts'
import { line, words } from '../text.ts'

const said = {
  questionnaire: uuid,
  question: z.string().check(z.regex(/^[A-Z]\d{1,2}$/)),
  about: z.enum(['own', 'seen']),
  /** Null when it may feed a theme and not be quoted. */
  text: z.nullable(words(longestSaid)),
  /** The name its author wants beside it; null for "an expert by experience". */
  name: z.nullable(line(60)),
}

const schema = z.looseObject({
  ...belongs,
  ...said,
  /** shared: in view · closed: in view, for no new use · in: taken in again, its words with it. */
  stands: z.enum(['shared', 'closed', 'in']),
})
export type Extract = z.infer<typeof schema>

const { make, command } = commandsOn<Extract>()

/** Everybody on the team whom words reach once they are shared. */
export const readsOnTeam: readonly Role[] = [
  ...(['expert', 'expertCoordinator', 'leadPeer', 'manager', 'memberPeer', 'auditor'] as const),
]

export const extract: Kind<Extract> = {
  name: 'extract',
  v: 1,
  raise: {},
  schema,
  state: (body) => body.stands,
  scopes: (body) => (body.stands === 'in' ? [] : [scope.extracts(body.challenge ?? '')]),
  scopesNumber: 1,
  commands: {
    make: make(z.strictObject({ ...belongs, ...said }), {
      may: never,
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args }) => ({ body: { ...args, stands: 'shared' } }),
    }),
    takeIn: command(z.strictObject({}), {
      from: ['shared', 'closed', 'in'],
      may: never,
      apply: ({ record }) => ({ body: { ...record, text: null, name: null, stands: 'in' } }),
    }),
    close: command(z.strictObject({}), {
      from: ['shared', 'closed', 'in'],
      may: never,
      apply: ({ record }) => ({
        body: { ...record, stands: record.stands === 'in' ? 'in' : 'closed' },
      }),
    }),
    /**
     * Somebody of the team who reads it is worried about these words: they go as a withdrawal takes them,
     * and what lies behind them is held. Where that is the server alone finds, and tells nobody here. As
     * with a reviewer's hold, whoever did not know that the words had gone meanwhile is not refused.
     */
    setApart: command(z.strictObject({ reason: words(1000), aboutHostStaff: z.boolean() }), {
      from: ['shared', 'closed', 'in'],
      needs: ['challenge'],
      may: ({ record, moment }) => holds(moment, record, ...readsOnTeam),
      apply: ({ id, record, args, moment, facts }) => {
        const { region, challenge, text, stands } = record
        // That somebody said something is nothing to be worried about.
        if (text === null && stands !== 'in') throw new Problem('not-now')
        const isIssued = isLetterIssued(challenge, facts) && stands !== 'in'
        const gone = { ...record, text: null, name: null, stands: 'in' as const }
        const hold = derivedId(moment.command, `hold behind ${id}`)
        return {
          body: isIssued ? { ...record, stands: 'closed' } : gone,
          also: [
            {
              ...{ kind: 'hold', name: 'makeOfExtract', record: hold, unseen: true },
              args: { region, challenge, extract: id, ...args },
            },
          ],
        }
      },
    }),
  },
}
