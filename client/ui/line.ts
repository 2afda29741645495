/**
 * Whether the browser has a line at all: it says at once that the line is gone. Our server's silence is
 * noticed only at the next try.
 */
import { onScopeDispose, ref, type Ref } from 'vue'

const turns = ['online', 'offline'] as const

export function useLine(): Readonly<Ref<boolean>> {
  const hasLine = ref(navigator.onLine)
  const look = () => (hasLine.value = navigator.onLine)
  turns.forEach((turn) => addEventListener(turn, look))
  onScopeDispose(() => turns.forEach((turn) => removeEventListener(turn, look)))
  return hasLine
}
