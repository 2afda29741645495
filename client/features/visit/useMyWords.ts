/** All this person ever sent, what became of each answer, and what they are asked about. Works offline. */
import { computed, ref, watch } from 'vue'
import { type AnswerKey, keyOf } from '../../../shared/answer.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Response } from '../../../shared/records/response.ts'
import { mostWithdrawn } from '../../../shared/records/response/by-author.ts'
import { useAllAsked } from '../../local/asked.ts'
import { command } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { seenLetters } from '../../local/for-author.ts'
import { here } from '../../local/here.ts'
import { type Shown, useRecords } from '../../local/records.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { sayMoment } from '../../ui/dates.ts'
import { roleWords } from '../../ui/words-sector.ts'
import { commonWords } from '../../ui/words-common.ts'
import { useWords } from '../../ui/words.ts'
import { copyText, saveText } from './keep-copy.ts'
import { besideOf, decisionOf, outcomeOf, sharedOf } from './decided.ts'
import { inOrderAsked } from './progress.ts'
import { useAsks } from './useAsks.ts'
import { useWorriesCopy } from './useWorriesCopy.ts'
import { useSayEntries } from './say-entries.ts'
import { placeOf, sentTwice } from './sent-twice.ts'
import { mineWords } from './words-mine.ts'

type Sent = Shown<Response>

/** Words of one answer, or of all of a response, that somebody is about to take back. */
export type TakingBack = { response: string; keys: AnswerKey[]; isIssued: boolean }

