/** Putting the app on the phone: offered by the browser (Android), or by three steps (iPhone, iPad). */
import { computed, shallowRef } from 'vue'

/** The event Chromium sends when the app can be installed; it is not in the standard's types. */
type InstallOffer = Event & { prompt: () => Promise<unknown> }

const offer = shallowRef<InstallOffer | null>(null)
const isDeclined = shallowRef(false)

/** Listens from the start: the browser offers once, often before the visit is on the screen. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer.value = event as InstallOffer // only Chromium sends it, and with this method
  })
  addEventListener('appinstalled', () => (offer.value = null))
}

const isInstalled = () => matchMedia('(display-mode: standalone)').matches

/** iPad says that it is a Mac; a Mac has no touch. */
const isApple = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

/** How this browser installs, or null when it does not, already has, or the person said not now. */
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
  return { way, add, decline: () => (isDeclined.value = true) }
}
