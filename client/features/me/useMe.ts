/** Who is signed in on this phone, what it keeps, and what still waits to be sent. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Person } from '../../../shared/records/person.ts'
import { useRecord } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayTime } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import type { SaveState } from '../../ui/save-state.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useNotSentHere } from './useNotSentHere.ts'
import { meWords } from './words-me.ts'

export function useMe() {
  const t = useWords(meWords)
  const tRole = useWords(roleWords)
  const tCommon = useWords(commonWords)
  const session = useSession()
  const sync = useSync()
  const { begun, before, unsent } = useNotSentHere()
  const person = useRecord<Person>('person', () => session.person ?? undefined)

  const facts = computed<Fact[]>(() => {
    const name = person.value?.body.calledName ?? person.value?.body.name ?? session.name
    const now = new Date().toISOString()
    const roles = session.appointments
      .filter((one) => isHeld(one, now))
      .map(({ role }) => tRole(role))
    return [
      ...(name ? [{ name: t('signedInAs'), words: name }] : []),
      { name: t('role'), words: [...new Set(roles)].join(', ') || '–' },
    ]
  })
  const state = computed<SaveState | undefined>(() => {
    if (!sync.waiting) return undefined
    return sync.sending ? 'sending' : sync.online ? 'saved' : 'not-sent'
  })
  const isRefused = computed(() => sync.kept === false || (sync.kept === null && begun.value > 0))
  const others = computed(() => session.people.filter((one) => one !== session.person).length)

  return {
    ...{ t, facts, state, before, unsent },
    back: { words: tCommon('home'), to: '/' },
    isSignedIn: computed(() => session.person !== null),
    kept: computed(() => [
      t('keptWords'),
      t('keptOpen'),
      ...(sync.kept ? [t('persisted')] : isRefused.value ? [] : [t('untold')]),
    ]),
    // Not promised at the start, although it was asked after the first answer: it was refused.
    isRefused,
    waiting: computed(() => t('waiting')),
    /** Said of what only the person can send, and of nothing: one of the two, or neither, is true. */
    standing: computed(() => {
      if (unsent.value === undefined) return ''
      if (before.value) return t('unsentTitle')
      return unsent.value ? '' : t('nothingWaits')
    }),
    lastAt: computed(() => sync.lastAt && t('lastAt', { time: sayTime(sync.lastAt) })),
    others: computed(() => (others.value ? t('others') : '')),
    sendNow: () => void sync.sendNow(),
  }
}
