/**
 * The list that somebody signs, made on their device from the texts on its screen: every digest is made
 * anew, so that a text that came here other than it was frozen gives another hash, and is refused.
 */
import type { EditionEvidence, EditionSection } from './edition.ts'
import { hashOf, type Manifest, manifestOf, type Statement } from './manifest.ts'
import { paperOf, textOf } from './receipt.ts'

type Shown = {
  selfView: string
  template: string
  number: number
  council: string | null
  councilName: string
  sections: readonly EditionSection[]
  evidence: readonly EditionEvidence[]
}
type Said = { statement: Statement; reservation: string | null; signer: Manifest['signer'] }

/** The hash of all that is shown of this edition, and of what is said to it. */
export function hashOnScreen(id: string, edition: Shown, said: Said): string {
  const sections = edition.sections.map((one) => ({ ...one, digest: textOf(one) }))
  const evidence = edition.evidence.map((one) => ({ ...one, digest: paperOf(one) }))
  return hashOf(manifestOf(id, { ...edition, sections, evidence }, said))
}
