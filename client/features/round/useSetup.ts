/** The four steps of setting up a region: done is what can be seen to be there, nothing is kept of it. */
import { computed } from 'vue'
import type { BeadState } from '../../ui/beads.ts'
import { useWords } from '../../ui/words.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { sortRounds } from './useRound.ts'
import { setupWords } from './words-round.ts'

export type SetupStep = 'round' | 'councils' | 'challenges' | 'people'

/** Which steps are done; the first that is not is the one to do now. */
export function stepsDone(has: {
  rounds: number
  councils: number
  challenges: number
  invites: number
}): { step: SetupStep; isDone: boolean }[] {
  return [
    { step: 'round', isDone: has.rounds > 0 },
    { step: 'councils', isDone: has.councils > 0 },
    { step: 'challenges', isDone: has.challenges > 0 },
    { step: 'people', isDone: has.invites > 0 },
  ]
}

export function useSetup() {
  const t = useWords(setupWords)
  const { rounds, desk } = useDesk(useDeskRegion())

  const tasks = computed(() => {
    const round = sortRounds(rounds.value ?? [])[0]
    const challenge = desk.value?.challenges[0]
    const places: Record<SetupStep, string> = {
      round: '/rounds/new',
      councils: '/councils',
      challenges: round ? `/round/${round.id}/councils` : '/rounds/new',
      people: challenge ? `/challenges/${challenge.id}/invites` : '/people',
    }
    const steps = stepsDone({
      rounds: rounds.value?.length ?? 0,
      councils: desk.value?.councils.length ?? 0,
      challenges: desk.value?.challenges.length ?? 0,
      invites: (desk.value?.invites ?? []).filter(({ body }) => body.challenge).length,
    })
    const now = steps.find(({ isDone }) => !isDone)?.step
    return steps.map(({ step, isDone }) => {
      const state: BeadState = isDone ? 'done' : step === now ? 'now' : 'next'
      const status = isDone ? t('done') : step === now ? t('nowStep') : t('notYet')
      return { to: places[step], words: t(step), state, status, tag: step === now }
    })
  })
  const groups = computed(() => [{ words: t('group'), tasks: tasks.value }])
  const current = computed(() => tasks.value.find(({ state }) => state === 'now'))
  return { t, groups, current }
}