export function useMyWords() {
  const t = useWords(mineWords)
  const tRole = useWords(roleWords)
  const tCommon = useWords(commonWords)
  const sync = useSync()
  const session = useSession()
  const everywhere = () => ({})
  const responses = useRecords<Response>('response', everywhere)
  const challenges = useRecords<Challenge>('challenge', everywhere)
  const sheets = useAllAsked(() => responses.value?.map(({ body }) => body.questionnaire))
  const { sayEntry } = useSayEntries()
  const { isBusy, trouble, run } = useDoing()
  const taking = ref<TakingBack | null>(null)

  const newestFirst = computed(() =>
    [...(responses.value ?? [])].sort((a, b) => (a.body.sentOnPhone < b.body.sentOnPhone ? 1 : -1)),
  )
  const visitOf = (sent: Sent) => challenges.value?.find(({ id }) => id === sent.body.challenge)
  const questionsOf = ({ body }: Sent) =>
    sheets.value?.find(({ id }) => id === body.questionnaire)?.body.questions ?? []

  const twice = computed(() => sentTwice(responses.value ?? []))
  const sayTwice = (before: string | undefined) =>
    before === undefined ? '' : t('twice', { when: sayMoment(before) })

  const entriesOf = (sent: Sent) =>
    inOrderAsked(sent.body.entries, { questions: questionsOf(sent) })

  const { asks, askTitle, sayOf } = useAsks(() => newestFirst.value, questionsOf)
  const worries = useWorriesCopy()
  const letters = computed(() =>
    newestFirst.value.flatMap(({ id, body }) =>
      body.letters.map(({ text, at, debrief = false }) => ({
        ...{ id: `${id} ${at}`, text, when: sayMoment(at) },
        offer: debrief ? t('letterDebrief') : '',
      })),
    ),
  )
  // What is on the screen has been seen; a phone that cannot note it says so once more.
  watch(letters, ({ length }) => length && void seenLetters(here()).catch(() => undefined), {
    immediate: true,
  })

  const rows = computed(() => newestFirst.value.map((sent) => rowOf(sent)))
  function rowOf(sent: Sent) {
    const { id, body, version } = sent
    const host = visitOf(sent)?.body
    const issuedOn = host?.moved?.letterIssued
    const isIssued = issuedOn !== undefined
    const isHere = version > 0
    const left = body.entries
      .filter(hasWords)
      .map(keyOf)
      .filter((key) => !isTakenBack(sent, key))
    return {
      ...{ id, isHere, adds: body.addsTo !== null },
      title: host?.hostName ? t('visit', { council: host.hostName }) : t('someVisit'),
      when: isHere ? t('sent', { when: sayMoment(body.receivedAt) }) : t('waits'),
      takenIn: body.takenInAt ? t('takenIn', { when: sayMoment(body.takenInAt) }) : '',
      opened: body.opened.map(({ role, at, part }) =>
        t(part ? 'openedPart' : 'opened', { role: tRole(role), when: sayMoment(at) }),
      ),
      answers: entriesOf(sent).map((entry) => answerOf(sent, entry, issuedOn)),
      takeAll: isHere && left.length > 1 ? { response: id, keys: left, isIssued } : null,
    }
  }

  function answerOf(sent: Sent, entry: Response['entries'][number], issuedOn: string | undefined) {
    const key = keyOf(entry)
    const back = sent.body.withdrawn.find((one) => one.key === key)
    const asked = sent.body.asked.find((one) => one.key === key)
    const shared = sharedOf(sent.body, key)
    const beside = !back && asked ? besideOf(asked, issuedOn, shared) : null
    const say = sayOf(entry)
    return {
      key,
      said: sayEntry(entry, questionsOf(sent)),
      back: back
        ? sent.waiting
          ? t('takenBackWaits')
          : t('takenBack', { when: sayMoment(back.at) })
        : '',
      twice: sayTwice(twice.value.get(placeOf(sent.id, key))),
      outcome: sayOutcome(sent, entry, issuedOn),
      decided: back || !asked?.answeredAt ? '' : sayDecision(sent, entry, asked, issuedOn),
      beside: beside ? say(beside) : '',
      mind: !back && asked?.answeredAt ? { response: sent.id, one: asked } : null,
      take:
        back || sent.version === 0 || !hasWords(entry)
          ? null
          : { response: sent.id, keys: [key], isIssued: issuedOn !== undefined },
    }
  }

  function sayDecision(
    sent: Sent,
    entry: Response['entries'][number],
    one: Response['asked'][number],
    issuedOn: string | undefined,
  ): string {
    const when = sayMoment(one.answeredAt ?? '')
    const decision = decisionOf(one, issuedOn, sharedOf(sent.body, one.key))
    return sayOf(entry)(decision, { when, text: one.text })
  }

  /** Of what is still on this phone alone nothing has become yet. */
  function sayOutcome(
    sent: Sent,
    entry: Response['entries'][number],
    issuedOn: string | undefined,
  ): string {
    const outcome = sent.version === 0 ? null : outcomeOf(sent.body, entry, issuedOn)
    return outcome ? t(outcome) : ''
  }

  /** For the copy: whether it was taken back, what was asked about it and what was said, and what became of it. */
  function becameOf(sent: Sent, entry: Response['entries'][number]): string[] {
    const key = keyOf(entry)
    const issuedOn = visitOf(sent)?.body.moved?.letterIssued
    const outcome = sayOutcome(sent, entry, issuedOn)
    const back = sent.body.withdrawn.find((one) => one.key === key)
    const asked = sent.body.asked.find((one) => one.key === key)
    return [
      ...(back ? [t('takenBack', { when: sayMoment(back.at) })] : []),
      ...(asked
        ? [
            sayOf(entry)('copyAsked', { when: sayMoment(asked.askedAt), text: asked.text }),
            asked.answeredAt ? sayDecision(sent, entry, asked, issuedOn) : t('copyOpen'),
          ]
        : []),
      ...(outcome ? [outcome] : []),
    ]
  }

  const answer = (response: string, one: Response['asked'][number], yes: boolean) =>
    run(() =>
      command(
        'response',
        'answer',
        { key: one.key, wording: one.wording, yes },
        { record: response },
      ),
    )

  async function takeBack() {
    const wanted = taking.value
    if (!wanted) return
    const { response, keys } = wanted
    const isDone = await run(async () => {
      for (const some of inSlices(keys))
        await command('response', 'withdraw', { keys: some }, { record: response })
    })
    if (isDone) taking.value = null
  }

  return {
    ...{ t, asks, askTitle, letters, rows, taking, isBusy, trouble, answer, takeBack },
    back: { words: tCommon('home'), to: '/' },
    state: computed(() => {
      if (!responses.value || !sheets.value || !challenges.value) return 'loading'
      if (responses.value.length === 0 && sync.loading) return 'loading'
      if (responses.value.length > 0) return 'here'
      // Nothing is shown to this phone: that says nothing of what was sent.
      return session.sendsUntil === null ? 'none' : 'stopped'
    }),
    /** Worries stand in no row, and are words of theirs too: there is no copy before they are read. */
    mayKeep: computed(
      () => worries.value !== undefined && newestFirst.value.length + worries.value.length > 0,
    ),
    keep: () => {
      const parts = newestFirst.value.map((sent) => {
        const { title, when, takenIn, opened } = rowOf(sent)
        const facts = [
          { name: title, words: [when, takenIn].filter(Boolean).join('. ') },
          ...(opened.length
            ? [{ name: t('openedBy', { who: '' }).trim(), words: opened.join('; ') }]
            : []),
          ...sent.body.letters.map(({ text, at }) => ({
            ...{ name: t('letterFrom', { when: sayMoment(at) }), words: text },
          })),
        ]
        const entries = entriesOf(sent).map((entry) => ({
          ...sayEntry(entry, questionsOf(sent)),
          became: becameOf(sent, entry),
        }))
        return copyText(t('title'), facts, entries)
      })
      saveText('tellback-my-words.txt', [...parts, ...(worries.value ?? [])].join('\r\n'))
    },
  }
}

/** As many as one command takes, one slice after the other. */
function inSlices(keys: readonly AnswerKey[]): AnswerKey[][] {
  const count = Math.ceil(keys.length / mostWithdrawn)
  return Array.from({ length: count }, (_, at) =>
    keys.slice(at * mostWithdrawn, (at + 1) * mostWithdrawn),
  )
}

/** Of a skipped answer there is nothing to take back. */
const hasWords = ({ answer, why }: Response['entries'][number]): boolean =>
  answer.is !== 'skipped' || why !== null

const isTakenBack = ({ body }: Sent, key: string): boolean =>
  body.withdrawn.some((one) => one.key === key)
