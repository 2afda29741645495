/** The visit pack: what to read before, the sections to answer, and the way on. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import type { About } from '../../../shared/answer.ts'
import { useSync } from '../../local/sync-state.ts'
import { sayDate, sayDay, sayHour, sayTime } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { carryOnAt } from './progress.ts'
import { useNotices } from './useNotices.ts'
import { useTasks } from './useTasks.ts'
import { useVisit } from './useVisit.ts'
import { visitWords } from './words-visit.ts'
import { worstState } from './worst-state.ts'

export function usePack(challenge: () => string) {
  const t = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const reading = useReading()
  const router = useRouter()
  const sync = useSync()
  const now = useNow()
  const id = challenge()
  const visit = useVisit(id)
  const responses = visit.sent
  const { groups, carryOn } = useTasks(visit)

  const hasBegun = computed(() => visit.entries.value.length > 0)
  const title = computed(() => t('title', { council: visit.host.value?.hostName ?? '' }).trim())
  const when = computed(() => {
    const starts = visit.pack.value?.place?.startsAt
    if (starts) return `${sayDay(starts, now.value)}, ${sayHour(starts)}`
    const from = visit.host.value?.visit?.from
    return from ? sayDay(from, now.value) : ''
  })

  const saved = computed(() =>
    worstState(responses.value ?? [], { hasDraft: hasBegun.value, isSending: sync.sending }),
  )

  const sent = computed(() =>
    (responses.value ?? []).map((one) => {
      const isHere = one.state === 'received' || one.state === 'read'
      const at = (isHere && one.receivedAt) || one.sentOnPhone
      const when = { day: sayDate(at), time: sayTime(at) }
      return {
        ...{ id: one.id, to: `/visit/${id}/sent/${one.id}`, isHere },
        words: isHere ? t('sentRow', when) : t('waitsRow', when),
        note: t(sentNotes[one.state]),
      }
    }),
  )
  /** What nobody has yet stands apart from what was sent. */
  const lists = computed(() =>
    [
      { words: t('waitsBefore'), rows: sent.value.filter(({ isHere }) => !isHere) },
      { words: t('sentBefore'), rows: sent.value.filter(({ isHere }) => isHere) },
    ].filter(({ rows }) => rows.length),
  )

  async function begin(about: About) {
    const { promise } = await visit.begin(about)
    const all = visit.questionnaire.value
    const first = all && carryOnAt(all, about, visit.isDone)
    if (promise === null) await router.push('/welcome/promise')
    else if (first) await router.push(`/visit/${id}/question/${about}/${first}`)
  }

  return {
    ...{ t, tCommon, visit, title, when, saved, groups, lists, begin },
    state: visit.state,
    notices: useNotices(visit),
    back: computed(() => ({ words: tCommon('home'), to: '/' })),
    choosing: computed(() => {
      if (hasBegun.value) return ''
      return sent.value.length ? t('tellMore') : t('choose')
    }),
    main: computed(() => {
      const next = carryOn.value
      if (!next) return { to: `/visit/${id}/check`, words: t('checkNow') }
      const section = reading.easyRead ? next.section.easy : next.section.standard
      return { to: next.to, words: t('carryOn', { section }) }
    }),
    /** Beside *Carry on*: what was answered can be sent at any time. */
    mayCheck: computed(() => carryOn.value !== null && visit.answered.value.length > 0),
    // Never on an iPhone: what stands in the browser by now does not follow into the app.
    mayInstall: computed(() => !hasBegun.value),
  }
}

const sentNotes = {
  onPhone: 'waitingRow',
  received: 'receivedRow',
  read: 'readRow',
  needsYou: 'needsYouRow',
} as const
