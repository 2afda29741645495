/**
 * Opening an invite by its code, and what to say when it does not open. Where there was no internet it is
 * tried again by itself for as long as the page is open.
 */
import { computed, onMounted, onScopeDispose } from 'vue'
import { useRouter } from 'vue-router'
import { dropCode } from '../../local/blank.ts'
import { useDoing } from '../../local/doing.ts'
import { sayTrouble } from '../../ui/trouble.ts'
import { useWords } from '../../ui/words.ts'
import { useArrival } from './useArrival.ts'
import { welcomeWords } from './words-welcome.ts'

const againMs = 15_000

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
    if (why === 'code-full')
      return { title: t('fullLink'), more: t('fullLinkMore'), isOffline: false, isFinal: true }
    const isOld = why === 'code-wrong' || why === 'code-ended'
    return {
      title: isOld ? t('oldLink') : t('wentWrong'),
      more: isOld ? t('oldLinkMore') : say(why),
      isOffline: false,
      isFinal: isOld,
    }
  })

  let last = ''
  /** True when it was opened; the person is then on their way. */
  async function enter(code: string): Promise<boolean> {
    last = code
    const isDone = await run(() => arrival.enter(code))
    const why = trouble.value
    if (why === 'code-wrong' || why === 'code-ended' || why === 'code-full') dropCode()
    if (isDone) await router.replace(await arrival.next())
    return isDone
  }

  const again = () => {
    if (trouble.value === 'offline') void enter(last)
  }
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(again, againMs)
    addEventListener('online', again)
  })
  onScopeDispose(() => {
    clearInterval(timer)
    removeEventListener('online', again)
  })

  return { isBusy, trouble, words, enter }
}
