/**
 * The codes of invites. The server mints them and keeps only a keyed hash, so a code can be shown once:
 * here it is held in memory until the page is closed or somebody else signs in, and written nowhere.
 */
import * as z from 'zod/mini'
import { computed, shallowRef, watch } from 'vue'
import { uuid } from '../../shared/ids.ts'
import { call } from '../session/api.ts'
import { browser } from '../session/browser.ts'
import { useSession } from '../session/session.ts'

const mintedSchema = z.looseObject({
  codes: z.array(z.looseObject({ invite: uuid, code: z.string() })),
})

/** How many invites one request may name. */
const mostInvites = 100

const held = shallowRef<{ person: string | null; codes: ReadonlyMap<string, string> }>({
  person: null,
  codes: new Map(),
})

/** Codes made on this page by the person who is signed in, by the id of their invite. */
export function useCodes() {
  const session = useSession()
  const isMine = computed(() => held.value.person === session.person)
  const codes = computed(() => (isMine.value ? held.value.codes : new Map<string, string>()))
  // Whoever signs out leaves no code behind for the next person on this machine.
  watch(
    () => session.person,
    (person) => {
      if (person !== held.value.person) held.value = { person, codes: new Map() }
    },
    { immediate: true },
  )

  /**
   * Makes a new code for each of these invites. A code made before stops working, and the phones that
   * came in by it are signed out. Throws `Offline` or `Refused`; those made before that stay held.
   */
  async function mint(invites: readonly string[]): Promise<void> {
    for (let at = 0; at < invites.length; at += mostInvites) {
      const some = invites.slice(at, at + mostInvites)
      const minted = await call(browser, mintedSchema, 'POST', '/api/invites/codes', {
        invites: some,
      })
      const fresh = minted.codes.map(({ invite, code }) => [invite, code] as const)
      held.value = { person: session.person, codes: new Map([...codes.value, ...fresh]) }
    }
  }

  /** Forgets the code of an invite that was revoked or reissued. */
  function forget(invite: string): void {
    const left = [...codes.value].filter(([one]) => one !== invite)
    held.value = { person: session.person, codes: new Map(left) }
  }

  return { codes, mint, forget }
}
