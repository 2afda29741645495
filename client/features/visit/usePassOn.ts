/** Answers that wait, as a locked file: by the phone's own sharing, or as a download. */
import { computed, ref } from 'vue'
import { here } from '../../local/here.ts'
import { mayPassOn, passOn } from '../../local/pass-on.ts'
import { useReading } from '../../local/records.ts'
import { useWords } from '../../ui/words.ts'
import { saveText } from './keep-copy.ts'
import { useVisit } from './useVisit.ts'
import { copyWords } from './words-copy.ts'

const name = 'tellback-answers.txt'

export function usePassOn(challenge: string) {
  const t = useWords(copyWords)
  const visit = useVisit(challenge)
  const note = ref('')
  const may = useReading(
    ({ is }) => is === 'rows',
    () => challenge,
    mayPassOn,
  )

  async function pass() {
    note.value = ''
    const text = await passOn(here(), challenge)
    const outcome = text === null ? 'failed' : await handOver(text)
    // Whoever closes the sheet knows that they did.
    if (outcome !== 'closed') note.value = t(outcome === 'done' ? 'passed' : 'notPassed')
  }
  return {
    ...{ t, note, pass },
    may: computed(() => may.value ?? false),
    words: computed(() => {
      const who = visit.contact.value?.name
      return who ? t('pass', { name: who }) : t('passPlain')
    }),
  }
}

async function handOver(text: string): Promise<'done' | 'closed'> {
  const file = new File([text], name, { type: 'text/plain' })
  // Older browsers have no sharing, or none of files, whatever the types say.
  const { canShare } = navigator as Partial<Navigator>
  if (!canShare?.call(navigator, { files: [file] })) {
    saveText(name, text)
    return 'done'
  }
  try {
    await navigator.share({ files: [file] })
    return 'done'
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'closed'
    // Sharing itself did not work: the file goes the other way.
    saveText(name, text)
    return 'done'
  }
}
