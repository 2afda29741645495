/** One figure of one council, with what it is compared with, in words and as places on a line. */
import { computed } from 'vue'
import type { Council } from '../../../shared/records/council.ts'
import type { Figure } from '../../../shared/records/figure.ts'
import type { Indicator } from '../../../shared/records/indicator.ts'
import type { Spread } from '../../../shared/records/spread.ts'
import { useFigures } from '../../local/figures.ts'
import { useRecords } from '../../local/records.ts'
import { dayOf, sayShortDay } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { figureView } from './figure-view.ts'
import { sayFigure, sayYear } from './say-figure.ts'
import { figuresWords } from './words-figures.ts'

export function useFigure(code: () => string, council: () => string) {
  const t = useWords(figuresWords)
  const reading = useReading()
  const now = useNow()
  const carried = useFigures()
  const indicators = useRecords<Indicator>('indicator', () => ({}))
  const figures = useRecords<Figure>('figure', () => ({}))
  const spreads = useRecords<Spread>('spread', () => ({}))
  const councils = useRecords<Council>('council', () => ({}))
  const today = computed(() => dayOf(now.value))

  const view = computed(() => {
    if (!indicators.value || !figures.value || !spreads.value) return null
    const rows = { indicators: indicators.value, figures: figures.value, spreads: spreads.value }
    return figureView(rows, { code: code(), council: council(), today: today.value })
  })
  const isRead = computed(() => view.value !== null && councils.value !== undefined)
  const state = computed(() => {
    if (isRead.value) return 'shown'
    const isOpen = carried.value && figures.value && councils.value
    if (!isOpen || carried.value === 'coming') return 'loading'
    return carried.value === 'here' ? 'none' : carried.value
  })
  const nameOf = (id: string) =>
    councils.value?.find((one) => one.id === id)?.body.name ?? t('formerCouncil')

  /** The name of the indicator, also while there is no figure of it. */
  const name = computed(() => {
    const found = indicators.value?.find(({ body }) => body.code === code())?.body.name
    return found ? chooseWords([found.standard, found.easy], reading.easyRead) : code()
  })
  const whence = computed(() => {
    const shown = view.value
    if (!shown) return ''
    const source = t('source', { source: shown.source })
    const { published } = shown
    return published
      ? `${source} ${t('published', { day: sayShortDay(published, today.value) })}`
      : source
  })
  return {
    ...{ t, view, state, name, nameOf, whence },
    sentence: computed(() => (view.value ? sayFigure(t, view.value, nameOf(council())) : '')),
    year: computed(() => (view.value ? sayYear(t, view.value.year) : '')),
  }
}
