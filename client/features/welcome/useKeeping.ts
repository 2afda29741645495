/** Keeping a small choice on this phone, going on when it stands there, and saying so when it does not. */
import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { type WhyNot, whyNot } from '../../local/doing.ts'

export function useKeeping() {
  const router = useRouter()
  const trouble = ref<WhyNot | null>(null)
  const isBusy = ref(false)
  let last: () => Promise<void> = () => Promise.resolve()

  async function keep(work: () => Promise<void>, next: string): Promise<void> {
    if (isBusy.value) return
    last = () => keep(work, next)
    isBusy.value = true
    try {
      await work()
      trouble.value = null
    } catch (error) {
      trouble.value = whyNot(error) // a bug goes on up
    } finally {
      isBusy.value = false
    }
    if (trouble.value === null) await router.push(next)
  }

  return {
    isNotSaved: computed(() => trouble.value !== null),
    isFull: computed(() => trouble.value === 'full'),
    isBusy,
    keep,
    /** What was not done, once more. */
    again: () => void last(),
  }
}
