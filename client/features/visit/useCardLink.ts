/** Pasting the link of one's card: only what stands behind its # is used, and that goes nowhere. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { keyInLink } from '../../local/card-key.ts'
import { useDoing } from '../../local/doing.ts'
import { openCardHere } from '../../local/sealed/state.ts'
import { useErrors } from '../../ui/errors.ts'
import { sayTrouble } from '../../ui/trouble.ts'
import { useWords } from '../../ui/words.ts'
import { copyWords } from './words-copy.ts'
import { visitWords } from './words-visit.ts'

export function useCardLink(challenge: () => string) {
  const t = useWords(copyWords)
  const tVisit = useWords(visitWords)
  const say = sayTrouble()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'card-link'>()
  const link = ref('')
  const visitTo = computed(() => `/visit/${challenge()}`)

  async function submit() {
    const key = keyInLink(link.value)
    if (!judge({ 'card-link': key ? undefined : t('cardWrong') }) || !key) return
    if (await run(() => openCardHere(key))) await router.replace(visitTo.value)
  }
  return {
    ...{ t, link, errors, list, isBusy, submit },
    trouble: computed(() => (trouble.value ? say(trouble.value) : '')),
    back: computed(() => ({ words: tVisit('backToVisit'), to: visitTo.value })),
  }
}
