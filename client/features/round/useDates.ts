/** The form of the dates: the days of the visit and by when each milestone is due. */
import type { Challenge } from '../../../shared/records/challenge.ts'
import { milestoneNames } from '../../../shared/records/challenge/milestones.ts'
import { commandNow } from '../../local/command.ts'
import { useErrors } from '../../ui/errors.ts'
import { useWords } from '../../ui/words.ts'
import { useChallenge } from './useChallenge.ts'
import { useEdit, useFilled } from './useEdit.ts'
import type { MilestoneName } from './round-view.ts'
import { editWords } from './words-edit.ts'

export type DatesForm = { visitFrom: string; visitTo: string; due: Record<MilestoneName, string> }

const each = (dayOf: (name: MilestoneName) => string): Record<MilestoneName, string> => ({
  selfView: dayOf('selfView'),
  signed: dayOf('signed'),
  visit: dayOf('visit'),
  letter: dayOf('letter'),
  scrutiny: dayOf('scrutiny'),
  sixMonths: dayOf('sixMonths'),
})

export const blankDates = (): DatesForm => ({ visitFrom: '', visitTo: '', due: each(() => '') })

export const datesOf = ({ visit, milestones }: Challenge): DatesForm => ({
  visitFrom: visit?.from ?? '',
  visitTo: visit?.to ?? '',
  due: each((name) => milestones[name].due ?? ''),
})

/** What `challenge.plan` takes; an empty field is a date that is not known yet. */
export function planFrom({ visitFrom, visitTo, due }: DatesForm) {
  const days = milestoneNames.map((name) => [name, due[name] || null] as const)
  return {
    visit: visitFrom && visitTo ? { from: visitFrom, to: visitTo } : null,
    due: Object.fromEntries(days),
  }
}

export function useDates(id: () => string) {
  const t = useWords(editWords)
  const { state, challenge, name, mayLead } = useChallenge(id)
  const { isBusy, trouble, save: saveAnd } = useEdit(id)
  const { errors, list, judge } = useErrors<'visitFrom' | 'visitTo'>()
  const form = useFilled(() => challenge.value?.body, blankDates(), datesOf)

  async function save(): Promise<void> {
    const { visitFrom, visitTo } = form
    const isHalf = (one: string, other: string) => !one && other !== ''
    const isFine = judge({
      visitFrom: isHalf(visitFrom, visitTo) ? t('visitHalf') : undefined,
      visitTo: isHalf(visitTo, visitFrom)
        ? t('visitHalf')
        : visitTo < visitFrom
          ? t('visitToWrong')
          : undefined,
    })
    if (!isFine) return
    await saveAnd(() => commandNow('challenge', 'plan', planFrom(form), { record: id() }))
  }
  return { state, mayLead, name, form, errors, list, trouble, isBusy, save }
}
