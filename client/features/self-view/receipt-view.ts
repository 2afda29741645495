/** A receipt on the screen: its numbers in groups that can be read aloud, and what changed since. Pure. */
import type { Edition } from '../../../shared/records/edition.ts'
import { acts } from '../../../shared/self-view/manifest.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { changedIn } from '../../../shared/self-view/since.ts'
import type { BeadState } from '../../ui/beads.ts'
import type { Kept } from './editions-view.ts'

/** The first `count` groups of four: enough to compare by eye, the whole is in the file. */
export const groupsOf = (hex: string, count: number): string =>
  (hex.match(/.{1,4}/g) ?? []).slice(0, count).join(' ')

export type SinceSigned = { edition: string; number: number; paragraphs: number }

/** The newest edition that came after the one that was signed, and how much is other in it; null for none. */
export function sinceSigned(
  { edition: id }: Pick<Signature, 'edition'>,
  editions: readonly Kept<Edition>[],
): SinceSigned | null {
  const signed = editions.find((one) => one.id === id)
  const later = editions
    .filter(({ body }) => body.selfView === signed?.body.selfView)
    .sort((a, b) => b.body.number - a.body.number)[0]
  if (!signed || !later || later.body.number <= signed.body.number) return null
  const before = { ...signed.body, id }
  const changed = changedIn({ ...later.body, id: later.id }, [before], { opened: [], signed: [id] })
  if (changed.length === 0) return null
  const paragraphs = changed.reduce((sum, { changes }) => sum + changes.paragraphs, 0)
  return { edition: later.id, number: later.body.number, paragraphs }
}

/** What somebody did with a signature: the key of its title, for themselves and for others. */
export const titleOf = ({ manifest }: Pick<Signature, 'manifest'>) => {
  const act = acts[manifest.statement.name]
  const titles = {
    sign: { yours: 'yours', others: 'others' },
    confirm: { yours: 'yoursConfirmed', others: 'othersConfirmed' },
    reserve: { yours: 'yoursDoubted', others: 'othersDoubted' },
  } as const
  return titles[act]
}

type Stands = Pick<Edition, 'stage' | 'signed' | 'order' | 'returned'>

/**
 * Why a signature counts no longer: its version was sent back, or gave way to another, before everybody in
 * the order had signed. A later office-holder's stands beside one that was signed off, and is never void.
 */
export function voidedBy(
  { confirms }: Pick<Signature, 'confirms'>,
  edition: Stands | undefined,
): { is: 'returned'; at: string } | { is: 'replaced' } | null {
  if (!edition || confirms !== null) return null
  if (edition.stage === 'returned' && edition.returned)
    return { is: 'returned', at: edition.returned.at }
  const isWhole = edition.signed.length >= edition.order.length
  return edition.stage === 'superseded' && !isWhole ? { is: 'replaced' } : null
}

/**
 * The ring on a receipt: how far the version has come that was signed, and the bead that this signature
 * filled. Null where this device has no edition to tell by.
 */
export function ringOf(
  { id, body }: Kept<Pick<Signature, 'confirms' | 'shared'>>,
  edition: Stands | undefined,
): { states: BeadState[]; filling?: number } | null {
  const rest: BeadState[] = ['next', 'next', 'next', 'next']
  const isSignedOff = body.confirms !== null || body.shared
  if (!edition) return isSignedOff ? { states: ['done', 'done', ...rest] } : null
  const voided = voidedBy(body, edition)
  if (voided) return { states: [voided.is === 'returned' ? 'now' : 'done', 'next', ...rest] }
  if (edition.signed.length < edition.order.length) return { states: ['done', 'now', ...rest] }
  const states: BeadState[] = ['done', 'done', ...rest]
  return edition.signed.at(-1)?.signature === id ? { states, filling: 1 } : { states }
}

/** `oakshire-self-view-4-receipt.json`: says what it is in a folder of downloads. */
export function fileNameOf({ council, version }: Signature['manifest']): string {
  const name = council.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${name}-self-view-${String(version)}-receipt.json`.replace(/^-/, '')
}
