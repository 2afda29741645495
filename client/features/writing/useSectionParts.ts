/** One section of a self-view, with what its template asks of it. */
import { computed } from 'vue'
import { useParts } from './useParts.ts'

export function useSectionParts(id: () => string, key: () => string) {
  const parts = useParts(id)
  const asked = computed(() => parts.asked.value.find((one) => one.key === key()))
  const section = computed(() => parts.sections.value?.find(({ body }) => body.key === key()))
  return {
    ...parts,
    asked,
    section,
    /** `/writing/…/5`: where its own screens are. */
    place: () => `/writing/${id()}/${key()}`,
    title: computed(() => parts.sayKey(key())),
    state: computed(() => {
      const { value } = parts.state
      return value === 'here' && (!section.value || !asked.value) ? 'none' : value
    }),
  }
}
