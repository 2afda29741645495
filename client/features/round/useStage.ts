/** Where a challenge stands and where it may go: the rules decide, the screen says why not. */
import { computed, reactive } from 'vue'
import type { LeadRole } from '../../../shared/leads.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import { stages } from '../../../shared/records/challenge/stages.ts'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { useSession } from '../../session/session.ts'
import { useErrors } from '../../ui/errors.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { leadsMissingOf } from './round-rows.ts'
import { useChallenge } from './useChallenge.ts'
import { useDesk, useDeskRegion } from './useDesk.ts'
import { useEdit } from './useEdit.ts'
import { editWords } from './words-edit.ts'

export type Stage = Challenge['stage']
export type Lack = 'signed' | 'questions' | 'numbers' | LeadRole

/** The next stage; undefined at the end. */
export function stageAfter(stage: Stage): Stage | undefined {
  const next = stages[stages.indexOf(stage) + 1]
  return stage === 'closed' || next === 'withdrawn' ? undefined : next
}

/** What the next stage waits for: only going on site is guarded. */
export function lacksFor(
  next: Stage | undefined,
  has: {
    signed: boolean
    questions: boolean
    numbers: boolean
    leadsMissing: readonly LeadRole[]
  },
): Lack[] {
  if (next !== 'onSite') return []
  return [
    ...(has.signed ? [] : ['signed' as const]),
    ...(has.questions ? [] : ['questions' as const]),
    ...(has.numbers ? [] : ['numbers' as const]),
    // Without numbers nobody can be rung, whoever is appointed: the numbers come first.
    ...(has.numbers ? has.leadsMissing : []),
  ]
}

/** What the next stage lets happen besides: said before anybody moves on, since it cannot be taken back. */
const meanings = {
  feedbackGiven: 'meansFeedback',
  letterIssued: 'meansIssued',
  closed: 'meansClosed',
} as const
export const meaningOf = (next: Stage | undefined) =>
  next === 'feedbackGiven' || next === 'letterIssued' || next === 'closed' ? meanings[next] : null

export function useStage(id: () => string) {
  const t = useWords(editWords)
  const { state, challenge, visit, name, today, mayLead } = useChallenge(id)
  const { isBusy, trouble, save } = useEdit(id)
  const { errors, list, judge } = useErrors<'until' | 'reason'>()
  const mayWithdraw = useCan('challenge', 'moveOn', id, () => ({ to: 'withdrawn' }))

  const body = computed(() => challenge.value?.body)
  const next = computed(() => body.value && stageAfter(body.value.stage))
  const session = useSession()
  const region = useDeskRegion()
  const { desk } = useDesk(region)
  const now = useNow()
  /** Who is appointed stands with the office alone: anybody else is told by the refusal. */
  const missing = computed(() =>
    region.value && desk.value && challenge.value
      ? leadsMissingOf(challenge.value, desk.value, now.value)
      : [],
  )
  const lacks = computed(() =>
    lacksFor(next.value, {
      signed: Boolean(body.value?.milestones.signed.done),
      questions: Boolean(body.value?.questionnaire),
      numbers: Boolean(visit.value?.body.safeguarding?.outside),
      leadsMissing: missing.value,
    }),
  )
  const run = (command: string, args: unknown) =>
    save(() => commandNow('challenge', command, args, { record: id() }))

  const pauseForm = reactive({ until: '', reason: '' })
  async function pause(): Promise<void> {
    const reason = pauseForm.reason.trim()
    const isFine = judge({
      until: pauseForm.until > today.value ? undefined : t('untilWrong'),
      reason: reason ? undefined : t('reasonWrong'),
    })
    if (isFine) await run('pause', { until: pauseForm.until, reason })
  }

  return {
    state,
    name,
    body,
    today,
    mayLead,
    next,
    lacks,
    missing,
    mails: computed(() => session.mails),
    isOffice: computed(() => region.value !== undefined),
    meaning: computed(() => meaningOf(next.value)),
    mayWithdraw,
    pauseForm,
    errors,
    list,
    trouble,
    isBusy,
    moveOn: () => run('moveOn', { to: next.value }),
    withdraw: () => run('moveOn', { to: 'withdrawn' }),
    pause,
    resume: () => run('resume', {}),
  }
}
