/** How far the answers of an expert's own visits have come, as far as this device knows. */
import type { Ref } from 'vue'
import { readNotSent } from '../../local/jotting.ts'
import type { Phone } from '../../local/phone.ts'
import { useReading } from '../../local/records.ts'
import { readSentResponses } from '../../local/sent.ts'

/** none: nothing begun · here: answers not sent · waits: sent from here, not arrived · sent: with the team. */
export type VisitStands = { is: 'none' | 'waits' | 'sent' } | { is: 'here'; n: number }

/** Of each visit; undefined while it is read. */
export function useVisitStands(
  visits: () => readonly string[],
): Ref<ReadonlyMap<string, VisitStands> | undefined> {
  return useReading(
    ({ is }) => is === 'draft' || is === 'words' || is === 'rows',
    () => visits().join(' '),
    async (phone, ids) => {
      const found = new Map<string, VisitStands>()
      for (const id of ids.split(' ').filter(Boolean)) found.set(id, await readOne(phone, id))
      return found
    },
  )
}

async function readOne(phone: Phone, visit: string): Promise<VisitStands> {
  const begun = (await readNotSent(phone)).visits.find(({ challenge }) => challenge === visit)
  if (begun?.answers) return { is: 'here', n: begun.answers }
  const sent = await readSentResponses(phone, visit)
  if (sent.length === 0) return { is: 'none' }
  const hasArrived = sent.every(({ state }) => state === 'received' || state === 'read')
  return { is: hasArrived ? 'sent' : 'waits' }
}
