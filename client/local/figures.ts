/**
 * Published figures on this device: asked for by the first screen that shows some or leads to some, and
 * kept from then on. No phone asks for them before.
 */
import { computed, shallowRef, watch } from 'vue'
import { scopesOf } from '../../shared/scopes.ts'
import { current } from './here.ts'
import { isCarrier, isFigures, isRegion } from './need.ts'
import type { Phone } from './phone.ts'
import { cursors } from './pull.ts'
import { useSync } from './sync-state.ts'

/** here: read to their end once · coming: asked for · away: no internet yet · never: not for this person's role */
export type FiguresState = 'here' | 'coming' | 'away' | 'never'

/** Asks for them; undefined while it is not known how far they are. */
export function useFigures() {
  const sync = useSync()
  const state = shallowRef<Read>()
  watch(
    [current, () => sync.lastAt] as const,
    async ([phone]) => {
      if (!phone) return
      await want(phone)
      state.value = await readState(phone)
    },
    { immediate: true },
  )
  return computed<FiguresState | undefined>(() =>
    state.value === 'coming' && !sync.online ? 'away' : state.value,
  )
}

/** Ahead, where charts come only further in: they are there too when the internet is not. No expert's phone does. */
export function useFiguresAhead(): void {
  const sync = useSync()
  watch(
    [current, () => sync.lastAt] as const,
    async ([phone]) => {
      if (phone && !isCarrier(phone.who.appointments(), phone.clock.iso())) await want(phone)
    },
    { immediate: true },
  )
}

type Read = Exclude<FiguresState, 'away'>

/** By the rule of scopes, which needs no connection. */
const mayRead = ({ who, clock }: Phone): boolean =>
  scopesOf(who.person, who.appointments(), clock.iso()).some(isFigures)

async function readState(phone: Phone): Promise<Read> {
  if (!mayRead(phone)) return 'never'
  const read = (await cursors(phone)).filter(({ scope }) => isFigures(scope))
  return read.some(({ cursor }) => cursor !== null) && read.every(({ more }) => !more)
    ? 'here'
    : 'coming'
}

/** In this tab at once; the leading tab hears of it by what is left in the cache. */
async function want(phone: Phone): Promise<void> {
  if (phone.figures.wanted || !mayRead(phone)) return
  phone.figures.wanted = true
  const scopes = phone.who.scopes().filter((one) => isFigures(one) || isRegion(one))
  await phone.rows.use((database) =>
    database.transaction('rw', database.cursor, async () => {
      // Before anything at all was read, a cursor of figures alone would pass for the beginning.
      if ((await database.cursor.count()) === 0) return
      const known = await database.cursor.bulkGet(scopes)
      const fresh = scopes.filter((_, place) => !known[place])
      await database.cursor.bulkAdd(
        fresh.map((scope) => ({ scope, cursor: null, more: true, load: 1, have: 0 })),
      )
    }),
  )
  phone.changes.tell({ is: 'wake', now: true })
}
