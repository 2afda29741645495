/** One answer under review: a calm line of where it stands, and what this person can do about it. */
import { computed } from 'vue'
import { useSession } from '../../session/session.ts'
import type { EntryItem } from '../../../shared/review.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import type { EntryRow } from './listening-view.ts'
import { isToCheck, type Review, reviewOf } from './review-view.ts'
import { reviewWords } from './words-review.ts'

/** The tag and the sentence for where a review stands. */
export function useSayReview() {
  const t = useWords(reviewWords)

  function sayAuthor({ author, askedAt }: Review): string {
    const when = askedAt ? sayMoment(askedAt) : ''
    switch (author) {
      case 'notAsked':
        return t('notAsked')
      case 'asked':
        return t('asked', { when })
      case 'yes':
        return t('authorYes')
      case 'silent':
        return t('silent', { when })
      default:
        return author satisfies never
    }
  }
  function sayChecks({ checks, isMine }: Review): string {
    if (checks === 0) return t('checks0')
    if (checks > 1) return t('checks2')
    return t(isMine ? 'checks1Mine' : 'checks1')
  }
  function say(review: Review) {
    switch (review.stands) {
      case 'gone':
      case 'kept':
        return null
      case 'open':
        return {
          tag: t('tagOpen'),
          kind: 'quiet',
          words: `${sayAuthor(review)} ${sayChecks(review)}`,
        } as const
      case 'apart':
        return { tag: t('tagApart'), kind: 'late', words: t('apart') } as const
      case 'refused':
        return { tag: t('tagRefused'), kind: 'soon', words: t('refused') } as const
      case 'ready':
        return { tag: t('tagReady'), kind: undefined, words: t('ready') } as const
      case 'readyTheme': {
        const words = review.author === 'yes' ? t('readyQuote') : sayAuthor(review)
        return { tag: t('tagTheme'), kind: undefined, words } as const
      }
      case 'shared':
        return { tag: t('tagShared'), kind: undefined, words: t('shared') } as const
      default:
        return review.stands satisfies never
    }
  }
  /** Once the letter is issued: what has not come into view stays where it is. */
  function sayOver(review: Review) {
    if (review.stands === 'gone' || review.stands === 'kept' || review.stands === 'shared')
      return say(review)
    return { tag: t('tagOver'), kind: 'quiet', words: t('over') } as const
  }
  return { t, say, sayOver }
}

export function useAnswerReview(
  entry: () => EntryRow,
  item: () => EntryItem,
  isOver: () => boolean,
) {
  const session = useSession()
  const now = useNow()
  const { t, say, sayOver } = useSayReview()
  const review = computed(() => reviewOf(entry().body, item(), session.person ?? '', now.value))
  const place = computed(() => {
    const { about, question } = item()
    return `/listening/${entry().body.challenge ?? ''}/entries/${entry().id}/%/${about}/${question}`
  })
  return {
    ...{ t, review },
    said: computed(() => (isOver() ? sayOver(review.value) : say(review.value))),
    isToCheck: computed(() => !isOver() && isToCheck(review.value)),
    toWords: computed(() => place.value.replace('%', 'words')),
    toApart: computed(() => place.value.replace('%', 'apart')),
  }
}
