/** Where a screen reader and a keyboard stand after a navigation: at the new screen's heading. */

let isFirstPage = true

/**
 * Moves focus to the page's `<h1>`; waits for one that comes with its record. Never takes focus from
 * someone who has already moved on, nor on the first page, where the browser reads from the top.
 * Returns a function that stops waiting.
 */
export function focusHeading(page: HTMLElement): () => void {
  if (isFirstPage) {
    isFirstPage = false
    return () => {}
  }
  const observer = new MutationObserver(tryFocus)

  function tryFocus(): boolean {
    const heading = page.querySelector('h1')
    if (!heading) return false
    observer.disconnect()
    if (page.contains(document.activeElement)) return true
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    return true
  }

  if (!tryFocus()) observer.observe(page, { childList: true, subtree: true })
  return () => observer.disconnect()
}
