/** The form of the safeguarding numbers: all of them, or none can be relied on. */
import { computed } from 'vue'
import { commandNow } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import {
  blankSafeguarding,
  isPhone,
  type SafeguardingForm,
  safeguardingFormOf,
  safeguardingFrom,
} from './visit-forms.ts'
import { editWords } from './words-edit.ts'

type Key = keyof SafeguardingForm
type Group = {
  words: string
  hint?: string
  fields: { key: Key; words: string; isPhone: boolean }[]
}

const phones: readonly Key[] = [
  'leadPhone',
  'deputyPhone',
  'outsidePhone',
  'councilDay',
  'councilNight',
]

export function useSafeguarding(id: () => string) {
  const t = useWords(editWords)
  const { state: found, visit, council, name, mayLead } = useChallenge(id)
  // Nobody types into a form that is still to be filled in.
  const state = computed(() =>
    found.value === 'here' && council.value === undefined ? 'loading' : found.value,
  )
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<Key>()
  const form = useFilled(
    // The council's name is offered, so the form waits for it.
    () => (council.value === undefined ? undefined : visit.value?.body),
    blankSafeguarding(),
    (body) => safeguardingFormOf(body, name.value),
  )

  const field = (key: Key, words: string) => ({ key, words, isPhone: phones.includes(key) })
  const groups = computed<Group[]>(() => [
    {
      words: t('lead'),
      fields: [field('leadName', t('personName')), field('leadPhone', t('telephone'))],
    },
    {
      words: t('deputy'),
      fields: [field('deputyName', t('personName')), field('deputyPhone', t('telephone'))],
    },
    {
      words: t('outside'),
      hint: t('outsideHint'),
      fields: [field('outsideName', t('personName')), field('outsidePhone', t('telephone'))],
    },
    {
      words: t('host'),
      fields: [
        field('councilName', t('councilName')),
        field('councilDay', t('dayPhone')),
        field('councilNight', t('nightPhone')),
      ],
    },
  ])

  async function save(): Promise<void> {
    const here = visit.value
    const all = groups.value.flatMap(({ fields }) => fields)
    const wrong = all
      .filter(({ key }) => (phones.includes(key) ? !isPhone(form[key]) : !form[key].trim()))
      .map(
        ({ key, isPhone: isNumber }) => [key, isNumber ? t('phoneWrong') : t('nameWrong')] as const,
      )
    if (!judge(Object.fromEntries(wrong)) || !here) return
    await saveAnd(() =>
      commandNow('visit', 'setSafeguarding', safeguardingFrom(form), { record: here.id }),
    )
  }
  return { state, mayLead, groups, form, errors, list, trouble, isBusy, save }
}
