/** Whose turn it is with an edition: to sign it, or, coming later into office, to confirm or to doubt. */
import { type Appointment, held, type Moment } from '../actor.ts'
import type { Role } from '../roles.ts'
import type { Service } from '../service.ts'

type Edition = {
  region: string
  council: string | null
  challenge: string | null
  service: Service
  stage: string
  order: readonly Role[]
  signed: readonly { role: Role }[]
}
type Signed = {
  id: string
  appointment: string
  confirms: string | null
  manifest: { signer: { person: string; role: Role } }
}

export type Turn =
  | { is: 'sign'; office: Appointment }
  /** Their office signed before they came into it. */
  | { is: 'confirm'; office: Appointment; before: string }
  | { is: 'waits'; role: Role }
  | { is: 'nothing' }

/** @param signatures those under this edition */
export function turnOf(edition: Edition, signatures: readonly Signed[], moment: Moment): Turn {
  const next = edition.order[edition.signed.length]
  if (edition.stage === 'withLeadMember' && next) {
    const [office] = held(moment, edition, next)
    return office ? { is: 'sign', office } : { is: 'waits', role: next }
  }
  if (edition.stage !== 'signedOff' && edition.stage !== 'shared') return { is: 'nothing' }
  for (const office of held(moment, edition, ...edition.order)) {
    const before = signatures.find(
      ({ confirms, manifest }) => confirms === null && manifest.signer.role === office.role,
    )
    const isAgain = signatures.some(({ appointment }) => appointment === office.id)
    // Appointed anew, they need not stand beside themselves.
    const isOwn = before?.manifest.signer.person === moment.actor.person
    if (before && !isAgain && !isOwn) return { is: 'confirm', office, before: before.id }
  }
  return { is: 'nothing' }
}
