/** Setting an answer apart for somebody's safety. Works offline; what is typed is kept here until then. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { announce } from '../../ui/announce.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { type ItemPlace, useItem } from './useItem.ts'
import { reviewWords } from './words-review.ts'

type Form = { reason: string; staff: string | null }

export function useApart(place: () => ItemPlace) {
  const t = useWords(reviewWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const { listening, entry, item, question, given, asked, back } = useItem(place)
  const { errors, list, judge } = useErrors<'reason' | 'staff'>()
  const { isBusy, trouble, run } = useDoing()
  const key = computed(() => `${place().about}:${place().question}`)
  const kept = useKeptForm<Form>(`apart:${place().entry}:${key.value}`, { reason: '', staff: null })
  const { form, state } = kept

  const args = computed(() => ({
    region: entry.value?.body.region,
    challenge: entry.value?.body.challenge,
    entry: entry.value?.id,
    key: key.value,
    reason: cleanText(form.reason).trim() || '?',
    aboutHostStaff: form.staff === 'yes',
  }))
  const mayHold = useCan(
    'hold',
    'make',
    () => undefined,
    () => args.value,
  )

  async function setApart(): Promise<void> {
    const isFine = judge({
      reason: /\S/u.test(form.reason) ? undefined : t('apartReasonMissing'),
      staff: form.staff ? undefined : t('apartStaffMissing'),
    })
    if (!isFine || !(await run(() => command('hold', 'make', args.value)))) return
    await kept.done()
    announce(t('apartDone'))
    await router.replace(back.value)
  }

  return {
    ...{ t, listening, item, question, given, asked, back, form, state, errors, list },
    ...{ isBusy, trouble, mayHold, setApart },
    answers: computed(() => [
      { value: 'yes', words: tCommon('yes') },
      { value: 'no', words: tCommon('no') },
    ]),
  }
}
