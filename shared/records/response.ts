/**
 * A response: what one expert sent from one visit, whole, and what became of each answer since. Only its
 * author sees it; what reviewers read is an *entry*, which follows from it and does not say whose it is.
 *
 * The answers are frozen once sent; more is another response that adds to it. Whoever was invited may
 * always send what they wrote: being late routes it to the coordinator and refuses nothing. "Read by the
 * team" is set by a reviewer's opening the entry. Taking words back is never refused.
 */
import * as z from 'zod/mini'
import { type Appointment, holds, isHeld, isLate, type Moment, never } from '../actor.ts'
import { answerKey, type Entry, entry, keyOf, longestSaid } from '../answer.ts'
import { belongs } from '../belongs.ts'
import { derivedId } from '../derived-id.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factsOf, type FollowUp, type Kind } from '../kind.ts'
import { Problem } from '../problems.ts'
import { role } from '../roles.ts'
import { scope } from '../scopes.ts'
import { words } from '../text.ts'

const given = {
  questionnaire: uuid,
  /** The version of the questions that was answered. */
  number: z.int().check(z.positive()),
  /** The response this one adds to. */
  addsTo: z.nullable(uuid),
  entries: z.array(entry).check(z.minLength(1), z.maxLength(200)),
  /** Who helped: said without blame, by the person. */
  helped: z.nullable(z.enum(['family', 'friend', 'paidStaff', 'advocate', 'other'])),
  /** The version of the promise the person agreed to. */
  promise: z.int().check(z.positive()),
}

/** Words as a reviewer would share them, put to their author. `wording` is the command that wrote them. */
const question = { key: answerKey, wording: uuid, text: words(longestSaid) }
const asked = z.looseObject({
  ...question,
  askedAt: instant,
  yes: z.nullable(z.boolean()),
  answeredAt: z.nullable(instant),
})

const schema = z.looseObject({
  ...belongs,
  ...given,
  author: uuid,
  group: z.nullable(z.string()),
  /** When the person pressed Send, by the phone. */
  sentOnPhone: instant,
  receivedAt: instant,
  late: z.boolean(),
  readAt: z.nullable(instant),
  /** When the office took it in from a file that its author passed on; the author sees that. */
  takenInAt: z.optional(instant),
  /** Who has opened it, each once. */
  opened: z.array(z.looseObject({ role, at: instant })),
  /** What the author was asked about the words of an answer; the newest wording of each. */
  asked: z.array(asked),
  /** Answers that were taken back. */
  withdrawn: z.array(z.looseObject({ key: answerKey, at: instant })),
  /** What the safeguarding lead wrote to the author. */
  letters: z.array(
    z.looseObject({
      ...{ text: words(2000), at: instant },
      /** Somebody to talk it over with is offered. */
      debrief: z.optional(z.boolean()),
    }),
  ),
})
export type Response = z.infer<typeof schema>
export type Asked = z.infer<typeof asked>

/** Each question once for each side: more to the same one is another response. */
const isOnceEach = (entries: readonly Pick<Entry, 'about' | 'question'>[]) =>
  new Set(entries.map(keyOf)).size === entries.length

const entries = given.entries.check(z.refine(isOnceEach))
const send = z.strictObject({ challenge: uuid, sentOnPhone: instant, ...given, entries })
/** The same as `send`, for somebody whose phone has no signal. */
const takeIn = z.strictObject({
  ...{ region: uuid, challenge: uuid, author: uuid, sentOnPhone: instant },
  ...{ ...given, entries },
})
/** With all that follows from them they fit into one change. */
export const mostWithdrawn = 100
const keys = z.array(answerKey).check(z.minLength(1), z.maxLength(mostWithdrawn))

const { make, command } = commandsOn<Response>()

/** The id of what reviewers read of a response. */
export const entryOf = (response: string): string => derivedId(response, 'entry')

