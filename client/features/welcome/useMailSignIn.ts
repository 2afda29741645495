/**
 * Signing in by a code of six digits sent by e-mail: it works in the browser that asked for it only. Where
 * no mail goes out that is said at once, and nobody waits for one.
 */
import { computed, onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { dropCode } from '../../local/blank.ts'
import { isNotKept, useDoing, whyNot } from '../../local/doing.ts'
import { startLocal } from '../../local/start.ts'
import { type MailWay, useSession } from '../../session/session.ts'
import { afterSignIn, wantedPath } from '../../session/sign-in-first.ts'
import { useErrors } from '../../ui/errors.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { mailSaid } from './mail-said.ts'
import { mailWords } from './words-sign-in.ts'
import { welcomeWords } from './words-welcome.ts'

const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

export function useMailSignIn() {
  const t = useWords(mailWords)
  const tWelcome = useWords(welcomeWords)
  const tProblem = useWords(problemWords)
  const tCommon = useWords(commonWords)
  const session = useSession()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'email' | 'mail-code'>()
  const email = ref('')
  const code = ref('')
  const isSent = ref(false)
  const way = ref<MailWay | null>(null)
  const isNone = computed(() => way.value?.mail === 'none')
  const said = computed(() => mailSaid(way.value, isSent.value))

  const look = async () => {
    way.value ??= await session.mailWay()
    // What was typed wrongly before does not matter any more.
    if (isNone.value) judge({})
  }
  // Without internet the page stands as it is; it is asked again before a code is.
  onMounted(() => void look().catch(whyNot))

  const address = () => email.value.trim()

  /** Says under the field why it was not done. */
  function say(field: 'email' | 'mail-code') {
    const why = trouble.value
    if (!why) return
    const isWrong = why === 'code-wrong' || why === 'code-ended' || why === 'bad-fields'
    const words =
      why === 'offline'
        ? t('noInternet')
        : isNotKept(why)
          ? tCommon('notSaved')
          : isWrong
            ? field === 'email'
              ? t('emailMissing')
              : t('codeWrong')
            : tProblem(why)
    judge({ [field]: words })
  }

  async function sendCode() {
    if (!judge({ email: looksLikeEmail.test(address()) ? undefined : t('emailMissing') })) return
    const isDone = await run(async () => {
      await look()
      if (!isNone.value) await session.requestCode(address())
    })
    if (isNone.value) return
    isSent.value = isDone || isSent.value
    say(isSent.value ? 'mail-code' : 'email')
  }

  async function signIn() {
    const digits = code.value.replace(/\D/g, '')
    if (!judge({ 'mail-code': digits.length === 6 ? undefined : t('codeMissing') })) return
    const isDone = await run(async () => {
      await session.signInByCode(address(), digits)
      await startLocal()
      dropCode()
    })
    if (isDone) await router.replace(afterSignIn())
    else say('mail-code')
  }

  function useOther() {
    isSent.value = false
    code.value = ''
    judge({})
  }

  return {
    ...{ t, tWelcome, email, code, isSent, way, isNone, errors, list, isBusy },
    title: computed(() => t(said.value.title, { email: '', folder: '' })),
    /** Asks for a code, or for another: one that goes into a file is not sent. */
    ask: computed(() => t(said.value.ask, { email: '', folder: '' })),
    first: computed(() => (wantedPath.value === null ? '' : t('first'))),
    back: { words: tCommon('home'), to: '/' },
    submit: () => (isSent.value ? signIn() : sendCode()),
    sendAgain: sendCode,
    useOther,
  }
}
