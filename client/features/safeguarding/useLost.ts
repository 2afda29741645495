/**
 * Words about a worry that were lost when the server was restored and no longer fit: those who keep people
 * safe read them here, and settle them.
 */
import { computed, type Ref } from 'vue'
import { audienceOf, type Repair } from '../../../shared/records/repair.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { caseDidOf, codeOf, toldWhomOf, wordsIn } from '../../local/lost-words.ts'
import { useRecords } from '../../local/records.ts'
import { isLostHere } from '../../local/worries.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { LostRow } from '../../ui/lost.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { useWords } from '../../ui/words.ts'
import { safeguardingWords } from './words-safeguarding.ts'

/** @param visits whose cases this person sees to @param nameOf the council of a visit */
export function useLost(
  visits: Readonly<Ref<ReadonlySet<string | null>>>,
  nameOf: (challenge: string) => string,
) {
  const t = useWords(safeguardingWords)
  const why = useWords(problemWords)
  const session = useSession()
  const repairs = useRecords<Repair>('repair', () => ({}))
  const { isBusy, trouble, run } = useDoing()

  const all = computed(() =>
    repairs.value
      ?.filter(
        ({ body }) =>
          audienceOf(body) === 'safeguarding' && isLostHere(body, visits.value, session.person),
      )
      .sort((a, b) => a.body.firstAt.localeCompare(b.body.firstAt)),
  )
  const rows = computed(() =>
    (all.value ?? []).map(({ id, body }): LostRow => {
      const council = nameOf(body.challenge ?? '')
      const whom = toldWhomOf(body)
      const words = wordsIn(body)
      return {
        id,
        did: t(caseDidOf(body)),
        note: [
          t('lostFirst', { when: sayMoment(body.firstAt) }),
          council && t('visit', { council }),
          body.aboutHostStaff && t('staff'),
        ]
          .filter(Boolean)
          .join('. '),
        whom: whom && t('lostWhom', { whom: t(whom) }),
        words,
        instead: words.length ? null : t('lostNoWords'),
        why: t('lostWhy', { why: why(codeOf(body)) }),
        settled: body.settledAt && t('lostSettled', { when: sayMoment(body.settledAt) }),
      }
    }),
  )
  const lost = computed(() => ({
    ...{ title: t('lost'), lead: t('lostLead'), settle: t('lostSettle') },
    ...{ rows: rows.value, busy: isBusy.value, trouble: trouble.value },
  }))
  return {
    lost,
    isRead: computed(() => all.value !== undefined),
    settle: (id: string) => run(() => commandNow('repair', 'settle', {}, { record: id })),
  }
}
