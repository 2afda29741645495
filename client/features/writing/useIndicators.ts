/** Choosing the indicators that a section speaks of. */
import { computed, reactive, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Indicator } from '../../../shared/records/indicator.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useFigures } from '../../local/figures.ts'
import { useRecords } from '../../local/records.ts'
import { useWords } from '../../ui/words.ts'
import { useSectionParts } from './useSectionParts.ts'
import { indicatorWords } from './words-section.ts'

export function useIndicators(id: () => string, key: () => string) {
  const parts = useSectionParts(id, key)
  const { section, body, say } = parts
  const t = useWords(indicatorWords)
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const figures = useFigures()
  const indicators = useRecords<Indicator>('indicator', () => ({
    region: body.value?.region ?? '',
  }))
  const cited = computed(() => (section.value?.body.indicators ?? []).map(({ code }) => code))
  const form = reactive<{ codes: string[] }>({ codes: [] })
  const stop = watch(
    section,
    (now) => {
      if (!now) return
      form.codes = [...cited.value]
      queueMicrotask(() => stop()) // what comes in later does not undo what was ticked
    },
    { immediate: true },
  )

  return {
    ...parts,
    ...{ t, form, isBusy, trouble },
    choices: computed(() => {
      const own = (indicators.value ?? []).filter((one) => one.body.service === body.value?.service)
      const known = own.map(({ body: { code, name } }) => ({
        ...{ value: code, words: `${say(name)} (${code})` },
      }))
      // Chosen before, and not on this device: it stays a choice.
      const others = cited.value.filter((code) => !known.some(({ value }) => value === code))
      return [...known, ...others.map((code) => ({ value: code, words: code }))]
    }),
    /** Why there is nothing to choose from. */
    nothing: computed(() => {
      if (figures.value === 'away') return { words: t('away'), next: t('awayNext') }
      if (figures.value === 'here') return { words: t('none'), next: t('noneNext') }
      return null
    }),
    save: async () => {
      const record = section.value?.id ?? ''
      const isDone = await run(async () => {
        for (const code of form.codes.filter((one) => !cited.value.includes(one)))
          await command('section', 'cite', { code, on: true }, { record })
        for (const code of cited.value.filter((one) => !form.codes.includes(one)))
          await command('section', 'cite', { code, on: false }, { record })
      })
      if (isDone) await router.replace(parts.place())
    },
  }
}
