/**
 * Signing out, with or without a connection. Words that have not been sent are never dropped in
 * passing: they are sent, kept locked for their author, or deleted after typing the word.
 */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { useNotSent } from '../../local/jotting.ts'
import { useSync } from '../../local/sync-state.ts'
import { type Leaving, useSession } from '../../session/session.ts'
import { useErrors } from '../../ui/errors.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { meWords } from './words-me.ts'

const leavings: readonly Leaving[] = ['send', 'lock', 'delete']

export function useSignOut() {
  const t = useWords(meWords)
  const tCommon = useWords(commonWords)
  const tProblem = useWords(problemWords)
  const session = useSession()
  const sync = useSync()
  const router = useRouter()
  const notSent = useNotSent()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'choice' | 'typed'>()
  const choice = ref<string | null>(null)
  const typed = ref('')

  const unsent = computed(() =>
    notSent.value === undefined ? undefined : notSent.value.all + sync.waiting + sync.needsYou,
  )
  /**
   * What a person has to do themselves before all is sent: nothing goes that they have not looked at,
   * and what was refused does not go by being sent again. Null when sending is all that is left.
   */
  const before = computed(() => {
    const { visits = [], jottings = [] } = notSent.value ?? {}
    const [visit] = visits
    if (visit) return { words: t('choiceCheck'), to: `/visit/${visit.challenge}/check` }
    if (jottings.length) return { words: t('choiceNote'), to: '/worried/note' }
    return sync.needsYou ? { words: t('choiceNeedsYou'), to: '/needs-you' } : null
  })
  const choices = computed(() => [
    { value: 'send', words: before.value?.words ?? t('choiceSend') },
    { value: 'lock', words: t('choiceLock') },
    { value: 'delete', words: t('choiceDelete') },
  ])

  async function leave() {
    const way = unsent.value ? leavings.find((one) => one === choice.value) : 'delete'
    const isTyped = typed.value.trim().toLowerCase() === t('deleteWord')
    const mustType = unsent.value && way === 'delete'
    const isFine = judge({
      choice: way ? undefined : t('choose'),
      typed: mustType && !isTyped ? t('notTyped') : undefined,
    })
    if (!isFine || !way) return
    if (way === 'send' && before.value) {
      await router.push(before.value.to)
      return
    }
    if (await run(() => session.signOut(way))) await router.replace('/')
  }

  return {
    ...{ t, unsent, choice, choices, typed, errors, list, isBusy, leave },
    back: { words: tCommon('back'), to: '/me' },
    title: computed(() => (unsent.value ? t('unsentTitle') : t('signOutTitle'))),
    hasDrafts: computed(() => (notSent.value?.visits.length ?? 0) > 0),
    go: computed(() => (choice.value === 'send' && before.value ? tCommon('carryOn') : t('goOn'))),
    trouble: computed(() => {
      const why = trouble.value
      if (!why) return ''
      return why === 'offline'
        ? t('noInternet')
        : isNotKept(why)
          ? tCommon('notSaved')
          : tProblem(why)
    }),
  }
}
