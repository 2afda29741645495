// What an expert sends in a measurement: three answers in whole sentences, about a kilobyte.
import { randomBytes, randomUUID } from 'node:crypto'
import { uuidV7 } from '../../../shared/ids.ts'
import type { Person, Region } from './region.ts'

const said =
  'I rang four times before somebody called me back, and then it was a different person who asked me the same things again. The woman who came in the end was kind and listened to what I wanted.'

const entries = (['A1', 'A2', 'B1'] as const).map((question, n) => ({
  question,
  about: n === 2 ? 'seen' : 'own',
  answer: { is: 'text', text: said },
  why: null,
  credit: { as: 'role' },
}))

const answersTo = (questionnaire: string) => ({
  ...{ questionnaire, number: 1, addsTo: null, entries, helped: null, promise: 1 },
  sentOnPhone: '2026-01-01T10:00:00.000Z',
})

/** The body of a response as it is stored. */
export function bodyOf(region: Region, visit: { id: string; council: string }, author: string) {
  const place = { region: region.id, council: visit.council, challenge: visit.id }
  const received = { receivedAt: '2026-01-01T10:00:01.000Z', late: false, readAt: null }
  return { ...place, ...answersTo(region.questionnaire), author, group: null, ...received }
}

/** One command that sends a response: fresh ids, the same words. */
export function sendOf(region: Region, { challenge }: Person) {
  return {
    id: randomUUID(),
    kind: 'response',
    record: uuidV7(Date.now(), randomBytes(10)),
    name: 'send',
    args: { challenge, ...answersTo(region.questionnaire) },
    base: null,
    at: new Date().toISOString(),
  }
}

/** The question a device asks with these commands and cursors. */
export function askOf(
  person: Person,
  commands: readonly unknown[],
  scopes: Record<string, string | null> = {},
): string {
  return JSON.stringify({ protocol: 1, device: person.device, commands, scopes })
}

/** A batch of so many responses, and whose it is. */
export type Batch = { person: Person; body: string; count: number }

export function batchOf(region: Region, person: Person, count: number): Batch {
  const commands = Array.from({ length: count }, () => sendOf(region, person))
  return { person, body: askOf(person, commands), count }
}
