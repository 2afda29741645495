/** The list of people of the region, searched by name or address. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import { useRecords } from '../../local/records.ts'
import { useWords } from '../../ui/words.ts'
import { findPeople, peopleRows } from './people-view.ts'
import { useOffice } from './useOffice.ts'
import { useOfficeFacts } from './useOfficeFacts.ts'
import { peopleWords } from './words-people.ts'

export function usePeople() {
  const t = useWords(peopleWords)
  const route = useRoute()
  const router = useRouter()
  const { region, today, people } = useOffice()
  const appointments = useRecords<AppointmentBody>('appointment', () => ({
    region: region.value ?? '',
  }))
  const { sayPost } = useOfficeFacts(() => region.value)

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

  const count = computed(() => all.value.length)
  return { t, state, count, rows, sought }
}
