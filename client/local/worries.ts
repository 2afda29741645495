/**
 * How much waits for those who keep people safe: worries and words held apart that nobody has taken over,
 * and such words that were lost once and are not settled. What somebody told themselves is not counted.
 */
import { computed, type Ref } from 'vue'
import { isHeld } from '../../shared/actor.ts'
import { type Concern, waitsSince } from '../../shared/records/concern.ts'
import type { Hold } from '../../shared/records/hold.ts'
import { audienceOf, type Repair } from '../../shared/records/repair.ts'
import { isCaseUnseen, isCaseWaiting, isLongSince, seeToCases } from '../../shared/safeguarding.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

/** The visits whose cases this person sees to, or sees until somebody does. */
export function useCaseVisits(now: Readonly<Ref<string>>): Ref<ReadonlySet<string | null>> {
  const session = useSession()
  return computed(
    () =>
      new Set(
        session.appointments
          .filter((one) => isHeld(one, now.value) && seeToCases.includes(one.role))
          .map(({ challenge }) => challenge),
      ),
  )
}

/** Of one of these visits; where nothing tells which one, whoever gave it sees to it. */
export const isLostHere = (
  { challenge, author }: Pick<Repair, 'challenge' | 'author'>,
  visits: ReadonlySet<string | null>,
  person: string | null,
): boolean => (challenge === null ? author === person : visits.has(challenge))

export function useWorries(now: Readonly<Ref<string>>): Ref<number> {
  const session = useSession()
  const visits = useCaseVisits(now)
  const concerns = useRecords<Concern>('concern', () => ({}))
  const holds = useRecords<Hold>('hold', () => ({}))
  const repairs = useRecords<Repair>('repair', () => ({}))

  return computed(() => {
    const cases = [...(concerns.value ?? []), ...(holds.value ?? [])]
    const lost = (repairs.value ?? []).filter(
      ({ body }) => audienceOf(body) === 'safeguarding' && body.settledAt === null,
    )
    const own = cases.filter(({ body }) => isCaseWaiting(body) && visits.value.has(body.challenge))
    return (
      own.length + lost.filter(({ body }) => isLostHere(body, visits.value, session.person)).length
    )
  })
}

/** Since when a case has waited unseen, where that is more than an hour; null for none. */
export function useUnseenSince(now: Readonly<Ref<string>>): Ref<string | null> {
  const visits = useCaseVisits(now)
  const concerns = useRecords<Concern>('concern', () => ({}))
  const holds = useRecords<Hold>('hold', () => ({}))
  return computed(() =>
    firstUnseen(concerns.value ?? [], holds.value ?? [], visits.value, now.value),
  )
}

type OfVisit<Body> = readonly { body: Body }[]

/** Pure. By the rule by which others are told of it by mail. */
export function firstUnseen(
  concerns: OfVisit<
    Pick<Concern, 'challenge' | 'seenAt' | 'takenAt' | 'endedAt' | 'receivedAt' | 'handedAt'>
  >,
  holds: OfVisit<Pick<Hold, 'challenge' | 'takenAt' | 'endedAt' | 'heldAt' | 'handedAt'>>,
  visits: ReadonlySet<string | null>,
  now: string,
): string | null {
  const told = concerns.flatMap(({ body }) =>
    visits.has(body.challenge) && isCaseUnseen(body) ? [waitsSince(body)] : [],
  )
  const held = holds.flatMap(({ body }) =>
    visits.has(body.challenge) && isCaseUnseen(body) ? [body.handedAt ?? body.heldAt] : [],
  )
  const [first] = [...told, ...held].sort()
  return first !== undefined && isLongSince(first, now) ? first : null
}
