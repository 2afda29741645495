/** A visit as its expert has it on the phone: the pack, the questions, and the answers not sent yet. */
import { computed, reactive, watch } from 'vue'
import { hasEnded } from '../../../shared/actor.ts'
import { type About, type Credit, type Entry, isAnswered } from '../../../shared/answer.ts'
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { Visit } from '../../../shared/records/visit.ts'
import { useAsked } from '../../local/asked.ts'
import type { Draft, DraftHead } from '../../local/draft.ts'
import { useDraft } from '../../local/drafting.ts'
import { useRecord, useRecords } from '../../local/records.ts'
import { useRing } from '../../local/ring.ts'
import { useSentResponses } from '../../local/sent.ts'
import { useSync } from '../../local/sync-state.ts'
import { useSession } from '../../session/session.ts'
import { isWhole } from './answer-form.ts'
import { usualCredit } from './credits.ts'
import { shareWhileUsed } from './share.ts'

export type VisitView = ReturnType<typeof readVisit>
export type VisitState = 'loading' | 'gone' | 'notReady' | 'ready'

/** Shared by the screens of one visit. Call in `setup`. */
export const useVisit = shareWhileUsed(readVisit)

function readVisit(id: string) {
  const session = useSession()
  const sync = useSync()
  const challenge = useRecord<Challenge>('challenge', () => id)
  const visits = useRecords<Visit>('visit', () => ({ challenge: id }))
  const writing = useDraft(() => id)
  const { draft } = writing
  // Answers stay with the questions they were given to, also when newer ones are published.
  const asked = computed(() => draft.value?.questionnaire ?? challenge.value?.body.questionnaire)
  const questionnaire = useAsked(() => asked.value ?? undefined)

  const answers = useAnswers(writing)
  const sent = useSentResponses(() => id)
  const ring = useRing()
  const host = computed(() => challenge.value?.body)
  const pack = computed(() => visits.value?.[0]?.body)

  const state = computed<VisitState>(() => {
    const isReading = [challenge, visits, draft, questionnaire].some(
      (one) => one.value === undefined,
    )
    if (isReading || (!challenge.value && sync.loading)) return 'loading'
    if (!challenge.value) return sync.lastAt === null && !isEnded.value ? 'loading' : 'gone'
    return questionnaire.value ? 'ready' : 'notReady'
  })
  const isEnded = computed(() => {
    const own = session.appointments.filter((one) => one.challenge === id && one.role === 'expert')
    const now = new Date().toISOString()
    return own.length > 0 && own.every((one) => hasEnded(one, now))
  })

  /** Begins the draft with the questions as they are now; resolves to it. */
  async function begin(about: About): Promise<Draft> {
    const version = questionnaire.value
    const known = draft.value?.questionnaire
    const [first] = sent.value ?? []
    await writing.saveHead({
      about,
      ...(!known && version && { questionnaire: version.id, number: version.body.number }),
      ...(first && { addsTo: first.id }),
      ...(pack.value?.contact && { ring: pack.value.contact }),
    })
    return until(() => draft.value ?? undefined)
  }

  return {
    ...{ id, state, host, pack, draft, sent, isEnded, begin, ...answers },
    questionnaire: computed(() => questionnaire.value?.body),
    contact: computed(() => pack.value?.contact ?? draft.value?.ring ?? ring.value ?? null),
    isReader: computed(() => writing.editor.value === 'elsewhere'),
    takeOver: writing.takeOver,
    saveHead: (change: Partial<Omit<DraftHead, 'id' | 'challenge'>>) => writing.saveHead(change),
    startAgain: writing.startAgain,
    send: writing.send,
  }
}

/** What `found` gives as soon as it is there. */
function until<Found>(found: () => Found | undefined): Promise<Found> {
  return new Promise((resolve) => {
    const stop = watch(
      found,
      (now) => {
        if (now === undefined) return
        resolve(now)
        // Not yet made when it was there from the start.
        void Promise.resolve().then(() => stop())
      },
      { immediate: true },
    )
  })
}

/** The answers, each as it was saved last: what is read back comes a moment later. */
function useAnswers({ draft, editor, saveAnswer, saveAnswers }: ReturnType<typeof useDraft>) {
  const fresh = reactive(new Map<string, Entry | null>())
  watch(editor, (now) => {
    if (now === 'elsewhere') fresh.clear()
  })
  watch(
    () => draft.value?.id,
    () => fresh.clear(),
  )

  function entryOf(about: About, question: string): Entry | undefined {
    const key = `${about}:${question}` as const
    const newest = fresh.get(key)
    return newest === undefined ? draft.value?.answers[key] : (newest ?? undefined)
  }
  const entries = computed(() => {
    const known = Object.values(draft.value?.answers ?? {}).filter((one) => one !== undefined)
    const keys = new Set([...known.map((one) => `${one.about}:${one.question}`), ...fresh.keys()])
    return [...keys].flatMap((key) => {
      const [about, question = ''] = key.split(':')
      return entryOf(about === 'own' ? 'own' : 'seen', question) ?? []
    })
  })

  /** What counts as answers, and can be sent: a question that was only skipped is none. */
  const answered = computed(() => entries.value.filter((one) => isWhole(one) && isAnswered(one)))

  async function keepEntry(entry: Entry): Promise<void> {
    await saveAnswer(entry, entry)
    fresh.set(`${entry.about}:${entry.question}`, entry)
  }
  /** All of these, or none. */
  async function keepEntries(all: readonly Entry[]): Promise<void> {
    await saveAnswers(all)
    for (const entry of all) fresh.set(`${entry.about}:${entry.question}`, entry)
  }
  async function takeBack(about: About, question: string): Promise<void> {
    await saveAnswer({ about, question }, null)
    fresh.set(`${about}:${question}`, null)
  }
  const usual = computed<Credit>(() => usualCredit(entries.value))

  /** Answered, skipped or marked as not sure: not merely touched. */
  const isDone = (about: About, question: string) => {
    const entry = entryOf(about, question)
    return entry !== undefined && isWhole(entry)
  }
  return { entries, answered, entryOf, isDone, keepEntry, keepEntries, takeBack, usual }
}
