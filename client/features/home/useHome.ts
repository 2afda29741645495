/** Home by role: what waits and where it is; an honest "nothing" for those whose work comes later. */
import { computed } from 'vue'
import { hasEnded, isHeld } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Council } from '../../../shared/records/council.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Region } from '../../../shared/records/region.ts'
import { inviteCode } from '../../local/blank.ts'
import { useForAuthor } from '../../local/for-author.ts'
import { useNotSent } from '../../local/jotting.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useRing } from '../../local/ring.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayDate } from '../../ui/dates.ts'
import { useNow } from '../../ui/now.ts'
import { clearedWords } from '../../ui/words-cleared.ts'
import { commonWords } from '../../ui/words-common.ts'
import { forAuthorWords } from '../../ui/words-for-author.ts'
import { useWords } from '../../ui/words.ts'
import { waitsForLetter } from './places.ts'
import { useHomeAlarms } from './useHomeAlarms.ts'
import { useHomeRows } from './useHomeRows.ts'
import { useNothing } from './useNothing.ts'
import { homeWords } from './words-home.ts'

/** @param waiting councils of the round that need the coordinator, where that is known */
export function useHome(waiting: () => number | undefined) {
  const t = useWords(homeWords)
  const tCleared = useWords(clearedWords)
  const tCommon = useWords(commonWords)
  const tFor = useWords(forAuthorWords)
  const forAuthor = useForAuthor()
  const session = useSession()
  const sync = useSync()
  const now = useNow()
  const notSent = useNotSent()
  const ring = useRing()

  const held = computed(() => session.appointments.filter((one) => isHeld(one, now.value)))
  const region = computed(() => held.value[0]?.region ?? session.appointments[0]?.region)
  const me = useRecord<Person>('person', () => session.person ?? undefined)
  const home = useRecord<Region>('region', () => region.value)
  const challenges = useRecords<Challenge>('challenge', () => where(region.value))
  const councils = useRecords<Council>('council', () => where(region.value))

  const nameOf = (challenge: string) => {
    const found = challenges.value?.find(({ id }) => id === challenge)?.body
    const council = councils.value?.find(({ id }) => id === found?.council)?.body
    return council?.name ?? found?.hostName ?? ''
  }
  const { rows, hasWork, main } = useHomeRows({ challenges, nameOf, now, councils: waiting })
  const isWaitingForLetter = computed(() =>
    waitsForLetter(session.appointments, now.value, challenges.value ?? []),
  )
  const nothing = useNothing({ held, councils, hasWork, waitsForLetter: isWaitingForLetter })

  const called = computed(() => me.value?.body.calledName ?? me.value?.body.name ?? session.name)
  const hasOnlyEnded = computed(
    () =>
      session.appointments.length > 0 &&
      session.appointments.every((one) => hasEnded(one, now.value)),
  )

  return {
    ...{ t, tCommon, session, rows, main, nothing },
    alarms: useHomeAlarms(nameOf, now),
    notYet: computed(() => (isWaitingForLetter.value && hasWork.value ? t('notYet') : '')),
    title: computed(() => (called.value ? t('titleName', { name: called.value }) : t('title'))),
    needsYou: computed(() => (sync.needsYou ? t('needsYou', { n: sync.needsYou }) : '')),
    vanished: computed(() => {
      if (!sync.vanished) return null
      const n = sync.vanished.unsent
      const words = n === null ? tCleared('unknown') : tCleared('counted', { n })
      return { title: tCleared('title'), words, understood: tCleared('understood') }
    }),
    seenVanished: () => void sync.seenVanished(),
    unsent: computed(() => {
      const { all = 0, visits = [], jottings = [] } = notSent.value ?? {}
      if (!all) return null
      // Also of a visit that has ended: whoever was invited may send for a while.
      const checks = visits.map(({ challenge, answers: n }) => {
        const council = nameOf(challenge)
        return {
          to: `/visit/${challenge}/check`,
          words: council ? t('checkOf', { n, council }) : t('check', { n }),
        }
      })
      const note = { to: '/worried/note', words: t('finishNote') }
      return {
        words: t('unsent', { n: all }),
        ways: [...checks, ...(jottings.includes('concern') ? [note] : [])],
      }
    }),
    forMe: computed(() => {
      const { asks = 0, letters = 0 } = forAuthor.value ?? {}
      if (!asks && !letters) return null
      const said = [asks ? tFor('asks', { n: asks }) : '', letters ? tFor('letters') : '']
      return { title: tFor('title'), words: said.filter(Boolean), look: tFor('look') }
    }),
    /** Also when the visit has ended for them: what they gave stays theirs. */
    mayHaveSent: computed(() => session.appointments.some(({ role }) => role === 'expert')),
    needsSignIn: computed(() => session.person !== null && !session.known),
    ended: computed(() => {
      if (!hasOnlyEnded.value) return ''
      const until = session.sendsUntil
      if (until !== null) return t('cardEnded', { day: sayDate(until) })
      const help = home.value?.body.help ?? ring.value
      return help ? t('ended', help) : t('endedPlain')
    }),
    invite: computed(() => inviteCode() !== null),
  }
}

const where = (region: string | undefined) => (region ? { region } : {})
