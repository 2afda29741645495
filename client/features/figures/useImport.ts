/** A file of figures: chosen, looked at, and brought in once it has been seen what it changes. */
import { computed, ref, shallowRef } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import {
  type Columns,
  type MappingChoice,
  mostLetters,
  type Report,
} from '../../../shared/scorecard.ts'
import { useDoing } from '../../local/doing.ts'
import { useFigures } from '../../local/figures.ts'
import { bringScorecard, previewScorecard } from '../../local/scorecard.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { importWords } from './words-import.ts'

export type FormColumns = Record<keyof Columns, string>

export function useImport() {
  const t = useWords(importWords)
  const reading = useReading()
  const session = useSession()
  const now = useNow()
  const { isBusy, trouble, run } = useDoing()
  useFigures()
  const region = computed(
    () =>
      session.appointments.find((one) => one.role === 'coordinator' && isHeld(one, now.value))
        ?.region,
  )

  const csv = shallowRef('')
  const error = ref<string>()
  const report = shallowRef<Report>()
  const columns = ref<FormColumns>()
  const measures = ref<Record<string, string>>({})
  const source = ref('')
  const published = ref('')

  async function choose(event: Event): Promise<void> {
    const [file] = event.target instanceof HTMLInputElement ? (event.target.files ?? []) : []
    csv.value = ''
    report.value = undefined
    const isSmall = file !== undefined && file.size <= mostLetters
    error.value = file && !isSmall ? t('tooLarge') : undefined
    if (!file || !isSmall) return
    const text = await file.text().catch(() => null)
    csv.value = text ?? ''
    if (!text) error.value = t('notRead')
  }

  function show(found: Report): void {
    report.value = found
    const chosen = found.mapping?.columns
    columns.value = {
      ...{ year: chosen?.year ?? '', council: chosen?.council ?? '' },
      ...{ measure: chosen?.measure ?? '', value: chosen?.value ?? '' },
      ...{ name: chosen?.name ?? '', order: chosen?.order ?? '' },
    }
    measures.value = Object.fromEntries(
      found.measures.map(({ measure, code }) => [measure, code ?? '']),
    )
  }

  const fileOf = (mapping: MappingChoice | null) => ({
    region: region.value ?? '',
    csv: csv.value,
    mapping,
  })
  async function look(mapping: MappingChoice | null = null): Promise<void> {
    error.value = csv.value ? undefined : (error.value ?? t('noFile'))
    if (error.value) return
    await run(async () => {
      show(await previewScorecard(fileOf(mapping)))
    })
    sayUnread()
  }
  /** What our server refuses of a file is how it is written, and nobody's words. */
  function sayUnread(): void {
    if (trouble.value !== 'bad-fields' && trouble.value !== 'bad-request') return
    trouble.value = null
    error.value = t('notRead')
  }

  /**
   * As the form has it; null while a column is missing that is needed. Of another column's measures nobody
   * has said anything yet.
   */
  const mapping = computed((): MappingChoice | null => {
    const form = columns.value
    if (!form?.year || !form.council || !form.measure || !form.value) return null
    const isSaid = report.value?.mapping?.columns.measure === form.measure
    const chosen = Object.entries(measures.value).filter(([, code]) => code !== '')
    return {
      columns: { ...form, name: form.name || null, order: form.order || null },
      measures: isSaid ? Object.fromEntries(chosen) : null,
    }
  })
  async function bring(): Promise<void> {
    const chosen = report.value?.mapping
    if (!chosen) return
    await run(async () => {
      report.value = await bringScorecard(fileOf(chosen), {
        source: source.value.trim() || null,
        published: published.value || null,
      })
    })
    sayUnread()
  }

  // Also those the region has not had: a first file is what brings them.
  const choices = computed(() =>
    (report.value?.indicators ?? [])
      .map(({ code, name }) => ({
        value: code,
        words: `${code} ${chooseWords([name.standard, name.easy], reading.easyRead)}`,
      }))
      .sort((a, b) => a.words.localeCompare(b.words, 'en-GB', { numeric: true })),
  )
  return {
    ...{
      t,
      region,
      error,
      report,
      columns,
      measures,
      source,
      published,
      mapping,
      choices,
      isBusy,
      trouble,
    },
    ...{ choose, look, bring },
    again: () => look(mapping.value),
    isAllOut: computed(() => report.value?.measures.every(({ code }) => code === null) === true),
    mayBring: computed(() => {
      const found = report.value
      if (!found?.mapping || found.isDone || found.sameCode.length > 0) return false
      const { figures, england, redefined } = found
      const some = figures.new + figures.changed + figures.missing + england.new + england.changed
      return some + redefined.length > 0
    }),
  }
}
