/** What a council's officers and director write together: its self-views. */
import type { RouteRecordRaw } from 'vue-router'

const view = '/writing/:selfView([0-9a-f-]{36})'
const record = '([0-9a-f-]{36})'
const section = `${view}/:part(\\d{1,2}[-a-zA-Z0-9]*)`

export const routes: RouteRecordRaw[] = [
  { path: '/writing', component: () => import('./WritingPage.vue') },
  { path: view, component: () => import('./SelfViewPage.vue'), props: true },
  { path: `${view}/send`, component: () => import('./SendPage.vue'), props: true },
  { path: `${view}/evidence`, component: () => import('./EvidencePage.vue'), props: true },
  {
    path: `${view}/evidence/new`,
    component: () => import('./EvidenceFormPage.vue'),
    props: ({ params, query }) => ({ ...params, section: query['section'] }),
  },
  {
    path: `${view}/evidence/:evidence${record}`,
    component: () => import('./EvidenceFormPage.vue'),
    props: true,
  },
  {
    path: `${view}/evidence/:evidence${record}/history`,
    component: () => import('./PaperHistoryPage.vue'),
    props: true,
  },
  { path: `${view}/actions`, component: () => import('./ActionsPage.vue'), props: true },
  {
    path: `${view}/actions/:action${record}`,
    component: () => import('./ActionPage.vue'),
    props: true,
  },
  { path: `${view}/last-year`, component: () => import('./LastYearPage.vue'), props: true },
  {
    path: section,
    component: () => import('./SectionPage.vue'),
    props: ({ params, query }) => ({ ...params, settled: query['settled'] }),
  },
  { path: `${section}/judge`, component: () => import('./JudgePage.vue'), props: true },
  { path: `${section}/indicators`, component: () => import('./IndicatorsPage.vue'), props: true },
  {
    path: `${section}/history`,
    component: () => import('./HistoryPage.vue'),
    props: ({ params, query }) => ({ ...params, text: query['text'] }),
  },
  {
    path: `${section}/new`,
    component: () => import('./TextPage.vue'),
    props: ({ params, query }) => ({ ...params, of: 'new', after: query['after'] }),
  },
  {
    path: `${section}/summary`,
    component: () => import('./TextPage.vue'),
    props: ({ params }) => ({ ...params, of: 'summary' }),
  },
  {
    path: `${section}/paragraph/:of${record}`,
    component: () => import('./TextPage.vue'),
    props: true,
  },
  { path: `${section}/story/:of`, component: () => import('./TextPage.vue'), props: true },
]
