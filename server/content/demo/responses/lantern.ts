/**
 * What the Lantern group sent from Eastmere, before the visit's feedback was given: chosen answers alone, so
 * that counts were made of them.
 */
import {
  type DemoResponse,
  face,
  many,
  no,
  notSure,
  own,
  partly,
  seen,
  skipped,
  yes,
} from './entry.ts'

const eastmere = {
  ...{ challenge: 'eastmere-adults', addsTo: null, helped: null, readBy: 'noor-haddad' },
} as const

export const lanternResponses: readonly DemoResponse[] = [
  {
    ...{ ...eastmere, key: 'maud-first', author: 'maud', sent: { day: -20, at: '14:10' } },
    entries: [
      ...[own('A1', face(4)), own('A2', yes), own('A3', yes), own('A4', face(4))],
      ...[own('A5', partly), own('A6', many(['waiting'])), own('A7', yes), own('A11', yes)],
      ...[own('A13', face(5)), own('A8', yes)],
    ],
  },
  {
    ...{ ...eastmere, key: 'sanjay-first', author: 'sanjay', sent: { day: -20, at: '15:25' } },
    entries: [
      ...[own('A1', face(4)), own('A2', yes), own('A3', partly), own('A4', face(3))],
      ...[own('A5', partly), own('A6', many(['waiting', 'forms'])), own('A7', skipped)],
      ...[own('A11', yes), own('A13', face(5)), seen('A8', yes)],
    ],
  },
  {
    ...{ ...eastmere, key: 'wendy-first', author: 'wendy', sent: { day: -19, at: '11:40' } },
    entries: [
      ...[own('A1', face(4)), own('A2', yes), own('A3', yes), own('A4', face(4))],
      ...[own('A5', no), own('A6', many(['waiting', 'cost'])), own('A7', yes)],
      ...[own('A11', partly), own('A13', face(4)), own('A8', partly)],
    ],
  },
  {
    ...{ ...eastmere, key: 'clive-first', author: 'clive', sent: { day: -19, at: '12:05' } },
    helped: 'friend',
    entries: [
      ...[own('A1', face(4)), own('A2', partly), own('A3', yes), own('A4', face(2))],
      ...[own('A5', notSure), own('A6', many(['waiting', 'travel'])), own('A7', yes)],
      ...[own('A11', yes), own('A13', face(5)), seen('A8', partly)],
    ],
  },
  {
    ...{ ...eastmere, key: 'efua-first', author: 'efua', sent: { day: -19, at: '16:30' } },
    entries: [
      ...[own('A1', face(4)), own('A2', yes), own('A3', yes), own('A4', face(4))],
      ...[own('A5', yes), own('A6', many(['waiting', 'forms'])), own('A7', partly)],
      ...[own('A11', yes), own('A13', face(5)), seen('A8', partly)],
    ],
  },
  {
    ...{ ...eastmere, key: 'ollie-first', author: 'ollie', sent: { day: -18, at: '10:20' } },
    entries: [
      ...[own('A1', face(2)), own('A2', yes), own('A3', yes), own('A4', face(3))],
      ...[own('A5', partly), own('A6', many(['forms'])), own('A7', yes), own('A11', yes)],
      ...[own('A13', face(5)), own('A8', notSure)],
    ],
  },
]
