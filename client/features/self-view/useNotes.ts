/** The notes on one section: one's own, and for the council's officers those to the director. */
import { computed, watch } from 'vue'
import type { Edition } from '../../../shared/records/edition.ts'
import type { Note } from '../../../shared/records/note.ts'
import { command } from '../../local/command.ts'
import { useDoing, whyNot } from '../../local/doing.ts'
import { useNotesToDirector } from '../../local/notes-to-director.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { selvesOf } from '../../session/selves.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../ui/words.ts'
import { type NoteRow, notesOn } from './notes-view.ts'
import { selfViewWords } from './words-self-view.ts'

/** On screen, whose a note is. */
const whose = {
  mine: 'noteMine',
  sent: 'noteYours',
  theirs: 'noteTheirs',
} as const satisfies Record<NoteRow['is'], keyof typeof selfViewWords>

export function useNotes(edition: () => string, section: () => string) {
  const t = useWords(selfViewWords)
  const session = useSession()
  const { trouble, run } = useDoing()
  const of = useRecord<Edition>('edition', edition)
  // No visit, no notes: an empty place would stand for all of them.
  const notes = useRecords<Note>('note', () => ({
    challenge: of.value?.body.challenge ?? edition(),
  }))
  const rows = computed(() => {
    const { value } = of
    if (!value) return []
    const found = notesOn(
      { ...value.body, id: value.id },
      section(),
      notes.value ?? [],
      selvesOf(session),
    )
    return found.map((row) => ({
      ...row,
      whose: t(whose[row.is]),
      sort: row.about && t(row.about),
      on: row.number ? t('noteOn', { number: row.number }) : '',
    }))
  })
  const told = useNotesToDirector()
  const news = computed(() =>
    (told.value ?? []).some(
      ({ body, isNew }) => isNew && body.edition === edition() && body.section === section(),
    ),
  )
  // They stand on the screen now: to have opened the section again is to have seen them.
  watch(
    [news, of] as const,
    ([isNews, now]) => {
      if (!isNews || !now) return
      const { region, council, challenge } = now.body
      const args = { region, council, challenge, edition: now.id, section: section() }
      void command('reading', 'make', { ...args, paragraph: null }).catch(whyNot)
    },
    { immediate: true },
  )
  const change = (name: 'takeOut' | 'putBack') => (record: string) =>
    void run(() => command('note', name, {}, { record }))
  return { t, rows, trouble, takeOut: change('takeOut'), putBack: change('putBack') }
}
