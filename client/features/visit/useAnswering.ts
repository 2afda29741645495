/**
 * The form of one question, and where its words are. A tap is kept at once, typing within 300 ms, and
 * everything when the page is hidden. *Saved* is said only of what is on the phone; when the phone
 * refuses, the words stay in the form and the person is told.
 */
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { NotSaved } from '../../local/connection.ts'
import type { SaveState } from '../../ui/save-state.ts'
import { type AnswerForm, type Given, takeForm } from './answer-form.ts'
import type { Question } from '../../../shared/records/questionnaire.ts'

const typingMs = 200

export type Answering = ReturnType<typeof useAnswering>

type Answered = {
  question: Question
  faces: () => 3 | 5
  start: AnswerForm
  wasGiven: boolean
  keep: (given: Given) => Promise<void>
}

export function useAnswering({ question, faces, start, wasGiven, keep }: Answered) {
  const form = ref<AnswerForm>(start)
  const kept = ref<'nothing' | 'saved' | 'not-saved'>(wasGiven ? 'saved' : 'nothing')
  const pending = shallowRef<Given | null>(null)
  const isFull = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()

  /** Undefined while something is on its way to the phone's storage, and before anything was given. */
  const state = computed<SaveState | undefined>(() => {
    if (kept.value === 'not-saved') return 'not-saved'
    return kept.value === 'saved' && !pending.value ? 'saved' : undefined
  })

  async function write() {
    const given = pending.value
    if (!given) return
    try {
      await keep(given)
      kept.value = 'saved'
      if (pending.value === given) pending.value = null
    } catch (error) {
      isFull.value = error instanceof NotSaved && error.why === 'full'
      // Whatever the reason: the words are still in the form, and the person can copy or try again.
      kept.value = 'not-saved'
    }
  }

  /** Keeps what stands in the form. Resolves to whether all of it is on the phone. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    writing = writing.then(write)
    await writing
    return pending.value === null
  }

  function change(next: AnswerForm) {
    const isTyping = (['text', 'why', 'other'] as const).some(
      (key) => next[key] !== form.value[key],
    )
    form.value = next
    pending.value = takeForm(question, next, faces())
    clearTimeout(timer)
    if (isTyping) timer = setTimeout(() => void flush(), typingMs)
    else void flush()
  }

  /** Skipped is an answer of its own, where there is none: one that was given is never skipped away. */
  function skip(): Promise<boolean> {
    const given = takeForm(question, form.value, faces())
    if (!given.answer) pending.value = { ...given, answer: { is: 'skipped' } }
    return flush()
  }

  const onHide = () => void flush()
  addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onHide)
  onScopeDispose(() => {
    removeEventListener('pagehide', onHide)
    document.removeEventListener('visibilitychange', onHide)
    void flush()
  })

  const model = computed({ get: () => form.value, set: change })
  const words = computed(() =>
    [form.value.text, form.value.other, form.value.why].filter(Boolean).join('\n'),
  )
  return { form: model, state, isFull, words, flush, skip }
}
