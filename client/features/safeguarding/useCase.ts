/** One case: what it says, and what this person may do about it. Every step works offline. */
import { computed } from 'vue'
import type { Concern } from '../../../shared/records/concern.ts'
import type { Hold } from '../../../shared/records/hold.ts'
import { useCan } from '../../local/can.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useRecord } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { useNow } from '../../ui/now.ts'
import { casesOf, isWaiting } from './cases-view.ts'
import { useSayCase } from './useSayCase.ts'
import { useVisitName } from './useVisitName.ts'

export type CaseKind = 'concern' | 'hold'

export function useCase(kind: CaseKind, id: () => string) {
  const { t, sayWhen, sayTag } = useSayCase()
  const sync = useSync()
  const now = useNow()
  const { isBusy, trouble, run } = useDoing()
  const { nameOf } = useVisitName()
  const concern = useRecord<Concern>('concern', () => (kind === 'concern' ? id() : undefined))
  const hold = useRecord<Hold>('hold', () => (kind === 'hold' ? id() : undefined))
  const found = computed(() => (kind === 'concern' ? concern.value : hold.value))

  const row = computed(
    () =>
      casesOf(concern.value ? [concern.value] : [], hold.value ? [hold.value] : [], now.value)[0],
  )
  const may = (name: string, args: () => unknown = () => ({})) => useCan(kind, name, id, args)
  const give = (name: string, args: object = {}) =>
    run(() => command(kind, name, args, { record: id() }))

  const mayTakeOver = may('takeOver')
  const state = computed(() => {
    if (found.value === undefined || (sync.loading && !found.value)) return 'loading'
    return found.value ? 'here' : 'none'
  })
  return {
    ...{ t, sync, state, found, concern, hold, row, isBusy, trouble, give },
    visit: computed(() => {
      const council = nameOf(row.value?.challenge ?? '')
      return council && t('visit', { council })
    }),
    said: computed(() => {
      if (!row.value) return null
      // What was dealt with says so in its times.
      const tag = isWaiting(row.value) ? sayTag(row.value) : null
      return { tag, when: sayWhen(row.value, now.value) }
    }),
    mayRead: kind === 'concern' ? may('acknowledge') : computed(() => false),
    /** By them: that the manager has read it is not enough for those who deal with it. */
    isUnread: computed(() => {
      if (!row.value || !isWaiting(row.value)) return false
      return row.value.stands === 'new' || (mayTakeOver.value && !concern.value?.body.seenAt)
    }),
    isUntold: computed(() => hold.value?.body.lettersSent === 0),
    isTaken: computed(() => Boolean(found.value?.body.takenAt)),
    mayTakeOver,
    mayWrite:
      kind === 'hold' ? may('write', () => ({ text: '?', debrief: false })) : computed(() => false),
    mayGiveBack: kind === 'hold' ? may('giveBack') : computed(() => false),
    mayHandIn: kind === 'concern' ? may('handInside', () => ({ why: '?' })) : computed(() => false),
    mayHandOut: may('handOutside', () => ({ why: '?' })),
    mayClose: may('close', () =>
      kind === 'hold'
        ? { receipt: '?', untold: { is: 'unsafe' } }
        : { receipt: '?', debrief: false },
    ),
    facts: useCaseFacts(
      () => concern.value?.body,
      () => hold.value?.body,
    ),
  }
}

function useCaseFacts(concern: () => Concern | undefined, hold: () => Hold | undefined) {
  const { t } = useSayCase()
  return computed((): Fact[] => {
    const told = concern()
    const held = hold()
    const own = told ?? held
    if (!own) return []
    const moment = (name: string, at: string | null): Fact[] =>
      at ? [{ name, words: sayMoment(at) }] : []
    const named = (name: string, who?: string, isChosen?: boolean): Fact[] => {
      if (!who) return []
      // What was kept before says nothing of it.
      const words = isChosen === undefined ? who : t(isChosen ? 'chosen' : 'invited', { name: who })
      return [{ name, words }]
    }
    return [
      ...named(t('teller'), told?.teller, told?.isChosenName),
      ...named(t('holder'), held?.holder, held?.isChosenName),
      ...(told ? [{ name: t('whom'), words: t(told.toldWhom) }] : []),
      ...moment(t('toldAt'), told?.toldAt ?? null),
      ...moment(t('received'), told?.receivedAt ?? null),
      ...moment(t('heldAt'), held?.heldAt ?? null),
      ...moment(t(own.aboutHostStaff ? 'handedOutAt' : 'handedAt'), own.handedAt ?? null),
      ...(own.handedWhy
        ? [
            {
              name: t(own.aboutHostStaff ? 'handedOutWhy' : 'handedWhy'),
              words: own.handedWhy,
            },
          ]
        : []),
      ...moment(t('readAt'), told?.acknowledgedAt ?? null),
      ...moment(t('takenAt'), own.takenAt),
      ...moment(t('endedAt'), own.endedAt),
      ...(own.receipt ? [{ name: t('receipt'), words: own.receipt, code: true }] : []),
      ...(held
        ? [
            {
              name: t('letters'),
              words: held.lettersSent
                ? t('lettersSome', { n: held.lettersSent })
                : t('lettersNone'),
            },
          ]
        : []),
      ...(held?.untold
        ? [
            {
              name: t('untold'),
              words: held.untold.is === 'unsafe' ? t('untoldUnsafe') : held.untold.reason,
            },
          ]
        : []),
      ...(own.endedAt || own.debrief
        ? [{ name: t('debrief'), words: t(own.debrief ? 'debriefOffered' : 'debriefNot') }]
        : []),
    ]
  })
}
