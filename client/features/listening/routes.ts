/** Reading what people said: by question and by entry. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'
const item = ':about(own|seen)/:question([A-Z]\\d+)'

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
  {
    path: `/listening/:challenge${uuid}/entries/:entry${uuid}/words/${item}`,
    component: () => import('./RewordPage.vue'),
    props: true,
  },
  {
    path: `/listening/:challenge${uuid}/entries/:entry${uuid}/apart/${item}`,
    component: () => import('./ApartPage.vue'),
    props: true,
  },
  {
    path: `/listening/:challenge${uuid}/review`,
    component: () => import('./ReviewPage.vue'),
    props: true,
  },
]
