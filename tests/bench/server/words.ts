// What an expert sends in a measurement: three answers in whole sentences, about a kilobyte.
import { randomBytes, randomUUID } from 'node:crypto'
import { answerValue, credit } from '../../../shared/answer.ts'
import { uuidV7 } from '../../../shared/ids.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import { blank } from '../../../shared/records/entry/item.ts'
import type { Person, Region } from './region.ts'

const said =
  'I rang four times before somebody called me back, and then it was a different person who asked me the same things again. The woman who came in the end was kind and listened to what I wanted.'

const entries = (['A1', 'A2', 'B1'] as const).map((question, n) => ({
  question,
  about: n === 2 ? ('seen' as const) : ('own' as const),
  answer: answerValue.parse({ is: 'text', text: said }),
  why: null,
  credit: credit.parse({ as: 'role' }),
}))

const answersTo = (questionnaire: string) => ({
  ...{ questionnaire, number: 1, addsTo: null, entries, helped: null, promise: 1 },
  sentOnPhone: '2026-01-01T10:00:00.000Z',
})

/** What reviewers read of a response, as it is stored. */
export function entryBody(
  region: Region,
  visit: { id: string; council: string },
  response: string,
): Entry {
  return {
    ...{ region: region.id, council: visit.council, challenge: visit.id, response },
    ...{ questionnaire: region.questionnaire, number: 1, addsTo: null, helped: null, group: null },
    ...{ late: false, sentAs: response, receivedOn: '2026-01-01', readAt: null },
    answers: entries.map(blank),
  }
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
