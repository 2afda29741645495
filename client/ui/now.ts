/** The time as a screen needs it: what is late or "3 days to go" changes while a page stays open. */
import { onScopeDispose, type Ref, ref } from 'vue'

/** Now as an ISO instant, moved on each minute and when the page comes back into view. */
export function useNow(): Readonly<Ref<string>> {
  const now = ref(new Date().toISOString())
  const move = () => {
    now.value = new Date().toISOString()
  }
  const timer = setInterval(move, 60_000)
  document.addEventListener('visibilitychange', move)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', move)
  })
  return now
}
