import type { RouteRecordRaw } from 'vue-router'
import { keepCode } from '../../local/blank.ts'
import { keyInLink } from '../../local/card-key.ts'
import { tidyCode } from './invite-code.ts'
import WelcomePage from './WelcomePage.vue'

export const routes: RouteRecordRaw[] = [
  {
    // A link that was opened from outside is taken by `takeInvite` before the router begins.
    path: '/i/:code',
    redirect: (to) => {
      keepCode(tidyCode(String(to.params['code'])), keyInLink(to.hash))
      return { path: '/welcome', hash: '' }
    },
  },
  // Comes with the app itself: the first screen of nearly everybody, on the slowest of lines.
  { path: '/welcome', component: WelcomePage },
  { path: '/code', component: () => import('./CodePage.vue') },
  { path: '/sign-in', component: () => import('./SignInPage.vue') },
  { path: '/welcome/name', component: () => import('./NamePage.vue') },
  {
    path: '/welcome/promise/:step([1-5])?',
    component: () => import('./PromisePage.vue'),
    props: true,
  },
  { path: '/welcome/practice', component: () => import('./PracticePage.vue') },
  { path: '/welcome/waiting', component: () => import('./WaitingPage.vue') },
  { path: '/welcome/no-thank-you', component: () => import('./NoThankYouPage.vue') },
]
