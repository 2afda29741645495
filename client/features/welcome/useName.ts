/** "What should we call you?": kept for this person, or until they are signed in. */
import { ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { useKeeping } from './useKeeping.ts'
import { nameWords } from './words-welcome.ts'

export function useName() {
  const t = useWords(nameWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { errors, list, judge } = useErrors<'name'>()
  const { isNotSaved, isBusy, keep } = useKeeping()
  const arrival = useArrival()
  const name = ref('')

  watch(
    arrival.calledName,
    (known) => {
      if (!name.value && known) name.value = known
    },
    { immediate: true },
  )

  async function go(chosen: string | null) {
    if (await keep(() => arrival.call(chosen))) await router.push('/welcome/promise')
  }
  async function submit() {
    // One line: a name with a break in it would be refused later.
    const chosen = cleanText(name.value)
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
    if (judge({ name: chosen ? undefined : t('missing') })) await go(chosen)
  }

  return {
    ...{ t, tCommon, name, errors, list, isNotSaved, isBusy, submit },
    back: { words: tCommon('back'), to: '/welcome' },
    skip: () => go(null),
  }
}
