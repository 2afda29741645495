/** What the pack has to say before anything else: calm, few, and each with what to do. */
import { computed } from 'vue'
import { useForAuthor } from '../../local/for-author.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayDate } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import { clearedWords } from '../../ui/words-cleared.ts'
import { forAuthorWords } from '../../ui/words-for-author.ts'
import { useWords } from '../../ui/words.ts'
import type { VisitView } from './useVisit.ts'
import { visitWords } from './words-visit.ts'

const dayMs = 86_400_000

/** With a way to go, or with something to press. */
export type Notice = {
  title: string
  more: string
  to?: string
  button?: string
  press?: () => void
}

export function useNotices(visit: VisitView) {
  const t = useWords(visitWords)
  const tCleared = useWords(clearedWords)
  const tFor = useWords(forAuthorWords)
  const sync = useSync()
  const session = useSession()
  const now = useNow()
  const forAuthor = useForAuthor()

  return computed<Notice[]>(() => {
    const unsent = visit.answered.value.length
    const began = visit.draft.value?.startedAt
    const days =
      began && unsent ? Math.floor((Date.parse(now.value) - Date.parse(began)) / dayMs) : 0
    const check = { to: `/visit/${visit.id}/check`, button: t('checkNow') }
    const isStuck = visit.sent.value?.some(({ state }) => state === 'needsYou') ?? false
    const isWriting = unsent > 0 || sync.waiting > 0
    // Not promised at the start, although it was asked after the first answer: it was refused.
    const mayVanish = sync.kept === false || (sync.kept === null && unsent > 0)
    const cleared = sync.vanished && {
      title: tCleared('title'),
      more:
        sync.vanished.unsent === null
          ? tCleared('unknown')
          : tCleared('counted', { n: sync.vanished.unsent }),
      // Who opens the app on a visit is brought here, past Home.
      ...{ button: tCleared('understood'), press: () => void sync.seenVanished() },
    }
    const until = session.sendsUntil
    const endedNotice =
      until === null
        ? { title: t('ended'), more: t('endedMore') }
        : { title: t('cardEnded'), more: t('cardEndedMore', { day: sayDate(until) }) }
    const { asks = 0, letters = 0 } = forAuthor.value ?? {}
    const said = [asks ? tFor('asks', { n: asks }) : '', letters ? tFor('letters') : '']
    const more = said.filter(Boolean).join(' ')
    return [
      ...(cleared ? [cleared] : []),
      ...(more ? [{ title: tFor('title'), more, to: '/my-words', button: tFor('look') }] : []),
      ...(isStuck
        ? [
            {
              title: t('needsYouTitle'),
              more: t('needsYouMore'),
              to: '/needs-you',
              button: t('look'),
            },
          ]
        : []),
      ...(visit.isEnded.value ? [endedNotice] : []),
      ...(session.known || !isWriting
        ? []
        : [{ title: t('signedOut'), more: t('signedOutMore'), to: '/code', button: t('signIn') }]),
      ...(days >= 1 ? [{ title: t('nudgeTitle'), more: t('nudge', { days }), ...check }] : []),
      ...(mayVanish && isWriting ? [{ title: t('notKeptTitle'), more: t('notKept') }] : []),
      ...(visit.isReader.value ? [{ title: t('readsOnly'), more: t('readsOnlyMore') }] : []),
    ]
  })
}
