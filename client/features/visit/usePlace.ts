/** Where somebody is: kept when they leave or hide the page, found again when they come back. */
import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import type { Place } from './progress.ts'
import type { VisitView } from './useVisit.ts'

export function usePlace(visit: VisitView, here: Place): void {
  const kept = visit.draft.value?.place
  const isBack = kept?.question === here.question && kept.about === here.about

  const keep = () => {
    // No draft, nothing answered: there is no place to come back to.
    if (!visit.draft.value || visit.isReader.value) return
    // The answers are what matters; a place that was not kept only costs a scroll.
    void visit
      .saveHead({ about: here.about, place: { ...here, scroll: Math.round(scrollY) } })
      .catch(ignore)
  }
  const onHide = () => {
    if (document.visibilityState === 'hidden') keep()
  }

  onMounted(async () => {
    document.addEventListener('visibilitychange', onHide)
    addEventListener('pagehide', keep)
    if (!isBack) {
      keep()
      return
    }
    await nextTick()
    // After the router has brought the new screen to its top.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollTo({ top: kept.scroll })))
  })
  onBeforeUnmount(() => {
    keep()
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('pagehide', keep)
  })
}

function ignore(error: unknown): void {
  if (!(error instanceof Error)) throw error
}
