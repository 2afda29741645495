/** The choice of the questions: every version published for the service of the challenge. */
import { computed } from 'vue'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { commandNow } from '../../local/command.ts'
import { useRecords } from '../../local/records.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import { editWords } from './words-edit.ts'

export function useQuestions(id: () => string) {
  const t = useWords(editWords)
  const { state, challenge, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<'questionnaire'>()
  const all = useRecords<Questionnaire>('questionnaire', () => ({
    region: challenge.value?.body.region ?? '',
  }))
  const invites = useRecords<Invite>('invite', () => ({ challenge: id() }))
  const posts = useRecords<AppointmentBody>('appointment', () => ({ challenge: id() }))
  const hasAnswers = computed(() =>
    [...(invites.value ?? []), ...(posts.value ?? [])].some(({ body }) => body.answeredAt),
  )

  const fitting = computed(() =>
    (all.value ?? [])
      .filter(({ body }) => body.service === challenge.value?.body.service)
      .sort((a, b) => b.body.number - a.body.number),
  )
  const choices = computed(() =>
    fitting.value.map(({ id: value, body }) => ({
      value,
      words: `${t('version', { name: body.name, number: body.number })}. ${t('howMany', { n: body.questions.length })}`,
    })),
  )
  const form = useFilled(
    () => challenge.value?.body,
    { questionnaire: null as string | null },
    (body) => ({ questionnaire: body.questionnaire }),
  )
  const chosen = computed(
    () => fitting.value.find(({ id: one }) => one === form.questionnaire)?.body,
  )

  /** The one there is stands already: nothing to choose, nothing to save. */
  const isSettled = computed(
    () =>
      choices.value.length === 1 && choices.value[0]?.value === challenge.value?.body.questionnaire,
  )

  async function save(): Promise<void> {
    const { questionnaire } = form
    if (!judge({ questionnaire: questionnaire ? undefined : t('questionsWrong') })) return
    await saveAnd(() =>
      commandNow('challenge', 'chooseQuestionnaire', { questionnaire }, { record: id() }),
    )
  }
  return {
    ...{ state, mayLead, choices, form, chosen, hasAnswers, isSettled },
    ...{ errors, list, trouble, isBusy, save },
  }
}
