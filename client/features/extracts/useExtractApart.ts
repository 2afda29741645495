/** Setting an extract apart for somebody's safety. Works offline; what is typed is kept here until then. */
import { computed } from 'vue'
import { useRouter } from 'vue-router'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Extract } from '../../../shared/records/extract.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { cleanText } from '../../../shared/text.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useKeptForm } from '../../local/kept-form.ts'
import { useRecord } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { type ApartForm, blankApart, useApartErrors } from '../../ui/apart.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { extractsWords } from './words-extracts.ts'

export function useExtractApart(place: () => { challenge: string; extract: string }) {
  const t = useWords(extractsWords)
  const reading = useReading()
  const router = useRouter()
  const sync = useSync()
  const id = () => place().extract
  const said = useRecord<Extract>('extract', id)
  const sheet = useRecord<Questionnaire>('questionnaire', () => said.value?.body.questionnaire)
  const visit = useRecord<Challenge>('challenge', () => place().challenge)
  const { t: tApart, errors, list, isWhole } = useApartErrors()
  const { isBusy, trouble, run } = useDoing()
  const kept = useKeptForm<ApartForm>(`apart:${place().extract}`, blankApart)
  const { form, state: saved } = kept
  const args = computed(() => ({
    reason: cleanText(form.reason).trim() || '?',
    aboutHostStaff: form.staff === 'yes',
  }))
  // Not by what is typed: asked anew with every letter, the form would go and come under the hand.
  const may = useCan('extract', 'setApart', id, () => ({ reason: '?', aboutHostStaff: false }))
  const back = computed(() => `/extracts/${place().challenge}`)

  const text = computed(() => {
    const body = said.value?.body
    return body?.challenge === place().challenge && body.stands !== 'in' ? body.text : null
  })
  const state = computed(() => {
    const isLoading = said.value === undefined || (said.value === null && sync.loading)
    if (isLoading) return 'loading'
    return may.value && text.value !== null ? 'here' : 'none'
  })
  const asked = computed(() => {
    const { question = '', about = 'own' } = said.value?.body ?? {}
    const words = sheet.value?.body.questions.find((one) => one.id === question)?.words[about]
    return words ? chooseWords([words.standard, words.easy], reading.easyRead) : question
  })

  async function setApart(): Promise<void> {
    const record = id()
    const give = () => command('extract', 'setApart', args.value, { record })
    if (!isWhole(form) || !(await run(give))) return
    await kept.done()
    await router.replace({ path: back.value, query: { apart: 'done' } })
  }

  return {
    ...{ t, tApart, sync, state, text, asked, back, form, saved, errors, list },
    ...{ isBusy, trouble, setApart },
    isIssued: computed(() => visit.value?.body.moved?.letterIssued !== undefined),
  }
}
