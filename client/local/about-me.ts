/** What the person signed in said of themselves once: what to call them, and what they agreed to. */
import type { AboutMe } from './draft.ts'
import { here } from './here.ts'
import { kept } from './words-store.ts'

/** Null when they have said nothing on this phone. Throws before sign-in. */
export const readAboutMe = (): Promise<AboutMe | null> =>
  here().words.use((database) => kept<AboutMe>(database, 'me'))
