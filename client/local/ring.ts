/**
 * Whom to ring when help is wanted: who helps with a visit, else with Tellback in the region. Kept beside
 * the words, because a pack leaves this phone when its appointment ends, and the need of help does not.
 */
import type { Ref } from 'vue'
import type { Region } from '../../shared/records/region.ts'
import type { Visit } from '../../shared/records/visit.ts'
import { NotSaved } from './connection.ts'
import type { Phone } from './phone.ts'
import { readRecords, useReading } from './records.ts'
import { kept } from './words-store.ts'

export type Ring = { name: string; phone: string; helpsWith: 'visit' | 'region' }

const key = 'ring'

/** Whom to ring; null when nobody has come to this phone yet, undefined while it is read. */
export function useRing(): Ref<Ring | null | undefined> {
  return useReading(
    ({ is }) => is === 'words',
    () => null,
    readRing,
  )
}

export const readRing = (phone: Phone): Promise<Ring | null> =>
  phone.words.use((database) => kept<Ring>(database, key))

/** Called when records of these kinds have come or gone. A phone that cannot keep it has the one before. */
export async function keepRing(phone: Phone, kinds: readonly string[]): Promise<void> {
  if (!kinds.includes('visit') && !kinds.includes('region')) return
  try {
    const [now, before] = await Promise.all([findRing(phone), readRing(phone)])
    if (!now || JSON.stringify(now) === JSON.stringify(before)) return
    await phone.words.use((database) => database.kept.put({ key, value: now }))
    phone.changes.tell({ is: 'words' })
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error
  }
}

async function findRing(phone: Phone): Promise<Ring | null> {
  const own = new Set(phone.who.appointments().map(({ challenge }) => challenge))
  const visits = await readRecords<Visit>(phone, 'visit', {})
  const contact = visits.find(({ body }) => body.contact && own.has(body.challenge))?.body.contact
  if (contact) return { name: contact.name, phone: contact.phone, helpsWith: 'visit' }
  const [region] = await readRecords<Region>(phone, 'region', {})
  const help = region?.body.help
  return help ? { name: help.name, phone: help.phone, helpsWith: 'region' } : null
}
