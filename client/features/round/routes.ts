/** The coordinator's desk: the round, its councils, the page of each challenge, repairs. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'

export const routes: RouteRecordRaw[] = [
  { path: `/round/:round${uuid}?`, component: () => import('./RoundPage.vue'), props: true },
  {
    path: `/round/:round${uuid}/councils`,
    component: () => import('./RoundCouncilsPage.vue'),
    props: true,
  },
  {
    path: `/round/:round${uuid}/edit`,
    component: () => import('./RoundEditPage.vue'),
    props: true,
  },
  { path: '/round/sections', component: () => import('./TemplatesPage.vue') },
  {
    path: '/round/sections/:service(adults|children)',
    component: () => import('./TemplateEditPage.vue'),
    props: true,
  },
  { path: '/rounds/new', component: () => import('./RoundNewPage.vue') },
  { path: '/councils', component: () => import('./CouncilsPage.vue') },
  { path: `/councils/:council${uuid}`, component: () => import('./CouncilPage.vue'), props: true },
  { path: '/repairs', component: () => import('./RepairsPage.vue') },
  {
    path: `/challenges/:challenge${uuid}`,
    component: () => import('./ChallengePage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/dates`,
    component: () => import('./EditDatesPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/reached`,
    component: () => import('./EditReachedPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/stage`,
    component: () => import('./EditStagePage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/place`,
    component: () => import('./EditPlacePage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/meeting`,
    component: () => import('./EditMeetingPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/safeguarding`,
    component: () => import('./EditSafeguardingPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/questions`,
    component: () => import('./EditQuestionsPage.vue'),
    props: true,
  },
  {
    path: `/challenges/:challenge${uuid}/edit/note`,
    component: () => import('./EditNotePage.vue'),
    props: true,
  },
]
