/** The council that a visit goes to, by name. */
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import { useRecords } from '../../local/records.ts'

export function useVisitName() {
  const challenges = useRecords<Challenge>('challenge', () => ({}))
  const councils = useRecords<Council>('council', () => ({}))
  return {
    challenges,
    nameOf: (challenge: string): string => {
      const visit = challenges.value?.find(({ id }) => id === challenge)?.body
      const name = councils.value?.find(({ id }) => id === visit?.council)?.body.name
      return name ?? visit?.hostName ?? ''
    },
  }
}
