/**
 * What became of the words from Oakshire by the end of the first day: some were reviewed and shared with
 * the team, some wait, one author said no, one answer was set apart, and somebody is worried.
 */
import type { AnswerKey } from '../../../shared/answer.ts'
import type { ClockTime } from './region.ts'

export type DemoReview = {
  /** Key of the response, and which of its answers. */
  of: string
  key: AnswerKey
  /** The words with details taken out, where any were. */
  wording?: string
  /** What its author said; null while they have not answered. */
  author: boolean | null
  /** Keys of those who have checked it, in their order. */
  checks: readonly string[]
}

const priya = 'priya-raman'
const farida = 'farida-hosseini'
const both = [priya, farida] as const

/** Done on the evening of the first day. */
export const demoReviews: readonly DemoReview[] = [
  { of: 'amara-first', key: 'own:A1', author: true, checks: both },
  { of: 'amara-first', key: 'own:A13', author: true, checks: both },
  { of: 'amara-first', key: 'seen:A15', author: true, checks: both },
  {
    ...{ of: 'derek-first', key: 'own:A3', author: true, checks: both },
    wording: 'I said what I like doing. She wrote it down.',
  },
  { of: 'derek-first', key: 'own:A4', author: true, checks: both },
  { of: 'peggy-first', key: 'own:A4', author: true, checks: both },
  { of: 'peggy-first', key: 'own:A13', author: true, checks: both },
  {
    ...{ of: 'shazia-first', key: 'own:A8', author: true, checks: both },
  },
  { of: 'shazia-first', key: 'own:A16', author: true, checks: both },
  { of: 'lin-first', key: 'seen:A14', author: true, checks: both },
  { of: 'lin-first', key: 'own:A4', author: true, checks: both },
]

/** Still under way after the sharing. */
export const demoReviewsOpen: readonly DemoReview[] = [
  {
    ...{ of: 'shazia-first', key: 'own:A11', author: null, checks: [] },
    wording: 'The day centre closes early on the day our family needs it most.',
  },
  { of: 'lin-first', key: 'own:A2', author: null, checks: [farida] },
  {
    ...{ of: 'amara-first', key: 'own:A2', author: false, checks: [] },
    wording: 'The first letter was in small print.',
  },
  { of: 'amara-first', key: 'own:A16', author: true, checks: both },
  { of: 'peggy-first', key: 'own:A16', author: true, checks: [priya] },
]

export const demoSharing: { by: string; at: ClockTime } = { by: priya, at: '22:10' }

export type DemoFinding = {
  key: string
  by: string
  at: ClockTime
  text: string
  themes: readonly string[]
  /** Answers it rests on. */
  rests: readonly { of: string; key: AnswerKey }[]
}

export const demoFindings: readonly DemoFinding[] = [
  {
    key: 'ring-back',
    by: 'desmond-clarke',
    at: '22:31',
    text: 'Getting through takes several tries. Once somebody rings back, it is settled the same day, and people say that has got better.',
    themes: ['assessing-needs', 'information'],
    rests: [
      { of: 'amara-first', key: 'own:A1' },
      { of: 'amara-first', key: 'seen:A15' },
    ],
  },
  {
    key: 'choice',
    by: 'agnieszka-nowak',
    at: '22:44',
    text: 'Staff are kind and listen. The choice they can offer is narrow: people choose the day, not the hour and not the worker.',
    themes: ['care-provision', 'flexible-support', 'workforce'],
    rests: [
      { of: 'derek-first', key: 'own:A4' },
      { of: 'peggy-first', key: 'own:A4' },
      { of: 'lin-first', key: 'own:A4' },
      { of: 'amara-first', key: 'own:A13' },
    ],
  },
]

export const demoHold: {
  of: string
  key: AnswerKey
  by: string
  at: ClockTime
  reason: string
} = {
  of: 'tomasz-first',
  key: 'seen:A15',
  by: priya,
  at: '21:20',
  reason: 'Somebody may have been left without help at home. Please look at it before we do.',
}

/** One that was passed on yesterday, and one that came a little while ago. */
export const demoConcerns = {
  passedOn: {
    by: 'kath-morley',
    told: '16:40',
    at: '16:52',
    read: '16:58',
    taken: '17:04',
    ended: '18:15',
    lead: 'maria-santos',
    toldWhom: 'lead',
    words: 'A man at the lunch table said his money goes missing when a neighbour shops for him.',
    receipt: 'OAK 4471',
  },
  fresh: {
    by: 'bronwen',
    minutesAgo: 37,
    toldWhom: 'lead',
    words: 'A woman I spoke to is afraid to go home tonight. I rang Maria and told her.',
  },
} as const
