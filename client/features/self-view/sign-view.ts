/** What a screen of signing stands for: signing, confirming later, or why there is nothing to sign. Pure. */
import { type Appointment, isHeld } from '../../../shared/actor.ts'
import type { Role } from '../../../shared/roles.ts'
import type { WhyNot } from '../../local/doing.ts'
import type { Trouble } from '../../ui/trouble.ts'
import type { Act, Manifest, Statement } from '../../../shared/self-view/manifest.ts'
import type { EditionSection } from '../../../shared/self-view/edition.ts'
import { textOf } from '../../../shared/self-view/receipt.ts'
import type { EditionView } from './editions-view.ts'

export type SignState =
  { is: 'open' } | { is: 'closed'; why: 'waits' | 'signed' | 'returned' | 'superseded' }

export function signStateOf({ turn, body }: EditionView): SignState {
  if (turn.is === 'sign' || turn.is === 'confirm') return { is: 'open' }
  if (turn.is === 'waits') return { is: 'closed', why: 'waits' }
  if (body.stage === 'returned' || body.stage === 'superseded')
    return { is: 'closed', why: body.stage }
  return { is: 'closed', why: 'signed' }
}

/** What one says with it; null as long as a later office-holder has not chosen. */
export function actOf(turn: EditionView['turn'], choice: string | null): Act | null {
  if (turn.is === 'sign') return 'sign'
  if (choice === 'confirm' || choice === 'reserve') return choice
  return null
}

type Office = { role: Manifest['signer']['role']; from: string }
/** Who signs, as the server knows them: the same name, office and day, or the hash is another one. */
export const signerOf = (
  person: { id: string; name: string },
  office: Office,
  post: string | null,
): Manifest['signer'] => ({
  ...{ person: person.id, name: person.name, role: office.role, post, since: office.from },
})

const signing: readonly Role[] = ['director', 'chiefExecutive', 'leadMember']

/** Whether they hold an office of those in which a self-view is signed. */
export const mightSign = (appointments: readonly Appointment[], now: string): boolean =>
  appointments.some((one) => signing.includes(one.role) && isHeld(one, now))

/** What was on the screen when somebody pressed to sign. */
export type Asked = {
  signer: Manifest['signer']
  sections: readonly EditionSection[]
  statement: Statement
  reservation: string | null
  unopened: readonly string[]
}

/** What this device can tell is other than it was signed; null where it cannot. */
export function differsFrom(
  asked: Pick<Asked, 'signer' | 'sections'>,
  now: Manifest['signer'] | null,
): { is: 'signer' } | { is: 'sections'; numbers: string[] } | null {
  // The digest a section came with is the server's; the one that is signed is made here.
  const numbers = asked.sections
    .filter((one) => textOf(one) !== one.digest)
    .map(({ number }) => number)
  if (numbers.length > 0) return { is: 'sections', numbers }
  const { name, post, since } = asked.signer
  const isOther = now && (now.name !== name || now.post !== post || now.since !== since)
  return isOther ? { is: 'signer' } : null
}

/** Refusals that have words of their own here. */
export const ownRefusals = [
  'changed-since',
  'not-proved',
  'not-now',
  'same-person',
  'not-allowed',
  'offline',
  'signed-out',
] as const
type OwnRefusal = (typeof ownRefusals)[number]

export const isOwnRefusal = (why: WhyNot | Trouble): why is OwnRefusal =>
  (ownRefusals as readonly string[]).includes(why) // a tuple of literals takes no other string
