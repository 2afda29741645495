/**
 * Opening this page again with a newer Tellback: when the server no longer speaks with this one, and when
 * a newer one has taken over in another window. Words that stand nowhere else always come first.
 */
import { watch } from 'vue'
import { takeOver } from './pwa.ts'
import { browser } from './session/browser.ts'
import { writing } from './session/writing.ts'
import { hasUnsaved } from './ui/unsaved.ts'

/** Nothing reloads, in this window or another, while a form holds words that stand nowhere else. */
export function holdUnsaved(): void {
  let release: () => void = () => undefined
  watch(hasUnsaved, (has) => {
    release()
    release = has ? writing(browser).hold('words') : () => undefined
  })
}

/** Fetches the newest version and opens the page with it. False while somebody writes: nothing happens. */
export async function renew(): Promise<boolean> {
  const shell =
    'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration() : undefined
  // No connection: the page is opened again with what is here.
  await shell?.update().catch(() => undefined)
  const next = shell?.waiting ?? (await installed(shell?.installing))
  return writing(browser).unlessBusy(() => {
    // As soon as it has taken over, `pwa.ts` opens the page again.
    if (next) takeOver(next, () => location.reload())
    else location.reload()
  })
}

/** The worker once it is fetched whole; null when there is none, or it could not be. */
async function installed(worker: ServiceWorker | null | undefined): Promise<ServiceWorker | null> {
  if (!worker) return null
  while (worker.state === 'installing')
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  return worker.state === 'installed' ? worker : null
}
