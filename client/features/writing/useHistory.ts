/** Who wrote what and when in a section; every version, and two of them compared. */
import { computed, reactive } from 'vue'
import { useRouter } from 'vue-router'
import { compare } from '../../../shared/self-view/compare.ts'
import { inOrder } from '../../../shared/rank.ts'
import { scale } from '../../../shared/self-view/scales.ts'
import { sayMoment } from '../../ui/dates.ts'
import { useWords } from '../../ui/words.ts'
import { pairOf, pastOf, type Version } from './history.ts'
import { useNames } from './useNames.ts'
import { sayValue, useScales } from './useScales.ts'
import { useSectionParts } from './useSectionParts.ts'
import { historyWords } from './words-history.ts'

/** @param wanted which text is looked at, from the address */
export function useHistory(id: () => string, key: () => string, wanted: () => string | undefined) {
  const parts = useSectionParts(id, key)
  const { section } = parts
  const t = useWords(historyWords)
  const { tScale, tValue } = useScales()
  const router = useRouter()
  const { wordings, sayWho } = useNames(() => parts.body.value?.challenge ?? '')
  const picked = reactive({ from: '', to: '' })

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
    if (!found) return t('story', { code: of })
    const n = all.filter(({ isOut }) => !isOut).findIndex((one) => one.id === of) + 1
    return found.isOut ? t('paragraphOut') : t('paragraph', { n })
  }
  const sayText = ({ text }: Version) =>
    isScale(past.value?.of ?? '') ? sayValue(tValue, text) : text
  const sayVersion = ({ by, at }: Version) => t('version', { who: sayWho(by), when: sayMoment(at) })
  const pair = computed(() => (past.value ? pairOf(past.value, picked) : null))

  return {
    ...parts,
    ...{ t },
    isRead: computed(() => wordings.value !== undefined),
    places: computed(() =>
      pasts.value.map(({ of, versions }) => ({
        ...{ value: of, words: `${sayPlace(of)}: ${t('versions', { n: versions.length })}` },
      })),
    ),
    place: computed({
      get: () => past.value?.of ?? '',
      set: (text) => {
        Object.assign(picked, { from: '', to: '' })
        void router.replace({ query: { text } })
      },
    }),
    heading: computed(() => (past.value ? sayPlace(past.value.of) : '')),
    versions: computed(() =>
      (past.value?.versions ?? []).map((one) => ({
        ...{ id: one.id, words: sayVersion(one), isNow: one.isNow },
        text: sayText(one) || t('emptied'),
      })),
    ),
    choices: computed(() =>
      (past.value?.versions ?? []).map((one) => ({ value: one.id, words: sayVersion(one) })),
    ),
    from: computed({ get: () => pair.value?.from.id ?? '', set: (one) => (picked.from = one) }),
    to: computed({ get: () => pair.value?.to.id ?? '', set: (one) => (picked.to = one) }),
    pieces: computed(() =>
      pair.value ? compare(sayText(pair.value.from), sayText(pair.value.to)) : null,
    ),
  }
}
