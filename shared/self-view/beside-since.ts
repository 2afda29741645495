/**
 * What is new beside the paragraphs of a section: the stories behind its figures, and its evidence. Each is
 * held against what somebody knew, and says word by word what came in and what went out.
 */
import { compare, isChanged, type Piece } from './compare.ts'
import type { EditionEvidence, EditionSection } from './edition.ts'

export type Since = 'same' | 'changed' | 'new' | 'out'

type Told = EditionSection['indicators'][number]

export type ShownStory = {
  code: string
  is: Since
  /** Null where no story is told and none was. */
  pieces: Piece[] | null
}

/** The figures of a section now, then those it does not speak of any more. */
export function storiesSince(before: readonly Told[], after: readonly Told[]): ShownStory[] {
  const now = after.map(({ code, story }): ShownStory => {
    const old = before.find((one) => one.code === code)
    const pieces = piecesOf(old?.story ?? null, story)
    return { code, is: !old ? 'new' : pieces && isChanged(pieces) ? 'changed' : 'same', pieces }
  })
  const gone = before.filter(({ code }) => !after.some((one) => one.code === code))
  return [
    ...now,
    ...gone.map(({ code, story }): ShownStory => ({
      code,
      is: 'out',
      pieces: piecesOf(story, null),
    })),
  ]
}

/** What is read of a piece of evidence, word by word. */
type Field = 'title' | 'page' | 'quote' | 'link'

export type ShownEvidence = {
  is: Since
  paper: EditionEvidence
  /** Null where nothing stands and nothing stood. */
  pieces: Record<Field, Piece[] | null>
  /** The day it had, where that is another one. */
  wasDate: string | null
  /** It stands for other sections than it did. */
  isMoved: boolean
}

/** The evidence of a section now, then what was taken out. */
export function evidenceSince(
  before: readonly EditionEvidence[],
  after: readonly EditionEvidence[],
): ShownEvidence[] {
  const now = after.map((paper): ShownEvidence => {
    const old = before.find(({ id }) => id === paper.id)
    if (old?.digest === paper.digest) return shown('same', paper, paper, paper)
    return shown(old ? 'changed' : 'new', paper, old, paper)
  })
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id))
  return [...now, ...gone.map((paper) => shown('out', paper, paper, undefined))]
}

function shown(
  is: Since,
  paper: EditionEvidence,
  old: EditionEvidence | undefined,
  now: EditionEvidence | undefined,
): ShownEvidence {
  const of = (field: Field) => piecesOf(old?.[field] ?? null, now?.[field] ?? null)
  return {
    ...{ is, paper },
    pieces: { title: of('title'), page: of('page'), quote: of('quote'), link: of('link') },
    wasDate: old && now && old.date !== now.date ? old.date : null,
    isMoved: !!old && !!now && old.sections.join() !== now.sections.join(),
  }
}

const piecesOf = (before: string | null, after: string | null): Piece[] | null =>
  before || after ? compare(before ?? '', after ?? '') : null
