/** All that is under review on a visit, in piles, and the sharing of what is ready. */
import { computed, ref } from 'vue'
import { rootOf } from '../../../shared/authors.ts'
import { isEnough } from '../../../shared/records/sharing.ts'
import { useCan } from '../../local/can.ts'
import { useDoing } from '../../local/doing.ts'
import { makeId, makeNow } from '../../local/make.ts'
import { useSession } from '../../session/session.ts'
import { useNow } from '../../ui/now.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords } from '../../ui/words.ts'
import { questionAsked } from './listening-view.ts'
import { afterLetter, type Pile, type Piled, piles, pilesOf } from './review-view.ts'
import { useListening } from './useListening.ts'
import { useSayReview } from './useAnswerReview.ts'

const pileNames = {
  apart: 'pileApart',
  check: 'pileCheck',
  waiting: 'pileWaiting',
  ready: 'pileReady',
  refused: 'pileRefused',
  shared: 'pileShared',
  over: 'pileOver',
} as const satisfies Record<Pile | 'over', string>

export function useReviewPage(challenge: () => string) {
  const listening = useListening(challenge)
  const { t, say } = useSayReview()
  const session = useSession()
  const now = useNow()
  const reading = useReading()
  const { isBusy, trouble, run } = useDoing()
  const isShared = ref(false)

  const found = computed(() => pilesOf(listening.entries.value, session.person ?? '', now.value))
  const args = computed(() => ({
    region: listening.entries.value[0]?.body.region,
    challenge: challenge(),
  }))
  // The rule that shares needs three: who may review is asked of a rule that needs nothing.
  const first = computed(() => listening.entries.value[0])
  const mayReview = useCan(
    'entry',
    'uncheck',
    () => first.value?.id,
    () => ({
      key: first.value?.body.answers[0]?.key ?? '',
    }),
  )

  const asked = ({ entry, item }: Piled) => {
    const question = questionAsked(listening.sheets.value, entry.body, item.question)
    const words = question?.words[item.about]
    return words ? chooseWords([words.standard, words.easy], reading.easyRead) : item.question
  }
  const added = ({ id, body }: { id: string; body: { addsTo: string | null } }) => ({
    ...{ id, addsTo: body.addsTo },
  })
  // Who wrote two that stand apart the server alone knows, and it decides.
  const all = computed(() => listening.entries.value.map(added))
  const shown = computed((): [pile: Pile | 'over', all: Piled[]][] =>
    listening.isIssued.value
      ? afterLetter(found.value)
      : piles.map((pile) => [pile, found.value[pile]]),
  )
  const groups = computed(() =>
    shown.value
      .map(([pile, some]) => ({
        id: pile,
        words: t('count', { name: t(pileNames[pile]), n: some.length }),
        rows: some.map((one) => ({
          id: `${one.entry.id} ${one.item.key}`,
          to: `/listening/${challenge()}/entries/${one.entry.id}`,
          words: asked(one),
          note: `${t('inEntry', { n: one.entry.number })}. ${one.review.words ?? ''}`,
          tag: pile === 'ready' ? say(one.review)?.tag : undefined,
        })),
      }))
      .filter(({ rows }) => rows.length > 0),
  )
  const ready = computed(() => found.value.ready.length)

  // The same id until it is done: pressed again after a lost answer it is the same sharing.
  let next: string | undefined
  async function share(): Promise<void> {
    next ??= makeId()
    const id = next
    isShared.value = await run(() => makeNow('sharing', id, args.value))
    if (isShared.value) next = undefined
  }
  return {
    ...{ t, listening, groups, ready, mayReview, isShared, isBusy, trouble, share },
    isOver: listening.isIssued,
    isEnough: computed(
      () =>
        !listening.isIssued.value &&
        isEnough(
          found.value.ready.map(({ entry }) => ({ person: rootOf(added(entry), all.value) })),
        ),
    ),
  }
}
