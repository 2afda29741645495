/**
 * Putting the app on the phone: offered by the browser (Android), or by three steps (iPhone, iPad). There
 * the app begins with an empty storage of its own, so it is offered before anything is typed, and only
 * to somebody who has days to do it in.
 */
import { computed, shallowRef } from 'vue'

/** The event Chromium sends when the app can be installed; it is not in the standard's types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

const place = 'tellback.install'
const notNow = 'not-now'
/** `ux.md` 3: on an iPhone only when the visit is more than five days off. */
const fewestDays = 5
const dayMs = 86_400_000

const offer = shallowRef<InstallOffer | null>(null)
const isDeclined = shallowRef(wasDeclined())

/** Listens from the start: the browser offers once, often before the visit is on the screen. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer.value = event as InstallOffer // only Chromium sends it, and with this method
  })
  addEventListener('appinstalled', () => (offer.value = null))
}

/** Opened from the home screen, in a window of its own. */
export const isInstalled = () => matchMedia('(display-mode: standalone)').matches

/** iPad says that it is a Mac; a Mac has no touch. */
const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

/** Whether a visit that begins on this day leaves the time that the three steps want. */
export const isFarOff = (begins: string | null | undefined, now: string): boolean =>
  !!begins && Date.parse(begins.slice(0, 10)) - Date.parse(now.slice(0, 10)) > fewestDays * dayMs

/** How this browser installs, or null when it does not, already has, or the person once said not now. */
export function useInstall() {
  const way = computed<'offer' | 'steps' | null>(() => {
    if (isDeclined.value || isInstalled()) return null
    if (offer.value) return 'offer'
    return isApple() ? 'steps' : null
  })
  async function add() {
    const asked = offer.value
    offer.value = null // an offer can be taken up once
    await asked?.prompt()
  }
  function decline() {
    isDeclined.value = true
    try {
      localStorage.setItem(place, notNow)
    } catch {
      // Storage is full or refused: it is then offered once more, the next time.
    }
  }
  return { way, add, decline }
}

function wasDeclined(): boolean {
  try {
    return localStorage.getItem(place) === notNow
  } catch {
    return false // storage is refused to this page
  }
}
