/** Keeping a small choice on this phone, and saying so when the phone refuses. */
import { ref } from 'vue'
import { whyNot } from '../../local/doing.ts'

export function useKeeping() {
  const isNotSaved = ref(false)
  const isBusy = ref(false)

  /** True when it is on the phone. */
  async function keep(work: () => Promise<void>): Promise<boolean> {
    if (isBusy.value) return false
    isBusy.value = true
    try {
      await work()
      isNotSaved.value = false
      return true
    } catch (error) {
      whyNot(error) // a bug goes on up
      isNotSaved.value = true
      return false
    } finally {
      isBusy.value = false
    }
  }
  return { isNotSaved, isBusy, keep }
}
