/**
 * What stays of a visit when its pack leaves this phone: which one it was, and whom to ring about a worry.
 * An appointment ends and a card is revoked; somebody may still be in danger. Kept beside the words, with
 * the last day on which the server said that it was so.
 */
import type { Ref } from 'vue'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Visit } from '../../shared/records/visit.ts'
import { NotSaved } from './connection.ts'
import type { Phone } from './phone.ts'
import { readRecords, useReading } from './records.ts'
import { kept } from './words-store.ts'

export type KeptVisit = {
  challenge: string
  region: string
  council: string
  from: string | null
  to: string | null
  numbers: Visit['safeguarding']
  /** The last day on which all this was so, by the corrected clock. */
  knownOn: string
}

const key = 'visits'
/** Older ones go: their numbers are somebody else's by now. */
const most = 8

/** The visits this phone has known, newest first; undefined while they are read. */
export function useKeptVisits(): Ref<KeptVisit[] | undefined> {
  return useReading(
    ({ is }) => is === 'words',
    () => null,
    readKeptVisits,
  )
}

export const readKeptVisits = async (phone: Phone): Promise<KeptVisit[]> =>
  (await phone.words.use((database) => kept<KeptVisit[]>(database, key))) ?? []

/** The day on which each phone has looked last, so that it looks no more than daily when nothing came. */
const looked = new WeakMap<Phone, string>()

/** Called with the kinds of which records came or went. A phone that cannot keep it has what it had. */
export async function keepVisits(phone: Phone, kinds: readonly string[]): Promise<void> {
  const today = phone.clock.iso().slice(0, 10)
  const isNews = kinds.includes('visit') || kinds.includes('challenge')
  if (!isNews && looked.get(phone) === today) return
  try {
    const [now, before] = await Promise.all([findVisits(phone, today), readKeptVisits(phone)])
    looked.set(phone, today)
    const others = before.filter(({ challenge }) => !now.some((one) => one.challenge === challenge))
    const value = [...now, ...others].slice(0, most)
    if (JSON.stringify(value) === JSON.stringify(before)) return
    await phone.words.use((database) => database.kept.put({ key, value }))
    phone.changes.tell({ is: 'words' })
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error
  }
}

/** The packs of the visits in which this person takes part: a coordinator's phone keeps no region's. */
async function findVisits(phone: Phone, knownOn: string): Promise<KeptVisit[]> {
  const own = new Set(phone.who.appointments().map(({ challenge }) => challenge))
  const [packs, challenges] = await Promise.all([
    readRecords<Visit>(phone, 'visit', {}),
    readRecords<Challenge>(phone, 'challenge', {}),
  ])
  // The newest first.
  return [...packs].reverse().flatMap(({ body }): KeptVisit[] => {
    const { challenge, region, safeguarding: numbers, place } = body
    if (!challenge || !own.has(challenge)) return []
    const about = challenges.find(({ id }) => id === challenge)?.body
    const day = place?.startsAt.slice(0, 10) ?? null
    const { from, to } = about?.visit ?? { from: day, to: day }
    return [{ challenge, region, council: about?.hostName ?? '', from, to, numbers, knownOn }]
  })
}
