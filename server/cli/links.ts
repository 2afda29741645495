import type { DemoLink } from '../welcome.ts'

/** Ways in, one under the other. */
export function welcomeLinks(links: readonly DemoLink[]): string {
  return links
    .map(({ role, name, what, url }) => `${role}: ${name}\n  ${what}\n  ${url}`)
    .join('\n')
}
