/**
 * The code of an invite's link. It is taken out of the address and the history at once, so that nobody
 * who is handed the phone or a screenshot gets in by it, and it is kept until it has opened the invite.
 * Looking at the link spends nothing.
 */
import { keepGuest, readGuest } from '../../local/blank.ts'
import { keyInLink } from '../../local/card-key.ts'

// Where the browser keeps nothing for us, the page itself remembers.
let arrived: string | null = null
let arrivedKey: string | null = null

const link = /^\/i\/([^/]+)\/?$/

/** Eight letters and numbers as people type them, without what they may put between. */
export const tidyCode = (typed: string): string => typed.replace(/[^0-9A-Za-z]/g, '').toUpperCase()

/** Called before the router looks at the address. */
export function takeInvite(): void {
  const [, code] = link.exec(location.pathname) ?? []
  if (!code) return
  // What stands behind the # was never sent anywhere, and is gone from the address with the code.
  keepCode(decode(code), keyInLink(location.hash))
  history.replaceState(history.state, '', '/welcome')
}

export function keepCode(code: string, key: string | null = null): void {
  arrived = tidyCode(code)
  arrivedKey = key
  keepGuest({ code: arrived, key })
}

/** The key of the card with this code; null when the code was typed. */
export function cardKeyOf(code: string): string | null {
  const guest = readGuest()
  if (guest?.code === code) return guest.key ?? null
  return arrived === code ? arrivedKey : null
}

export const inviteCode = (): string | null => arrived ?? readGuest()?.code ?? null

/** It is old, or not right: never tried again by itself. */
export function dropCode(): void {
  arrived = null
  arrivedKey = null
  if (readGuest()) keepGuest({ code: null, key: null })
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a torn link: the server will say that the code is not right
  }
}
