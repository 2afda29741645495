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

/** The router numbers the entries of the history; null before its first navigation. */
const readPosition = (): unknown => (history.state as { position?: unknown } | null)?.position // seam: written by vue-router

/** Keeps the scroll of each entry in the history; a filter in the query does not move the page. */
export function keepScroll(router: Router): void {
  const tops = new Map<unknown, number>()
  let position = readPosition()
  let wentBack = false
  history.scrollRestoration = 'manual'
  // The browser itself restores after a reload.
  addEventListener('pagehide', () => (history.scrollRestoration = 'auto'))

  router.beforeEach(() => {
    // Going back the browser has moved already, pressing a link it has not.
    wentBack = readPosition() !== position
    tops.set(position, scrollY)
  })
  router.afterEach((to, from, failure) => {
    position = readPosition()
    const known = wentBack ? tops.get(position) : undefined
    if (!failure && to.path !== from.path) requestAnimationFrame(() => scrollDownTo(known ?? 0))
  })
}