/** The appointment under which the author sends: a held one before one that has just ended. */
function ticket(moment: Moment, challenge: string): Appointment | undefined {
  const own = moment.actor.appointments.filter(
    (one) => one.role === 'expert' && one.challenge === challenge,
  )
  return own.find((one) => isHeld(one, moment.at)) ?? own.find((one) => isLate(one, moment.at))
}

/** The author's appointment, as the office knows it: a held one before one that has just ended. */
function ticketOf(author: string, facts: readonly Fact[], at: string): Appointment | undefined {
  const own = factsOf<Appointment & { person: string }>(facts, 'appointment')
    .map(({ id, body }) => ({ ...body, id }))
    .filter((one) => one.person === author && one.role === 'expert')
  return own.find((one) => isHeld(one, at)) ?? own.find((one) => isLate(one, at))
}

/** Nobody else holds its scope: whoever sees it is its author, or the person they were merged into. */
const isAuthors = () => true

export const response: Kind<Response> = {
  name: 'response',
  v: 2,
  raise: {
    1: (body) => ({ ...(body as object), opened: [], asked: [], withdrawn: [], letters: [] }),
  },
  schema,
  state: () => 'sent',
  scopes: (body) => [scope.person(body.author)],
  scopesNumber: 2,
  commands: {
    send: make(send, {
      needs: ['challenge', 'invite'],
      cites: ({ challenge }, moment) => idsOf(ticket(moment, challenge)),
      may: ({ args, moment }) => ticket(moment, args.challenge) !== undefined,
      belongs: ({ challenge }, moment) => ({
        region: ticket(moment, challenge)?.region ?? '',
        council: null,
        challenge,
      }),
      apply: ({ id, args, moment, facts }) => {
        const under = ticket(moment, args.challenge)
        const host = facts.find((fact) => fact.kind === 'challenge' && fact.id === args.challenge)
        const council = host?.body.council ?? null
        const late = under ? !isHeld(under, moment.at) : true
        const body: Response = {
          ...{ region: under?.region ?? '', council, ...args, author: moment.actor.person },
          ...{ group: under?.group ?? null, receivedAt: moment.at, late, readAt: null },
          ...{ opened: [], asked: [], withdrawn: [], letters: [] },
        }
        return {
          body,
          also: [...haveAnswered(body, under, facts), entryMade(id, body)],
        }
      },
    }),
    /**
     * The office takes in what an expert passed on as a file: the very record that their phone sends
     * when it has signal, and then finds sent.
     */
    takeIn: make(takeIn, {
      queued: false,
      needs: ['challenge', 'invite', 'appointment'],
      may: ({ args, moment }) => holds(moment, { region: args.region }, 'coordinator'),
      belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
      apply: ({ id, args, moment, facts }) => {
        const under = ticketOf(args.author, facts, moment.at)
        const host = facts.find((fact) => fact.kind === 'challenge' && fact.id === args.challenge)
        if (!under || host?.body.region !== args.region) throw new Problem('not-found')
        const body: Response = {
          ...{ council: host.body.council, ...args, group: under.group },
          ...{ receivedAt: moment.at, takenInAt: moment.at, readAt: null },
          late: !isHeld(under, moment.at),
          ...{ opened: [], asked: [], withdrawn: [], letters: [] },
        }
        return {
          body,
          also: [...haveAnswered(body, under, facts), entryMade(id, body)],
        }
      },
    }),
    /** Takes answers back. What was used in a letter that is issued stays there, and is used no further. */
    withdraw: command(z.strictObject({ keys }), {
      from: ['sent'],
      may: isAuthors,
      apply: ({ id, record, args, moment }) => {
        const own = new Set<string>(record.entries.map(keyOf))
        const before = new Set<string>(record.withdrawn.map(({ key }) => key))
        const wanted = [...new Set(args.keys)]
        const fresh = wanted.filter((key) => own.has(key) && !before.has(key))
        const withdrawn = fresh.map((key) => ({ key, at: moment.at }))
        return {
          body: { ...record, withdrawn: [...record.withdrawn, ...withdrawn] },
          // One after the other, as words are held apart: nobody can tell which it was.
          also: fresh.map((key) => told('withdraw', id, { key })),
        }
      },
    }),
    /** The author's yes or no to words as a reviewer would share them. It holds for those words alone. */
    answer: command(z.strictObject({ key: answerKey, wording: uuid, yes: z.boolean() }), {
      from: ['sent'],
      may: isAuthors,
      apply: ({ id, record, args: { key, wording, yes }, moment }) => {
        const found = record.asked.find((one) => one.key === key)
        if (found?.wording !== wording) throw new Problem('changed-since')
        const answered = { ...found, yes, answeredAt: moment.at }
        return {
          body: { ...record, asked: record.asked.map((one) => (one === found ? answered : one)) },
          also: [told('hear', id, { key, wording, yes })],
        }
      },
    }),
    /** Follows from a reviewer's opening the entry. The first time stands. */
    read: command(z.strictObject({ role }), {
      from: ['sent'],
      may: never,
      apply: ({ record, args, moment }) => {
        const isKnown = record.opened.some((one) => one.role === args.role)
        const opened = isKnown ? [] : [{ role: args.role, at: moment.at }]
        return {
          body: {
            ...record,
            readAt: record.readAt ?? moment.at,
            opened: [...record.opened, ...opened],
          },
        }
      },
    }),
    /** Follows from a reviewer's wording: another one for the same answer takes its place. */
    ask: command(z.strictObject(question), {
      from: ['sent'],
      may: never,
      apply: ({ record, args, moment }) => {
        const others = record.asked.filter(({ key }) => key !== args.key)
        const fresh = { ...args, askedAt: moment.at, yes: null, answeredAt: null }
        return { body: { ...record, asked: [...others, fresh] } }
      },
    }),
    /** Follows from the safeguarding lead's writing to the author. */
    hear: command(z.strictObject({ text: words(2000), debrief: z.optional(z.boolean()) }), {
      from: ['sent'],
      may: never,
      apply: ({ record, args, moment }) => ({
        body: { ...record, letters: [...record.letters, { ...args, at: moment.at }] },
      }),
    }),
  },
}

