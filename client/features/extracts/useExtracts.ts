/** What people said on one visit, for whoever may read it now; for the others, from when on. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Extract } from '../../../shared/records/extract.ts'
import type { Finding } from '../../../shared/records/finding.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { scrutiny } from '../../../shared/roles.ts'
import { scope } from '../../../shared/scopes.ts'
import { useCan } from '../../local/can.ts'
import { useRecords } from '../../local/records.ts'
import { useSeeing } from '../../local/seeing.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useWords } from '../../ui/words.ts'
import { bySection, byTheme } from './extracts-view.ts'
import { useCouncilName } from './useCouncilName.ts'
import { extractsWords } from './words-extracts.ts'

export function useExtracts(challenge: () => string) {
  const t = useWords(extractsWords)
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  const { challenges, scopes } = useSeeing(now)
  const visit = computed(() => challenges.value?.find(({ id }) => id === challenge()))
  const extracts = useRecords<Extract>('extract', () => ({ challenge: challenge() }))
  const findings = useRecords<Finding>('finding', () => ({ challenge: challenge() }))
  const sheets = useRecords<Questionnaire>('questionnaire', () => ({
    region: visit.value?.body.region ?? '',
  }))
  const name = useCouncilName(() => visit.value?.body)

  const inView = computed(() => (extracts.value ?? []).filter(({ body }) => body.stands !== 'in'))
  const holds = (name: string) => scopes.value?.has(name) ?? false
  const isOfTeam = computed(() => holds(scope.findings(challenge())))

  // Of one for all: it is a matter of who reads, and not of which words.
  const mayApart = useCan(
    'extract',
    'setApart',
    () => inView.value.find(({ body }) => body.text !== null)?.id,
    () => ({ reason: '?', aboutHostStaff: false }),
  )

  const none = computed(() => {
    if (holds(scope.extracts(challenge())))
      return inView.value.length ? null : { words: t('nothing'), next: t('nothingNext') }
    const here = session.appointments.filter(
      (one) => isHeld(one, now.value) && one.council === visit.value?.body.council,
    )
    if (here.some(({ role }) => role === 'director' || role === 'leadMember' || role === 'owner'))
      return { words: t('notYet'), next: t('notYetLetter') }
    if (here.some(({ role }) => scrutiny.includes(role)))
      return { words: t('notYet'), next: t('notYetScrutiny') }
    return { words: t('notYours'), next: t('notYoursNext') }
  })
  const state = computed(() => {
    if (!challenges.value || !extracts.value || !sheets.value) return 'loading'
    // While the first load runs, an empty list only means that nothing has come down yet.
    if (sync.loading && inView.value.length === 0) return 'loading'
    return none.value ? 'none' : 'here'
  })
  return {
    ...{ t, sync, state, none, isOfTeam },
    apartAt: computed(() => (mayApart.value ? `/extracts/${challenge()}/apart` : null)),
    title: computed(() => (name.value ? t('titleVisit', { council: name.value }) : t('title'))),
    mayTally: computed(() => {
      const region = visit.value?.body.region ?? ''
      return holds(scope.tally(challenge())) || holds(scope.tallies(region))
    }),
    sections: computed(() => bySection(inView.value, sheets.value ?? [])),
    sets: computed(() => byTheme(inView.value, sheets.value ?? [], findings.value ?? [])),
  }
}
