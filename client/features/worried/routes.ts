import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/worried', component: () => import('./WorriedPage.vue') },
  { path: '/worried/note', component: () => import('./NotePage.vue') },
  { path: '/worried/note/:concern', component: () => import('./NoteKeptPage.vue'), props: true },
]
