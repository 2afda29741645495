/** One section of a self-view, with what its template asks of it. */
import { computed } from 'vue'
import { useWords } from '../../ui/words.ts'
import { useParts } from './useParts.ts'
import { sectionWords } from './words-section.ts'

export function useSectionParts(id: () => string, key: () => string) {
  const parts = useParts(id)
  const t = useWords(sectionWords)
  const asked = computed(() => parts.asked.value.find((one) => one.key === key()))
  const section = computed(() => parts.sections.value?.find(({ body }) => body.key === key()))
  const isMissing = computed(() => parts.state.value === 'here' && (!section.value || !asked.value))
  return {
    ...parts,
    asked,
    section,
    /** `/writing/…/5`: where its own screens are. */
    place: () => `/writing/${id()}/${key()}`,
    title: computed(() => (asked.value ? parts.sayKey(key()) : t('section'))),
    state: computed(() => (isMissing.value ? 'none' : parts.state.value)),
    frame: computed(() => ({
      ...parts.frame.value,
      ...(isMissing.value && { none: { words: t('notHere'), next: t('notHereNext') } }),
    })),
  }
}
