/** A command that is sent at once and alone: somebody waits for its answer, and it never stands in the queue. */
import { knownCode, Offline, Refused } from '../session/api.ts'
import type { Outcome } from './exchange.ts'
import { openItems, type Packed, type Sent, takeNumber } from './outbox.ts'
import type { Phone } from './phone.ts'

/** With a place in the order: what the server says of it is written down. */
export const numbered = async (phone: Phone, packed: Packed): Promise<Sent[]> =>
  openItems([await phone.words.use((database) => takeNumber(database, packed))])

/** Of which nothing is kept on this phone. */
export async function passing(packed: Packed): Promise<Sent[]> {
  const sent = await openItems([{ ...packed, order: 0 }])
  return sent.map((one) => ({ ...one, isPassing: true }))
}

/** Throws `Offline` where nothing was said of it, `Refused` with the reason where it was not applied. */
export function refuseUnapplied(outcome: Outcome, id: string): void {
  const result = answerIn(outcome)?.results.find((one) => one.id === id)
  if (!result) throw new Offline('no answer to it')
  if (result.outcome !== 'applied') throw new Refused(knownCode(result.problem?.code))
}

function answerIn(outcome: Outcome) {
  if (outcome.is === 'tooOld') return outcome.heard?.answer
  return outcome.is === 'answered' ? outcome.answer : undefined
}
