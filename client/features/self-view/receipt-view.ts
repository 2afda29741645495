/** A receipt on the screen: its numbers in groups that can be read aloud, and what changed since. Pure. */
import type { Edition } from '../../../shared/records/edition.ts'
import type { Signature } from '../../../shared/records/signature.ts'
import { changedIn } from '../../../shared/self-view/since.ts'
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

/** `oakshire-self-view-4-receipt.json`: says what it is in a folder of downloads. */
export function fileNameOf({ council, version }: Signature['manifest']): string {
  const name = council.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return `${name}-self-view-${String(version)}-receipt.json`.replace(/^-/, '')
}
