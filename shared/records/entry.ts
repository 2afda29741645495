/**
 * An entry: what reviewers read of a response, without its author. Here names and private things are
 * taken out, the author is asked, and two people check that nobody could be recognised.
 *
 * An author's yes and each check hold for the wording they saw; another edit voids them. The author and
 * the two who check are three people. A no keeps the words out. Without an answer for five working days
 * they may feed a theme, and are never quoted. An answer that was taken back and one that is held apart
 * for somebody's safety look the same here: the words are gone, and that there was an answer stays.
 *
 * Here: what it is, who reads it, how it comes and is opened. Its other commands are in `entry/`.
 */
import * as z from 'zod/mini'
import { held, holds, isSystem, type Moment } from '../actor.ts'
import { entry as answer } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { day, instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import { item } from '../review.ts'
import { scope } from '../scopes.ts'
import { readTold } from './entry/author.ts'
import { restore, setAside, withdraw } from './entry/gone.ts'
import { blank } from './entry/item.ts'
import { toDays } from './entry/older.ts'
import { check, hear, reword, uncheck } from './entry/review.ts'
import { share } from './entry/share.ts'

const about = {
  /** The response it comes from: the link back to the words, which only reviewers hold. */
  response: uuid,
  questionnaire: uuid,
  number: z.int(),
  /** The entry it adds to. */
  addsTo: z.nullable(uuid),
  helped: z.nullable(z.enum(['family', 'friend', 'paidStaff', 'advocate', 'other'])),
  group: z.nullable(z.string()),
  /** It came after its author had left the visit: the coordinator's, who may pass it on. */
  late: z.boolean(),
}

const schema = z.looseObject({
  ...belongs,
  ...about,
  /** The command that sent it: the wording of words that nobody has changed. */
  sentAs: uuid,
  /** The day and no more: the office knows who sent something when, and may be a reviewer too. */
  receivedOn: day,
  readAt: z.nullable(instant),
  answers: z.array(item),
})
export type Entry = z.infer<typeof schema>

const { make, command } = commandsOn<Entry>()

export function mayRead(moment: Moment, record: Entry): boolean {
  if (record.late) return holds(moment, record, 'coordinator')
  const ofGroup = held(moment, record, 'expertCoordinator').some(
    (one) => one.group === record.group,
  )
  return holds(moment, record, 'leadPeer', 'manager') || (record.group !== null && ofGroup)
}

export const entry: Kind<Entry> = {
  name: 'entry',
  v: 2,
  raise: { 1: toDays },
  schema,
  state: () => 'here',
  scopes: (body) => {
    const challenge = body.challenge ?? ''
    if (body.late) return [scope.office(body.region)]
    return [scope.review(challenge), ...(body.group ? [scope.group(challenge, body.group)] : [])]
  },
  scopesNumber: 1,
  commands: {
    /** Follows from a response; of one that an older build took in the server makes it at its start. */
    make: make(z.strictObject({ ...belongs, ...about, answers: z.array(answer) }), {
      may: ({ moment }) => isSystem(moment),
      belongs: ({ region, council, challenge }) => ({ region, council, challenge }),
      apply: ({ args, moment }) => ({
        body: {
          ...args,
          sentAs: moment.command,
          receivedOn: moment.at.slice(0, 10),
          readAt: null,
          answers: args.answers.map(blank),
        },
      }),
    }),
    /** A reviewer opens it. The first time is what its author is told. */
    open: command(z.strictObject({}), {
      from: ['here'],
      may: ({ moment, record }) => mayRead(moment, record),
      apply: ({ record, moment }) => ({
        body: { ...record, readAt: record.readAt ?? moment.at },
        also: [readTold(record, moment)],
      }),
    }),
    /** What came late goes to the reviewers after all. */
    passOn: command(z.strictObject({}), {
      from: ['here'],
      queued: false,
      may: ({ moment, record }) => record.late && holds(moment, record, 'coordinator'),
      apply: ({ record }) => ({ body: { ...record, late: false } }),
    }),
    /** Its words: details taken out, checked, and what their author says. */
    reword,
    check,
    uncheck,
    hear,
    /** What others than reviewers read of it. */
    share,
    /** Words that go, and may come back. */
    withdraw,
    setAside,
    restore,
  },
}
