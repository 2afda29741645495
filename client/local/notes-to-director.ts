/**
 * Notes that readers of a self-view wrote to its director, for those they come down to: the director and
 * the officers. One is new until they have opened its section since it was written.
 */
import { computed } from 'vue'
import type { Note } from '../../shared/records/note.ts'
import type { Reading } from '../../shared/records/reading.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

export type Told = { id: string; body: Note; isNew: boolean }
type Opened = Pick<Reading, 'edition' | 'section' | 'at'>

/** Those of others that still stand, newest first. */
export function toldOf(
  notes: readonly { id: string; body: Note }[],
  opened: readonly Opened[],
  person: string,
): Told[] {
  const isOpened = ({ edition, section, at }: Note) =>
    opened.some((one) => one.edition === edition && one.section === section && one.at >= at)
  return notes
    .filter(({ body }) => body.to === 'director' && body.person !== person && !body.isOut)
    .map(({ id, body }) => ({ id, body, isNew: !isOpened(body) }))
    .sort((a, b) => (a.body.at < b.body.at ? 1 : -1))
}

export function useNotesToDirector() {
  const session = useSession()
  const notes = useRecords<Note>('note', () => ({}))
  const readings = useRecords<Reading>('reading', () => ({}))
  return computed((): Told[] | undefined => {
    if (!notes.value || !readings.value) return undefined
    const opened = readings.value.map(({ body }) => body)
    return toldOf(notes.value, opened, session.person ?? '')
  })
}
