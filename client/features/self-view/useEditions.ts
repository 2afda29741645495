/** The editions of self-views on this device, with whose turn it is and what this person knows of them. */
import { computed } from 'vue'
import type { Moment } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Reading } from '../../../shared/records/reading.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { useFiguresAhead } from '../../local/figures.ts'
import { useRecords, type Where } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { type EditionView, pastOf, viewsOf } from './editions-view.ts'

export function useEditions(where: () => Where) {
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  useFiguresAhead()
  const editions = useRecords<Edition>('edition', where)
  const signatures = useRecords<Signature>('signature', where)
  const readings = useRecords<Reading>('reading', where)
  const challenges = useRecords<Challenge>('challenge', () => ({}))

  const moment = computed((): Moment => {
    const { person, appointments } = session
    return { command: '', actor: { person: person ?? '', appointments }, at: now.value, base: null }
  })
  const past = computed(() =>
    pastOf(session.person ?? '', readings.value ?? [], signatures.value ?? []),
  )
  const views = computed((): EditionView[] | undefined => {
    // Whose turn it is, and what was read, is not guessed from half of what is here.
    if (!editions.value || !signatures.value || !readings.value || !challenges.value)
      return undefined
    return viewsOf(editions.value, signatures.value, past.value, moment.value, challenges.value)
  })
  return { session, sync, now, moment, views, past, signatures, readings, challenges }
}
