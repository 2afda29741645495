/** The one polite voice of the app: what App.vue's live region says to a screen reader. */
import { ref } from 'vue'

export const announcement = ref('')

let pending: ReturnType<typeof setTimeout> | undefined

/** Says it once things have been quiet for a second, so that typing is not talked over. */
export function announce(words: string): void {
  clearTimeout(pending)
  pending = setTimeout(() => {
    // Emptied first: the same words twice are otherwise no change, and stay unsaid.
    announcement.value = ''
    setTimeout(() => (announcement.value = words), 50)
  }, 1000)
}
