/**
 * Of each kind of record, what of somebody who is asked may stand in it: who may see that, until when, and
 * whether anything says who opened it. A kind that is not here does not compile; one that says that nobody
 * stands in it is held against the rules by a test. Pure.
 */
import type { KindName } from '../../../shared/records/index.ts'
import type { Role } from '../../../shared/roles.ts'
import type { dataWords } from './words-data.ts'

type Key<Start extends string> = keyof typeof dataWords & `${Start}${string}`

export type DataPart = {
  who: readonly Key<'who'>[]
  until: Key<'until'>
  /** seen: by name of role and time · own: nobody but they themselves · noted: where it says so · no: by nothing. */
  opened: 'seen' | 'own' | 'noted' | 'no'
  /** Where only some have any; everybody where this is left out. */
  roles?: readonly Role[]
}

const office = { until: 'untilOffice', opened: 'no' } as const
const ofWork = { until: 'untilWords', opened: 'no' } as const
const onlyMine = { who: ['whoOwn'], until: 'untilWords', opened: 'own' } as const

/** Public facts of a region, and what councils write of themselves. */
const nobody = 'nobody'

export const dataParts: Record<KindName, DataPart | typeof nobody> = {
  person: { who: ['whoName'], ...office },
  appointment: { who: ['whoPart'], ...office },
  invite: { who: ['whoPart'], ...office },
  response: { who: ['whoWords', 'whoLate'], until: 'untilWords', opened: 'seen' },
  entry: { who: ['whoWords', 'whoLate'], until: 'untilWords', opened: 'seen' },
  extract: { who: ['whoShared'], ...ofWork },
  tally: { who: ['whoCounts'], ...ofWork },
  finding: { who: ['whoTeam'], ...ofWork },
  enquiry: { who: ['whoAsked'], ...ofWork },
  hold: { who: ['whoHeld'], until: 'untilSafe', opened: 'no' },
  concern: { who: ['whoSafe', 'whoStaff'], until: 'untilSafe', opened: 'noted' },
  alarm: { who: ['whoAlarm'], until: 'untilSafe', opened: 'no' },
  repair: { who: ['whoLost'], ...ofWork },
  reading: onlyMine,
  note: onlyMine,
  signature: {
    ...{ who: ['whoSigned'], until: 'untilWords', opened: 'no' },
    roles: ['leadMember', 'chiefExecutive'],
  },
  ...{ action: nobody, challenge: nobody, council: nobody, edition: nobody, evidence: nobody },
  ...{ figure: nobody, indicator: nobody, letterbox: nobody, placing: nobody },
  ...{ questionnaire: nobody, region: nobody, round: nobody, section: nobody, selfView: nobody },
  ...{ sharing: nobody, spread: nobody, template: nobody, visit: nobody, wording: nobody },
}

/** What stands beside the records: answers that were not sent, the list of who did what, the computer itself. */
const besides = ['whoUnsent', 'whoLog', 'whoServer'] as const
/** Words that went, that could not be taken, and the letter: parts of several kinds. */
const untilBesides = ['untilBack', 'untilRefused', 'untilUnsent', 'untilLetter'] as const

export const partsFor = (held: readonly Role[]): DataPart[] =>
  Object.values(dataParts).filter(
    (part): part is DataPart =>
      part !== nobody && (!part.roles || part.roles.some((role) => held.includes(role))),
  )

export const whoSees = (held: readonly Role[]) => [
  ...new Set([...partsFor(held).flatMap(({ who }) => who), ...besides]),
]

export const untilWhen = (held: readonly Role[]) => [
  ...new Set([...partsFor(held).map(({ until }) => until), ...untilBesides]),
]
