/** A new screen begins at its top; going back leads to where the person was. */
import type { Router } from 'vue-router'

const restoreFor = 1000

/** Reaches a place on a page that may still be filling from the local database. */
function scrollDownTo(top: number) {
  const until = performance.now() + restoreFor
  const step = () => {
    scrollTo({ top })
    if (scrollY < top - 1 && performance.now() < until) requestAnimationFrame(step)
  }
  step()
}

/** Keeps the scroll of each entry in the history; a filter in the query does not move the page. */
export function keepScroll(router: Router): void {
  const tops = new Map<string, number>()
  let wentBack = false
  history.scrollRestoration = 'manual'
  // The browser itself restores after a reload.
  addEventListener('pagehide', () => (history.scrollRestoration = 'auto'))
  addEventListener('popstate', () => (wentBack = true))

  router.beforeEach((_to, from) => {
    tops.set(from.fullPath, scrollY)
  })
  router.afterEach((to, from, failure) => {
    const known = wentBack ? tops.get(to.fullPath) : undefined
    wentBack = false
    if (!failure && to.path !== from.path) requestAnimationFrame(() => scrollDownTo(known ?? 0))
  })
}
