/** What was sent, and where it is now: on this phone, received, read by the team. Never more than is true. */
import { computed } from 'vue'
import { isAnswered } from '../../../shared/answer.ts'
import { useAsked } from '../../local/asked.ts'
import { useKeptVisits } from '../../local/kept-visits.ts'
import { useNeedsYou } from '../../local/needs-you.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import type { BeadState } from '../../ui/beads.ts'
import { sayDate, sayMoment, sayMonth, sayTime } from '../../ui/dates.ts'
import type { Fact } from '../../ui/facts.ts'
import { receiptCode } from '../../ui/receipt-code.ts'
import { sayPhone, telephone } from '../../ui/telephone.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { useOfName } from './credits.ts'
import { copyText, saveText } from './keep-copy.ts'
import { inOrderAsked } from './progress.ts'
import { useSayEntries } from './say-entries.ts'
import { useVisit } from './useVisit.ts'
import { sentWords } from './words-check.ts'
import { visitWords } from './words-visit.ts'

export type Sent = ReturnType<typeof useSent>
type Stop = {
  id: string
  state: BeadState
  when?: string
  promised?: boolean
  words: string
}

export function useSent(props: { challenge: string; response: string }) {
  const t = useWords(sentWords)
  const tCommon = useWords(commonWords)
  const tVisit = useWords(visitWords)
  const sync = useSync()
  const session = useSession()
  const visit = useVisit(props.challenge)
  const { sayEntry } = useSayEntries()
  const { items } = useNeedsYou()

  const found = computed(() => visit.sent.value?.find(({ id }) => id === props.response))
  const asked = useAsked(() => found.value?.questionnaire)
  const state = computed(() => {
    const sent = found.value
    if (visit.sent.value === undefined) return 'loading'
    if (!sent) return 'gone'
    if (sent.state === 'needsYou') return 'refused'
    return sent.state === 'onPhone' ? 'waiting' : 'received'
  })
  const isWaiting = computed(() => state.value === 'waiting')
  const count = computed(() => found.value?.entries.filter(isAnswered).length ?? 0)
  /** Nothing is called sent, and no receipt is shown, before the server has it. */
  const isReceived = computed(() => state.value === 'received')
  const receivedAt = computed(() => found.value?.receivedAt ?? found.value?.sentOnPhone ?? '')
  const mustSignIn = computed(() => !session.known || sync.needsSignIn)

  const title = computed(() => {
    if (state.value === 'received') return t('sentTitle', { time: sayTime(receivedAt.value) })
    if (state.value === 'refused') return t('refusedTitle')
    return sync.sending ? t('sendingTitle') : t('notSentTitle')
  })
  const keptVisits = useKeptVisits()
  const council = computed(() => {
    const before = keptVisits.value?.find(({ challenge }) => challenge === props.challenge)
    return visit.host.value?.hostName ?? before?.council ?? ''
  })
  const facts = computed<Fact[]>(() => {
    const sent = found.value
    if (!sent) return []
    return [
      ...(isReceived.value
        ? [{ name: t('youSent'), words: t('answers', { n: count.value }) }]
        : []),
      // A phone that has never known whom the visit was to says nothing of it.
      ...(council.value
        ? [{ name: t('about'), words: tVisit('title', { council: council.value }) }]
        : []),
      isReceived.value
        ? { name: t('when'), words: sayMoment(sent.receivedAt ?? sent.sentOnPhone) }
        : { name: t('pressed'), words: sayMoment(sent.sentOnPhone) },
      { name: t('yourName'), words: t(useOfName(sent.entries)) },
    ]
  })
  const codes = computed<Fact[]>(() =>
    isReceived.value
      ? [{ name: t('receipt'), words: receiptCode(props.response), code: true }]
      : [],
  )

  /** By a card that was stopped it goes to the coordinator, and nothing of it comes back to this phone. */
  const isStopped = computed(() => session.sendsUntil !== null)
  const isLate = computed(() => isStopped.value || (found.value?.late ?? false))
  const stops = computed<Stop[]>(() => {
    const { sentOnPhone = '', receivedAt: got = null, readAt = null } = found.value ?? {}
    const came = t(found.value?.takenInAt ? 'takenIn' : 'received')
    const { letter, sixMonths } = visit.host.value?.milestones ?? {}
    const soFar: Stop[] = [
      { id: 'phone', state: 'done', when: sayMoment(sentOnPhone), words: t('onPhone') },
      { id: 'received', state: 'done', words: came, ...(got && { when: sayMoment(got) }) },
    ]
    if (isStopped.value) return [...soFar, { id: 'read', state: 'now', words: t('notTold') }]
    return [
      ...soFar,
      readAt
        ? {
            id: 'read',
            state: 'done',
            when: sayMoment(readAt),
            words: t(isLate.value ? 'readLate' : 'read'),
          }
        : { id: 'read', state: 'now', words: t(isLate.value ? 'notReadLate' : 'notRead') },
      {
        ...{ id: 'letter', state: 'next', promised: true },
        words: letter?.due ? t('letterBy', { day: sayDate(letter.due) }) : t('letter'),
      },
      {
        ...{ id: 'sixMonths', state: 'next', promised: true },
        words: sixMonths?.due
          ? t('sixMonthsBy', { month: sayMonth(sixMonths.due) })
          : t('sixMonths'),
      },
    ]
  })
  const entries = computed(() => {
    const questions = asked.value?.body.questions ?? []
    const all = inOrderAsked(found.value?.entries ?? [], { questions })
    return all.map((entry) => sayEntry(entry, questions))
  })
  const wordsTo = `/visit/${props.challenge}/sent/${props.response}/words`

  return {
    ...{ t, tCommon, state, title, facts, codes, stops, entries, wordsTo },
    thanks: computed(() => {
      const name = visit.draft.value?.calledName ?? session.name
      return name ? t('thanksName', { name }) : t('thanks')
    }),
    waits: computed(() => t(isWaiting.value ? 'waits' : 'notTaken', { n: count.value })),
    wordsTitle: computed(() => t(isReceived.value ? 'wordsTitle' : 'waitTitle')),
    frozen: computed(() => t(isReceived.value ? 'frozen' : 'waitFrozen')),
    late: isLate,
    isWaiting,
    more: computed(() => {
      if (state.value === 'refused') return t('refusedMore')
      if (mustSignIn.value) return t('signedOut')
      return sync.sending ? t('sendingMore') : t('keepTrying')
    }),
    last: computed(() =>
      state.value === 'waiting' && !sync.sending && !sync.online && sync.triedAt
        ? t('lastTried', { time: sayTime(sync.triedAt) })
        : '',
    ),
    points: computed(() => [
      t('safe', { n: count.value }),
      // Only a phone that promised to keep them may be closed without a thought.
      ...(isWaiting.value && sync.kept === true ? [t('mayClose')] : []),
      ...(isWaiting.value ? [t('nobodyReads')] : []),
    ]),
    care: computed(() => (isWaiting.value && sync.kept !== true ? t('sendSoon') : '')),
    contact: computed(() => {
      const ring = visit.contact.value
      return ring && { words: `${ring.name}, ${sayPhone(ring.phone)}`, to: telephone(ring.phone) }
    }),
    way: computed(() => {
      if (state.value === 'refused') {
        const isInTray = items.value.some(({ record }) => record === props.response)
        return isInTray
          ? { to: '/needs-you', words: t('toNeedsYou'), isBusy: false }
          : { to: '/', words: t('finish'), isBusy: false }
      }
      if (mustSignIn.value) return { to: '/code', words: t('signIn'), isBusy: false }
      return { to: undefined, words: t('tryNow'), isBusy: sync.sending }
    }),
    back: computed(() => ({ words: tVisit('backToVisit'), to: `/visit/${props.challenge}` })),
    backToReceipt: computed(() => ({
      words: isReceived.value ? t('receipt') : tCommon('back'),
      to: `/visit/${props.challenge}/sent/${props.response}`,
    })),
    tryNow: () => void sync.sendNow(),
    keep: () => {
      const title = t(isReceived.value ? 'wordsTitle' : 'waitTitle')
      saveText(
        `tellback-${receiptCode(props.response).replace(' ', '')}.txt`,
        copyText(title, [...facts.value, ...codes.value], entries.value),
      )
    },
  }
}
