/**
 * Worries that were told and words held apart, as those who deal with them see them: what nobody has
 * seen to first, each with the time since. An hour without anybody is too long.
 */
import { type Concern, waitsSince } from '../../../shared/records/concern.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import { isCaseUnseen, isLongSince } from '../../../shared/safeguarding.ts'

export type Kept<Body> = { id: string; body: Body }

export type CaseStands = 'new' | 'read' | 'taken' | 'ended'

export type CaseRow = {
  id: string
  kind: 'concern' | 'hold'
  challenge: string
  /** Since when somebody waits for it. */
  since: string
  /** When it was taken over or ended, by how it stands; null while nobody deals with it. */
  stoodAt: string | null
  stands: CaseStands
  isOverdue: boolean
  /** About the host's own staff, or kept from them because its author has not said. */
  staff: 'staff' | 'staffNotSaid' | null
}

/** Nobody deals with it yet. */
export const isWaiting = ({ stands }: Pick<CaseRow, 'stands'>): boolean =>
  stands === 'new' || stands === 'read'

type Case = { seenAt?: string | undefined; takenAt: string | null; endedAt: string | null }

/** Of what was handed on only those count who read it since. */
const readAtOf = ({ handedAt, seenAt, acknowledgedAt }: Concern): string | null =>
  handedAt === undefined ? acknowledgedAt : (seenAt ?? null)

function standsOf({ takenAt, endedAt }: Case, readAt: string | null): CaseStands {
  if (endedAt) return 'ended'
  if (takenAt) return 'taken'
  return readAt ? 'read' : 'new'
}

const order: readonly CaseStands[] = ['new', 'read', 'taken', 'ended']

/** What is overdue first, then new ones and of these the oldest; what has ended last, the newest of it first. */
export function casesOf(
  concerns: readonly Kept<Concern>[],
  holds: readonly Kept<Hold>[],
  now: string,
): CaseRow[] {
  const told = concerns.map(({ id, body }) =>
    row(id, 'concern', body, waitsSince(body), readAtOf(body)),
  )
  const held = holds.map(({ id, body }) =>
    row(id, 'hold', body, body.handedAt ?? body.heldAt, null),
  )
  function row(
    id: string,
    kind: CaseRow['kind'],
    body: Case & {
      challenge: string | null
      aboutHostStaff: boolean
      isStaffNotSaid?: true | undefined
    },
    since: string,
    readAt: string | null,
  ): CaseRow {
    const stands = standsOf(body, readAt)
    const isOverdue = isCaseUnseen(body) && isLongSince(since, now)
    const stoodAt = body.endedAt ?? body.takenAt
    const { challenge, aboutHostStaff, isStaffNotSaid } = body
    const staff = aboutHostStaff ? (isStaffNotSaid ? 'staffNotSaid' : 'staff') : null
    return { id, kind, challenge: challenge ?? '', since, stoodAt, stands, isOverdue, staff }
  }
  return [...told, ...held].sort((a, b) => {
    const place =
      Number(b.isOverdue) - Number(a.isOverdue) || order.indexOf(a.stands) - order.indexOf(b.stands)
    const age = a.since < b.since ? -1 : 1
    return place || (a.stands === 'ended' ? -age : age)
  })
}

export type Wait = { unit: 'minutes' | 'hours' | 'days'; n: number }

/** How long ago, in the largest unit of which two have passed; minutes up to two hours. */
export function waitSince(since: string, now: string): Wait {
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000))
  if (minutes < 120) return { unit: 'minutes', n: minutes }
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? { unit: 'hours', n: hours } : { unit: 'days', n: Math.floor(hours / 24) }
}
