/** Check and send: every answer as it will go, whose name stands with it, who helped. */
import { computed, nextTick, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { Entry } from '../../../shared/answer.ts'
import { useDoing } from '../../local/doing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useErrors } from '../../ui/errors.ts'
import { useLine } from '../../ui/line.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { isWhole } from './answer-form.ts'
import type { Helped } from './helped.ts'
import { entriesText } from './keep-copy.ts'
import { useCheckRows } from './useCheckRows.ts'
import { useCredits } from './useCredits.ts'
import { useReaders } from './useReaders.ts'
import { useStartAgain } from './useStartAgain.ts'
import { useVisit } from './useVisit.ts'
import { checkWords } from './words-check.ts'
import { visitWords } from './words-visit.ts'

export function useCheck(challenge: () => string) {
  const t = useWords(checkWords)
  const tVisit = useWords(visitWords)
  const tCommon = useWords(commonWords)
  const router = useRouter()
  const sync = useSync()
  const id = challenge()
  const visit = useVisit(id)
  const { draft, entries } = visit
  const { isBusy, trouble, run: runOnce } = useDoing()
  let last: () => unknown = () => undefined
  let line: Promise<boolean> = Promise.resolve(true)
  /** In turn, so that none is dropped. Remembered, so that *Try again* does what was not done. */
  function run(work: () => Promise<unknown>, again: () => unknown = () => run(work)) {
    last = again
    line = line.catch(() => false).then(() => runOnce(work))
    return line
  }
  const { errors, list, judge } = useErrors<'credit-name'>()
  const sheet = ref('')
  const isAsked = ref(false)
  const hasLine = useLine()

  const whole = computed(() => entries.value.filter(isWhole))
  const { answered } = visit
  const left = computed(() => {
    const total = visit.questionnaire.value?.questions.length ?? 0
    return Math.max(0, total - new Set(answered.value.map(({ question }) => question)).size)
  })
  const naming = useCredits({
    answers: whole,
    calledName: () => draft.value?.calledName,
    keep: visit.keepEntries,
  })
  const { name } = naming

  async function send() {
    if (!judge({ 'credit-name': naming.isNameless.value ? t('nameMissing') : undefined })) return
    let sent = ''
    const isDone = await run(async () => {
      // Whose name stands with them is kept first: an answer never goes with a name its author took off.
      if (!(await naming.flush())) return
      if (!draft.value?.questionnaire) await visit.begin(draft.value?.about ?? 'own')
      for (const entry of entries.value)
        if (!isWhole(entry)) await visit.takeBack(entry.about, entry.question)
      const given = await visit.send()
      sent = given.record
    }, send)
    if (isDone && sent) await router.replace(`/visit/${id}/sent/${sent}`)
    // Somebody who came in another way has not seen the promise yet; nothing goes before that.
    else if (trouble.value === 'not-ready') await router.push('/welcome/promise')
  }

  const why = computed(() => naming.trouble.value ?? trouble.value)

  const credits = computed(() => [
    { value: 'name', words: name.value ? t('asName', { name: name.value }) : t('asMe') },
    { value: 'role', words: t('asRole') },
    { value: 'private', words: t('asPrivate') },
  ])
  const rows = useCheckRows(visit, naming.shown)
  const { readers, othersLater, readersMore, whoReads, sayReaders } = useReaders(id)
  const again = useStartAgain(() => visit.startAgain(), run)

  return {
    ...{ t, tVisit, tCommon, sheet, name, errors, list, isBusy, send, credits, ...rows, again },
    ...{ readers, othersLater, readersMore, whoReads },
    preview: computed(() => rows.preview(sayReaders)),
    state: visit.state,
    back: computed(() => ({ words: tVisit('backToVisit'), to: `/visit/${id}` })),
    left: computed(() => (left.value ? t('left', { n: left.value }) : '')),
    /** Everything was skipped: that is kept, but there is nothing to send. */
    isAllSkipped: computed(() => whole.value.length > 0 && !answered.value.length),
    credit: naming.all,
    isNamed: naming.isNamed,
    creditMore: computed(() =>
      naming.isMixed.value ? `${t('nameMore')} ${t('nameDiffers')}` : t('nameMore'),
    ),
    /** The credit of the one answer whose sheet is open. */
    oneCredit: computed({
      get: () => {
        const entry = rows.entryAt(sheet.value)
        return entry ? naming.asOf(entry) : null
      },
      set: (as: string | null) => {
        const entry = rows.entryAt(sheet.value)
        if (entry) naming.choose(entry, as)
      },
    }),
    helped: computed({
      get: () => draft.value?.helped ?? null,
      set: (helped: Helped | null) => void run(() => visit.saveHead({ helped })),
    }),
    helper: computed(() => {
      const who = draft.value?.helped
      return who ? t('helpedBy', { who: t(who) }) : t('helped')
    }),
    /** Each answer says whose name stands with it: when asked for, and when they differ. */
    isNaming: computed(() => isAsked.value || areMixed(naming.shown.value)),
    nameEach: async () => {
      isAsked.value = true
      await nextTick()
      const first = document.getElementById('answers')
      first?.scrollIntoView()
      first?.focus({ preventScroll: true })
    },
    isNotSaved: computed(() => why.value !== null && why.value !== 'not-ready'),
    isFull: computed(() => why.value === 'full'),
    tryAgain: () => {
      if (naming.trouble.value) void naming.flush()
      else last()
    },
    toCopy: computed(() => entriesText(rows.said.value)),
    askStartAgain: computed(() => t('startAgainMore', { n: answered.value.length })),
    mayStartAgain: computed(() => entries.value.length > 0 && !visit.isReader.value),
    isOnline: computed(() => sync.online && hasLine.value),
    isReader: visit.isReader,
    takeOver: visit.takeOver,
    adds: computed(() => (visit.sent.value?.length ?? 0) > 0),
  }
}

const areMixed = (entries: readonly Entry[]) =>
  new Set(entries.map(({ credit }) => JSON.stringify(credit))).size > 1
