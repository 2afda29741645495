/** The form of whom they will meet: rows that can be added and taken away, up to thirty. */
import { computed } from 'vue'
import type { Visit } from '../../../shared/records/visit.ts'
import { commandNow } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import { planOf } from './visit-forms.ts'
import { editWords } from './words-edit.ts'

type Row = { key: number; name: string; post: string }

/** As many as a visit may name. */
const most = 30
let lastKey = 0
const rowOf = (one: { name: string; post: string }): Row => ({ key: (lastKey += 1), ...one })
const blankRow = () => rowOf({ name: '', post: '' })
const isBlank = ({ name, post }: Row) => !name.trim() && !post.trim()

export function useMeeting(id: () => string) {
  const t = useWords(editWords)
  const { state, visit, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<string>()
  const form = useFilled(
    () => visit.value?.body,
    { people: [] as Row[] },
    (body: Visit) => ({
      people: body.meeting.length ? planOf(body).meeting.map(rowOf) : [blankRow()],
    }),
  )
  const isFull = computed(() => form.people.length >= most)
  const add = () => form.people.push(blankRow())
  const remove = (key: number) => {
    form.people = form.people.filter((one) => one.key !== key)
  }

  async function save(): Promise<void> {
    const found = visit.value
    const people = form.people.filter((one) => !isBlank(one))
    const half = people.filter(({ name, post }) => !name.trim() || !post.trim())
    const wrong = half.map(({ key }) => [`name-${key}`, t('meetingWrong')] as const)
    if (!judge(Object.fromEntries(wrong)) || !found) return
    const meeting = people.map(({ name, post }) => ({ name: name.trim(), post: post.trim() }))
    const plan = { ...planOf(found.body), meeting }
    await saveAnd(() => commandNow('visit', 'plan', plan, { record: found.id }))
  }
  return { state, mayLead, form, errors, list, trouble, isBusy, isFull, add, remove, save }
}
