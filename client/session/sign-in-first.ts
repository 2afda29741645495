/**
 * A screen that shows what somebody may read has nothing for whoever is nobody here: it leads to signing
 * in, and signing in leads back to it. An address in an e-mail may be opened on a phone that was never used.
 */
import { readonly, ref } from 'vue'
import type { RouteLocation, Router } from 'vue-router'

/** Coming in, asking for help and checking a receipt need nobody; what this phone keeps is everybody's to see. */
const isOpen = /^\/($|welcome|i\/|code$|sign-in$|worried|verify$|me$|me\/sign-out$)/

/** Whether this screen is somebody's: not one of those, and not an address where there is none. */
export const isSomebodys = ({
  path,
  matched,
}: Pick<RouteLocation, 'path' | 'matched'>): boolean => {
  const found = matched.at(-1)
  const isHere = found !== undefined && !found.path.includes('(.*)*')
  return isHere && !isOpen.test(path) && found.meta['isOpen'] !== true
}

const wanted = ref<string | null>(null)
/** The address that waits until somebody has signed in. */
export const wantedPath = readonly(wanted)

/** Where somebody goes who has signed in: to what they had asked for, or home. */
export const afterSignIn = (): string => wanted.value ?? '/'

/**
 * @param isNobody whether nobody is known on this phone
 * @param looked when that is certain: a phone that was cleared has only a cookie left, which is asked first
 */
export function signInFirst(
  router: Router,
  isNobody: () => boolean,
  looked: Promise<unknown>,
): void {
  let isLooked = false
  const turned = (to: RouteLocation) => {
    if (!isLooked || !isNobody() || !isSomebodys(to)) return false
    wanted.value = to.fullPath
    return true
  }
  router.beforeEach((to) => {
    if (turned(to)) return '/sign-in'
    if (to.path !== '/sign-in') wanted.value = null
    return true
  })
  void looked.then(() => {
    isLooked = true
    if (turned(router.currentRoute.value)) void router.replace('/sign-in')
  })
}
