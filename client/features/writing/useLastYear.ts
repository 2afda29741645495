/** What the council said of itself the last time, beside what it says now. */
import { computed } from 'vue'
import type { Edition } from '../../../shared/records/edition.ts'
import type { SelfView } from '../../../shared/records/self-view.ts'
import { judged, type Scale } from '../../../shared/self-view/scales.ts'
import { useRecords } from '../../local/records.ts'
import { sayShortDay } from '../../ui/days.ts'
import { useWords } from '../../ui/words.ts'
import { earlierOf } from './earlier.ts'
import { useParts } from './useParts.ts'
import { sayValue, useScales } from './useScales.ts'
import { lastYearWords } from './words-history.ts'
import { paragraphsOf } from './writing-view.ts'

export function useLastYear(id: () => string) {
  const parts = useParts(id)
  const t = useWords(lastYearWords)
  const { tScale, tValue } = useScales()
  const where = () => ({ council: parts.body.value?.council ?? '' })
  const views = useRecords<SelfView>('selfView', where)
  const editions = useRecords<Edition>('edition', where)
  const edition = computed(() =>
    parts.view.value
      ? earlierOf(parts.view.value, views.value ?? [], editions.value ?? [])
      : undefined,
  )

  type Judged = Partial<Record<Scale, string | null>>
  const sayJudged = (scales: readonly Scale[], of: Judged) =>
    scales.flatMap((scale) => {
      const value = of[scale]
      return value ? [{ name: tScale(scale), words: sayValue(tValue, value) }] : []
    })

  const rows = computed(() =>
    parts.asked.value.map(({ key, judged: how }) => {
      const before = edition.value?.body.sections.find((one) => one.key === key)
      const now = parts.sections.value?.find(({ body }) => body.key === key)?.body
      const scales = judged[how]
      const value = (scale: Scale) => now?.[scale]?.text ?? null
      return {
        ...{ id: key, title: parts.sayKey(key), to: `/writing/${id()}/${key}` },
        before: {
          texts: (before?.paragraphs ?? []).map(({ text }) => text),
          facts: sayJudged(scales, before ?? {}),
        },
        now: {
          texts: now ? paragraphsOf(now).standing.map(({ text }) => text.text) : [],
          facts: sayJudged(scales, Object.fromEntries(scales.map((one) => [one, value(one)]))),
        },
      }
    }),
  )
  return {
    ...parts,
    ...{ t, rows },
    isThere: computed(() => !!edition.value),
    when: computed(() => {
      const at = edition.value?.body.submittedAt
      return at ? t('when', { day: sayShortDay(at.slice(0, 10), parts.today.value) }) : ''
    }),
  }
}
