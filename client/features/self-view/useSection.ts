/** One section of an edition: its paragraphs with what changed, its judgements, evidence and stories. */
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { Since } from '../../../shared/self-view/beside-since.ts'
import type { EditionSection } from '../../../shared/self-view/edition.ts'
import {
  type Base,
  paragraphsSince,
  type ShownParagraph,
  unmarked,
} from '../../../shared/self-view/since.ts'
import { compare, type Piece } from '../../../shared/self-view/compare.ts'
import { judged, type Scale } from '../../../shared/self-view/scales.ts'
import { scaleWords, valueWords } from '../../ui/words-scales.ts'
import { useWords } from '../../ui/words.ts'
import { useSayEdition } from './say-edition.ts'
import { useOneEdition } from './useEdition.ts'
import { useReadingPlace } from './useReadingPlace.ts'
import { useSectionBeside } from './useSectionBeside.ts'

const scales: readonly Scale[] = [...judged.rag, ...judged.journey]

export function useSection(edition: () => string, key: () => string) {
  const say = useSayEdition()
  const { t } = say
  const tScale = useWords(scaleWords)
  const tValue = useWords(valueWords)
  const route = useRoute()
  const one = useOneEdition(edition)
  const { sync, now, view, state, readings } = one
  useReadingPlace({ view: () => view.value, section: key, readings: () => readings.value ?? [] })

  const all = computed(() => view.value?.body.sections ?? [])
  const section = computed(() => all.value.find((each) => each.key === key()))
  const place = computed(() => all.value.findIndex((each) => each.key === key()))
  /** From the screen of signing: held against what they signed, also where they opened it since. */
  const since = computed(() => (route.query['since'] === 'signed' ? { since: 'signed' } : {}))
  const changes = computed(
    () => (since.value.since ? view.value?.sinceSigned : view.value?.changed) ?? [],
  )
  const changed = computed(() => changes.value.find((each) => each.section.key === key()))
  const base = computed((): Base | null => changed.value?.base ?? null)
  const isOnlyChanged = computed(() => route.query['show'] === 'changed' && base.value !== null)

  const paragraphs = computed((): ShownParagraph[] => {
    const shown = section.value?.paragraphs ?? []
    const marked = base.value
      ? paragraphsSince(base.value.section?.paragraphs ?? [], shown)
      : unmarked(shown)
    return isOnlyChanged.value ? marked.filter(({ is }) => is !== 'same') : marked
  })
  function sayMark(is: Since): string {
    const before = base.value
    if (!before || is === 'same') return ''
    const n = before.number
    if (is === 'new') return t('newSince', { n })
    if (is === 'out') return t('outSince', { n })
    return t(before.was === 'signed' ? 'sinceSigned' : 'sinceRead', { n })
  }
  const summary = computed((): Piece[] | null => {
    const text = section.value?.summary ?? ''
    const before = base.value ? (base.value.section?.summary ?? '') : text
    const isShown = isOnlyChanged.value ? text !== before : text || before
    return isShown ? compare(before, text) : null
  })
  const valueOf = (of: EditionSection | undefined, name: Scale) => {
    const value = of?.[name]
    return value ? tValue(value) : t('notJudged')
  }
  const judgements = computed(() => {
    const here = section.value
    if (!here) return []
    const before = base.value
    return scales.flatMap((name) => {
      const [value, was] = [valueOf(here, name), before && valueOf(before.section, name)]
      const isNew = was !== null && was !== value
      if (!isNew && (!here[name] || isOnlyChanged.value)) return []
      return [{ name: tScale(name), words: isNew ? t('wasJudged', { now: value, was }) : value }]
    })
  })
  const beside = useSectionBeside({
    ...{ now, base, isOnlyChanged, section },
    evidence: () => view.value?.body.evidence ?? [],
  })
  const goTo = (to: EditionSection | undefined) => {
    if (!to) return null
    const query = { ...since.value, ...(isOnlyChanged.value ? { show: 'changed' } : {}) }
    return { path: `/self-view/${edition()}/${to.key}`, query }
  }
  /** The next one with something in it, or the next one that changed where only changes are shown. */
  const next = computed(() => {
    const rest = all.value.slice(place.value + 1)
    const wanted = isOnlyChanged.value
      ? rest.filter((each) => changes.value.some((one_) => one_.section.key === each.key))
      : rest
    return goTo(wanted[0])
  })

  return {
    ...{ t, sync, state, view, section, paragraphs, summary, judgements, next, base },
    ...{ sayMark, isOnlyChanged, ...beside },
    title: computed(() =>
      section.value ? say.sectionTitle(section.value.title) : t('sectionGone'),
    ),
    whole: computed(() => (view.value ? say.title(view.value.body) : '')),
    where: computed(() => {
      const { value } = view
      if (!value || !section.value) return ''
      const [number, total] = [section.value.number, all.value.length]
      return t('sectionOf', { number, place: place.value + 1, total, left: say.left(value) })
    }),
    steps: computed(() => ({ done: place.value, total: all.value.length })),
    orderOnly: computed(() =>
      changed.value?.changes.order ? t('orderSince', { n: changed.value.base.number }) : '',
    ),
    choices: computed(() => {
      const found = changed.value?.changes
      const n = found ? found.paragraphs + found.stories + found.evidence : 0
      if (n === 0) return []
      const path = `/self-view/${edition()}/${key()}`
      return [
        { id: 'all', words: t('everything'), to: { path, query: since.value } },
        {
          id: 'changed',
          words: t('onlyChanged', { n }),
          to: { path, query: { ...since.value, show: 'changed' } },
        },
      ]
    }),
  }
}
