/**
 * The form of the note to the experts, which works offline and never overwrites another's words. What is
 * typed is kept on this device until it is saved.
 */
import { computed } from 'vue'
import { cleanText } from '../../../shared/text.ts'
import { command } from '../../local/command.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { nothingSeen, type Seen, type TextApart, useSideBySide } from '../../local/side-by-side.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit } from './useEdit.ts'
import { editWords } from './words-edit.ts'

/** As long as the note may be, in UTF-16 units. */
const longest = 2000

export function useNote(id: () => string) {
  const t = useWords(editWords)
  const { state, visit, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<'note'>()
  const kept = useKeptForm<Seen>(`note:${id()}`, nothingSeen)
  const { form } = kept
  const side = useSideBySide(
    form,
    (seen) => kept.fill(seen),
    () => visit.value?.body.note,
  )

  async function save(): Promise<void> {
    const found = visit.value
    const isTooLong = form.text.length > longest
    if (!judge({ note: isTooLong ? t('noteLong', { n: form.text.length }) : undefined })) return
    if (!found) return
    const { base, settles } = side.settling()
    const args = { text: cleanText(form.text), settles }
    await saveAnd(async () => {
      await command('visit', 'write', args, { record: found.id, base })
      await kept.done()
    })
  }
  return {
    ...{ state, mayLead, form, errors, list, trouble, isBusy, save },
    ...{ texts: side.texts, hasMoved: side.hasMoved },
    take: ({ text }: TextApart) => side.take(text),
    isNotKept: computed(() => kept.state.value === 'not-saved'),
  }
}
