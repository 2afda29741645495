/** One challenge with what belongs to it, as far as this person's scopes bring it. */
import { computed } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import type { Round } from '../../../shared/records/round.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useCan } from '../../local/can.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { dayOf } from '../../ui/days.ts'
import { useNow } from '../../ui/now.ts'
import { pauseOn } from './round-view.ts'

/** `state` is loading, notHere (never seen, or no longer this person's) or here. */
export function useChallenge(id: () => string) {
  const challenge = useRecord<Challenge>('challenge', id)
  const council = useRecord<Council>('council', () => challenge.value?.body.council ?? undefined)
  const round = useRecord<Round>('round', () => challenge.value?.body.round)
  const questionnaire = useRecord<Questionnaire>(
    'questionnaire',
    () => challenge.value?.body.questionnaire ?? undefined,
  )
  const visits = useRecords<Visit>('visit', () => ({ challenge: id() }))

  const now = useNow()
  const today = computed(() => dayOf(now.value))
  const visit = computed(() => visits.value?.[0])
  const state = computed(() => {
    if (challenge.value === undefined || visits.value === undefined) return 'loading'
    return challenge.value ? 'here' : 'notHere'
  })
  const pause = computed(() =>
    challenge.value ? pauseOn(challenge.value.body, round.value?.body, today.value) : null,
  )
  const name = computed(() => council.value?.body.name ?? challenge.value?.body.hostName ?? '')
  const mayLead = useCan('challenge', 'reach', id, () => ({ milestone: 'visit', done: null }))

  return {
    state,
    challenge,
    council,
    round,
    questionnaire,
    visit,
    name,
    now,
    today,
    pause,
    mayLead,
  }
}
