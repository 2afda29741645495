/** Setting an answer apart for somebody's safety. Works offline; what is typed is kept here until then. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { cleanText } from '../../../shared/text.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { announce } from '../../ui/announce.ts'
import { type ApartForm, blankApart, useApartErrors } from '../../ui/apart.ts'
import { useWords } from '../../ui/words.ts'
import { type ItemPlace, useItem } from './useItem.ts'
import { reviewWords } from './words-review.ts'

export function useApart(place: () => ItemPlace) {
  const t = useWords(reviewWords)
  const router = useRouter()
  const { listening, entry, item, question, given, asked, back } = useItem(place)
  const { t: tApart, errors, list, isWhole } = useApartErrors()
  const { isBusy, trouble, run } = useDoing()
  const key = computed(() => `${place().about}:${place().question}`)
  const kept = useKeptForm<ApartForm>(`apart:${place().entry}:${key.value}`, blankApart)
  const { form, state } = kept

  const where = computed(() => ({
    ...{ region: entry.value?.body.region, challenge: entry.value?.body.challenge },
    ...{ entry: entry.value?.id, key: key.value },
  }))
  const args = computed(() => ({
    ...where.value,
    reason: cleanText(form.reason).trim() || '?',
    aboutHostStaff: form.staff === 'yes',
  }))
  const mayHold = useCan(
    'hold',
    'make',
    () => undefined,
    // Not by what is typed: asked anew with every letter, the form would go and come under the hand.
    () => ({ ...where.value, reason: '?', aboutHostStaff: false }),
  )

  async function setApart(): Promise<void> {
    if (!isWhole(form) || !(await run(() => command('hold', 'make', args.value)))) return
    await kept.done()
    announce(tApart('done'))
    await router.replace(back.value)
  }

  return {
    ...{ t, tApart, listening, item, question, given, asked, back, form, state, errors, list },
    ...{ isBusy, trouble, mayHold, setApart },
  }
}
