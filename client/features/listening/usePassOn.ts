/** Passing a late entry on to the reviewers: done now or not at all. */
import { useRouter } from 'vue-router'
import { useCan } from '../../local/can.ts'
import { commandNow } from '../../local/command.ts'
import { useDoing } from '../../local/doing.ts'
import { useWords } from '../../ui/words.ts'
import { reviewWords } from './words-review.ts'

export function usePassOn(challenge: () => string, entry: () => string) {
  const t = useWords(reviewWords)
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const mayPassOn = useCan('entry', 'passOn', entry, () => ({}))

  async function passOn(): Promise<void> {
    const isDone = await run(() => commandNow('entry', 'passOn', {}, { record: entry() }))
    // It is the reviewers' from here on: this device lets go of it.
    if (isDone) await router.replace(`/listening/${challenge()}?by=entries`)
  }
  return { t, mayPassOn, isBusy, trouble, passOn }
}