/** What reviewers read: no author, and nothing that leads to one. */
export function entryMade(id: string, body: Response): FollowUp {
  const { region, council, challenge, questionnaire, number, helped, group, late } = body
  const addsTo = body.addsTo && entryOf(body.addsTo)
  const args = { region, council, challenge, questionnaire, number, helped, group, late, addsTo }
  return {
    ...{ kind: 'entry', name: 'make', record: entryOf(id), unseen: true },
    args: { ...args, response: id, answers: body.entries },
  }
}

const told = (name: string, id: string, args: unknown): FollowUp => ({
  ...{ kind: 'entry', name, record: entryOf(id), args, unseen: true },
})

/**
 * The office sees that somebody has answered. What comes late it reads as well, without an author: told at
 * the same moment that somebody has answered, it would know whose that is.
 */
const haveAnswered = (
  { author, late }: Response,
  under: Appointment | undefined,
  facts: readonly Fact[],
): FollowUp[] => (late ? [] : [...answeredInvites(author, facts), ...answeredUnder(under, facts)])

function answeredInvites(author: string, facts: readonly Fact[]): FollowUp[] {
  const own = factsOf<{ person: string; answeredAt: string | null }>(facts, 'invite').filter(
    ({ body }) => body.person === author && body.answeredAt === null,
  )
  return own.map(({ id }) => ({ kind: 'invite', name: 'answer', record: id, args: {} }))
}

const idsOf = (under: Appointment | undefined) => (under ? [under.id] : [])

/** However they came in. */
function answeredUnder(under: Appointment | undefined, facts: readonly Fact[]): FollowUp[] {
  const own = factsOf<{ answeredAt?: string }>(facts, 'appointment').filter(
    ({ id, body }) => id === under?.id && body.answeredAt === undefined,
  )
  return own.map(({ id }) => ({ kind: 'appointment', name: 'answer', record: id, args: {} }))
}
