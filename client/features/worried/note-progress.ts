/** How far a note has come, told in the order in which it goes, each with its own time. Pure. */
import type { Concern } from '../../../shared/records/concern.ts'
import type { BeadState } from '../../ui/beads.ts'

export type NoteStop = {
  id: 'received' | 'read' | 'handed' | 'handedOut' | 'taken' | 'passed'
  state: BeadState
  at: string | null
  /** It has not happened; nothing says when it will. */
  promised: boolean
}

type Told = Pick<Concern, 'receivedAt' | 'acknowledgedAt' | 'handedAt' | 'takenAt' | 'endedAt'> &
  Partial<Pick<Concern, 'aboutHostStaff'>>

export function progressOf(told: Told): NoteStop[] {
  const times = [
    ['received', told.receivedAt],
    ['read', told.acknowledgedAt],
    ...(told.handedAt
      ? [[told.aboutHostStaff ? 'handedOut' : 'handed', told.handedAt] as const]
      : []),
    // One that was passed on at once was never taken over by itself.
    ...(told.endedAt && !told.takenAt ? [] : [['taken', told.takenAt] as const]),
    ['passed', told.endedAt],
  ] as const
  const next = times.findIndex(([, at]) => at === null)
  return times.map(([id, at], place) => ({
    ...{ id, at, promised: at === null },
    state: at !== null ? 'done' : place === next ? 'now' : 'next',
  }))
}
