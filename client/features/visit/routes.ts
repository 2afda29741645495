import type { RouteRecordRaw } from 'vue-router'
import { listenForInstall } from '../../ui/install.ts'

listenForInstall()

export const routes: RouteRecordRaw[] = [
  { path: '/my-words', component: () => import('./MyWordsPage.vue') },
  { path: '/my-data', component: () => import('./MyDataPage.vue') },
  { path: '/visit/:challenge', component: () => import('./PackPage.vue'), props: true },
  { path: '/visit/:challenge/place', component: () => import('./PlacePage.vue'), props: true },
  { path: '/visit/:challenge/card', component: () => import('./CardLinkPage.vue'), props: true },
  { path: '/visit/:challenge/people', component: () => import('./PeoplePage.vue'), props: true },
  {
    path: '/visit/:challenge/section/:section',
    component: () => import('./SectionPage.vue'),
    props: true,
  },
  {
    path: '/visit/:challenge/question/:about(own|seen)/:question',
    component: () => import('./QuestionPage.vue'),
    props: true,
  },
  { path: '/visit/:challenge/check', component: () => import('./CheckPage.vue'), props: true },
  {
    path: '/visit/:challenge/sent/:response',
    component: () => import('./SentPage.vue'),
    props: true,
  },
  {
    path: '/visit/:challenge/sent/:response/words',
    component: () => import('./WordsPage.vue'),
    props: true,
  },
]
