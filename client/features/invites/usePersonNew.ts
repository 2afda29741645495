/** The form that adds somebody of a council or the region. */
import { computed, reactive } from 'vue'
import { useRouter } from 'vue-router'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { matchPeople, readOne } from './paste.ts'
import { useOffice } from './useOffice.ts'
import { peopleWords } from './words-people.ts'

export function usePersonNew() {
  const t = useWords(peopleWords)
  const router = useRouter()
  const { region, people } = useOffice()
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'name' | 'email'>()
  const form = reactive({ name: '', email: '' })
  const state = computed(() => {
    if (!region.value) return 'notYours'
    return people.value ? 'here' : 'loading'
  })

  let id: string | undefined
  async function add(): Promise<void> {
    const typed = readOne(form.name, form.email)
    const { known } = matchPeople(typed, people.value ?? [])
    const isFine = judge({
      name: typed.name ? undefined : t('nameWrong'),
      email:
        typed.wrong === 'notEmail'
          ? t('emailWrong')
          : known
            ? t('emailTaken', { name: known.body.name })
            : undefined,
    })
    if (!isFine) return
    const record = (id ??= makeId())
    const args = { region: region.value, name: typed.name, email: typed.email }
    if (await run(() => makeNow('person', record, args))) await router.push(`/people/${record}`)
  }
  return { t, state, form, errors, list, trouble, isBusy, add }
}
