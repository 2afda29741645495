/**
 * A form that changes one thing of a challenge. It is filled once, from the record as it stood when
 * the form opened, and never again: what somebody types is not swept away by news from elsewhere.
 */
import { reactive, watch } from 'vue'
import { useRouter } from 'vue-router'
import { useDoing } from '../../local/doing.ts'

/** `form` is filled the first time `source` has something. */
export function useFilledOnce<Source, Form extends object>(
  source: () => Source | null | undefined,
  form: Form,
  fill: (found: Source) => Form,
): Form {
  const filled = reactive(form) as Form // the forms hold plain values, nothing that unwraps
  const stop = watch(
    source,
    (found) => {
      if (found === null || found === undefined) return
      Object.assign(filled, fill(found))
      queueMicrotask(() => stop())
    },
    { immediate: true, flush: 'sync' },
  )
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
