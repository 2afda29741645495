import { type RouteRecordRaw, START_LOCATION } from 'vue-router'
import { useSession } from '../../session/session.ts'
import { landingOf } from './places.ts'

export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    component: () => import('./HomePage.vue'),
    // Who opens the app with one thing to do is taken to it; *Home* pressed inside stays home.
    beforeEnter: (_to, from) => {
      if (from !== START_LOCATION) return true
      return landingOf(useSession().appointments, new Date().toISOString()) ?? true
    },
  },
]
