/** The form of where and when, and of who helps. */
import { commandNow } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import {
  blankPlace,
  type PlaceForm,
  placeFormOf,
  placeFrom,
  placeMissing,
  planOf,
} from './visit-forms.ts'
import { editWords } from './words-edit.ts'

const wrong = {
  name: 'placeNameWrong',
  address: 'addressWrong',
  day: 'dayWrong',
  time: 'timeWrong',
  contactName: 'contactNameWrong',
  contactPhone: 'phoneWrong',
} as const satisfies Record<keyof PlaceForm, keyof typeof editWords>

export function usePlace(id: () => string) {
  const t = useWords(editWords)
  const { state, visit, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<keyof PlaceForm>()
  const form = useFilled(() => visit.value?.body, blankPlace(), placeFormOf)

  async function save(): Promise<void> {
    const found = visit.value
    const missing = placeMissing(form).map((key) => [key, t(wrong[key])] as const)
    if (!judge(Object.fromEntries(missing)) || !found) return
    const plan = { ...planOf(found.body), ...placeFrom(form) }
    await saveAnd(() => commandNow('visit', 'plan', plan, { record: found.id }))
  }
  return { state, mayLead, form, errors, list, trouble, isBusy, save }
}
