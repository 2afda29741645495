/** The rows of home: each place with how much waits there, and the one thing to do first. */
import { computed, type Ref } from 'vue'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import { type Shown, useRecords } from '../../local/records.ts'
import { useReviewRepairs } from '../../local/review-repairs.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { dayOf, sayDays } from '../../ui/days.ts'
import { serviceWords } from '../../ui/words-sector.ts'
import { useWords } from '../../ui/words.ts'
import { isWork, type Place, placesOf } from './places.ts'
import { useKnown } from './useKnown.ts'
import { useVisitStands, type VisitStands } from './visit-stands.ts'
import { homeWords } from './words-home.ts'

export type HomeRow = { id: string; to: string; words: string; note?: string }
type Main = { to: string; words: string }

type Given = {
  challenges: Readonly<Ref<readonly Shown<Challenge>[] | undefined>>
  nameOf: (challenge: string) => string
  now: Readonly<Ref<string>>
  /** Councils of the round that need the coordinator; undefined while it is not known. */
  councils: () => number | undefined
}

export function useHomeRows({ challenges, nameOf, now, councils }: Given) {
  const t = useWords(homeWords)
  const tService = useWords(serviceWords)
  const session = useSession()
  const sync = useSync()
  const known = useKnown(challenges, now)
  const lost = useReviewRepairs(now)
  const entries = useRecords<Entry>('entry', () => ({}))
  const places = computed(() => placesOf(session.appointments, now.value, known.value))
  const stands = useVisitStands(() =>
    places.value.flatMap((place) => (place.kind === 'visit' ? [place.challenge] : [])),
  )
  /** Before everything has come down once, "nothing" would be a guess. */
  const isKnown = computed(() => sync.lastAt !== null && !sync.loading)

  const daysOf = (challenge: string) => {
    const days = challenges.value?.find(({ id }) => id === challenge)?.body.visit
    return days ? sayDays(days.from, days.to, dayOf(now.value)) : ''
  }
  /** Two visits to one council are told apart by what they are about. */
  const serviceOf = (challenge: string) => {
    const own = challenges.value?.find(({ id }) => id === challenge)?.body
    const same = places.value.filter(
      (place) => 'challenge' in place && nameOf(place.challenge) === nameOf(challenge),
    )
    const isAlone = new Set(same.map((place) => 'challenge' in place && place.challenge)).size < 2
    return own && !isAlone ? capital(tService(own.service)) : ''
  }
  const entriesOf = (challenge: string) =>
    (entries.value ?? []).filter(({ body }) => body.challenge === challenge && !body.late)
  const unreadOf = (challenge: string) =>
    entriesOf(challenge).filter(({ body }) => body.readAt === null).length

  function sayStands(one: VisitStands | undefined): string {
    if (!one) return ''
    if (one.is === 'here') return t('answersHere', { n: one.n })
    if (one.is === 'none') return isKnown.value ? t('noAnswers') : ''
    return t(one.is === 'sent' ? 'answersSent' : 'answersWait')
  }
  function noteOf(place: Place): string {
    const unlessGuessed = (words: string) => (isKnown.value ? words : '')
    switch (place.kind) {
      case 'visit':
        return [daysOf(place.challenge), sayStands(stands.value?.get(place.challenge))]
          .filter(Boolean)
          .join('. ')
      case 'listening': {
        const [n, lostHere] = [unreadOf(place.challenge), lost.countOf(place.challenge)]
        const waits = [n && t('notOpened', { n }), lostHere && t('toPutRight', { n: lostHere })]
        if (n || lostHere) return waits.filter(Boolean).join('. ')
        return unlessGuessed(t(entriesOf(place.challenge).length ? 'allOpened' : 'nothingYet'))
      }
      case 'safeguarding': {
        const { worries: n, unseenSince: since } = known.value
        if (n && since) return t('unseenSince', { n, when: sayMoment(since) })
        return n ? t('worries', { n }) : unlessGuessed(t('noWorries'))
      }
      case 'round': {
        const n = councils()
        if (n === undefined) return ''
        return n ? t('needYou', { n }) : unlessGuessed(t('noneNeed'))
      }
      case 'repairs':
        return t('worries', { n: known.value.repairs })
      case 'self-view': {
        const { waiting: n = 0, toShare = [], newNotes = 0 } = known.value.selfViews ?? {}
        const signed = toShare.map(({ number, council }) => t('toShare', { n: number, council }))
        const notes = newNotes ? [t('newNotes', { n: newNotes })] : []
        return [...(n ? [t('toSign', { n })] : []), ...signed, ...notes].join('. ')
      }
      case 'planning':
      case 'about':
        return [serviceOf(place.challenge), daysOf(place.challenge)].filter(Boolean).join('. ')
      case 'extracts':
      case 'tally':
      case 'tallies':
      case 'writing':
        return ''
      default:
        return place satisfies never
    }
  }
  function wordsOf(place: Place): string {
    if (!('challenge' in place)) return t(place.kind)
    const council = nameOf(place.challenge)
    if (place.kind === 'visit') return council ? t('visitTo', { council }) : t('visit')
    return council ? t(place.kind, { council }) : t(`${place.kind}Plain`)
  }
  /** The button at the foot: only where something waits. */
  function mainOf(place: Place): Main[] {
    const go = (n: number, words: (n: number) => string, to = place.to) =>
      n ? [{ to, words: words(n) }] : []
    switch (place.kind) {
      case 'safeguarding':
        return go(known.value.worries, (n) => t('seeWorries', { n }))
      case 'visit': {
        const one = stands.value?.get(place.challenge)
        if (one?.is === 'here') return [{ to: place.to, words: t('carryOn') }]
        return one?.is === 'none' ? [{ to: place.to, words: t('openVisit') }] : []
      }
      case 'listening': {
        const unread = go(unreadOf(place.challenge), (n) => t('readNow', { n }))
        const putRight = (n: number) => t('seeToPutRight', { n })
        return unread.length ? unread : go(lost.countOf(place.challenge), putRight)
      }
      case 'round':
        return go(councils() ?? 0, (n) => t('seeWhatNeeds', { n }), '/round?show=needs-me')
      case 'self-view': {
        const { waiting = 0, toShare = [], newNotes = 0 } = known.value.selfViews ?? {}
        const share = toShare.map(({ id, number }) => ({
          ...{ to: `/self-view/${id}`, words: t('shareNow', { n: number }) },
        }))
        const notes = go(newNotes, (n) => t('readNotes', { n }))
        return [...go(waiting, () => t('readAndSign')), ...share, ...notes]
      }
      case 'repairs':
      case 'planning':
      case 'about':
      case 'extracts':
      case 'tally':
      case 'tallies':
      case 'writing':
        return []
      default:
        return place satisfies never
    }
  }

  return {
    rows: computed((): HomeRow[] =>
      places.value.map((place) => {
        const note = noteOf(place)
        return { id: place.to, to: place.to, words: wordsOf(place), ...(note && { note }) }
      }),
    ),
    hasWork: computed(() => places.value.some(isWork)),
    main: computed(() => places.value.flatMap(mainOf)[0]),
  }
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
