/**
 * A dangerous act asks its author whether it is really them who wants this, now. The question stands on
 * whatever screen they are on (`App.vue`); the act waits for the answer.
 */
import { shallowRef } from 'vue'
import { type Act, hashOfAct, type Proof } from '../../shared/proof.ts'

export type Asking = {
  /** What they are asked for, as `kind.name`. */
  act: string
  /** Of the act: what they confirm is this and nothing else. */
  hash: string
  proved: (proof: Proof) => void
  stopped: () => void
}

/** They were asked and do not want it now: nothing is done, and nothing went wrong. */
export class Stopped extends Error {
  constructor() {
    super('Whoever was asked does not want it now.')
    this.name = 'Stopped'
  }
}

/** What is asked now; nothing, nearly always. */
export const asking = shallowRef<Asking | null>(null)

/** Their proof for this act. Throws `Stopped` when they do not want it after all. */
export function askForProof(act: Act): Promise<Proof> {
  asking.value?.stopped()
  return new Promise((resolve, reject) => {
    const end = () => {
      if (asking.value === own) asking.value = null
    }
    const own: Asking = {
      act: `${act.kind}.${act.name}`,
      hash: hashOfAct(act),
      proved: (proof) => {
        end()
        resolve(proof)
      },
      stopped: () => {
        end()
        reject(new Stopped())
      },
    }
    asking.value = own
  })
}
