/**
 * A form that changes one thing of a challenge. It shows the record until somebody types; from then on
 * what they typed is not swept away by news from elsewhere.
 */
import { reactive, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useDoing } from '../../local/doing.ts'
import { useUnsaved } from '../../ui/unsaved.ts'

/** `form` follows `source` as long as nobody has changed anything in it. */
export function useFilled<Source, Form extends object>(
  source: () => Source | null | undefined,
  form: Form,
  fill: (found: Source) => Form,
): Form {
  const filled = reactive(form) as Form // the forms hold plain values, nothing that unwraps
  const untouched = ref(JSON.stringify(filled))
  watch(
    source,
    (found) => {
      if (found === null || found === undefined || JSON.stringify(filled) !== untouched.value)
        return
      Object.assign(filled, fill(found))
      untouched.value = JSON.stringify(filled)
    },
    { immediate: true, flush: 'sync' },
  )
  // A row that was taken away, or a choice, is work as well as words are.
  useUnsaved(() => JSON.stringify(filled) !== untouched.value)
  return filled
}

/** Saves and goes back to the challenge; when it is not done the form stays as it is and says why. */
export function useEdit(challenge: () => string) {
  const router = useRouter()
  const { isBusy, trouble, run } = useDoing()
  const back = () => `/challenges/${challenge()}`

  async function save(work: () => Promise<unknown>): Promise<void> {
    if (await run(work)) await router.push(back())
  }
  return { isBusy, trouble, save, back }
}
