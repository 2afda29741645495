/** A new version that waits for a safe moment: the row App.vue shows, and what its button does. */
import { shallowRef } from 'vue'

export const waitingUpdate = shallowRef<(() => void) | null>(null)

/** Shows the row until pressed; `null` takes it away, as while a question is open. */
export function offerUpdate(update: (() => void) | null): void {
  waitingUpdate.value = update
}
