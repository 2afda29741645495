/** Self-views on this device: whether there is one to read, what waits to be signed, to be shared and to be answered. */
import { computed, type Ref } from 'vue'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Edition } from '../../shared/records/edition.ts'
import type { Signature } from '../../shared/records/signature.ts'
import { isCurrent, isToShare, turnOf } from '../../shared/self-view/turn.ts'
import { useSession } from '../session/session.ts'
import { useNotesToDirector } from './notes-to-director.ts'
import { useRecords } from './records.ts'

export function useSelfViews(now: Readonly<Ref<string>>) {
  const session = useSession()
  const editions = useRecords<Edition>('edition', () => ({}))
  const signatures = useRecords<Signature>('signature', () => ({}))
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const notes = useNotesToDirector()

  return computed(() => {
    const actor = { person: session.person ?? '', appointments: session.appointments }
    const moment = { command: '', actor, at: now.value, base: null }
    const all = (editions.value ?? []).map(({ body }) => body)
    const waiting = (editions.value ?? []).filter(({ id, body }) => {
      const own = (signatures.value ?? []).filter((one) => one.body.edition === id)
      const under = own.map((one) => ({ ...one.body, id: one.id }))
      const { is } = turnOf(body, under, moment, isCurrent(body, all, challenges.value ?? []))
      // Whether somebody signed before them, or the visit is over, is not guessed.
      const isKnown = signatures.value !== undefined && challenges.value !== undefined
      return is === 'sign' || (is === 'confirm' && isKnown)
    })
    const toShare = (editions.value ?? []).flatMap(({ id, body }) =>
      body.stage === 'signedOff' && isToShare(body, moment)
        ? [{ id, council: body.councilName, number: body.number }]
        : [],
    )
    // What they signed stays theirs to read, also when their office has ended.
    const isSigner = signatures.value?.some(
      (one) => one.body.manifest.signer.person === actor.person,
    )
    const isAny = (editions.value ?? []).length > 0 || isSigner === true
    const newNotes = (notes.value ?? []).filter(({ isNew }) => isNew).length
    return { isAny, waiting: waiting.length, toShare, newNotes }
  })
}
