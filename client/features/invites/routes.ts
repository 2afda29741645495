/** Inviting people, their cards, and the list of people. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'

export const routes: RouteRecordRaw[] = [
  {
    path: `/challenges/:challenge${uuid}/invites`,
    component: () => import('./InvitesPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/cards`,
    component: () => import('./CardsPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/take-in`,
    component: () => import('./TakeInPage.vue'),
    props: true,
  },
  { path: '/people', component: () => import('./PeoplePage.vue') },
  { path: '/people/new', component: () => import('./PersonNewPage.vue') },
  { path: `/people/:person${uuid}`, component: () => import('./PersonPage.vue'), props: true },
]
