/** What the team makes of what people said. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'

export const routes: RouteRecordRaw[] = [
  {
    path: `/findings/:challenge${uuid}`,
    component: () => import('./FindingsPage.vue'),
    props: true,
  },
  {
    path: `/findings/:challenge${uuid}/new`,
    component: () => import('./FindingPage.vue'),
    props: true,
  },
  {
    path: `/findings/:challenge${uuid}/:finding${uuid}`,
    component: () => import('./FindingPage.vue'),
    props: true,
  },
]
