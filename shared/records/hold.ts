/**
 * A hold: words set apart because somebody may not be safe. The safeguarding lead and the deputy see it,
 * the visit's manager until one of them takes it over; when it is about the host's own staff, a lead
 * outside that council instead. To everybody else the words are simply gone, as when their author had
 * taken them back; the author is told nothing until the lead writes to them.
 *
 * Somebody's safety goes before taking words back: whoever set them apart without knowing that they had
 * gone meanwhile, taken back or held by another, is not refused. The leads then get them as they were
 * sent, and the reviewers learn nothing of which it was.
 */
import * as z from 'zod/mini'
import { held, holds, type Moment, never } from '../actor.ts'
import { answerKey, longestSaid } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factOf, type FollowUp, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { given } from '../review.ts'
import { line, words } from '../text.ts'
import { written } from '../written.ts'
import {
  calledIn,
  caseFields,
  dealtWith,
  handedOn,
  handing,
  mayHandle,
  mayHandOutside,
  mayTakeOver,
  scopesOfCase,
} from '../safeguarding.ts'
import { type Cited, heldWords, isOf, makeOfExtract } from './hold/behind.ts'

/** Why words are kept out and their author never hears of it. */
const untold = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('unsafe') }),
  z.strictObject({ is: z.literal('other'), reason: line(200) }),
])
export type Untold = z.infer<typeof untold>

const schema = z.looseObject({
  ...belongs,
  ...caseFields,
  entry: uuid,
  response: uuid,
  key: answerKey,
  question: z.string(),
  about: z.enum(['own', 'seen']),
  questionnaire: uuid,
  /** The words themselves, which stand nowhere else but on their author's phone. */
  given,
  /** With details taken out, as far as the review had come: so they go back. */
  wording: z.optional(z.nullable(written(longestSaid))),
  reason: words(1000),
  heldBy: uuid,
  /** What they are called: whoever deals with it reads no record of a person. */
  holder: z.optional(line(120)),
  /** Whether that is a name they chose, and not the one they were invited by. */
  isChosenName: z.optional(z.boolean()),
  heldAt: instant,
  lettersSent: z.int(),
  untold: z.optional(untold),
  /** given back to the reviewers · closed with a receipt · null while open. */
  ended: z.nullable(z.enum(['givenBack', 'closed'])),
})
export type Hold = z.infer<typeof schema>

const { make, command } = commandsOn<Hold>()

export const hold: Kind<Hold> = {
  name: 'hold',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.ended ? 'ended' : 'open'),
  scopes: scopesOfCase,
  scopesNumber: 2,
  commands: {
    make: make(
      z.strictObject({
        ...{ region: uuid, challenge: uuid, entry: uuid, key: answerKey },
        ...{ reason: words(1000), aboutHostStaff: z.boolean() },
      }),
      {
        cites: ({ entry }) => [entry],
        needs: ['response'],
        may: ({ args, moment, facts }) =>
          holds(moment, args, 'leadPeer', 'manager', 'expertCoordinator') ||
          isLateOffice(moment, args, facts),
        belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
        apply: ({ id, args, moment, facts }) => {
          const { entry, key } = args
          const found = factOf<Cited>(facts, 'entry', entry)
          if (!isOf(found, args) || !isSeen(moment, found, args)) throw new Problem('not-found')
          return {
            body: heldWords({ ...args, found, moment, facts }),
            also: [
              { kind: 'entry', name: 'setAside', record: entry, args: { key } },
              { kind: 'hold', name: 'nameHolder', record: id, args: {}, unseen: true },
            ],
          }
        },
      },
    ),
    /** Somebody of the team who reads an extract sets apart what lies behind it. */
    makeOfExtract,
    /** The server's to add, as with who told a worry. */
    nameHolder: command(z.strictObject({}), {
      from: ['open'],
      may: never,
      cites: (_args, moment) => [moment.actor.person],
      apply: ({ record, facts }) => {
        const found = calledIn(facts, record.heldBy)
        if (!found) return { body: record }
        const { called: holder, isChosenName } = found
        return { body: { ...record, holder, isChosenName } }
      },
    }),
    takeOver: command(z.strictObject({}), {
      from: ['open'],
      may: mayTakeOver,
      apply: ({ record, moment }) => ({
        body: {
          ...record,
          ...dealtWith(record, moment),
        },
      }),
    }),
    /** It is about the host's own staff after all. */
    handOutside: command(handing, {
      from: ['open'],
      may: mayHandOutside,
      apply: ({ record, args, moment }) => ({
        body: { ...record, ...handedOn(args, moment), aboutHostStaff: true },
      }),
    }),
    /** The first and only word to the author that something was held. */
    write: command(z.strictObject({ text: words(2000), debrief: z.boolean() }), {
      from: ['open', 'ended'],
      may: mayHandle,
      apply: ({ record: { untold: _nowTold, ...record }, args }) => ({
        body: {
          ...record,
          lettersSent: record.lettersSent + 1,
          debrief: record.debrief || args.debrief,
        },
        also: [toAuthor(record, args)],
      }),
    }),
    /** The words go back to the reviewers, unless their author has taken them back. */
    giveBack: command(z.strictObject({}), {
      from: ['open'],
      may: mayHandle,
      apply: ({ record, moment }) => ({
        body: { ...record, ...dealtWith(record, moment), ended: 'givenBack', endedAt: moment.at },
        also: [
          {
            ...{ kind: 'entry', name: 'restore', record: record.entry, unseen: true },
            args: { key: record.key, given: record.given, wording: record.wording ?? null },
          },
        ],
      }),
    }),
    /**
     * The words stay out. A receipt's reference and no case detail. Where nothing was written to their
     * author it says why not: that they are never told is decided, and not forgotten. Only a phone of a
     * build before says nothing of it: what waits on one is taken as it was then.
     */
    close: command(z.strictObject({ receipt: line(80), untold: z.optional(z.nullable(untold)) }), {
      from: ['open'],
      may: mayHandle,
      apply: ({ record, args, moment }) => {
        const isTold = record.lettersSent > 0
        if (!isTold && args.untold === null) throw new Problem('not-ready')
        const why = !isTold && args.untold ? { untold: args.untold } : {}
        const end = { receipt: args.receipt, ended: 'closed' as const, endedAt: moment.at }
        return { body: { ...record, ...dealtWith(record, moment), ...end, ...why } }
      },
    }),
  },
}

type Place = { region: string; challenge: string }

/** What came late is the coordinator's alone, until it is passed on. */
function isLateOffice(moment: Moment, args: Place & { entry: string }, facts: readonly Fact[]) {
  const found = factOf<Cited>(facts, 'entry', args.entry)
  return isOf(found, args) && found.late && holds(moment, args, 'coordinator')
}

/** A coordinator of experts sees what their own group sent, and nothing else of it. */
function isSeen(moment: Moment, entry: Cited, place: Place) {
  if (entry.late) return holds(moment, place, 'coordinator')
  if (holds(moment, place, 'leadPeer', 'manager')) return true
  return held(moment, place, 'expertCoordinator').some(
    (one) => one.group !== null && one.group === entry.group,
  )
}

const toAuthor = (record: Hold, args: { text: string; debrief: boolean }): FollowUp => ({
  ...{ kind: 'response', name: 'hear', record: record.response, args, unseen: true },
})
