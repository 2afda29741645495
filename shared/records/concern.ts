/**
 * A concern: the record that somebody was told about a worry. It is never the alert: the person has
 * phoned, or is told to phone now. Its author sees how far it has come, the safeguarding lead deals with
 * it, and the visit's manager sees it until the lead has taken it over. One about the host's own staff, or
 * of which that is not known, is for a lead outside that council alone.
 */
import * as z from 'zod/mini'
import { heldOrLate, isSame, never } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Kind } from '../kind.ts'
import {
  calledIn,
  caseFields,
  dealtWith,
  handedOn,
  handing,
  mayAcknowledge,
  mayHandle,
  mayHandOutside,
  scopesOfCase,
} from '../safeguarding.ts'
import { scope } from '../scopes.ts'
import { line, words } from '../text.ts'
import { belongs } from '../belongs.ts'

/** Whom somebody told; `outside` is the safeguarding lead outside the council visited. */
export const toldWhom = z.enum([
  'emergency',
  'lead',
  'deputy',
  'outside',
  'council',
  'somebodyElse',
])
export type ToldWhom = z.infer<typeof toldWhom>

/**
 * Whether nobody of the host's may read it. It may be about their own people unless its author says that it
 * is not, or has told the lead of the visit themselves; whoever went to the lead outside had a reason to.
 * Older phones sent `false` for a question that was left open.
 */
export const isForOutside = (one: {
  toldWhom: ToldWhom | null
  aboutHostStaff?: boolean | null | undefined
}): boolean =>
  one.aboutHostStaff === true ||
  one.toldWhom === 'outside' ||
  (one.aboutHostStaff === null && one.toldWhom !== 'lead' && one.toldWhom !== 'deputy')

const told = {
  toldWhom,
  /** When, by the phone. */
  toldAt: instant,
  /** What was said, in the person's words; no names are needed. */
  words: z.nullable(words(2000)),
}

const schema = z.looseObject({
  ...belongs,
  ...told,
  ...caseFields,
  /** Its author did not say that it is: it is held apart all the same, as nobody knows. */
  isStaffNotSaid: z.optional(z.literal(true)),
  author: uuid,
  /** What they are called: whoever deals with it reads no record of a person. */
  teller: z.optional(line(120)),
  /** Whether that is a name they chose, and not the one they were invited by. */
  isChosenName: z.optional(z.boolean()),
  receivedAt: instant,
  acknowledgedAt: z.nullable(instant),
  /** When one of those who deal with it read it: that the manager has calls nobody off. */
  seenAt: z.optional(instant),
})
export type Concern = z.infer<typeof schema>

/** Since when it waits for those whose it is now. */
export const waitsSince = (one: { receivedAt: string; handedAt?: string | undefined }): string =>
  one.handedAt ?? one.receivedAt

const { make, command } = commandsOn<Concern>()

const newCase = { takenAt: null, takenBy: null, receipt: null, endedAt: null, debrief: false }

/** Who may write such a note: everyone on the visit. */
export const team = [
  'expert',
  'supporter',
  'expertCoordinator',
  'leadPeer',
  'manager',
  'memberPeer',
  'auditor',
] as const

export const concern: Kind<Concern> = {
  name: 'concern',
  v: 3,
  raise: {
    1: (body) => ({ ...(body as object), ...newCase, aboutHostStaff: false }),
    // Somebody could not say yet that they had told the lead outside.
    2: (body) => body,
  },
  schema,
  state: (body) => (body.endedAt ? 'ended' : 'open'),
  scopes: (body) => [scope.person(body.author), ...scopesOfCase(body)],
  scopesNumber: 3,
  commands: {
    record: make(
      z.strictObject({
        ...{ region: uuid, challenge: uuid, ...told },
        /** Null where it was left open; absent in what older phones send. */
        aboutHostStaff: z.optional(z.nullable(z.boolean())),
      }),
      {
        // Late is better than never, as with answers: the worry did not end with the appointment.
        may: ({ args, moment }) => heldOrLate(moment, args, ...team).length > 0,
        belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
        apply: ({ id, args, moment }) => ({
          body: {
            council: null,
            ...args,
            ...newCase,
            aboutHostStaff: isForOutside(args),
            ...(isForOutside(args) && !args.aboutHostStaff
              ? { isStaffNotSaid: true as const }
              : {}),
            author: moment.actor.person,
            receivedAt: moment.at,
            acknowledgedAt: null,
          },
          // The server's to add: the note must not wait for anything about its author.
          also: [{ kind: 'concern', name: 'nameTeller', record: id, args: {}, unseen: true }],
        }),
      },
    ),
    nameTeller: command(z.strictObject({}), {
      from: ['open'],
      may: never,
      cites: (_args, moment) => [moment.actor.person],
      apply: ({ record, facts }) => {
        const found = calledIn(facts, record.author)
        if (!found) return { body: record }
        const { called: teller, isChosenName } = found
        return { body: { ...record, teller, isChosenName } }
      },
    }),
    /** Somebody else than its author has read it. Once a lead has, the deputy need not be called. */
    acknowledge: command(z.strictObject({}), {
      from: ['open'],
      heirs: true,
      may: (call) => mayAcknowledge(call) && !isSame(call.moment, call.record.author),
      apply: ({ record, moment }) => ({
        body: {
          ...record,
          acknowledgedAt: record.acknowledgedAt ?? moment.at,
          ...(mayHandle({ record, moment }) && { seenAt: record.seenAt ?? moment.at }),
        },
      }),
    }),
    /** The lead deals with it from here on, and the manager no longer sees it. */
    takeOver: command(z.strictObject({}), {
      from: ['open'],
      may: mayHandle,
      apply: ({ record, moment }) => ({
        body: {
          ...record,
          acknowledgedAt: record.acknowledgedAt ?? moment.at,
          ...dealtWith(record, moment),
        },
      }),
    }),
    /**
     * The lead outside found that it is not about the host's own staff: those of the visit deal with it
     * from here on, as if it had come to them now. Never where its author said that it is about them.
     */
    handInside: command(handing, {
      from: ['open'],
      may: (call) => call.record.isStaffNotSaid === true && mayHandle(call),
      apply: ({ record, args, moment }) => {
        const { isStaffNotSaid: _notSaid, seenAt: _seen, ...rest } = record
        const read = record.acknowledgedAt ?? moment.at
        const handed = { ...handedOn(args, moment), aboutHostStaff: false }
        return { body: { ...rest, acknowledgedAt: read, ...handed } }
      },
    }),
    /** It is about the host's own staff after all. */
    handOutside: command(handing, {
      from: ['open'],
      may: mayHandOutside,
      apply: ({ record, args, moment }) => {
        const { seenAt: _seen, ...rest } = record
        const read = record.acknowledgedAt ?? moment.at
        const handed = { ...handedOn(args, moment), aboutHostStaff: true }
        return { body: { ...rest, acknowledgedAt: read, ...handed } }
      },
    }),
    /** Passed on: the reference under which, and no case detail. Its author is offered somebody to talk to. */
    close: command(z.strictObject({ receipt: line(80), debrief: z.boolean() }), {
      from: ['open'],
      may: mayHandle,
      apply: ({ record, args, moment }) => ({
        body: {
          ...record,
          ...args,
          ...dealtWith(record, moment),
          acknowledgedAt: record.acknowledgedAt ?? moment.at,
          endedAt: moment.at,
        },
      }),
    }),
  },
}
