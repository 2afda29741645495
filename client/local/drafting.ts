/** A draft as a page works on it: how each write went, and whether another tab has it open. */
import { computed, onScopeDispose, reactive, ref, watch } from 'vue'
import type { Entry } from '../../shared/answer.ts'
import {
  type At,
  type DraftHead,
  readDraft,
  saveAnswer,
  saveAnswers,
  saveHead,
  startAgain,
} from './draft.ts'
import { editorOf } from './editor.ts'
import { current, here } from './here.ts'
import type { Phone } from './phone.ts'
import { useReading } from './records.ts'
import { sendDraft } from './sent.ts'

export type Saving = 'saving' | 'saved' | 'not-saved'

/**
 * The draft of a visit. Writing rejects with `NotSaved` when the phone did not take it, and the caller
 * keeps the text; call it within 300 ms of typing, and at once when the page hides.
 */
export function useDraft(challenge: () => string) {
  const draft = useReading(
    (message) => message.is === 'draft' && message.challenge === challenge(),
    challenge,
    readDraft,
  )
  /** How the last write of each answer went; `head` for everything else. */
  const saving = reactive<Record<string, Saving>>({})
  const editor = ref<'here' | 'elsewhere' | undefined>()
  let taken: () => void = () => undefined
  let leave: () => void = () => undefined

  const unwatch = watch(
    [current, challenge] as const,
    ([phone, wanted]) => {
      leave()
      editor.value = undefined
      if (!phone) return
      phone.visit.open = wanted
      const held = editorOf(phone, wanted, (now) => (editor.value = now))
      taken = held.take
      leave = held.leave
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => {
    unwatch()
    leave()
  })

  async function write(key: string, work: (phone: Phone) => Promise<void>): Promise<void> {
    saving[key] = 'saving'
    try {
      await work(here())
      saving[key] = 'saved'
    } catch (error) {
      saving[key] = 'not-saved'
      throw error
    }
  }

  return {
    /** Undefined while it is read; null when none has begun. */
    draft,
    /** Where it is being written: in another tab it can only be read here, until `takeOver`. */
    editor: computed(() => editor.value),
    takeOver: () => taken(),
    saving,
    /** Saves one answer; null takes it back. Resolves once it stands on this phone. */
    saveAnswer: (at: At, entry: Entry | null) =>
      write(`${at.about}:${at.question}`, (phone) => saveAnswer(phone, challenge(), at, entry)),
    /** Saves these in one transaction: all of them, or none. */
    saveAnswers: (entries: readonly Entry[]) =>
      write('answers', (phone) =>
        saveAnswers(
          phone,
          challenge(),
          entries.map((entry) => ({ at: entry, entry })),
        ),
      ),
    /** Saves what is said beside the answers, and begins the draft if there is none. */
    saveHead: (change: Partial<Omit<DraftHead, 'id' | 'challenge'>>) =>
      write('head', (phone) => saveHead(phone, challenge(), change)),
    /** Starts again with nothing; what it returns puts everything back. */
    startAgain: () => startAgain(here(), challenge()),
    /** Sends the whole as one response: from here on it never changes. */
    send: () => sendDraft(here(), challenge()),
  }
}
