/** Sending an edition back for changes: why, which sections, and in whose words. Kept until it is sent. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { reasons } from '../../../shared/records/edition.ts'
import { cleanText } from '../../../shared/text.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useSayEdition } from './say-edition.ts'
import { useOneEdition } from './useEdition.ts'
import { reasonWords, sendBackWords, signWords } from './words-sign.ts'

/** As an edition takes it (`shared/records/edition.ts`). */
const longest = 2000

type Form = { reasons: string[]; sections: string[]; words: string }

export function useSendBack(edition: () => string) {
  const say = useSayEdition()
  const t = useWords(sendBackWords)
  const tSign = useWords(signWords)
  const tReason = useWords(reasonWords)
  const router = useRouter()
  const one = useOneEdition(edition)
  const { sync, view } = one
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'reasons' | 'words'>()
  const blank: Form = { reasons: [], sections: [], words: '' }
  const kept = useKeptForm<Form>(`send-back:${edition()}`, blank)
  const { form, state: saved } = kept

  async function send(): Promise<void> {
    const n = form.words.length
    const isFine = judge({
      reasons: form.reasons.length === 0 ? t('whyMissing') : undefined,
      words: !/\S/u.test(form.words)
        ? t('wordsMissing')
        : n > longest
          ? t('wordsLong', { n })
          : undefined,
    })
    if (!isFine) return
    const args = { reasons: form.reasons, sections: form.sections, words: cleanText(form.words) }
    // Now or not at all: whoever signs next must not find it signed and sent back.
    const isDone = await run(() => commandNow('edition', 'sendBack', args, { record: edition() }))
    if (!isDone) return
    await kept.done()
    await router.replace(`/self-view/${edition()}`)
  }
  return {
    ...{ t, tSign, sync, form, saved, errors, list, isBusy, trouble, send },
    whole: computed(() => (view.value ? say.title(view.value.body) : '')),
    state: computed(() => {
      if (one.state.value !== 'here') return one.state.value
      return view.value?.turn.is === 'sign' ? 'here' : 'none'
    }),
    reasons: computed(() => reasons.map((value) => ({ value, words: tReason(value) }))),
    sections: computed(() =>
      (view.value?.written ?? []).map(({ key, number, title }) => ({
        value: key,
        words: `${number} ${say.sectionTitle(title)}`,
      })),
    ),
  }
}
