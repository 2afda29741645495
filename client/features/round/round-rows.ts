/** The rows of the round: one for each council that takes part, and which of them a filter shows. */
import { type Appointment, covers, isHeld } from '../../../shared/actor.ts'
import { type LeadRole, leadsMissing } from '../../../shared/leads.ts'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Round } from '../../../shared/records/round.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { heirOf, sameAs } from '../../local/people.ts'
import { dayOf } from '../../ui/days.ts'
import { type Next, nextOf, pauseOn, type Step, stepsOf } from './round-view.ts'
import { type Holder, type Readiness, type Waiting, waitingFor } from './waiting-for.ts'

export type Kept<Body> = { id: string; body: Body }

/** What the desk holds of a region. */
export type Desk = {
  councils: readonly Kept<Council>[]
  challenges: readonly Kept<Challenge>[]
  visits: readonly Kept<Visit>[]
  appointments: readonly Kept<AppointmentBody>[]
  people: readonly Kept<Person>[]
  invites: readonly Kept<Invite>[]
}

export type RoundRow = {
  /** The challenge's id. */
  id: string
  council: string
  name: string
  steps: readonly Step[]
  next: Next
  waiting: Waiting
  isLate: boolean
  /** It waits for the coordinator, or somebody has to be asked. */
  needsMe: boolean
}

/** Every challenge of the round at `now` (an instant), by the name of its council. */
export function rowsOf(round: Kept<Round>, desk: Desk, now: string): RoundRow[] {
  const today = dayOf(now)
  const rows = desk.challenges
    .filter(({ body }) => body.round === round.id)
    .map((challenge) => {
      const pause = pauseOn(challenge.body, round.body, today)
      const steps = stepsOf(challenge.body, pause, today)
      const next = nextOf(challenge.body, pause, today)
      const holders = holdersOf(challenge, desk, now)
      const waiting = waitingFor({ next, holders, ready: readinessOf(challenge, desk, now) })
      const isLate = steps.some(({ bead }) => bead === 'late')
      const council = challenge.body.council ?? ''
      return {
        id: challenge.id,
        council,
        name: desk.councils.find(({ id }) => id === council)?.body.name ?? '',
        steps,
        next,
        waiting,
        isLate,
        needsMe: isLate || waiting.is === 'you',
      }
    })
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

/** Those who hold a post of its council that answers for its service, or a role of the challenge, at `now`. */
export function holdersOf(challenge: Kept<Challenge>, desk: Desk, now: string): Holder[] {
  const { region, council, service } = challenge.body
  const place = { region, council, service, challenge: challenge.id }
  return desk.appointments.flatMap(({ id, body }) => {
    const appointment: Appointment = { id, ...body }
    const isOfRegion = body.council === null && body.challenge === null
    if (isOfRegion || !covers(appointment, place) || !isHeld(appointment, now)) return []
    const person = heirOf(desk.people, body.person)
    return person ? [{ person: person.id, name: person.body.name, role: body.role }] : []
  })
}

/** What the visit still lacks. */
export function readinessOf(challenge: Kept<Challenge>, desk: Desk, now: string): Readiness {
  const visit = desk.visits.find(({ body }) => body.challenge === challenge.id)?.body
  const team = holdersOf(challenge, desk, now).filter(({ role }) => role === 'expert')
  const invited = desk.invites.filter(
    ({ body }) => body.challenge === challenge.id && body.revokedAt === null,
  )
  return {
    hasVisitDays: challenge.body.visit !== null,
    hasQuestions: challenge.body.questionnaire !== null,
    hasSafeguarding: Boolean(visit?.safeguarding?.outside),
    leadsMissing: leadsMissingOf(challenge, desk, now),
    isTeamInvited: team.every(({ person }) => {
      const ids = sameAs(desk.people, person)
      return invited.some(({ body }) => ids.includes(body.person))
    }),
  }
}

/** Of the safeguarding leads those whom nobody is who could be told of a worry, as the server asks too. */
export function leadsMissingOf({ id, body }: Kept<Challenge>, desk: Desk, now: string): LeadRole[] {
  const posts = desk.appointments.map((one) => one.body)
  const heir = (person: string) => heirOf(desk.people, person)
  const host = posts.filter((one) => one.council === body.council && isHeld(one, now))
  const ofHost = new Set(host.map(({ person }) => heir(person)?.id))
  return leadsMissing({
    team: posts.filter(({ challenge }) => challenge === id),
    numbers: desk.visits.find((one) => one.body.challenge === id)?.body.safeguarding ?? null,
    at: now,
    isMailed: (person) => typeof heir(person)?.body.email === 'string',
    isOfHost: (person) => ofHost.has(heir(person)?.id),
  })
}

export const shows = ['all', 'needs-me', 'late'] as const
export type Show = (typeof shows)[number]

/** What an address asks to be shown; anything else is all. */
export function showFrom(asked: unknown): Show {
  return shows.find((one) => one === asked) ?? 'all'
}

const tests: Record<Show, (row: RoundRow) => boolean> = {
  all: () => true,
  'needs-me': (row) => row.needsMe,
  late: (row) => row.isLate,
}

export const countOf = (rows: readonly RoundRow[], show: Show): number =>
  rows.filter(tests[show]).length

/** The rows a filter and a searched name leave. Case and accents are forgiven. */
export function filterRows(rows: readonly RoundRow[], show: Show, sought: string): RoundRow[] {
  const wanted = plain(sought)
  return rows.filter((row) => tests[show](row) && plain(row.name).includes(wanted))
}

/** For searching: no case, no accents, no space around. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim()
