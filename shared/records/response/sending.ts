/**
 * A response is sent, or the office takes it in for somebody whose phone has no signal. Being late routes
 * it, and refuses nothing.
 */
import * as z from 'zod/mini'
import {
  type Appointment,
  heirOf,
  type Heirs,
  holds,
  isHeld,
  isLate,
  type Moment,
} from '../../actor.ts'
import { type Entry, entry, keyOf } from '../../answer.ts'
import { instant, uuid } from '../../ids.ts'
import { commandsOn, type Fact, factsOf, type FollowUp } from '../../kind.ts'
import { Problem } from '../../problems.ts'
import type { Response } from '../response.ts'
import { entryMade } from './entry-made.ts'

/** What the person gave. */
export const given = {
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

/** Each question once for each side: more to the same one is another response. */
const isOnceEach = (entries: readonly Pick<Entry, 'about' | 'question'>[]) =>
  new Set(entries.map(keyOf)).size === entries.length

const entries = given.entries.check(z.refine(isOnceEach))
const sending = z.strictObject({ challenge: uuid, sentOnPhone: instant, ...given, entries })
/** The same as `send`, for somebody whose phone has no signal. */
const takingIn = z.strictObject({
  ...{ region: uuid, challenge: uuid, author: uuid, sentOnPhone: instant },
  ...{ ...given, entries },
})

const { make } = commandsOn<Response>()

export const send = make(sending, {
  needs: ['challenge', 'invite'],
  heirs: true,
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
      ...{ opened: [], asked: [], shared: [], withdrawn: [], letters: [] },
    }
    return {
      body,
      also: [...haveAnswered(body, under, facts, moment), entryMade(id, body)],
    }
  },
})

/**
 * The office takes in what an expert passed on as a file: the very record that their phone sends
 * when it has signal, and then finds sent.
 */
export const takeIn = make(takingIn, {
  queued: false,
  needs: ['challenge', 'invite', 'appointment'],
  heirs: true,
  may: ({ args, moment }) => holds(moment, { region: args.region }, 'coordinator'),
  belongs: ({ region, challenge }) => ({ region, council: null, challenge }),
  apply: ({ id, args, moment, facts }) => {
    const under = ticketOf(args.author, facts, moment)
    const host = facts.find((fact) => fact.kind === 'challenge' && fact.id === args.challenge)
    if (!under || host?.body.region !== args.region) throw new Problem('not-found')
    const body: Response = {
      ...{ council: host.body.council, ...args, group: under.group },
      ...{ receivedAt: moment.at, takenInAt: moment.at, readAt: null },
      late: !isHeld(under, moment.at),
      ...{ opened: [], asked: [], shared: [], withdrawn: [], letters: [] },
    }
    return {
      body,
      also: [...haveAnswered(body, under, facts, moment), entryMade(id, body)],
    }
  },
})

/** The appointment under which the author sends: a held one before one that has just ended. */
function ticket(moment: Moment, challenge: string): Appointment | undefined {
  const own = moment.actor.appointments.filter(
    (one) => one.role === 'expert' && one.challenge === challenge,
  )
  return own.find((one) => isHeld(one, moment.at)) ?? own.find((one) => isLate(one, moment.at))
}

/** The author's appointment, as the office knows it: a held one before one that has just ended. */
function ticketOf(
  author: string,
  facts: readonly Fact[],
  { at, heirs }: Moment,
): Appointment | undefined {
  const heir = heirOf(author, heirs)
  const own = factsOf<Appointment & { person: string }>(facts, 'appointment')
    .map(({ id, body }) => ({ ...body, id }))
    .filter((one) => heirOf(one.person, heirs) === heir && one.role === 'expert')
  return own.find((one) => isHeld(one, at)) ?? own.find((one) => isLate(one, at))
}

const idsOf = (under: Appointment | undefined) => (under ? [under.id] : [])

/**
 * The office sees that somebody has answered. What comes late it reads as well, without an author: told at
 * the same moment that somebody has answered, it would know whose that is.
 */
const haveAnswered = (
  { author, late }: Response,
  under: Appointment | undefined,
  facts: readonly Fact[],
  { heirs }: Moment,
): FollowUp[] =>
  late ? [] : [...answeredInvites(author, facts, heirs), ...answeredUnder(under, facts)]

function answeredInvites(
  author: string,
  facts: readonly Fact[],
  heirs: Heirs | undefined,
): FollowUp[] {
  const heir = heirOf(author, heirs)
  const own = factsOf<{ person: string; answeredAt: string | null }>(facts, 'invite').filter(
    ({ body }) => heirOf(body.person, heirs) === heir && body.answeredAt === null,
  )
  return own.map(({ id }) => ({ kind: 'invite', name: 'answer', record: id, args: {} }))
}

/** However they came in. */
function answeredUnder(under: Appointment | undefined, facts: readonly Fact[]): FollowUp[] {
  const own = factsOf<{ answeredAt?: string }>(facts, 'appointment').filter(
    ({ id, body }) => id === under?.id && body.answeredAt === undefined,
  )
  return own.map(({ id }) => ({ kind: 'appointment', name: 'answer', record: id, args: {} }))
}
