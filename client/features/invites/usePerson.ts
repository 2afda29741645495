/** One person: their entry, what they hold and held, their way in, and the entry they may be merged into. */
import { computed } from 'vue'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Invite } from '../../../shared/records/invite.ts'
import { heirOf, sameAs } from '../../local/people.ts'
import { useRecords } from '../../local/records.ts'
import { sayShortDay } from '../../ui/days.ts'
import { serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { sayGroup } from './making.ts'
import { useOffice } from './useOffice.ts'
import { useOfficeFacts } from './useOfficeFacts.ts'
import { peopleWords } from './words-people.ts'

export function usePerson(id: () => string) {
  const t = useWords(peopleWords)
  const tService = useWords(serviceWords)
  const office = useOffice()
  const { region, people, today } = office
  const where = () => ({ region: region.value ?? '' })
  const appointments = useRecords<AppointmentBody>('appointment', where)
  const invites = useRecords<Invite>('invite', where)
  const facts = useOfficeFacts(() => region.value)

  const person = computed(() => people.value?.find((one) => one.id === id()))
  const heir = computed(() => heirOf(people.value ?? [], id()))
  const state = computed(() => {
    if (!region.value) return 'notYours'
    if (!people.value || !appointments.value || !invites.value) return 'loading'
    return person.value ? 'here' : 'notHere'
  })
  const ids = computed(() => sameAs(people.value ?? [], id()))

  const short = (day: string) => sayShortDay(day, today.value)
  const posts = computed(() =>
    (appointments.value ?? [])
      .filter(({ body }) => ids.value.includes(body.person))
      .map(({ id: post, body }) => ({
        id: post,
        role: facts.sayRole(body),
        place: facts.sayPlace(body),
        service: body.service ? tService(body.service) : null,
        group: body.group && t('ofGroup', { group: sayGroup(body.group) }),
        when: body.to
          ? t('sinceTo', { from: short(body.from), to: short(body.to) })
          : t('since', { from: short(body.from) }),
        from: body.from,
        isOver: body.to !== null && body.to <= today.value,
      }))
      .sort((a, b) => Number(a.isOver) - Number(b.isOver) || b.from.localeCompare(a.from)),
  )
  /** The way in that belongs to no visit; those of a visit are on the visit's page. */
  const invite = computed(() =>
    invites.value?.find(
      ({ body }) => ids.value.includes(body.person) && !body.challenge && !body.revokedAt,
    ),
  )
  return { t, ...office, ...facts, state, person, heir, posts, invite }
}

export type OnePerson = ReturnType<typeof usePerson>
