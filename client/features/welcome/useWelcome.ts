/** The page an invite's link opens. Nothing is spent by looking: only *Start* uses the code. */
import { computed, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { inviteCode } from '../../local/blank.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../ui/words.ts'
import { useEntering } from './useEntering.ts'
import { welcomeWords } from './words-welcome.ts'

export function useWelcome() {
  const t = useWords(welcomeWords)
  const router = useRouter()
  const session = useSession()
  const { isBusy, words, enter } = useEntering()

  // As it was on arriving: nothing moves under the finger while the invite is opened.
  const isKnownHere = session.person !== null

  async function start() {
    const code = inviteCode()
    if (code) await enter(code)
    else await router.push('/code')
  }

  // The next screens come while this one is read.
  onMounted(() => void import('./NamePage.vue').catch(() => undefined))

  return {
    ...{ t, isBusy, start, trouble: words },
    /** An invite that opens nothing says so in place of the welcome. */
    title: computed(() => (words.value?.isFinal ? words.value.title : t('title'))),
    isOver: computed(() => words.value?.isFinal === true),
    rows: computed(() => [
      { picture: 'council' as const, words: t('visit') },
      { picture: 'question' as const, words: t('yours') },
      { picture: 'hand' as const, words: t('stop') },
    ]),
    isKnownHere,
    goOn: () => router.push('/welcome/name'),
  }
}
