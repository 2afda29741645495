/** The two forms of a case: a letter to its author, kept while it is written, and the receipt that closes it. */
import { computed, reactive } from 'vue'
import type { Untold } from '../../../shared/records/hold.ts'
import { cleanText } from '../../../shared/text.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { announce } from '../../ui/announce.ts'
import { useErrors } from '../../ui/errors.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import type { CaseKind } from './useCase.ts'
import { safeguardingWords } from './words-safeguarding.ts'

const longestReceipt = 80
const longestReason = 200

function useYesNo() {
  const t = useWords(commonWords)
  return computed(() => [
    { value: 'yes', words: t('yes') },
    { value: 'no', words: t('no') },
  ])
}

export type CaseLetterText = { text: string; debrief: boolean }

/** Whether it was given; the page says why not, and what was typed stays. */
type Give<Args> = (args: Args) => Promise<boolean>

export function useCaseLetter(id: string, give: Give<CaseLetterText>) {
  const t = useWords(safeguardingWords)
  const { errors, judge } = useErrors<'letter' | 'offer'>()
  const blank = { text: '', debrief: null as string | null }
  const kept = useKeptForm(`letter:${id}`, blank)
  const { form, state } = kept

  async function send(): Promise<void> {
    const isFine = judge({
      letter: /\S/u.test(form.text) ? undefined : t('writeMissing'),
      offer: form.debrief ? undefined : t('debriefMissing'),
    })
    const letter = { text: cleanText(form.text), debrief: form.debrief === 'yes' }
    if (!isFine || !(await give(letter))) return
    announce(t('sendDone'))
    await kept.clear()
  }
  return { t, form, state, errors, yesNo: useYesNo(), send }
}

/** @param give hands a case to those inside, or outside */
export function useCaseHand(
  { to, kind }: { to: 'inside' | 'outside'; kind: CaseKind },
  give: Give<{ why: string }>,
) {
  const t = useWords(safeguardingWords)
  const { errors, judge } = useErrors<'handWhy'>()
  const form = reactive({ why: '' })
  const words = computed(() => ({
    // Of words held apart nobody but those who deal with it reads why.
    hint: t(kind === 'hold' ? 'handHoldHint' : 'handHint'),
    ...(to === 'inside'
      ? { title: t('hand'), lead: t('handLead'), label: t('handLabel'), act: t('handDo') }
      : {
          ...{ title: t('handOut'), lead: t('handOutLead') },
          ...{ label: t('handOutLabel'), act: t('handOutDo') },
        }),
  }))

  async function hand(): Promise<void> {
    const why = cleanText(form.why).trim()
    const isLong = why.length > longestReason
    const missing = why ? undefined : t('untoldReasonMissing')
    if (!judge({ handWhy: isLong ? t('untoldReasonLong') : missing })) return
    if (await give({ why })) announce(t(to === 'inside' ? 'handDone' : 'handOutDone'))
  }
  return { words, form, errors, hand }
}

export type CaseClosing = { receipt: string; debrief?: boolean; untold?: Untold | null }

/** @param isUntold the author of held words has been written nothing */
export function useCaseClose(kind: CaseKind, isUntold: () => boolean, give: Give<CaseClosing>) {
  const t = useWords(safeguardingWords)
  const { errors, judge } = useErrors<'receipt' | 'debrief' | 'untold' | 'why'>()
  const form = reactive({
    ...{ receipt: '', why: '' },
    debrief: null as string | null,
    untold: null as string | null,
  })

  function untoldOf(): Untold {
    const reason = cleanText(form.why).trim()
    return form.untold === 'other' ? { is: 'other', reason } : { is: 'unsafe' }
  }
  function whyMissing(): string | undefined {
    if (!isUntold() || form.untold !== 'other') return undefined
    const { length } = cleanText(form.why).trim()
    if (length === 0) return t('untoldReasonMissing')
    return length > longestReason ? t('untoldReasonLong') : undefined
  }

  async function close(): Promise<void> {
    const receipt = cleanText(form.receipt).trim()
    const isLong = receipt.length > longestReceipt
    const isFine = judge({
      receipt: receipt ? (isLong ? t('receiptLong') : undefined) : t('receiptMissing'),
      untold: isUntold() && !form.untold ? t('untoldMissing') : undefined,
      why: whyMissing(),
      debrief: kind === 'hold' || form.debrief ? undefined : t('debriefMissing'),
    })
    if (!isFine) return
    const ofHold = { untold: isUntold() ? untoldOf() : null }
    const ofConcern = { debrief: form.debrief === 'yes' }
    await give({ receipt, ...(kind === 'hold' ? ofHold : ofConcern) })
  }
  const whyNot = computed(() => [
    { value: 'unsafe', words: t('untoldUnsafe') },
    { value: 'other', words: t('untoldOther') },
  ])
  return { t, form, errors, yesNo: useYesNo(), whyNot, close }
}
