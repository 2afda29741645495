/** Worries that were told, and words held apart. */
import type { RouteRecordRaw } from 'vue-router'

const uuid = '([0-9a-f-]{36})'
const page = () => import('./CasePage.vue')

export const routes: RouteRecordRaw[] = [
  { path: '/safeguarding', component: () => import('./CasesPage.vue') },
  {
    path: `/safeguarding/concerns/:id${uuid}`,
    component: page,
    props: ({ params }) => ({ kind: 'concern', id: params['id'] }),
  },
  {
    path: `/safeguarding/holds/:id${uuid}`,
    component: page,
    props: ({ params }) => ({ kind: 'hold', id: params['id'] }),
  },
]
