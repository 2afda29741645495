/** Self-views on this device: whether there is one to read, and how many wait for this person to sign. */
import { computed, type Ref } from 'vue'
import type { Edition } from '../../shared/records/edition.ts'
import type { Signature } from '../../shared/records/signature.ts'
import { turnOf } from '../../shared/self-view/turn.ts'
import { useSession } from '../session/session.ts'
import { useRecords } from './records.ts'

export function useSelfViews(now: Readonly<Ref<string>>) {
  const session = useSession()
  const editions = useRecords<Edition>('edition', () => ({}))
  const signatures = useRecords<Signature>('signature', () => ({}))

  return computed(() => {
    const actor = { person: session.person ?? '', appointments: session.appointments }
    const moment = { command: '', actor, at: now.value, base: null }
    const waiting = (editions.value ?? []).filter(({ id, body }) => {
      const own = (signatures.value ?? []).filter((one) => one.body.edition === id)
      const under = own.map((one) => ({ ...one.body, id: one.id }))
      const { is } = turnOf(body, under, moment)
      // Whether somebody signed before them is not guessed.
      return is === 'sign' || (is === 'confirm' && signatures.value !== undefined)
    })
    return { isAny: (editions.value ?? []).length > 0, waiting: waiting.length }
  })
}
