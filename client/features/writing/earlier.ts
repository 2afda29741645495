/** Which self-view came before this one, or one that is about to begin. Pure. */
import type { SelfView } from '../../../shared/records/self-view.ts'
import type { Kept } from './writing-view.ts'

type Asked = { id: string; body: Pick<SelfView, 'council' | 'service' | 'submittedAt'> }

/** The newest of the same council and service that was sent before this one was. */
export function earlierOf(now: Asked, all: readonly Kept<SelfView>[]): Kept<SelfView> | undefined {
  const { council, service, submittedAt } = now.body
  return all
    .filter(({ id, body }) => {
      const isOfSame = id !== now.id && body.council === council && body.service === service
      if (!isOfSame || body.submittedAt === null) return false
      return submittedAt === null || body.submittedAt < submittedAt
    })
    .sort((a, b) => ((a.body.submittedAt ?? '') < (b.body.submittedAt ?? '') ? 1 : -1))[0]
}
