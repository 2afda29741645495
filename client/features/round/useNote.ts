/**
 * The form of the note to the experts, which works offline and never overwrites another's words. What is
 * typed is kept on this device until it is saved.
 */
import { computed, reactive, ref } from 'vue'
import { cleanText } from '../../../shared/text.ts'
import type { Written } from '../../../shared/written.ts'
import { command } from '../../local/command.ts'
import { useJotting } from '../../local/jotting.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import { editWords } from './words-edit.ts'

/** As long as the note may be, in UTF-16 units. */
const longest = 2000

export type NoteText = { command: string; text: string; at: string; isStanding: boolean }

/** The text that stands and those beside it; none when nobody disagrees. */
export function textsApart(note: Written | null): NoteText[] {
  if (!note || note.alternatives.length === 0) return []
  const { command: id, text, at, alternatives } = note
  return [
    { command: id, text, at, isStanding: true },
    ...alternatives.map((one) => ({
      command: one.command,
      text: one.text,
      at: one.at,
      isStanding: false,
    })),
  ]
}

export function useNote(id: () => string) {
  const t = useWords(editWords)
  const { state, visit, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<'note'>()

  const note = computed(() => visit.value?.body.note ?? null)
  const texts = computed(() => textsApart(note.value))
  /** The text the author saw: what is saved builds on it, even when another stands by then. */
  const seen = reactive({ base: null as string | null })
  const form = useFilled(
    () => visit.value?.body,
    { text: '' },
    (body) => {
      seen.base = body.note?.command ?? null
      return { text: body.note?.text ?? '' }
    },
  )
  type Jotting = { text: string; base: string | null }
  const jotting = useJotting<Jotting>(
    () => `note/${id()}`,
    () => {
      if (!visit.value) return undefined
      const isAsItStands = form.text === (note.value?.text ?? '')
      return isAsItStands ? null : { text: form.text, base: seen.base }
    },
    (before) => {
      form.text = before.text
      seen.base = before.base
    },
  )
  const hasMoved = computed(() => (note.value?.command ?? null) !== seen.base)
  const taken = ref(false)

  function take({ text }: NoteText): void {
    form.text = text
    // Choosing among the texts that stand here means having seen them.
    seen.base = note.value?.command ?? null
    taken.value = true
  }

  async function save(): Promise<void> {
    const found = visit.value
    const isTooLong = form.text.length > longest
    if (!judge({ note: isTooLong ? t('noteLong', { n: form.text.length }) : undefined })) return
    if (!found) return
    const settles = texts.value.filter((one) => !one.isStanding).map((one) => one.command)
    const args = {
      text: cleanText(form.text),
      settles: hasMoved.value && !taken.value ? [] : settles,
    }
    const build = { record: found.id, base: seen.base }
    await saveAnd(async () => {
      await command('visit', 'write', args, build)
      await jotting.letGo()
    })
  }
  return {
    ...{ state, mayLead, form, texts, hasMoved, errors, list, trouble, isBusy, take, save },
    isNotKept: jotting.isNotKept,
  }
}
