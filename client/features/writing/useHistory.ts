/** Who wrote what and when in a section; every version, and two of them compared. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { uuid } from '../../../shared/ids.ts'
import { inOrder } from '../../../shared/rank.ts'
import { scale } from '../../../shared/self-view/scales.ts'
import { useFigures } from '../../local/figures.ts'
import { sayDate } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { pastOf, type Version } from './history.ts'
import { useFigureNames } from './useFigureNames.ts'
import { useNames } from './useNames.ts'
import { sayValue, useScales } from './useScales.ts'
import { useSectionParts } from './useSectionParts.ts'
import { useVersions } from './useVersions.ts'
import { historyWords } from './words-history.ts'

/** @param wanted which text is looked at, from the address */
export function useHistory(id: () => string, key: () => string, wanted: () => string | undefined) {
  const parts = useSectionParts(id, key)
  const { section } = parts
  const t = useWords(historyWords)
  const { tScale, tValue } = useScales()
  useFigures() // the name of an indicator comes with them
  const sayFigure = useFigureNames(() => parts.body.value?.region ?? '')
  const router = useRouter()
  const { wordings, sayWho } = useNames(() => parts.body.value?.challenge ?? '')

  const pasts = computed(() => {
    const own = (wordings.value ?? []).filter(({ body }) => body.section === section.value?.id)
    return section.value ? pastOf(section.value.body, own) : []
  })
  const past = computed(() => pasts.value.find(({ of }) => of === wanted()) ?? pasts.value[0])
  const isScale = (of: string) => scale.safeParse(of).success

  function sayPlace(of: string): string {
    if (of === 'summary') return t('summary')
    const asScale = scale.safeParse(of)
    if (asScale.success) return tScale(asScale.data)
    const all = inOrder(section.value?.body.paragraphs ?? [])
    const found = all.find((one) => one.id === of)
    if (!found && uuid.safeParse(of).success) return t('action')
    if (!found) return t('story', { name: sayFigure(of) })
    const n = all.filter(({ isOut }) => !isOut).findIndex((one) => one.id === of) + 1
    return found.isOut ? t('paragraphOut') : t('paragraph', { n })
  }
  function sayText({ text, did }: Version): string {
    if (did === 'assigned') return sayTerms(text)
    return isScale(past.value?.of ?? '') ? sayValue(tValue, text) : text
  }
  function sayTerms(text: string): string {
    const [owner = '', due = ''] = text.split('\n')
    return t('terms', { owner, day: `${sayDate(due)} ${due.slice(0, 4)}` })
  }
  const versions = useVersions({
    ...{ sayText, sayWho },
    versions: () => past.value?.versions ?? [],
  })

  return {
    ...parts,
    ...{ t, versions },
    isRead: computed(() => wordings.value !== undefined),
    places: computed(() =>
      pasts.value.map(({ of, versions }) => ({
        ...{ value: of, words: `${sayPlace(of)}: ${t('versions', { n: versions.length })}` },
      })),
    ),
    place: computed({
      get: () => past.value?.of ?? '',
      set: (text) => {
        versions.reset()
        void router.replace({ query: { text } })
      },
    }),
    heading: computed(() => (past.value ? sayPlace(past.value.of) : '')),
  }
}
