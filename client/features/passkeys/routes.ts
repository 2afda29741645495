import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/me/passkeys', component: () => import('./PasskeysPage.vue') },
  { path: '/verify', component: () => import('./VerifyPage.vue') },
]
