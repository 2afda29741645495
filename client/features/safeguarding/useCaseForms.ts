/** The two forms of a case: a letter to its author, kept while it is written, and the receipt that closes it. */
import { computed, reactive } from 'vue'
import { cleanText } from '../../../shared/text.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { announce } from '../../ui/announce.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import type { CaseKind } from './useCase.ts'
import { safeguardingWords } from './words-safeguarding.ts'

const longestReceipt = 80

function useYesNo() {
  const t = useWords(commonWords)
  return computed(() => [
    { value: 'yes', words: t('yes') },
    { value: 'no', words: t('no') },
  ])
}

export type CaseLetterText = { text: string; debrief: boolean }

export function useCaseLetter(id: string, give: (letter: CaseLetterText) => void) {
  const t = useWords(safeguardingWords)
  const { errors, judge } = useErrors<'letter' | 'offer'>()
  const blank = { text: '', debrief: null as string | null }
  const kept = useKeptForm(`letter:${id}`, blank)
  const { form, state } = kept

  function send(): void {
    const isFine = judge({
      letter: /\S/u.test(form.text) ? undefined : t('writeMissing'),
      offer: form.debrief ? undefined : t('debriefMissing'),
    })
    if (!isFine) return
    give({ text: cleanText(form.text), debrief: form.debrief === 'yes' })
    announce(t('sendDone'))
    void kept.clear()
  }
  return { t, form, state, errors, yesNo: useYesNo(), send }
}

export function useCaseClose(
  kind: CaseKind,
  give: (args: { receipt: string; debrief?: boolean }) => void,
) {
  const t = useWords(safeguardingWords)
  const { errors, judge } = useErrors<'receipt' | 'debrief'>()
  const form = reactive({ receipt: '', debrief: null as string | null })

  function close(): void {
    const receipt = cleanText(form.receipt).trim()
    const isLong = receipt.length > longestReceipt
    const isFine = judge({
      receipt: receipt ? (isLong ? t('receiptLong') : undefined) : t('receiptMissing'),
      debrief: kind === 'hold' || form.debrief ? undefined : t('debriefMissing'),
    })
    if (!isFine) return
    give(kind === 'hold' ? { receipt } : { receipt, debrief: form.debrief === 'yes' })
  }
  return { t, form, errors, yesNo: useYesNo(), close }
}
