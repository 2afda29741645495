/** Every wording of a section by where it stands, and which two are compared. Pure. */
import type { Section } from '../../../shared/records/section.ts'
import type { Wording } from '../../../shared/records/wording.ts'
import { inOrder } from '../../../shared/rank.ts'
import { scale, scales } from '../../../shared/self-view/scales.ts'
import type { Written } from '../../../shared/written.ts'
import type { Kept } from './writing-view.ts'

export type Version = {
  id: string
  text: string
  by: string
  at: string
  /** What was done to it, where it was not written. */
  did: Wording['did']
  isNow: boolean
}
export type Past = { of: string; versions: Version[] }

/** Texts with their versions, newest first; in the order in which the section is read. */
export function pastOf(section: Section, wordings: readonly Kept<Wording>[]): Past[] {
  const places = [
    ...inOrder(section.paragraphs).map(({ id }) => id),
    'summary',
    ...Object.keys(scales),
    ...section.indicators.map(({ code }) => code),
  ]
  const all = [...new Set([...places, ...wordings.map(({ body }) => body.of)])]
  return all.flatMap((of) => {
    const own = wordings.filter(({ body }) => body.of === of)
    return own.length ? [{ of, versions: versionsOf(own, textsNow(section, of)) }] : []
  })
}

/** One text's, newest first. @param now what stands there: several where they stand side by side */
export function versionsOf(own: readonly Kept<Wording>[], now: readonly string[]): Version[] {
  const sorted = [...own].sort((a, b) =>
    a.body.at === b.body.at ? (a.id < b.id ? 1 : -1) : a.body.at < b.body.at ? 1 : -1,
  )
  const current = now.map((text) => sorted.find(({ body }) => !body.did && body.text === text)?.id)
  return sorted.map(({ id, body: { text, by, at, did } }) => ({
    ...{ id, text, by, at, did: did ?? null, isNow: current.includes(id) },
  }))
}

function textsNow(section: Section, of: string): string[] {
  const asScale = scale.safeParse(of)
  if (asScale.success) return textsOf(section[asScale.data])
  if (of === 'summary') return textsOf(section.summary)
  const paragraph = section.paragraphs.find(({ id }) => id === of)
  if (paragraph) return paragraph.isOut ? [] : textsOf(paragraph.text)
  return textsOf(section.indicators.find(({ code }) => code === of)?.story)
}

const textsOf = (text: Written | null | undefined): string[] =>
  text ? [text.text, ...text.alternatives.map((one) => one.text)] : []

/** The newest that was written and the one before it, unless others are asked for; null where there is nothing to compare. */
export function pairOf(
  { versions }: Pick<Past, 'versions'>,
  wanted: { from: string; to: string },
): { from: Version; to: Version } | null {
  const written = versions.filter(({ did }) => !did)
  const find = (id: string) => written.find((one) => one.id === id)
  const to = find(wanted.to) ?? written[0]
  const from = find(wanted.from) ?? written[1]
  return from && to ? { from, to } : null
}
