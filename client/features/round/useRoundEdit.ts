/** The form of a round: its stage, and a pause of all of it. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import type { Round } from '../../../shared/records/round.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { dayOf } from '../../ui/days.ts'
import { useErrors } from '../../ui/errors.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { useFilled } from './useEdit.ts'
import { setupWords } from './words-round.ts'

const stageKeys = {
  planned: 'stagePlanned',
  open: 'stageOpen',
  selfViews: 'stageSelfViews',
  challenges: 'stageChallenges',
  followUps: 'stageFollowUps',
  closed: 'stageClosed',
} as const satisfies Record<Round['stage'], keyof typeof setupWords>

export function useRoundEdit(id: () => string) {
  const t = useWords(setupWords)
  const router = useRouter()
  const region = useDeskRegion()
  const { rounds } = useDesk(region)
  const { isBusy, trouble, run } = useDoing()
  const { errors, list, judge } = useErrors<'until' | 'reason'>()
  const now = useNow()
  const today = computed(() => dayOf(now.value))

  const body = computed(() => rounds.value?.find((one) => one.id === id())?.body)
  const state = computed(() => {
    if (!region.value) return 'notYours'
    return !rounds.value ? 'loading' : body.value ? 'here' : 'notHere'
  })
  const form = useFilled(
    () => body.value,
    { stage: '', until: '', reason: '' },
    (found) => ({ stage: found.stage, until: '', reason: '' }),
  )
  const stageChoices = computed(() =>
    Object.entries(stageKeys).map(([value, key]) => ({ value, words: t(key) })),
  )

  async function change(name: string, args: unknown): Promise<void> {
    if (await run(() => commandNow('round', name, args, { record: id() })))
      await router.push(`/round/${id()}`)
  }
  async function pause(): Promise<void> {
    const reason = form.reason.trim()
    const isFine = judge({
      until: form.until > today.value ? undefined : t('untilWrong'),
      reason: reason ? undefined : t('reasonWrong'),
    })
    if (isFine) await change('pause', { until: form.until, reason })
  }
  const moveOn = () => change('moveOn', { to: form.stage })
  const resume = () => change('resume', {})
  return {
    t,
    state,
    body,
    today,
    form,
    stageChoices,
    errors,
    list,
    trouble,
    isBusy,
    moveOn,
    pause,
    resume,
  }
}
