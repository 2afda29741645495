/** Waiting for the internet with an invite in hand: tried again by itself (`useEntering`), and when asked to. */
import { computed, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { inviteCode } from '../../local/blank.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useEntering } from './useEntering.ts'
import { waitingWords } from './words-sign-in.ts'
import { welcomeWords } from './words-welcome.ts'

export function useWaiting() {
  const t = useWords(waitingWords)
  const tWelcome = useWords(welcomeWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { isBusy, words, enter } = useEntering()

  async function tryNow() {
    const code = inviteCode()
    if (code) await enter(code)
    else await router.replace('/code')
  }
  /** An invite that has ended is no visit on its way, and nothing takes its reader elsewhere. */
  const isFinal = computed(() => words.value?.isFinal ?? false)
  onMounted(() => void tryNow())

  return {
    ...{ t, tWelcome, tCommon, isBusy, isFinal, tryNow },
    title: computed(() => (isFinal.value ? (words.value?.title ?? '') : t('title'))),
    trouble: computed(() => {
      if (!words.value) return ''
      if (isFinal.value) return words.value.more
      return words.value.isOffline ? t('offline') : `${words.value.title}. ${words.value.more}`
    }),
  }
}
