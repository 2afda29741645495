/** The list of people of the region, searched by name or address, and adding somebody. */
import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useRecords } from '../../local/records.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { matchPeople, readOne } from './paste.ts'
import { findPeople, peopleRows } from './people-view.ts'
import { useOffice } from './useOffice.ts'
import { useOfficeFacts } from './useOfficeFacts.ts'
import { peopleWords } from './words-invites.ts'

export function usePeople() {
  const t = useWords(peopleWords)
  const route = useRoute()
  const router = useRouter()
  const { region, today, people } = useOffice()
  const appointments = useRecords<AppointmentBody>('appointment', () => ({
    region: region.value ?? '',
  }))
  const { sayPost } = useOfficeFacts(() => region.value)
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'name' | 'email'>()
  const form = reactive({ name: '', email: '' })

  const state = computed(() => {
    if (!region.value) return 'notYours'
    return people.value && appointments.value ? 'here' : 'loading'
  })
  const all = computed(() => peopleRows(people.value ?? [], appointments.value ?? [], today.value))
  const sought = computed({
    get: () => (typeof route.query['find'] === 'string' ? route.query['find'] : ''),
    set: (find) => void router.replace({ query: find ? { find } : {} }),
  })
  const rows = computed(() =>
    findPeople(all.value, sought.value).map(({ id, name, posts }) => ({
      id,
      to: `/people/${id}`,
      words: name,
      note: posts.length ? posts.map(sayPost).join('. ') : t('noRole'),
    })),
  )

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
  return {
    t,
    state,
    count: computed(() => all.value.length),
    rows,
    sought,
    form,
    errors,
    list,
    trouble,
    isBusy,
    add,
  }
}
