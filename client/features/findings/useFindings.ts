/** The findings of one visit and what they rest on, for its team. */
import { computed } from 'vue'
import type { Extract } from '../../../shared/records/extract.ts'
import type { Finding } from '../../../shared/records/finding.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { scope } from '../../../shared/scopes.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { citableOf, type FindingRow, rowsOf, themesOf } from './findings-view.ts'
import { findingsWords } from './words-findings.ts'

export function useFindings(challenge: () => string) {
  const t = useWords(findingsWords)
  const reading = useReading()
  const sync = useSync()
  const now = useNow()
  const { isBusy, trouble, run } = useDoing()
  const { challenges, scopes } = useSeeing(now)
  const visit = computed(() => challenges.value?.find(({ id }) => id === challenge()))
  const findings = useRecords<Finding>('finding', () => ({ challenge: challenge() }))
  const extracts = useRecords<Extract>('extract', () => ({ challenge: challenge() }))
  const sheets = useRecords<Questionnaire>('questionnaire', () => ({
    region: visit.value?.body.region ?? '',
  }))
  const themes = computed(() => themesOf(sheets.value ?? []))
  const isOfTeam = computed(() => scopes.value?.has(scope.findings(challenge())) ?? false)
  const isRead = computed(() => !!challenges.value && !!findings.value && !!extracts.value)
  const asked = computed(() => (sheets.value ?? []).flatMap(({ body }) => body.questions))

  const sayTheme = (id: string) => {
    const found = themes.value.flatMap(({ options }) => options).find((one) => one.id === id)
    return found ? chooseWords([found.standard, found.easy], reading.easyRead) : id
  }
  const sayQuestion = (id: string, about: 'own' | 'seen') => {
    const words = asked.value.find((one) => one.id === id)?.words[about]
    return words ? chooseWords([words.standard, words.easy], reading.easyRead) : id
  }
  const rows = computed(() => rowsOf(findings.value ?? [], extracts.value ?? []))

  return {
    ...{ t, sync, reading, visit, findings, themes, sayTheme, sayQuestion, isBusy, trouble, run },
    rows,
    isOfTeam,
    citable: computed(() => citableOf(extracts.value ?? [])),
    state: computed(() => {
      // While the first load runs, words that are not here yet are not words that were taken back.
      if (!isRead.value || (sync.loading && !findings.value?.length)) return 'loading'
      return isOfTeam.value ? 'here' : 'none'
    }),
    isLoading: computed(() => sync.loading !== null),
    takeOut: (row: FindingRow) =>
      run(async () => {
        for (const extract of row.gone)
          await command('finding', 'cite', { extract, on: false }, { record: row.id })
      }),
    drop: ({ id, isDropped }: FindingRow) =>
      run(() => command('finding', isDropped ? 'keep' : 'drop', {}, { record: id })),
  }
}
