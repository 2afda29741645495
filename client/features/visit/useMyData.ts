/** What is kept of this person: where, until when, who has looked at it. From what the phone holds. */
import { computed } from 'vue'
import { isHeld } from '../../../shared/actor.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Concern } from '../../../shared/records/concern.ts'
import type { Person } from '../../../shared/records/person.ts'
import type { Response } from '../../../shared/records/response.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useNotSent } from '../../local/jotting.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useCopies } from '../../local/sealed/state.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { sayPhone } from '../../ui/telephone.ts'
import { useWords } from '../../ui/words.ts'
import { copyWords } from './words-copy.ts'
import { untilWhen, whoSees } from './data-parts.ts'
import { dataWords } from './words-data.ts'
import { mineWords } from './words-mine.ts'

export function useMyData() {
  const t = useWords(dataWords)
  const tMine = useWords(mineWords)
  const tCopy = useWords(copyWords)
  const tRole = useWords(roleWords)
  const session = useSession()
  const sync = useSync()
  const everywhere = () => ({})
  const person = useRecord<Person>('person', () => session.person ?? undefined)
  const responses = useRecords<Response>('response', everywhere)
  const concerns = useRecords<Concern>('concern', everywhere)
  const visits = useRecords<Visit>('visit', everywhere)
  const challenges = useRecords<Challenge>('challenge', everywhere)
  const notSent = useNotSent()
  const copies = useCopies()

  const own = computed(() => responses.value ?? [])
  const worries = computed(
    () => (concerns.value ?? []).filter(({ body }) => body.author === session.person).length,
  )
  const drafts = computed(() =>
    (notSent.value?.visits ?? []).reduce((sum, { answers }) => sum + answers, 0),
  )
  const hostOf = (visit: string) => challenges.value?.find(({ id }) => id === visit)?.body.hostName
  /** Of each visit by itself: one may have a locked copy and another none. */
  const notSentFacts = computed<Fact[]>(() =>
    (copies.value ?? []).map(({ challenge, isKept }, _at, { length }) => {
      const host = length > 1 ? hostOf(challenge) : undefined
      const name = host ? `${t('notSent')}: ${host}` : t('notSent')
      return { name, words: isKept ? t('lockedCopy') : tCopy('only') }
    }),
  )
  const roles = computed(() => {
    const now = new Date().toISOString()
    const held = session.appointments.filter((one) => isHeld(one, now))
    return [...new Set(held.map(({ role }) => role))]
  })
  const facts = computed<Fact[]>(() => {
    const body = person.value?.body
    return [
      { name: t('name'), words: body?.name ?? t('notKnown') },
      ...(body?.calledName ? [{ name: t('called'), words: body.calledName }] : []),
      { name: t('email'), words: body ? (body.email ?? t('noEmail')) : t('notKnown') },
      {
        name: t('roles'),
        words: roles.value.map((role) => tRole(role)).join(', ') || '–',
      },
      { name: t('responses'), words: t('responsesN', { n: own.value.length }) },
      ...notSentFacts.value,
      ...(worries.value ? [{ name: t('worries'), words: String(worries.value) }] : []),
    ]
  })
  const contact = computed(() => visits.value?.find(({ body }) => body.contact)?.body.contact)

  return {
    t,
    back: computed(() => ({ words: tMine('title'), to: '/my-words' })),
    here: computed(() => [
      t('drafts', { n: drafts.value }),
      ...(session.sendsUntil === null ? [t('copies', { n: own.value.length })] : []),
      t('waiting', { n: sync.waiting }),
    ]),
    facts,
    /** What the server keeps is shown to no phone whose card was stopped. */
    stopped: computed(() => (session.sendsUntil === null ? '' : tMine('stoppedMore'))),
    seen: computed(() =>
      own.value
        .flatMap(({ body }) => body.opened.map((one) => ({ ...one, of: body.challenge })))
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .map(({ role, at, of, part }) => {
          const council = of ? hostOf(of) : undefined
          const name = tRole(role)
          const who = { role: part ? t('seenPart', { role: name }) : name, when: sayMoment(at) }
          return council ? t('seenOf', { ...who, council }) : t('seen', who)
        }),
    ),
    who: computed(() => whoSees(roles.value).map((key) => t(key))),
    until: computed(() => untilWhen(roles.value).map((key) => t(key))),
    rights: computed(() => {
      const ring = contact.value
      const ask = ring
        ? t('rightAsk', { who: `${ring.name}, ${sayPhone(ring.phone)}` })
        : t('rightAskNobody')
      return [t('rightRead'), t('rightBack'), t('rightPhone'), ask]
    }),
  }
}
