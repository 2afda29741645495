/**
 * The two challenges that are played out: adults’ services at Oakshire, where the team is on site,
 * and children's services at Northmere, which is being prepared.
 */
import type { Challenge } from '../../../shared/records/challenge.ts'
import type { ClockTime, DayOffset, DemoContact } from './region.ts'

/** By when a milestone is due, and on which day it was reached; null where neither is known. */
export type DemoMilestone = { due: DayOffset | null; done: DayOffset | null }

export type DemoChallenge = {
  key: string
  /** Keys of the council that is visited and of the round. */
  council: string
  round: string
  service: Challenge['service']
  stage: Challenge['stage']
  visit: { from: DayOffset; to: DayOffset } | null
  milestones: Record<
    'selfView' | 'signed' | 'visit' | 'letter' | 'scrutiny' | 'sixMonths',
    DemoMilestone
  >
  paused: { until: DayOffset; reason: string } | null
}

/** What the team carries: where and when, whom they meet, whom they ring. */
export type DemoPack = {
  place: { name: string; address: string; day: DayOffset; at: ClockTime }
  meeting: readonly { name: string; post: string }[]
  contact: DemoContact
  safeguarding: {
    lead: DemoContact
    deputy: DemoContact
    outside: DemoContact
    council: { name: string; day: string; night: string }
  }
  /** A few words to the experts. */
  note: string
}

const sam: DemoContact = { name: 'Sam Okoro', phone: '01632 960 418' }

export const oakshireAdults: DemoChallenge & { pack: DemoPack } = {
  key: 'oakshire-adults',
  council: 'oakshire',
  round: 'adults-4',
  service: 'adults',
  stage: 'onSite',
  visit: { from: -1, to: 1 },
  milestones: {
    selfView: { due: -34, done: -36 },
    signed: { due: -25, done: -26 },
    visit: { due: 1, done: null },
    letter: { due: 30, done: null },
    scrutiny: { due: 58, done: null },
    sixMonths: { due: 212, done: null },
  },
  paused: null,
  pack: {
    place: {
      name: 'Oakshire County Hall',
      address:
        'Main entrance, Mill Lane, Oakshire. Buses 4 and 11 stop outside. There are no steps.',
      day: -1,
      at: '10:00',
    },
    meeting: [
      { name: 'Anne Whitlock', post: 'Director of adult social services' },
      { name: 'Cllr Jamila Rahman', post: 'Lead councillor for adults’ services' },
      { name: 'Leon Baptiste', post: 'Head of access: the team that answers the phone' },
      { name: 'Siobhan Tighe', post: 'Head of carer support' },
      { name: 'Tunde Ajayi', post: 'Meets you at the door and shows you round' },
    ],
    contact: sam,
    safeguarding: {
      lead: { name: 'Maria Santos', phone: '01632 960 412' },
      deputy: { name: 'Tom Adeyemi', phone: '01632 960 415' },
      outside: { name: 'Nadia Rahimi', phone: '01632 960 422' },
      council: { name: 'Oakshire', day: '01632 960 519', night: '01632 960 520' },
    },
    note: 'Thank you for coming. Lunch is at half past twelve. There is a quiet room next to ours, and you can use it whenever you like. Ring me if anything does not suit you. Sam',
  },
}

export const northmereChildren: DemoChallenge & { pack: DemoPack } = {
  key: 'northmere-children',
  council: 'northmere',
  round: 'children-2',
  service: 'children',
  stage: 'preparing',
  visit: { from: 21, to: 22 },
  milestones: {
    selfView: { due: 4, done: null },
    signed: { due: 11, done: null },
    visit: { due: 22, done: null },
    letter: { due: 52, done: null },
    scrutiny: { due: 80, done: null },
    sixMonths: { due: 234, done: null },
  },
  paused: null,
  pack: {
    place: {
      name: 'Northmere Harbour House',
      address: 'Quay Street, Northmere. Press the bell marked Visitors. There is a lift.',
      day: 21,
      at: '11:00',
    },
    meeting: [
      { name: 'Yvonne Achebe', post: 'Director of children’s services' },
      { name: 'Cllr Martin Sowerby', post: 'Lead councillor for children’s services' },
      { name: 'Petra Novak', post: 'Head of help for families' },
      { name: 'Jerome Hinds', post: 'Head of services for care leavers' },
    ],
    contact: sam,
    safeguarding: {
      lead: { name: 'Ruksana Begum', phone: '01632 960 431' },
      deputy: { name: 'Neil Fairweather', phone: '01632 960 434' },
      outside: { name: 'Idris Calloway', phone: '01632 960 437' },
      council: { name: 'Northmere', day: '01632 960 517', night: '01632 960 518' },
    },
    note: 'We meet for a cup of tea a week before the visit and go through the questions together. Tell me what helps you take part. Sam',
  },
}

export const demoChallenges: readonly (DemoChallenge & { pack: DemoPack })[] = [
  oakshireAdults,
  northmereChildren,
]

/** Of the visits without a pack that have taken place. */
export const roundLeads: Pick<DemoPack['safeguarding'], 'lead' | 'deputy' | 'outside'> = {
  lead: { name: 'Bridget Amoah', phone: '01632 960 441' },
  deputy: { name: 'Conrad Eyre', phone: '01632 960 444' },
  outside: { name: 'Hana Suleiman', phone: '01632 960 447' },
}
