/** Which self-views came before one, and which version of them stands beside it. Pure. */
import type { Edition } from '../../../shared/records/edition.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Kept } from './writing-view.ts'

type Asked = { id: string; body: Pick<SelfView, 'council' | 'service' | 'submittedAt'> }

/** Everybody in its order signed it: what was sent back, or never signed to the end, the council did not say. */
const isSigned = ({ stage, signed, order }: Edition): boolean =>
  stage === 'signedOff' ||
  stage === 'shared' ||
  (stage === 'superseded' && signed.length >= order.length)

/** Those of the same council and service that were sent before this one was, or is; the newest first. */
export function allBefore(now: Asked, all: readonly Kept<SelfView>[]): Kept<SelfView>[] {
  const { council, service, submittedAt } = now.body
  return all
    .filter(({ id, body }) => {
      const isOfSame = id !== now.id && body.council === council && body.service === service
      if (!isOfSame || body.submittedAt === null) return false
      return submittedAt === null || body.submittedAt < submittedAt
    })
    .sort((a, b) => ((a.body.submittedAt ?? '') < (b.body.submittedAt ?? '') ? 1 : -1))
}

/** The newest signed version of the self-views of the same council and service that came before this one. */
export function earlierOf(
  now: Kept<SelfView>,
  all: readonly Kept<SelfView>[],
  editions: readonly Kept<Edition>[],
): Kept<Edition> | undefined {
  const before = allBefore(now, all).map(({ id }) => id)
  return editions
    .filter(({ body }) => before.includes(body.selfView) && isSigned(body))
    .sort((a, b) => (a.body.submittedAt < b.body.submittedAt ? 1 : -1))[0]
}
