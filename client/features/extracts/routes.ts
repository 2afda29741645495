/** What people said, once it was approved. */
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/extracts', component: () => import('./ExtractsListPage.vue') },
  {
    path: '/extracts/:challenge([0-9a-f-]{36})',
    component: () => import('./ExtractsPage.vue'),
    props: true,
  },
  {
    path: '/extracts/:challenge([0-9a-f-]{36})/apart/:extract([0-9a-f-]{36})',
    component: () => import('./ExtractApartPage.vue'),
    props: true,
  },
]
