import { type RouteComponent, type RouteRecordRaw, START_LOCATION } from 'vue-router'
import { useSession } from '../../session/session.ts'
import { landingOf } from './places.ts'

/** @param page home with what other features know of what waits */
export const homeRoutes = (page: () => Promise<RouteComponent>): RouteRecordRaw[] => [
  {
    path: '/',
    component: page,
    // Who opens the app with one thing to do is taken to it; *Home* pressed inside stays home.
    beforeEnter: (_to, from) => {
      if (from !== START_LOCATION) return true
      return landingOf(useSession().appointments, new Date().toISOString()) ?? true
    },
  },
]
