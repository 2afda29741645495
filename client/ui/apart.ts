/** The form of AppApart: what stands in it, and what is missing when somebody presses the button. */
import { useErrors } from './errors.ts'
import { useWords } from './words.ts'
import { apartWords } from './words-apart.ts'

export type ApartForm = { reason: string; staff: string | null }
export const blankApart: ApartForm = { reason: '', staff: null }

export function useApartErrors() {
  const t = useWords(apartWords)
  const { errors, list, judge } = useErrors<'reason' | 'staff'>()
  return {
    ...{ t, errors, list },
    isWhole: (form: ApartForm): boolean =>
      judge({
        reason: /\S/u.test(form.reason) ? undefined : t('reasonMissing'),
        staff: form.staff ? undefined : t('staffMissing'),
      }),
  }
}
