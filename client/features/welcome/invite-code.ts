/**
 * The code of an invite's link. It is taken out of the address and the history at once, so that nobody
 * who is handed the phone or a screenshot gets in by it, and it is kept until it has opened the invite.
 * Looking at the link spends nothing.
 */
import { keepCode } from '../../local/blank.ts'
import { keyInLink } from '../../local/card-key.ts'

const link = /^\/i\/([^/]+)\/?$/

/** Eight letters and numbers as people type them, without what they may put between. */
export const tidyCode = (typed: string): string => typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** Called before the router looks at the address. */
export function takeInvite(): void {
  const [, code] = link.exec(location.pathname) ?? []
  if (!code) return
  // What stands behind the # was never sent anywhere, and is gone from the address with the code.
  keepCode(tidyCode(decode(code)), keyInLink(location.hash))
  history.replaceState(history.state, '', '/welcome')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a torn link: the server will say that the code is not right
  }
}
