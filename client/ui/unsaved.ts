/**
 * Words on the screen that stand nowhere else yet. While there are any, nothing may reload a page of this
 * browser: `client/renew.ts` sees to that. Every AppField tells of its own; a form tells of what else it
 * holds by `useUnsaved`.
 */
import { computed, onScopeDispose, type Ref, ref, shallowReactive, watch } from 'vue'

const holders = shallowReactive(new Set<symbol>())

export const hasUnsaved = computed(() => holders.size > 0)

/** Counts for as long as `isUnsaved` says so and the form is there. */
export function useUnsaved(isUnsaved: () => boolean): void {
  const me = Symbol('unsaved')
  watch(
    isUnsaved,
    (is) => {
      if (is) holders.add(me)
      else holders.delete(me)
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => holders.delete(me))
}

/**
 * Counts what a hand has written into a field, until the program puts something else there or the hand
 * puts back what stood before. What it returns is told each text that was written.
 */
export function useWritten(text: Ref<string>): (written: string) => void {
  const before = ref(text.value)
  const written = ref<string | null>(null)
  watch(text, (now) => {
    if (now === written.value) return
    before.value = now
    written.value = null
  })
  useUnsaved(() => written.value !== null && written.value !== before.value)
  return (now) => {
    written.value = now
  }
}
