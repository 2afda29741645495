import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/needs-you', component: () => import('./NeedsYouPage.vue') },
]
