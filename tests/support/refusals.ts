// What the policy on contents made a browser refuse (trust.md S15).
import type { Page } from '@playwright/test'

const watched = new WeakMap<Page, string[]>()

/** What the browser refused on this page, from now on; asked again, the same list. */
export async function watchRefusals(page: Page): Promise<readonly string[]> {
  const known = watched.get(page)
  if (known) return known
  const refused: string[] = []
  watched.set(page, refused)
  await page.exposeFunction('tellRefused', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      // The seam: `exposeFunction` put it there.
      const { tellRefused } = window as unknown as { tellRefused: (what: string) => void }
      tellRefused(`${effectiveDirective} ${blockedURI}`)
    })
  })
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      refused.push(message.text())
  })
  return refused
}
