/** Choosing the indicators that a section speaks of. */
import { computed, reactive, watch } from 'vue'
import { useRouter } from 'vue-router'
import type { Indicator } from '../../../shared/records/indicator.ts'
import type { Section } from '../../../shared/records/section.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useFigures } from '../../local/figures.ts'
import { useRecords } from '../../local/records.ts'
import { useErrors } from '../../ui/errors.ts'
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
  const { errors, list, judge } = useErrors<'codes'>()
  const cited = computed(() => (section.value?.body.indicators ?? []).map(({ code }) => code))
  const form = reactive<{ codes: string[] }>({ codes: [] })
  /** What was ticked when it was opened, with the story that stood behind it. */
  let seen = new Map<string, Section['indicators'][number]['story']>()
  const stop = watch(
    section,
    (now) => {
      if (!now) return
      form.codes = [...cited.value]
      seen = new Map(now.body.indicators.map(({ code, story }) => [code, story]))
      queueMicrotask(() => stop()) // what comes in later does not undo what was ticked
    },
    { immediate: true },
  )

  return {
    ...parts,
    ...{ t, form, errors, list, isBusy, trouble },
    choices: computed(() => {
      const own = (indicators.value ?? []).filter((one) => one.body.service === body.value?.service)
      const known = own.map(({ body: { code, name } }) => ({
        ...{ value: code, words: `${say(name)} (${code})` },
      }))
      known.sort((a, b) => a.value.localeCompare(b.value, 'en-GB', { numeric: true }))
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
      const isNew = (code: string) => !seen.has(code) && !cited.value.includes(code)
      // What a colleague ticked meanwhile was never unticked here.
      const unticked = [...seen].filter(
        ([code]) => !form.codes.includes(code) && cited.value.includes(code),
      )
      const apart = unticked.find(([, story]) => story?.alternatives.length)
      if (!judge({ codes: apart && t('storiesApart', { code: apart[0] }) })) return
      const isDone = await run(async () => {
        for (const code of form.codes.filter(isNew))
          await command('section', 'cite', { code, on: true }, { record })
        for (const [code, story] of unticked)
          await command(
            'section',
            'cite',
            { code, on: false },
            { record, base: story?.command ?? null },
          )
      })
      if (isDone) await router.replace(parts.place())
    },
  }
}
