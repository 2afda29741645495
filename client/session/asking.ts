/**
 * A dangerous act asks its author whether it is really them who wants this, now. The question stands on
 * whatever screen they are on (`App.vue`); the act waits for the answer.
 */
import { shallowRef } from 'vue'
import type { Proof } from '../../shared/proof.ts'
import { Refused } from './api.ts'

export type Asking = {
  /** Of the act: what they confirm is this and nothing else. */
  hash: string
  proved: (proof: Proof) => void
  cancelled: () => void
}

/** What is asked now; nothing, nearly always. */
export const asking = shallowRef<Asking | null>(null)

/** Their proof for what has this hash. Throws `Refused` when they do not want it after all. */
export function askForProof(hash: string): Promise<Proof> {
  asking.value?.cancelled()
  return new Promise((resolve, reject) => {
    const end = () => {
      if (asking.value === own) asking.value = null
    }
    const own: Asking = {
      hash,
      proved: (proof) => {
        end()
        resolve(proof)
      },
      cancelled: () => {
        end()
        reject(new Refused('not-proved'))
      },
    }
    asking.value = own
  })
}
