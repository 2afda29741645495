import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/:address(.*)*', component: () => import('./NothingHerePage.vue') },
]
