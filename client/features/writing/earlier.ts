/** Which version of an earlier self-view stands beside this one. Pure. */
import type { Edition } from '../../../shared/records/edition.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Kept } from './writing-view.ts'

/** Everybody in its order signed it: what was sent back, or never signed to the end, the council did not say. */
const isSigned = ({ stage, signed, order }: Edition): boolean =>
  stage === 'signedOff' ||
  stage === 'shared' ||
  (stage === 'superseded' && signed.length >= order.length)

/** The newest signed version of the self-views of the same council and service that came before this one. */
export function earlierOf(
  now: Kept<SelfView>,
  all: readonly Kept<SelfView>[],
  editions: readonly Kept<Edition>[],
): Kept<Edition> | undefined {
  const { council, service, submittedAt } = now.body
  const before = all.flatMap(({ id, body }) => {
    const isOfSame = id !== now.id && body.council === council && body.service === service
    if (!isOfSame || body.submittedAt === null) return []
    return submittedAt === null || body.submittedAt < submittedAt ? [id] : []
  })
  return editions
    .filter(({ body }) => before.includes(body.selfView) && isSigned(body))
    .sort((a, b) => (a.body.submittedAt < b.body.submittedAt ? 1 : -1))[0]
}
