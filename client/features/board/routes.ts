/** The board: shared self-views beside the figures, the questions asked of them, and the enablers. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'
const at = `/board/:challenge${uuid}`

export const routes: RouteRecordRaw[] = [
  { path: '/board', component: () => import('./BoardsPage.vue') },
  { path: '/board/enablers', component: () => import('./BoardMapPage.vue') },
  { path: at, component: () => import('./BoardPage.vue'), props: true },
  { path: `${at}/ask`, component: () => import('./EnquiryPage.vue'), props: true },
  { path: `${at}/:enquiry${uuid}`, component: () => import('./EnquiryPage.vue'), props: true },
  {
    path: `${at}/:enquiry${uuid}/answer`,
    component: () => import('./AnswerPage.vue'),
    props: true,
  },
  {
    path: `${at}/enabler/:enabler(7-[a-zA-Z0-9]+)`,
    component: () => import('./PlacingPage.vue'),
    props: true,
  },
]
