/** One item of the tray: its words, an edit of them, sending it again, discarding it after asking. */
import { computed, ref } from 'vue'
import { useDoing } from '../../local/doing.ts'
import type { TrayItem } from '../../local/needs-you.ts'
import { cleanText } from '../../../shared/text.ts'
import { sayMoment } from '../../ui/dates.ts'
import { problemWords } from '../../ui/problem-words.ts'
import { useWords } from '../../ui/words.ts'
import { findTexts, putTexts, type TrayText } from './tray-words.ts'
import { doneWords, needsYouWords } from './words-needs-you.ts'

type Given = {
  item: TrayItem
  sendAgain: (command: string, args: unknown) => Promise<unknown>
  discard: (command: string) => Promise<unknown>
}

export function useTrayCard(given: Given) {
  const t = useWords(needsYouWords)
  const tDone = useWords(doneWords)
  const tProblem = useWords(problemWords)
  const { isBusy, trouble, run } = useDoing()
  const isEditing = ref(false)
  const isAsking = ref(false)
  const note = ref('')
  const edited = ref<TrayText[]>([])
  const texts = computed(() => findTexts(given.item.args))

  const known = (name: string): name is keyof typeof doneWords => Object.hasOwn(doneWords, name)
  const what = computed(() => {
    const name = `${given.item.kind}.${given.item.name}`
    return tDone(known(name) ? name : 'other')
  })

  function edit() {
    edited.value = texts.value.map((one) => ({ ...one }))
    isEditing.value = true
    note.value = ''
  }
  async function send() {
    const cleaned = edited.value.map((one) => ({ ...one, text: cleanText(one.text) }))
    if (cleaned.some(({ text }) => !/\S/u.test(text))) {
      note.value = t('empty')
      return
    }
    const { item, sendAgain } = given
    const isDone = await run(() => sendAgain(item.command, putTexts(item.args, cleaned)))
    if (isDone) note.value = t('sentAgain')
  }
  async function throwAway() {
    if (await run(() => given.discard(given.item.command))) isAsking.value = false
  }
  async function copy() {
    const shown = isEditing.value ? edited.value : texts.value
    try {
      await navigator.clipboard.writeText(shown.map(({ text }) => text).join('\n\n'))
      note.value = t('copied')
    } catch {
      note.value = t('notCopied') // the browser asks for a permission, or has no clipboard
    }
  }

  return {
    ...{ t, what, texts, edited, note, isEditing, isAsking, isBusy, edit, send, throwAway, copy },
    why: computed(() => tProblem(isCode(given.item.code) ? given.item.code : 'unexpected')),
    from: computed(() => t('from', { moment: sayMoment(given.item.at) })),
    isNotSaved: computed(() => trouble.value !== null),
    isFull: computed(() => trouble.value === 'full'),
    /** What was not done, once more; asked again only where it was asked before. */
    tryAgain: () => void (isEditing.value ? send() : throwAway()),
    toCopy: computed(() =>
      (isEditing.value ? edited.value : texts.value).map(({ text }) => text).join('\n\n'),
    ),
  }
}

/** A newer server may say no in a way this build has no words for. */
const isCode = (code: string): code is keyof typeof problemWords =>
  Object.hasOwn(problemWords, code)
