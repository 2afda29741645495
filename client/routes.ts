/** Every screen by its address. Each feature says its own; all are loaded when they are first seen. */
import type { RouteRecordRaw } from 'vue-router'
import { routes as extracts } from './features/extracts/routes.ts'
import { routes as board } from './features/board/routes.ts'
import { routes as figures } from './features/figures/routes.ts'
import { routes as findings } from './features/findings/routes.ts'
import { homeRoutes } from './features/home/routes.ts'
import { routes as invites } from './features/invites/routes.ts'
import { routes as listening } from './features/listening/routes.ts'
import { routes as me } from './features/me/routes.ts'
import { routes as needsYou } from './features/needs-you/routes.ts'
import { routes as nothingHere } from './features/nothing-here/routes.ts'
import { routes as passkeys } from './features/passkeys/routes.ts'
import { routes as round } from './features/round/routes.ts'
import { routes as safeguarding } from './features/safeguarding/routes.ts'
import { routes as selfView } from './features/self-view/routes.ts'
import { routes as tallies } from './features/tallies/routes.ts'
import { routes as visit } from './features/visit/routes.ts'
import { routes as welcome } from './features/welcome/routes.ts'
import { routes as worried } from './features/worried/routes.ts'
import { routes as writing } from './features/writing/routes.ts'

/** Every base component in every state, for whoever works on them; no build that is shipped has it. */
const gallery: RouteRecordRaw[] = import.meta.env.DEV
  ? [
      {
        path: '/gallery',
        meta: { isOpen: true },
        component: () => import('./gallery/GalleryPage.vue'),
      },
    ]
  : []

export const routes: RouteRecordRaw[] = [
  ...homeRoutes(() => import('./pages/HomePage.vue')),
  ...welcome,
  ...visit,
  ...worried,
  ...needsYou,
  ...me,
  ...passkeys,
  ...round,
  ...invites,
  ...listening,
  ...extracts,
  ...findings,
  ...figures,
  ...board,
  ...tallies,
  ...writing,
  ...selfView,
  ...safeguarding,
  ...gallery,
  // Whatever no other address fits.
  ...nothingHere,
]
