/** A piece of evidence in a self-view: a document, its day, and the words in it that count. */
import * as z from 'zod/mini'
import { holds, type Moment } from '../actor.ts'
import { belongs } from '../belongs.ts'
import { uuid } from '../ids.ts'
import { commandsOn, factOf, type FollowUp, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { scope } from '../scopes.ts'
import { evidenceContent, sectionKey } from '../self-view/drafts.ts'
import { evidenceText, wordingOf } from '../self-view/wording-of.ts'

const content = {
  /** The sections it stands for. */
  sections: z.array(sectionKey).check(z.minLength(1), z.maxLength(30)),
  ...evidenceContent,
}
const schema = z.looseObject({
  ...{ ...belongs, selfView: uuid, ...content },
  /** The command that wrote it as it stands. */
  command: uuid,
  isOut: z.boolean(),
  /** Everybody who ever changed it: none of them signs. Absent in pieces from before this was kept. */
  writers: z.optional(z.array(uuid)),
})
export type Evidence = z.infer<typeof schema>

const { make, command } = commandsOn<Evidence>()

export const evidence: Kind<Evidence> = {
  name: 'evidence',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.isOut ? 'out' : 'in'),
  scopes: (body) => [scope.officers(body.council ?? '')],
  scopesNumber: 1,
  commands: {
    add: make(
      z.strictObject({ region: uuid, council: uuid, challenge: uuid, selfView: uuid, ...content }),
      {
        cites: ({ selfView }) => [selfView],
        may: ({ args, moment }) => mayWrite(moment, args),
        belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
        apply: ({ id, args, moment, facts }) => {
          const of = factOf<{ council: string; challenge: string }>(
            facts,
            'selfView',
            args.selfView,
          )
          if (of?.council !== args.council || of.challenge !== args.challenge)
            throw new Problem('not-found')
          const { person } = moment.actor
          const body = { ...args, command: moment.command, isOut: false, writers: [person] }
          return { body, also: [said(id, body, moment)] }
        },
      },
    ),
    /** Writes it anew, over what was seen: what somebody else wrote meanwhile stays, and so do these words. */
    change: command(z.strictObject(content), {
      from: ['in'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, args, moment }) => {
        if (record.command !== moment.base) throw new Problem('changed-since')
        const body = changed({ ...record, ...args, command: moment.command }, moment)
        return { body, also: [said(id, body, moment)] }
      },
    }),
    takeOut: command(z.strictObject({}), {
      from: ['in', 'out'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, moment }) => ({
        body: changed({ ...record, isOut: true }, moment),
        also: [said(id, record, moment, 'takenOut')],
      }),
    }),
    putBack: command(z.strictObject({}), {
      from: ['in', 'out'],
      may: ({ record, moment }) => mayWrite(moment, record),
      apply: ({ id, record, moment }) => ({
        body: changed({ ...record, isOut: false }, moment),
        also: [said(id, record, moment, 'putBack')],
      }),
    }),
  },
}

function changed(record: Evidence, { actor }: Moment): Evidence {
  return { ...record, writers: [...new Set([...(record.writers ?? []), actor.person])] }
}

function said(
  id: string,
  record: Evidence,
  moment: Moment,
  did?: 'takenOut' | 'putBack',
): FollowUp {
  const text = evidenceText(record)
  return wordingOf({ ...record, section: id }, moment, { of: id, text, ...(did && { did }) })
}

const mayWrite = (moment: Moment, place: { region: string; council: string | null }) =>
  holds(moment, place, 'director', 'officer')
