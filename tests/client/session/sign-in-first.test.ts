import { describe, expect, it } from 'vitest'
import {
  createMemoryHistory,
  createRouter,
  type RouteRecordNormalized,
  type RouteRecordRaw,
} from 'vue-router'
import { routes } from '../../../client/routes.ts'
import {
  afterSignIn,
  isSomebodys,
  signInFirst,
  wantedPath,
} from '../../../client/session/sign-in-first.ts'

const blank = { template: '<p>A page</p>' }
const asked = '/self-view/0196f0c0-0000-7000-8000-000000000000?show=changed'

/** All addresses there are, each with nothing on it. */
function routerOf(who: { person: string | null }, looked: Promise<unknown> = Promise.resolve()) {
  const all = routes.map(({ path }): RouteRecordRaw => ({ path, component: blank }))
  const router = createRouter({ history: createMemoryHistory(), routes: all })
  signInFirst(router, () => who.person === null, looked)
  return router
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('whoever is nobody on this phone', () => {
  it('is led to signing in, and from there to what they asked for', async () => {
    const router = routerOf({ person: null })
    await settled()
    await router.push(asked)
    expect(router.currentRoute.value.path).toBe('/sign-in')
    expect(afterSignIn()).toBe(asked)
  })

  it('is led there as well from the page that the app began on, once it is certain', async () => {
    let certain: (value: unknown) => void = () => undefined
    const router = routerOf({ person: null }, new Promise((resolve) => (certain = resolve)))
    await router.push(asked)
    expect(router.currentRoute.value.fullPath).toBe(asked)
    certain(null)
    await settled()
    expect(router.currentRoute.value.path).toBe('/sign-in')
  })

  it('stays where nobody has to be known, and at an address where nothing is', async () => {
    const router = routerOf({ person: null })
    await settled()
    for (const path of ['/', '/code', '/worried', '/verify', '/me', '/nothing/like/this']) {
      await router.push(path)
      expect(router.currentRoute.value.path).toBe(path)
    }
  })

  it('goes home after signing in, where they went elsewhere in between', async () => {
    const router = routerOf({ person: null })
    await settled()
    await router.push(asked)
    await router.push('/')
    expect(wantedPath.value).toBeNull()
    expect(afterSignIn()).toBe('/')
  })
})

it('whoever is known goes everywhere, also when a cookie alone knew them', async () => {
  const who = { person: null as string | null }
  const found = Promise.resolve().then(() => (who.person = 'ada'))
  const router = routerOf(who, found)
  await router.push(asked)
  await settled()
  expect(router.currentRoute.value.fullPath).toBe(asked)
})

it('the screens that need nobody are these', () => {
  const open = routes
    .map((one) => ({ meta: {}, ...one }) as RouteRecordNormalized)
    .filter((one) => !isSomebodys({ path: one.path, matched: [one] }))
    .map(({ path }) => path)
  expect(open.toSorted()).toEqual([
    '/',
    '/:address(.*)*',
    '/code',
    '/gallery',
    '/i/:code',
    '/me',
    '/me/sign-out',
    '/sign-in',
    '/verify',
    '/welcome',
    '/welcome/name',
    '/welcome/no-thank-you',
    '/welcome/practice',
    '/welcome/promise/:step([1-5])?',
    '/welcome/waiting',
    '/worried',
    '/worried/note',
    '/worried/note/:concern',
  ])
})
