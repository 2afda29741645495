/** How often each answer was chosen on a visit. */
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/tallies', component: () => import('./TalliesPage.vue') },
  {
    path: '/tallies/:challenge([0-9a-f-]{36})',
    component: () => import('./TallyPage.vue'),
    props: true,
  },
]
