/** Reading what people said: by question and by entry. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'

export const routes: RouteRecordRaw[] = [
  { path: '/listening', component: () => import('./ListeningPage.vue') },
  {
    path: `/listening/:challenge${uuid}`,
    component: () => import('./VisitListeningPage.vue'),
    props: true,
  },
  {
    path: `/listening/:challenge${uuid}/questions/:question`,
    component: () => import('./QuestionListeningPage.vue'),
    props: true,
  },
  {
    path: `/listening/:challenge${uuid}/entries/:entry${uuid}`,
    component: () => import('./EntryPage.vue'),
    props: true,
  },
]
