/** Pasting the link of one's card: only what stands behind its # is used, and that goes nowhere. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { keyInLink } from '../../local/card-key.ts'
import { useDoing } from '../../local/doing.ts'
import type { Opened } from '../../local/sealed/card.ts'
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
  /** The key that opened nothing: pressed again for it, its owner says that the card is new. */
  const doubted = ref<string | null>(null)
  const visitTo = computed(() => `/visit/${challenge()}`)

  async function submit() {
    const key = keyInLink(link.value)
    if (!judge({ 'card-link': key ? undefined : t('cardWrong') }) || !key) return
    const card: { opened: Opened | null } = { opened: null }
    const isSure = doubted.value === key
    const isDone = await run(async () => {
      card.opened = await openCardHere(challenge(), key, isSure)
    })
    if (!isDone) return
    doubted.value = card.opened === 'opensNothing' ? key : null
    if (judge({ 'card-link': sayNotOpened(card.opened) })) await router.replace(visitTo.value)
  }
  function sayNotOpened(opened: Opened | null): string | undefined {
    if (opened === 'otherVisit') return t('cardOther')
    return opened === 'opensNothing' ? t('cardOpensNothing') : undefined
  }
  return {
    ...{ t, link, errors, list, isBusy, submit },
    openWords: computed(() =>
      t(doubted.value && doubted.value === keyInLink(link.value) ? 'cardNew' : 'cardOpen'),
    ),
    trouble: computed(() => (trouble.value ? say(trouble.value) : '')),
    back: computed(() => ({ words: tVisit('backToVisit'), to: visitTo.value })),
  }
}
