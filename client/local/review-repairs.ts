/** What reviewers have to put right: work on a review that was lost once, no longer fits, and is not settled. */
import { computed, type Ref } from 'vue'
import { isHeld } from '../../shared/actor.ts'
import { audienceOf, type Repair } from '../../shared/records/repair.ts'
import type { Role } from '../../shared/roles.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'
import { isLostHere } from './worries.ts'

const reviewers: readonly Role[] = ['leadPeer', 'manager']

/** How much of it this person finds on the page of a visit, and how much in all. */
export function useReviewRepairs(now: Readonly<Ref<string>>) {
  const session = useSession()
  const repairs = useRecords<Repair>('repair', () => ({}))
  const visits = computed(
    () =>
      new Set(
        session.appointments
          .filter((one) => isHeld(one, now.value) && reviewers.includes(one.role))
          .map(({ challenge }) => challenge),
      ),
  )
  const open = computed(() =>
    (repairs.value ?? []).filter(
      ({ body }) =>
        audienceOf(body) === 'review' &&
        body.settledAt === null &&
        isLostHere(body, visits.value, session.person),
    ),
  )
  return {
    count: computed(() => open.value.length),
    /** Where nothing tells the visit, it stands on each of them. */
    countOf: (challenge: string) =>
      open.value.filter(({ body }) => body.challenge === null || body.challenge === challenge)
        .length,
  }
}
