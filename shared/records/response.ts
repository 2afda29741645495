/**
 * A response: what one expert sent from one visit, whole. Frozen once sent; more is another response
 * that adds to it. Whoever was invited may always send what they wrote: being late routes it to the
 * coordinator and refuses nothing. "Read by the team" is set by a reviewer's opening it.
 */
import * as z from 'zod/mini'
import { type Appointment, held, holds, isHeld, isLate, type Moment } from '../actor.ts'
import { instant, uuid } from '../ids.ts'
import { commandsOn, type Fact, factsOf, type FollowUp, type Kind, nothing } from '../kind.ts'
import { scope } from '../scopes.ts'
import { belongs } from '../belongs.ts'
import { entry } from '../answer.ts'

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
})
export type Response = z.infer<typeof schema>

const send = z.strictObject({ challenge: uuid, sentOnPhone: instant, ...given })

const { make, command } = commandsOn<Response>()

/** The appointment under which the author sends: a held one before one that has just ended. */
function ticket(moment: Moment, challenge: string): Appointment | undefined {
  const own = moment.actor.appointments.filter(
    (one) => one.role === 'expert' && one.challenge === challenge,
  )
  return own.find((one) => isHeld(one, moment.at)) ?? own.find((one) => isLate(one, moment.at))
}

function mayRead({ moment, record }: { moment: Moment; record: Response }): boolean {
  if (record.late) return holds(moment, record, 'coordinator')
  const ofGroup = held(moment, record, 'expertCoordinator').some(
    (one) => one.group === record.group,
  )
  return holds(moment, record, 'leadPeer', 'manager') || (record.group !== null && ofGroup)
}

export const response: Kind<Response> = {
  name: 'response',
  v: 1,
  raise: {},
  schema,
  state: (body) => (body.readAt ? 'read' : 'received'),
  scopes: (body) => {
    const challenge = body.challenge ?? nothing
    if (body.late) return [scope.person(body.author), scope.office(body.region)]
    const group = body.group ? [scope.group(challenge, body.group)] : []
    return [scope.person(body.author), scope.review(challenge), ...group]
  },
  scopesNumber: 1,
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
      apply: ({ args, moment, facts }) => {
        const under = ticket(moment, args.challenge)
        const host = facts.find((fact) => fact.kind === 'challenge' && fact.id === args.challenge)
        return {
          body: {
            region: under?.region ?? '',
            council: host?.body.council ?? null,
            ...args,
            author: moment.actor.person,
            group: under?.group ?? null,
            receivedAt: moment.at,
            late: under ? !isHeld(under, moment.at) : true,
            readAt: null,
          },
          also: [...answeredInvites(moment, facts), ...answeredUnder(under, facts)],
        }
      },
    }),
    /** A reviewer opens it. The first time stands. */
    open: command(z.strictObject({}), {
      from: ['received', 'read'],
      may: mayRead,
      apply: ({ record, moment }) => ({ body: { ...record, readAt: record.readAt ?? moment.at } }),
    }),
  },
}

function answeredInvites(moment: Moment, facts: readonly Fact[]): FollowUp[] {
  const own = factsOf<{ person: string; answeredAt: string | null }>(facts, 'invite').filter(
    ({ body }) => body.person === moment.actor.person && body.answeredAt === null,
  )
  return own.map(({ id }) => ({ kind: 'invite', name: 'answer', record: id, args: {} }))
}

const idsOf = (under: Appointment | undefined) => (under ? [under.id] : [])

/** The office sees that somebody has answered, however they came in; never what. */
function answeredUnder(under: Appointment | undefined, facts: readonly Fact[]): FollowUp[] {
  const own = factsOf<{ answeredAt?: string }>(facts, 'appointment').filter(
    ({ id, body }) => id === under?.id && body.answeredAt === undefined,
  )
  return own.map(({ id }) => ({ kind: 'appointment', name: 'answer', record: id, args: {} }))
}
