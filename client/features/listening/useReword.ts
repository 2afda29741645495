/** Taking details out of somebody's words: what is typed is kept here, and no wording is overwritten unseen. */
import { computed, watch } from 'vue'
import { useRouter } from 'vue-router'
import { longestSaid, wordsIn } from '../../../shared/answer.ts'
import { isForOthers, wordingOf } from '../../../shared/review.ts'
import { cleanText } from '../../../shared/text.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { type ItemPlace, useItem } from './useItem.ts'
import { reviewWords } from './words-review.ts'

export type Wording = { command: string; text: string; at: string | null; isStanding: boolean }

export function useReword(place: () => ItemPlace) {
  const t = useWords(reviewWords)
  const router = useRouter()
  const { listening, entry, item, asked, back } = useItem(place)
  const { errors, list, judge } = useErrors<'wording'>()
  const { isBusy, trouble, run } = useDoing()
  const key = computed(() => `${place().about}:${place().question}`)
  const kept = useKeptForm(`reword:${place().entry}:${key.value}`, { text: '', base: '' })
  const { form, state } = kept

  const standing = computed(() =>
    entry.value && item.value ? wordingOf(entry.value.body, item.value) : null,
  )
  const sent = computed(() => (item.value?.given ? (wordsIn(item.value.given) ?? '') : ''))
  const stands = computed(() => item.value?.wording?.text ?? sent.value)
  watch(
    [standing, stands],
    ([base, text]) => {
      if (base !== null) kept.fill({ text, base })
    },
    { immediate: true },
  )
  // Taken back while somebody was writing: the edit goes with the words.
  watch(
    () => item.value?.given === null,
    (isGone) => isGone && void kept.clear(),
    { immediate: true },
  )
  const texts = computed((): Wording[] => {
    const wording = item.value?.wording
    if (!wording?.alternatives.length) return []
    return [wording, ...wording.alternatives].map((one) => ({
      ...{ command: one.command, text: one.text, at: one.at },
      isStanding: one === wording,
    }))
  })
  const hasMoved = computed(() => form.base !== '' && form.base !== standing.value)
  const mayReword = useCan(
    'entry',
    'reword',
    () => entry.value?.id,
    () => ({
      ...{ key: key.value, text: form.text || '?', settles: [] },
    }),
  )

  function take({ text }: Wording): void {
    // Choosing among the texts that stand here means having seen them.
    Object.assign(form, { text, base: standing.value ?? '' })
  }
  async function save(): Promise<void> {
    const record = entry.value?.id
    const n = form.text.length
    const wrong = n > longestSaid ? t('wordsLong', { n }) : undefined
    const wording = /\S/u.test(form.text) ? wrong : t('wordsMissing')
    if (!judge({ wording }) || !record) return
    const others = texts.value.filter((one) => !one.isStanding).map((one) => one.command)
    const settles = hasMoved.value ? [] : others
    const args = { key: key.value, text: cleanText(form.text), settles }
    const isDone = await run(() =>
      command('entry', 'reword', args, { record, base: form.base || null }),
    )
    if (!isDone) return
    await kept.done()
    await router.replace(back.value)
  }

  return {
    ...{ t, listening, entry, item, asked, back, form, state, texts, hasMoved, sent },
    ...{ errors, list, isBusy, trouble, take, save },
    isOpen: computed(() => item.value !== undefined && isForOthers(item.value) && mayReword.value),
    isShared: computed(() => !!item.value?.extract),
    lookFor: computed(() => [t('lookNames'), t('lookDates'), t('lookRare'), t('lookSmall')]),
  }
}
