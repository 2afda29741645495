/**
 * The notes that somebody was told, of all visits: what the server has, and what only this phone has,
 * also when no rule lets it be drawn as a record. Nothing that was not sent is ever out of sight.
 */
import { computed } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import { useRecords } from '../../local/records.ts'
import { useUnsent } from '../../local/unsent.ts'
import { useSession } from '../../session/session.ts'

export type Told = Pick<Concern, 'challenge' | 'toldWhom' | 'toldAt' | 'words'> & {
  /** Null where it was left open, absent in what older phones wrote. */
  aboutHostStaff?: boolean | null
}
export type Progress = Pick<
  Concern,
  | 'receivedAt'
  | 'acknowledgedAt'
  | 'handedAt'
  | 'takenAt'
  | 'endedAt'
  | 'debrief'
  | 'aboutHostStaff'
>
export type Note = {
  id: string
  told: Told
  /** refused: it waits in the tray for its author. */
  state: 'waiting' | 'refused' | 'sent'
  /** How far it has come; null while it has reached nobody. */
  progress: Progress | null
}

/** Those not sent first; undefined while they are read. */
export function useNotes() {
  const session = useSession()
  const records = useRecords<Concern>('concern', () => ({}))
  const unsent = useUnsent('concern', 'record')

  return computed<Note[] | undefined>(() => {
    if (!records.value || !unsent.value) return undefined
    const waiting = unsent.value.map(({ record, args, isRefused }): Note => ({
      id: record,
      told: args as Told, // frozen by this phone, after the kind's own schema had read it
      state: isRefused ? 'refused' : 'waiting',
      progress: null,
    }))
    const isHere = new Set(waiting.map(({ id }) => id))
    const sent = records.value
      .filter(({ id, body }) => body.author === session.person && !isHere.has(id))
      .map(({ id, body }): Note => ({ id, told: body, state: 'sent', progress: body }))
    return [...waiting, ...sent.reverse()]
  })
}
