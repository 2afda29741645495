/** The promise: all on one screen, or in Easy Read each on its own; the yes is kept with its number. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { useReading } from '../../ui/reading.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { goodToKnow, promiseNumber, promises, promiseWords } from './words-promise.ts'
import { useKeeping } from './useKeeping.ts'

const home = '/welcome/promise'

export function usePromise(step: () => string | undefined) {
  const t = useWords(promiseWords)
  const tCommon = useWords(commonWords)
  const reading = useReading()
  const router = useRouter()
  const arrival = useArrival()
  const { isNotSaved, isFull, keep, again } = useKeeping()

  const all = computed(() =>
    promises.map(({ picture, title, more }) => ({ picture, title: t(title), more: t(more) })),
  )
  const besides = computed(() =>
    goodToKnow.map(({ picture, text }) => ({ picture, words: t(text) })),
  )
  // Easy Read: the beginning, one screen for each promise, then what is good to know.
  const number = computed(() => (reading.easyRead ? Number(step() ?? 0) : 0))
  const screen = computed(() => all.value[number.value - 1])
  const isLast = computed(() => !reading.easyRead || number.value > all.value.length)
  const isBesides = computed(() => reading.easyRead && isLast.value)
  const title = computed(() => {
    if (isBesides.value) return t('goodToKnow')
    return screen.value?.title ?? t('title')
  })
  const before = computed(() =>
    number.value > 1 ? `${home}/${number.value - 1}` : number.value === 1 ? home : '/welcome/name',
  )

  async function agree() {
    await keep(() => arrival.agree(promiseNumber), '/welcome/practice')
  }

  return {
    ...{
      t,
      tCommon,
      title,
      screen,
      all,
      besides,
      isLast,
      isNotSaved,
      isFull,
      isBesides,
      agree,
      again,
    },
    isEasy: computed(() => reading.easyRead),
    back: computed(() => ({ words: tCommon('back'), to: before.value })),
    next: () => router.push(`${home}/${number.value + 1}`),
    decline: () => router.push('/welcome/no-thank-you'),
  }
}
