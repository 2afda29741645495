/** Whose turn it is with an edition: to sign it, or, coming later into office, to confirm or to doubt. */
import { type Appointment, held, holds, type Moment } from '../actor.ts'
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

type Numbered = { selfView: string; number: number; challenge: string | null; stage: string }
type Visit = { id: string; body: { stage: string } }

/**
 * Whether it stands: no newer one of its self-view is signed or waits to be, and its visit is not over as far
 * as is known. Nobody who comes into office is asked to stand by what was replaced or is long done; but a
 * newer one that was sent back, or gave way before it was signed, has replaced nothing.
 */
export function isCurrent(
  { selfView, number, challenge }: Numbered,
  all: readonly Numbered[],
  visits: readonly Visit[],
): boolean {
  const visit = visits.find(({ id }) => id === challenge)?.body.stage
  const isPassed = all.some(
    (one) =>
      one.selfView === selfView &&
      one.number > number &&
      one.stage !== 'returned' &&
      one.stage !== 'superseded',
  )
  return !isPassed && visit !== 'closed' && visit !== 'withdrawn'
}

/** Whether it is this person, with what they hold now, who shares it once it is signed. */
export const isToShare = (
  edition: Pick<Edition, 'region' | 'council' | 'service'>,
  moment: Moment,
): boolean => holds(moment, edition, 'director')

/** @param signatures those under this edition; `current` as `isCurrent` says */
export function turnOf(
  edition: Edition,
  signatures: readonly Signed[],
  moment: Moment,
  current: boolean,
): Turn {
  const next = edition.order[edition.signed.length]
  if (edition.stage === 'withLeadMember' && next) {
    const [office] = held(moment, edition, next)
    return office ? { is: 'sign', office } : { is: 'waits', role: next }
  }
  const isSignedOff = edition.stage === 'signedOff' || edition.stage === 'shared'
  if (!isSignedOff || !current) return { is: 'nothing' }
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
