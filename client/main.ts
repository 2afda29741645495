import { createPinia } from 'pinia'
import { createApp, defineAsyncComponent, watch } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import { takeInvite } from './features/welcome/invite-code.ts'
import { startOrSay } from './local/refused.ts'
import { applyUpdate, registerShell, updateReady } from './pwa.ts'
import { holdUnsaved } from './renew.ts'
import { routes } from './routes.ts'
import { browser } from './session/browser.ts'
import { useSession } from './session/session.ts'
import { signInFirst } from './session/sign-in-first.ts'
import { isBlank } from './session/snapshot.ts'
import { helpKey } from './ui/help.ts'
import { isInstalled } from './ui/install.ts'
import { deskNavKey } from './ui/nav.ts'
import { useReading } from './ui/reading.ts'
import { keepScroll } from './ui/scroll.ts'
import { offerUpdate } from './ui/update.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

// First of all: the code of an invite leaves the address and the history.
takeInvite()
const pinia = createPinia()
// Before anything is drawn: nobody sees the wrong size or colours first.
useReading(pinia)

const router = createRouter({ history: createWebHistory(), routes })
keepScroll(router)

const app = createApp(App).use(pinia)
app.provide(helpKey, {
  worriedTo: '/worried',
  contents: defineAsyncComponent(() => import('./features/visit/HelpContacts.vue')),
})
app.provide(
  deskNavKey,
  defineAsyncComponent(() => import('./DeskNav.vue')),
)
app.use(router).mount('#app')

const drawn = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())))
const firstScreen = router.isReady().then(drawn, drawn)
// The screen does not wait for the local database: each page says what it is still reading. Who is known
// here has it opened beside the first screen; a guest has no need of it before that is drawn.
void (useSession(pinia).person === null ? firstScreen.then(startOrSay) : startOrSay())
void firstScreen.then(registerShell)
holdUnsaved()
// Never while a question is open: then its row comes when the question is left.
const isOffered = () => updateReady.value && !router.currentRoute.value.path.includes('/question/')
watch(isOffered, (isReady) => offerUpdate(isReady ? () => void applyUpdate() : null))
// A phone that was cleared whole has only its cookie left. Nobody who opens an invite is asked for it.
const looked =
  isBlank(browser) && navigator.onLine && router.resolve(location.pathname).path !== '/welcome'
    ? firstScreen
        .then(() => import('./local/cleared.ts'))
        .then(({ lookForCleared }) => lookForCleared(browser, useSession(pinia), isInstalled()))
        .catch(() => undefined) // the part of the app did not come: asked again at the next start
    : firstScreen
signInFirst(router, () => useSession(pinia).person === null, looked)
// While the promise is read, the screens of the visit come.
router.afterEach(({ path }) => {
  if (path === '/welcome/promise')
    void import('./features/visit/PackPage.vue').catch(() => undefined)
})
// After Sent nothing is in anybody's hands.
router.afterEach(({ path }) => {
  if (updateReady.value && path.includes('/sent/')) void applyUpdate()
})
