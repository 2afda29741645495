/** Typing the code of a card. Spaces, dashes and small letters are forgiven. */
import { computed, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { keepCode } from '../../local/blank.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { tidyCode } from './invite-code.ts'
import { useEntering } from './useEntering.ts'
import { codeWords } from './words-sign-in.ts'
import { welcomeWords } from './words-welcome.ts'

const letters = 8

export function useCode() {
  const t = useWords(codeWords)
  const tWelcome = useWords(welcomeWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { errors, list, judge } = useErrors<'code'>()
  const { isBusy, trouble, words, enter } = useEntering()
  const code = ref('')
  const isWrong = computed(() => trouble.value === 'code-wrong' || trouble.value === 'code-ended')

  async function submit() {
    const tidy = tidyCode(code.value)
    const fault = !tidy ? t('missing') : tidy.length === letters ? undefined : t('short')
    if (!judge({ code: fault })) return
    keepCode(tidy)
    await enter(tidy)
  }
  watch(isWrong, (wrong) => {
    if (wrong) judge({ code: t('wrong') })
  })

  return {
    ...{ t, tWelcome, code, errors, list, isBusy, submit },
    back: { words: tCommon('home'), to: '/' },
    // A wrong code is said at its field.
    trouble: computed(() => (isWrong.value ? null : words.value)),
    goOn: () => router.push('/welcome/name'),
  }
}
