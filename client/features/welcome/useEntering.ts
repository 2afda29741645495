/** Opening an invite by its code, and what to say when it does not open. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { dropCode } from '../../local/blank.ts'
import { useDoing } from '../../local/doing.ts'
import { sayTrouble } from '../../ui/trouble.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { welcomeWords } from './words-welcome.ts'

export function useEntering() {
  const t = useWords(welcomeWords)
  const say = sayTrouble()
  const router = useRouter()
  const arrival = useArrival()
  const { isBusy, trouble, run } = useDoing()

  const words = computed(() => {
    const why = trouble.value
    if (!why) return null
    if (why === 'offline')
      return { title: t('noInternet'), more: t('codeKept'), isOffline: true, isFinal: false }
    const isOld = why === 'code-wrong' || why === 'code-ended'
    return {
      title: isOld ? t('oldLink') : t('wentWrong'),
      more: isOld ? t('oldLinkMore') : say(why),
      isOffline: false,
      isFinal: isOld,
    }
  })

  /** True when it was opened; the person is then on their way. */
  async function enter(code: string): Promise<boolean> {
    const isDone = await run(() => arrival.enter(code))
    const why = trouble.value
    if (why === 'code-wrong' || why === 'code-ended') dropCode()
    if (isDone) await router.replace(await arrival.next())
    return isDone
  }

  return { isBusy, trouble, words, enter }
}
