/**
 * Asks for a proof of one thing: a passkey's word where this person has one, otherwise numbers from an
 * e-mail. Nothing is sent from here but the question; whoever asked gets the proof and does the thing.
 */
import * as z from 'zod/mini'
import { computed, onMounted, ref, shallowRef } from 'vue'
import { codeProof, type Proof } from '../../../shared/proof.ts'
import { isNotKept, useDoing } from '../../local/doing.ts'
import { type KeyTrouble, NoKey, proveBy } from '../../local/keys.ts'
import { call } from '../../session/api.ts'
import { browser } from '../../session/browser.ts'
import { type MailWay, useSession } from '../../session/session.ts'
import { useWords } from '../../ui/words.ts'
import { confirmWords } from './words-confirm.ts'

const credential = z.looseObject({ id: z.string(), transports: z.array(z.string()) })
const way = z.discriminatedUnion('by', [
  z.looseObject({
    by: z.literal('passkey'),
    ...{ site: z.string(), credentials: z.array(credential) },
  }),
  z.looseObject({ by: z.literal('code'), id: z.string() }),
  z.looseObject({ by: z.enum(['nothing', 'settling']) }),
])
type Way = z.infer<typeof way>

export function useConfirmAct(hash: () => string, proved: (proof: Proof) => void) {
  const t = useWords(confirmWords)
  const session = useSession()
  const { isBusy, trouble, run } = useDoing()
  const asked = shallowRef<Way>()
  const mail = shallowRef<MailWay>()
  const keyTrouble = ref<KeyTrouble | null>(null)
  const code = ref('')
  const wrong = ref<string>()
  const note = ref('')

  const ask = () =>
    run(async () => {
      keyTrouble.value = null
      wrong.value = undefined
      asked.value = await call(browser, way, 'POST', '/api/proofs', { hash: hash() })
      if (asked.value.by === 'code') mail.value = await session.mailWay()
    })

  async function askAgain() {
    code.value = ''
    note.value = ''
    if (await ask()) note.value = t('sentAgain')
  }

  async function useKey() {
    const given = asked.value
    if (given?.by !== 'passkey') return
    keyTrouble.value = null
    await run(async () => {
      try {
        proved(await proveBy(hash(), given))
      } catch (error) {
        if (!(error instanceof NoKey)) throw error
        keyTrouble.value = error.why
      }
    })
  }

  async function useCode() {
    const given = asked.value
    const digits = code.value.replace(/\D/g, '')
    note.value = ''
    wrong.value = digits.length === 6 ? undefined : t('codeMissing')
    if (given?.by !== 'code' || wrong.value) return
    await run(async () => {
      const typed = { id: given.id, code: digits }
      proved(await call(browser, codeProof, 'POST', '/api/proofs/code', typed))
    })
    if (trouble.value !== 'code-wrong') return
    trouble.value = null
    wrong.value = t('codeWrong')
  }

  onMounted(() => void ask())

  return {
    ...{ t, code, wrong, note, isBusy, ask, askAgain, useKey, useCode },
    by: computed(() => {
      if (asked.value?.by === 'code' && mail.value?.mail === 'none') return 'noMail' as const
      return asked.value?.by
    }),
    /** What is said of the key, where it was not used. */
    keySaid: computed(
      () => keyTrouble.value && t(keyTrouble.value === 'cannot' ? 'cannot' : 'stopped'),
    ),
    sentWords: computed(() =>
      mail.value?.mail === 'inFolder' ? t('inFolder', { folder: mail.value.folder }) : t('byCode'),
    ),
    isTooOften: computed(() => trouble.value === 'too-often'),
    trouble: computed(() => {
      const why = trouble.value
      return why === null || why === 'too-often' || isNotKept(why) ? null : why
    }),
  }
}
