/**
 * The key that a card carries behind the # of its link: 128 bits as base64url. No browser ever sends
 * what stands there, so that no server learns it.
 */

const form = /^[A-Za-z0-9_-]{22}$/

export const isCardKey = (text: string): boolean => form.test(text)

/** The key in a link, or in what stands behind its #; null when there is none. Nothing else of it is used. */
export function keyInLink(link: string): string | null {
  const text = link.trim()
  const [, fragment = ''] = /#([^#\s]*)$/.exec(text) ?? []
  return isCardKey(fragment) ? fragment : null
}

/** @param random sixteen bytes that nobody can guess */
export function cardKey(random: Uint8Array): string {
  const text = btoa(String.fromCharCode(...random.subarray(0, 16)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
