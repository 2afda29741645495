/**
 * Signing out, with or without a connection. Words that have not been sent are never dropped in
 * passing: they are sent, kept locked for their author, or deleted after typing the word.
 */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { useCopies } from '../../local/sealed/state.ts'
import { type Leaving, useSession } from '../../session/session.ts'
import { useErrors } from '../../ui/errors.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useNotSentHere } from './useNotSentHere.ts'
import { meWords } from './words-me.ts'

const leavings: readonly Leaving[] = ['send', 'lock', 'delete']

export function useSignOut() {
  const t = useWords(meWords)
  const tCommon = useWords(commonWords)
  const tProblem = useWords(problemWords)
  const session = useSession()
  const router = useRouter()
  const { unsent, before, hasDrafts } = useNotSentHere()
  const copies = useCopies()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'choice' | 'typed'>()
  const choice = ref<string | null>(null)
  const typed = ref('')

  const choices = computed(() => [
    { value: 'send', words: before.value?.words ?? t('choiceSend') },
    { value: 'lock', words: t('choiceLock') },
    { value: 'delete', words: t('choiceDelete') },
  ])

  /** A copy is spoken of only where one is. */
  const deleteMore = computed(() => {
    if (!copies.value) return ''
    return t(copies.value.some(({ isSome }) => isSome) ? 'choiceDeleteMore' : 'choiceDeleteOnly')
  })

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
    ...{ t, unsent, hasDrafts, choice, choices, typed, deleteMore, errors, list },
    ...{ isBusy, leave },
    back: { words: tCommon('back'), to: '/me' },
    title: computed(() => (unsent.value ? t('unsentTitle') : t('signOutTitle'))),
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
