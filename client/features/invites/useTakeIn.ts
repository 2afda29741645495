/** Taking in files of answers: each is opened here, in the browser of the office. */
import { computed, ref } from 'vue'
import type { Person } from '../../../shared/records/person.ts'
import { useDoing } from '../../local/doing.ts'
import { takeIn, type TakenIn } from '../../local/pass-on.ts'
import { useRecord } from '../../local/records.ts'
import { sayTrouble } from '../../ui/trouble.ts'
import { useWords } from '../../ui/words.ts'
import { takeInWords } from './words-take-in.ts'

/** More than any number of answers needs. */
const mostBytes = 4_000_000

export function useTakeIn() {
  const t = useWords(takeInWords)
  const say = sayTrouble()
  const { isBusy, trouble, run } = useDoing()
  const outcome = ref<TakenIn | null>(null)
  const author = computed(() =>
    outcome.value?.is === 'done' ? (outcome.value.author ?? undefined) : undefined,
  )
  const person = useRecord<Person>('person', () => author.value)

  async function choose(event: Event): Promise<void> {
    const { target } = event
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined
    if (!file) return
    outcome.value = null
    await run(async () => {
      const isLarge = file.size > mostBytes
      outcome.value = isLarge ? { is: 'notOurs' } : await takeIn(await file.text())
    })
    // The same file can be chosen again.
    if (target instanceof HTMLInputElement) target.value = ''
  }

  return {
    ...{ t, isBusy, choose },
    said: computed(() => {
      const one = outcome.value
      if (!one) return ''
      if (one.is !== 'done') return t(one.is)
      const name = person.value?.body.name ?? t('somebody')
      return one.taken > 0 ? t('taken', { name, n: one.taken }) : t('there', { name })
    }),
    isDone: computed(() => outcome.value?.is === 'done'),
    trouble: computed(() => {
      if (!trouble.value) return ''
      return trouble.value === 'not-found' ? t('refused') : say(trouble.value)
    }),
  }
}
