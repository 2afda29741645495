/** Published figures: bringing them in. What shows them stands on other features' screens. */
import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/figures/import', component: () => import('./ImportPage.vue') },
]
