/** Councils and visits by name, and how an appointment is said. */
import { computed } from 'vue'
import type { AppointmentBody } from '../../../shared/records/appointment.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import { useRecords } from '../../local/records.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { peopleWords } from './words-people.ts'

export function useOfficeFacts(region: () => string | undefined) {
  const t = useWords(peopleWords)
  const roleName = useWords(roleWords)
  const where = () => ({ region: region() ?? '' })
  const councils = useRecords<Council>('council', where)
  const challenges = useRecords<Challenge>('challenge', where)

  const councilName = (id: string | null) =>
    councils.value?.find((one) => one.id === id)?.body.name ?? ''
  function challengeName(id: string | null): string {
    const body = challenges.value?.find((one) => one.id === id)?.body
    return body ? t('visitTo', { council: councilName(body.council) || (body.hostName ?? '') }) : ''
  }
  function sayPlace({ council, challenge }: AppointmentBody): string {
    if (challenge) return challengeName(challenge)
    return council ? councilName(council) : t('inRegion')
  }
  const sayRole = ({ post, role }: AppointmentBody) => post ?? roleName(role)
  const sayPost = (body: AppointmentBody) => `${sayRole(body)}, ${sayPlace(body)}`

  const byWords = (a: { words: string }, b: { words: string }) =>
    a.words.localeCompare(b.words, 'en-GB')
  const councilChoices = computed(() =>
    (councils.value ?? [])
      .filter(({ body }) => body.to === null)
      .map(({ id, body }) => ({ value: id, words: body.name }))
      .sort(byWords),
  )
  const challengeChoices = computed(() =>
    (challenges.value ?? [])
      .filter(({ body }) => body.stage !== 'closed' && body.stage !== 'withdrawn')
      .map(({ id }) => ({ value: id, words: challengeName(id) }))
      .sort(byWords),
  )
  return { roleName, sayRole, sayPlace, sayPost, councilChoices, challengeChoices }
}
