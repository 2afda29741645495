/** All worries and held words that this person may see. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Concern } from '../../../shared/records/concern.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import type { Role } from '../../../shared/roles.ts'
import { useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useCaseVisits } from '../../local/worries.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { type CaseStands, casesOf } from './cases-view.ts'
import { useLost } from './useLost.ts'
import { useSayCase } from './useSayCase.ts'
import { useVisitName } from './useVisitName.ts'

const leads: readonly Role[] = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead']

export function useCases() {
  const { t, sayWhen, sayTag } = useSayCase()
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  const concerns = useRecords<Concern>('concern', () => ({}))
  const holds = useRecords<Hold>('hold', () => ({}))
  const { challenges, nameOf } = useVisitName()

  const held = computed(() => session.appointments.filter((one) => isHeld(one, now.value)))
  const isLead = computed(() => held.value.some(({ role }) => leads.includes(role)))
  const isManager = computed(() => held.value.some(({ role }) => role === 'manager'))
  /** Their own worries stand on the screen where they told them; here is what they may deal with. */
  const mine = useCaseVisits(now)
  const cases = computed(() =>
    casesOf(concerns.value ?? [], holds.value ?? [], now.value).filter(({ challenge }) =>
      mine.value.has(challenge),
    ),
  )
  const { lost, isRead: isLostRead, settle } = useLost(mine, nameOf)
  const rowsOf = (...stands: CaseStands[]) =>
    cases.value
      .filter((one) => stands.includes(one.stands))
      .map((one) => {
        const place = nameOf(one.challenge)
        return {
          id: one.id,
          to: `/safeguarding/${one.kind}s/${one.id}`,
          words: t(one.kind),
          note: [
            sayWhen(one, now.value),
            place && t('visit', { council: place }),
            one.staff && t(one.staff),
          ]
            .filter(Boolean)
            .join('. '),
          tag: sayTag(one),
        }
      })
  const groups = computed(() =>
    [
      { id: 'waiting', words: t('waiting'), rows: rowsOf('new', 'read') },
      { id: 'inHand', words: t('inHand'), rows: rowsOf('taken') },
      { id: 'ended', words: t('ended'), rows: rowsOf('ended') },
    ].filter(({ rows }) => rows.length > 0),
  )
  const none = computed(() =>
    isLead.value || isManager.value
      ? { words: t('none'), next: t('noneNext') }
      : { words: t('notYours'), next: t('notYoursNext') },
  )
  return {
    ...{ t, sync, groups, none, lost, settle },
    isOnlyManager: computed(() => isManager.value && !isLead.value),
    state: computed(() => {
      const isRead = concerns.value && holds.value && challenges.value && isLostRead.value
      const n = cases.value.length + lost.value.rows.length
      if (!isRead || (sync.loading && n === 0)) return 'loading'
      return n ? 'here' : 'none'
    }),
  }
}
