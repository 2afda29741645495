/** "What should we call you?": kept for this person, or until they are signed in. */
import { computed, ref, watch } from 'vue'
import { cleanText } from '../../../shared/text.ts'
import { sayDay } from '../../ui/dates.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { isFarOff } from '../../ui/install.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { useKeeping } from './useKeeping.ts'
import { nameWords } from './words-welcome.ts'

export function useName() {
  const t = useWords(nameWords)
  const tCommon = useWords(commonWords)
  const { errors, list, judge } = useErrors<'name'>()
  const { isNotSaved, isFull, isBusy, keep, again } = useKeeping()
  const arrival = useArrival()
  const now = useNow()
  const name = ref('')

  watch(
    arrival.calledName,
    (known) => {
      if (!name.value && known) name.value = known
    },
    { immediate: true },
  )

  async function go(chosen: string | null) {
    await keep(() => arrival.call(chosen), '/welcome/promise')
  }
  async function submit() {
    // One line: a name with a break in it would be refused later.
    const chosen = cleanText(name.value)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
    if (judge({ name: chosen ? undefined : t('missing') })) await go(chosen)
  }

  return {
    // Before anything is typed, and the first place where the day of the visit is known.
    mayInstall: computed(() => !name.value && isFarOff(arrival.nearest.value?.day, now.value)),
    /** What they come to: told here, to somebody who has come in, and not to whoever holds the link. */
    coming: computed(() => {
      const visit = arrival.nearest.value
      if (!visit?.council) return ''
      const { council, day, questions } = visit
      const isAhead = day !== undefined && day >= now.value.slice(0, 10)
      const where = isAhead
        ? t('visitOn', { council, day: sayDay(day, now.value) })
        : t('visitTo', { council })
      return questions ? `${where} ${t('weAsk', { n: questions })}` : where
    }),
    ...{ t, tCommon, name, errors, list, isNotSaved, isFull, isBusy, submit, again },
    back: { words: tCommon('back'), to: '/welcome' },
    skip: () => go(null),
  }
}
