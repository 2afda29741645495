import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/me', component: () => import('./MePage.vue') },
  { path: '/me/sign-out', component: () => import('./SignOutPage.vue') },
]
