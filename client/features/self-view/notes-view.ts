/** Notes on a section, as their writer sees them and as the council's officers see those meant for them. */
import type { Edition } from '../../../shared/records/edition.ts'
import type { Note } from '../../../shared/records/note.ts'

export type NoteRow = {
  id: string
  text: string
  /** The number of the paragraph it is on; null for the whole section. */
  number: string | null
  about: Note['about']
  is: 'mine' | 'sent' | 'theirs'
  isOut: boolean
  isWaiting: boolean
}
type Kept = { id: string; body: Note; waiting: boolean }

/** Oldest first. Of others only what still stands: what its writer took out is not read any more. */
export const notesOn = (
  { id, sections }: Pick<Edition, 'sections'> & { id: string },
  section: string,
  notes: readonly Kept[],
  /** Whoever reads, by every entry that turned out to be them. */
  selves: readonly string[],
): NoteRow[] =>
  notes
    .filter(({ body }) => body.edition === id && body.section === section)
    .filter(({ body }) => selves.includes(body.person) || !body.isOut)
    .map((note) => {
      const paragraphs = sections.find(({ key }) => key === section)?.paragraphs ?? []
      const { body } = note
      const isOwn = selves.includes(body.person)
      return {
        ...{ id: note.id, text: body.text.text, about: body.about, isOut: body.isOut },
        number: paragraphs.find((one) => one.id === body.paragraph)?.number ?? null,
        is: !isOwn ? 'theirs' : body.to === 'me' ? 'mine' : 'sent',
        isWaiting: note.waiting,
      }
    })
