/** What became of Oakshire's self-view: signed with doubts, shared, written on, and with the lead councillor again. */
import type { ClockTime, DayOffset } from '../region.ts'

type When = { day: DayOffset; at: ClockTime }

export const oakshireOrder = ['chiefExecutive', 'leadMember'] as const

type Press = When & { by: string }

export type DemoSigned = Press & {
  role: 'chiefExecutive' | 'leadMember'
  /** Words that go with the signature. */
  doubts: string | null
}

type DemoEdition = { submitted: Press; signed: readonly DemoSigned[] }

/** As it was signed and shared. */
export const firstEdition: DemoEdition & { shared: Press } = {
  submitted: { by: 'anne-whitlock', day: -36, at: '15:30' },
  signed: [
    { by: 'grace-adu-mensah', role: 'chiefExecutive', day: -28, at: '08:50', doubts: null },
    {
      ...{ by: 'jamila-rahman', role: 'leadMember', day: -26, at: '21:12' },
      doubts:
        'I recognise this picture. I am not sure that we know how many people give up on the telephone, and I would like the team to look.',
    },
  ],
  shared: { by: 'anne-whitlock', day: -25, at: '09:05' },
}

/** Two paragraphs that were written anew after it, by their section and place. */
export const changes: readonly (Press & { section: string; place: number; text: string })[] = [
  {
    ...{ by: 'harriet-coyle', day: -5, at: '10:20', section: '5', place: 1 },
    text: 'Getting through is what we hear about most. Since two more people answer, callers wait six minutes on average, not eleven, and one in nine gives up.',
  },
  {
    ...{ by: 'tunde-ajayi', day: -4, at: '14:05', section: '6-commissioning', place: 0 },
    text: 'People now wait 21 days on average for care at home to start. Two teams share one list since October, so nobody waits twice. Eleven people have waited more than eight weeks, all for help with two carers.',
  },
]

/** The chief executive has signed it, the lead councillor has it before her. */
export const secondEdition: DemoEdition = {
  submitted: { by: 'anne-whitlock', day: -3, at: '17:40' },
  signed: [{ by: 'grace-adu-mensah', role: 'chiefExecutive', day: -2, at: '08:35', doubts: null }],
}

/** What the lead councillor wrote while she read. */
export const notes: readonly (When & {
  edition: 1 | 2
  section: string
  /** The place of the paragraph; null for the whole section. */
  place: number | null
  to: 'me' | 'director'
  about: 'ask' | 'agree' | 'doubt' | null
  text: string
})[] = [
  {
    ...{ edition: 1, section: '5', place: 1, to: 'director', about: 'doubt' },
    ...{ day: -26, at: '20:31' },
    text: 'At my surgery people say that they gave up after twenty minutes. Do we count those who ring in the lunch hour?',
  },
  {
    ...{ edition: 1, section: '4', place: 1, to: 'director', about: 'agree' },
    ...{ day: -26, at: '20:40' },
    text: 'Thank you for writing that we believe the carers.',
  },
  {
    ...{ edition: 1, section: '8', place: 0, to: 'me', about: null },
    ...{ day: -26, at: '20:58' },
    text: 'Ask at cabinet who would ring these 140 people.',
  },
  {
    ...{ edition: 2, section: '1', place: 2, to: 'me', about: 'ask' },
    ...{ day: -1, at: '21:20' },
    text: 'Which of the three ways did we agree on? Look it up before I sign.',
  },
]

/** Sections that she opened, in the order of reading; of the second edition only the first few. */
export const readings = {
  first: { day: -26, at: '20:15' },
  second: { day: -1, at: '21:05', sections: ['1', '2', '3'] },
} as const
