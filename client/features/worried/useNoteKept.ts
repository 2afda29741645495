/** A note that somebody was told: whether it has reached the people on call. It is never the alert. */
import { computed } from 'vue'
import { isForOutside } from '../../../shared/records/concern.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayTime } from '../../ui/dates.ts'
import { telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useSayTold } from './say-told.ts'
import { useNotes } from './useNotes.ts'
import { useNumbers, whomToRing } from './useNumbers.ts'
import { worriedWords } from './words-worried.ts'

export function useNoteKept(id: () => string) {
  const t = useWords(worriedWords)
  const tCommon = useWords(commonWords)
  const sync = useSync()
  const session = useSession()
  const notes = useNotes()
  const { visits, ring } = useNumbers()
  const { sayTold } = useSayTold()

  /** Undefined while it is read, null when it is not here. */
  const note = computed(() => notes.value && (notes.value.find((one) => one.id === id()) ?? null))
  const numbers = computed(
    () => visits.value?.find((one) => one.challenge === note.value?.told.challenge)?.numbers,
  )
  const isOutside = computed(
    // What was handed on since is of those who have it now.
    () =>
      note.value?.progress?.aboutHostStaff ?? (note.value ? isForOutside(note.value.told) : false),
  )
  /** The lead of the visit, or the one outside; when its numbers are gone, whoever helps with Tellback. */
  const contact = computed(() => {
    const one = whomToRing(numbers.value, isOutside.value) ?? ring.value
    return one && { name: one.name, phone: one.phone, to: telephone(one.phone) }
  })

  return {
    ...{ t, tCommon, note, contact },
    facts: computed(() => (note.value ? sayTold(note.value.told, numbers.value) : [])),
    back: computed(() => ({ words: tCommon('back'), to: '/worried' })),
    isUnsent: computed(() => note.value?.state === 'waiting' || note.value?.state === 'refused'),
    isRefused: computed(() => note.value?.state === 'refused'),
    isSending: computed(() => sync.sending),
    sent: computed(() => t('sent', { time: sayTime(note.value?.progress?.receivedAt ?? '') })),
    progress: computed(() => note.value?.progress ?? null),
    isUnread: computed(() => !note.value?.progress?.acknowledgedAt),
    mails: computed(() => session.mails),
    tryNow: () => void sync.sendNow(),
  }
}
