/** The one quiet row about a newer Tellback, on every page: why, what its button says and does. */
import { computed, ref, watch } from 'vue'
import { current, running } from './local/here.ts'
import { applyUpdate } from './pwa.ts'
import { renew } from './renew.ts'
import { waitingUpdate } from './ui/update.ts'
import { commonWords } from './ui/words-common.ts'
import { useWords } from './ui/words.ts'

export function useNewer() {
  const t = useWords(commonWords)
  const isBusy = ref(false)
  const isWriting = ref(false)

  const row = computed(() => {
    const state = current.value?.state
    if (state?.tooOld) {
      const why = state.waiting > 0 ? t('tooOldKept') : t('tooOldSent')
      return { why, action: t('updateNow'), press: sendThenRenew }
    }
    if (state?.isOutdated) return { why: t('outdated'), action: t('openAgain'), press: renew }
    // Not on offer while a question is open, which only hides the row.
    return waitingUpdate.value
      ? { why: t('updateReady'), action: t('updateNow'), press: applyUpdate }
      : null
  })
  watch(
    () => row.value?.why,
    () => (isWriting.value = false),
  )

  async function press(): Promise<void> {
    if (!row.value || isBusy.value) return
    isBusy.value = true
    isWriting.value = !(await row.value.press())
    isBusy.value = false
  }
  return {
    row,
    isBusy,
    press,
    notYet: computed(() => (isWriting.value ? t('stillWriting') : '')),
  }
}

/** What waits goes first; what does not arrive now is kept and goes with the new version. */
async function sendThenRenew(): Promise<boolean> {
  current.value?.changes.tell({ is: 'wake', now: true })
  await running.value?.sync.settled()
  return renew()
}
