/** A note that somebody was told: whether it has reached the people on call. It is never the alert. */
import { computed } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import { useRecord } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { sayMoment, sayTime } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { telephone, useNumbers } from './useNumbers.ts'
import { worriedWords } from './words-worried.ts'

export function useNoteKept(id: () => string) {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const sync = useSync()
  const note = useRecord<Concern>('concern', id)
  const { numbers } = useNumbers()

  const own = computed(() =>
    numbers.value?.find(({ challenge }) => challenge === note.value?.body.challenge),
  )
  const lead = computed(
    () => own.value && { ...own.value.lead, to: telephone(own.value.lead.phone) },
  )

  const facts = computed<Fact[]>(() => {
    const told = note.value?.body
    if (!told) return []
    const name = { lead: lead.value?.name ?? '', deputy: own.value?.deputy.name ?? '' }
    const whom = {
      emergency: t('emergency'),
      lead: t('lead', { name: name.lead }),
      deputy: t('deputy', { name: name.deputy }),
      council: t('council'),
      somebodyElse: t('somebodyElse'),
    }
    return [
      { name: t('whom'), words: whom[told.toldWhom] },
      { name: t('when'), words: sayMoment(told.toldAt) },
      ...(told.words ? [{ name: t('said'), words: told.words }] : []),
    ]
  })

  return {
    ...{ t, tCommon, note, lead, facts },
    back: computed(() => ({ words: tCommon('back'), to: '/worried' })),
    isWaiting: computed(() => note.value?.waiting === true),
    isSending: computed(() => sync.sending),
    sent: computed(() => t('sent', { time: sayTime(note.value?.body.receivedAt ?? '') })),
    read: computed(() => {
      const at = note.value?.body.acknowledgedAt
      return at
        ? t('acknowledged', { name: lead.value?.name ?? '', time: sayTime(at) })
        : t('notAcknowledged')
    }),
    tryNow: () => void sync.sendNow(),
  }
}
