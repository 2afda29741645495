/** How sending and reading go, for the screens. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { current, running } from './here.ts'
import { seenVanished } from './keeping.ts'
import { createState } from './state.ts'

const before = createState()

export const useSync = defineStore('sync', () => {
  const state = computed(() => current.value?.state ?? before)
  return {
    /** The last try reached our server, or none was in vain yet: nobody says then that there is no internet. */
    online: computed(() => state.value.online || state.value.triedAt === null),
    /** Commands that have not been sent. */
    waiting: computed(() => state.value.waiting),
    sending: computed(() => state.value.underWay && state.value.waiting > 0),
    needsYou: computed(() => state.value.needsYou),
    loading: computed(() => state.value.loading),
    lastAt: computed(() => state.value.lastAt),
    /** When our server was last tried in vain. */
    triedAt: computed(() => state.value.triedAt),
    /** What the browser answered when asked to keep the words; null before it was asked. */
    kept: computed(() => state.value.kept),
    tooOld: computed(() => state.value.tooOld),
    /** A newer app runs in another tab: this page has to be opened again. */
    isOutdated: computed(() => state.value.isOutdated),
    needsSignIn: computed(() => state.value.needsSignIn),
    /** The browser cleared this phone: so many items had not been sent. */
    vanished: computed(() => state.value.vanished),
    /** Tries at once. Never disabled. */
    sendNow: async () => {
      current.value?.changes.tell({ is: 'wake', now: true })
      await running.value?.sync.settled()
    },
    seenVanished: async () => {
      if (current.value) await seenVanished(current.value)
    },
  }
})
