/** Signing in with a passkey: the key says who it is, and nothing is typed. */
import { ref } from 'vue'
import { useRouter } from 'vue-router'
import { dropCode } from '../../local/blank.ts'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { askKey, hasKeys, NoKey } from '../../local/keys.ts'
import { startLocal } from '../../local/start.ts'
import { useSession } from '../../session/session.ts'
import { afterSignIn } from '../../session/sign-in-first.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { keyWords, mailWords } from './words-sign-in.ts'

export function useKeySignIn() {
  const tKey = useWords(keyWords)
  const tMail = useWords(mailWords)
  const tCommon = useWords(commonWords)
  const tProblem = useWords(problemWords)
  const session = useSession()
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const said = ref('')

  async function enter() {
    const asked = await session.askPasskey()
    await session.signInByPasskey(await askKey(asked))
    await startLocal()
    dropCode()
  }

  async function useKey() {
    said.value = ''
    const isDone = await run(() =>
      enter().catch((error: unknown) => {
        if (!(error instanceof NoKey)) throw error
        said.value = tKey(error.why === 'cannot' ? 'cannot' : 'stopped')
      }),
    )
    if (isDone && said.value === '') await router.replace(afterSignIn())
    const why = trouble.value
    if (why === null) return
    said.value = isNotKept(why)
      ? tCommon('notSaved')
      : why === 'offline'
        ? tMail('noInternet')
        : why === 'code-wrong'
          ? tKey('unknown')
          : tProblem(why)
  }

  return { tKey, mayUse: hasKeys(), said, isBusy, useKey }
}
