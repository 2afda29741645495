/** Reading a self-view and signing it off, and the receipt of a signature. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'
const key = '(\\d[\\dA-Za-z-]*)'
const edition = `/self-view/:edition${uuid}`

export const routes: RouteRecordRaw[] = [
  { path: '/self-view', component: () => import('./InboxPage.vue') },
  { path: edition, component: () => import('./EditionPage.vue'), props: true },
  { path: `${edition}/sign`, component: () => import('./SignPage.vue'), props: true },
  { path: `${edition}/send-back`, component: () => import('./SendBackPage.vue'), props: true },
  { path: `${edition}/:section${key}`, component: () => import('./SectionPage.vue'), props: true },
  {
    path: `${edition}/:section${key}/note`,
    component: () => import('./NotePage.vue'),
    props: true,
  },
  {
    path: `/receipt/:signature${uuid}`,
    component: () => import('./ReceiptPage.vue'),
    props: true,
  },
]
