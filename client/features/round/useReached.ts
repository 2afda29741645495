/** The form of the milestones: each day that changed is one command, and one that failed says which went before it. */
import { computed, ref } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import { milestoneNames } from '../../../shared/records/challenge/milestones.ts'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { sayShortDay } from '../../ui/days.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import type { MilestoneName } from './round-view.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import { editWords } from './words-edit.ts'
import { roundWords } from './words-round.ts'

type Form = Record<MilestoneName, string>

const formFrom = (milestones: Challenge['milestones'] | undefined): Form => ({
  selfView: milestones?.selfView.done ?? '',
  signed: milestones?.signed.done ?? '',
  visit: milestones?.visit.done ?? '',
  letter: milestones?.letter.done ?? '',
  scrutiny: milestones?.scrutiny.done ?? '',
  sixMonths: milestones?.sixMonths.done ?? '',
})

/** The milestones whose day differs from what is recorded. What is in Tellback itself nobody changes. */
export function changedIn(form: Form, milestones: Challenge['milestones']): MilestoneName[] {
  return milestoneNames.filter(
    (name) => milestones[name].by !== 'here' && (form[name] || null) !== milestones[name].done,
  )
}

/** Two of them come from the self-view, where it is in Tellback. */
const ofSelfView: readonly MilestoneName[] = ['selfView', 'signed']

export function useReached(id: () => string) {
  const t = useWords(editWords)
  const milestone = useWords(roundWords)
  const { state, challenge, today, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<MilestoneName>()
  /** By the rule: what the office alone may say, and nobody of a self-view that was sent here. */
  const mayGive = (name: MilestoneName) =>
    useCan('challenge', 'reach', id, () => ({ milestone: name, done: today.value }))
  const mayTake = (name: MilestoneName) =>
    useCan('challenge', 'reach', id, () => ({ milestone: name, done: null }))
  const [givesSelfView, givesSigned] = [mayGive('selfView'), mayGive('signed')]
  const [takesSelfView, takesSigned] = [mayTake('selfView'), mayTake('signed')]
  const isOffered = (name: MilestoneName, done: string | null) =>
    name === 'selfView'
      ? givesSelfView.value || (done !== null && takesSelfView.value)
      : name !== 'signed' || givesSigned.value || (done !== null && takesSigned.value)
  function sayClosed(name: MilestoneName): string {
    const { done = null, by } = challenge.value?.body.milestones[name] ?? {}
    const day = done ? sayShortDay(done, today.value) : t('reachedNotYet')
    const what = milestone(name)
    if (by === 'here') return t('reachedHere', { what, day })
    if (isOffered(name, done)) return ''
    // Whoever may take it back is the office: then it is signed here and not by hand.
    return name === 'signed' && takesSigned.value
      ? t('reachedWaits', { what })
      : t('reachedOffice', { what, day })
  }
  const form = useFilled(() => challenge.value?.body.milestones, formFrom(undefined), formFrom)
  const fields = computed(() =>
    milestoneNames.map((name) => {
      const hint = ofSelfView.includes(name) ? t('reachedPaper') : undefined
      return { name, label: milestone(name), closed: sayClosed(name), hint }
    }),
  )
  const saved = ref<MilestoneName[]>([])
  const savedNames = computed(() => saved.value.map((name) => milestone(name)).join(', '))

  async function save(): Promise<void> {
    const found = challenge.value?.body
    const future = milestoneNames.filter((name) => form[name] > today.value)
    const wrong = future.map((name) => [name, t('reachedFuture')] as const)
    if (!judge(Object.fromEntries(wrong)) || !found) return
    saved.value = []
    await saveAnd(async () => {
      for (const name of changedIn(form, found.milestones)) {
        const args = { milestone: name, done: form[name] || null }
        await commandNow('challenge', 'reach', args, { record: id() })
        saved.value.push(name)
      }
    })
  }
  return { state, mayLead, form, fields, savedNames, errors, list, trouble, isBusy, save }
}
