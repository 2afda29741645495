/**
 * The codes of invites. The server mints them and keeps only a keyed hash, so a code can be shown once:
 * here it is held in memory until the page is closed or somebody else signs in, and written nowhere.
 */
import * as z from 'zod/mini'
import { computed, shallowRef, watch } from 'vue'
import { uuid } from '../../shared/ids.ts'
import { codesAct } from '../../shared/proof.ts'
import { call, Refused } from '../session/api.ts'
import { askForProof } from '../session/asking.ts'
import { browser } from '../session/browser.ts'
import { useSession } from '../session/session.ts'
import { cardKey } from './card-key.ts'
import { makeId } from './make.ts'
import { canSeal } from './sealed/cipher.ts'

const mintedSchema = z.looseObject({
  codes: z.array(z.looseObject({ invite: uuid, code: z.string() })),
})

/** How many invites one request may name. */
const mostInvites = 100

const held = shallowRef<{ person: string | null; codes: ReadonlyMap<string, string> }>({
  person: null,
  codes: new Map(),
})

/**
 * The keys of these cards, by code: made here, never sent, and gone with the codes. A new code has a new
 * key. Where the page is not secure nothing can be sealed, and a card has none.
 */
const keys = new Map<string, string>()
export const keyOfCard = (code: string): string | null => keys.get(code) ?? null

const ask = (asked: object) => call(browser, mintedSchema, 'POST', '/api/invites/codes', asked)

/** Where one of them is somebody's whose office weighs, whoever makes it shows that it is them. */
async function mintOnce(invites: readonly string[]) {
  try {
    return await ask({ invites })
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'forbidden')) throw error
  }
  const act = codesAct(makeId(), invites)
  return ask({ invites, confirming: { id: act.id, proof: await askForProof(act) } })
}

/** Codes made on this page by the person who is signed in, by the id of their invite. */
export function useCodes() {
  const session = useSession()
  const isMine = computed(() => held.value.person === session.person)
  const codes = computed(() => (isMine.value ? held.value.codes : new Map<string, string>()))
  // Whoever signs out leaves no code behind for the next person on this machine.
  watch(
    () => session.person,
    (person) => {
      if (person === held.value.person) return
      held.value = { person, codes: new Map() }
      keys.clear()
    },
    { immediate: true },
  )

  /**
   * Makes a new code for each of these invites. A code made before stops working, and the phones that
   * came in by it are signed out. Throws `Offline`, `Refused` or `Stopped`; those made before that stay held.
   */
  async function mint(invites: readonly string[]): Promise<void> {
    for (let at = 0; at < invites.length; at += mostInvites) {
      const some = invites.slice(at, at + mostInvites)
      const minted = await mintOnce(some)
      const fresh = minted.codes.map(({ invite, code }) => [invite, code] as const)
      if (canSeal()) for (const [, code] of fresh) keys.set(code, cardKey(browser.random(16)))
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
