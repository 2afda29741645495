/**
 * Work on a review that was lost when the server was restored and no longer fits: those who review read it
 * here and see to it. Where nothing tells the visit, whoever gave it finds it on any visit of theirs. Words
 * of an answer that is gone are not shown again: its author may have taken them back.
 */
import { computed, type Ref } from 'vue'
import { answerOf } from '../../../shared/lost.ts'
import { audienceOf, type Repair } from '../../../shared/records/repair.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { codeOf, reviewDidOf, wordsIn } from '../../local/lost-words.ts'
import { useRecords } from '../../local/records.ts'
import { isLostHere } from '../../local/worries.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { LostRow } from '../../ui/lost.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { useWords } from '../../ui/words.ts'
import type { EntryRow } from './listening-view.ts'
import { lostWords } from './words-lost.ts'

/** @param entries those of the visit that are here @param isReviewer whether all of them are theirs to read */
export function useLostReview(
  challenge: () => string,
  entries: Readonly<Ref<readonly EntryRow[]>>,
  isReviewer: () => boolean,
) {
  const t = useWords(lostWords)
  const why = useWords(problemWords)
  const session = useSession()
  const repairs = useRecords<Repair>('repair', () => ({}))
  const { isBusy, trouble, run } = useDoing()

  const visits = computed(() => new Set(isReviewer() ? [challenge()] : []))
  const rows = computed(() =>
    (repairs.value ?? [])
      .filter(
        ({ body }) =>
          audienceOf(body) === 'review' && isLostHere(body, visits.value, session.person),
      )
      .sort((a, b) => a.body.firstAt.localeCompare(b.body.firstAt))
      .map(({ id, body }): LostRow => {
        const about = answerOf(body.command)
        const entry = entries.value.find((one) => one.id === about?.entry)
        const item = entry?.body.answers.find(({ key }) => key === about?.key)
        const isGone = about !== null && !item?.given
        const words = isGone ? [] : wordsIn(body)
        return {
          id,
          did: t(reviewDidOf(body)),
          note: t('first', { when: sayMoment(body.firstAt) }),
          link: entry && {
            to: `/listening/${challenge()}/entries/${entry.id}`,
            words: t('toEntry', { n: entry.number }),
          },
          words,
          instead: isGone ? t('gone') : words.length ? null : t('noWords'),
          why: t('why', { why: why(codeOf(body)) }),
          settled: body.settledAt && t('settled', { when: sayMoment(body.settledAt) }),
        }
      }),
  )
  const settle = (id: string) => run(() => commandNow('repair', 'settle', {}, { record: id }))
  const lost = computed(() => ({
    ...{ title: t('title'), lead: t('lead'), settle: t('settle') },
    ...{ rows: rows.value, busy: isBusy.value, trouble: trouble.value },
  }))
  return { lost, settle }
}
