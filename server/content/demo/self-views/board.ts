/** What the board asks of Oakshire, and where the team sees it on the way. Two views, and no average. */
import type { EditionSection } from '../../../../shared/self-view/edition.ts'
import type { ClockTime, DayOffset } from '../region.ts'

export type DemoEnquiry = {
  key: string
  by: string
  day: DayOffset
  at: ClockTime
  /** A paragraph of the first edition, by its section and place, or a figure. */
  from: { section: string; place: number } | { code: string }
  question: string
  answer?: { by: string; day: DayOffset; at: ClockTime; text: string }
}

/** In their order. */
export const demoEnquiries: readonly DemoEnquiry[] = [
  {
    ...{ key: 'telephone', by: 'priya-raman', day: -20, at: '09:30' },
    from: { section: '5', place: 1 },
    question: 'Who gives up on the telephone, and what happens to them afterwards?',
    answer: {
      ...{ by: 'desmond-clarke', day: -1, at: '19:20' },
      text: 'We sat with the people who answer. They see how many give up, not who. The lunch hour is worst. Nobody rings back somebody who left no message.',
    },
  },
  {
    ...{ key: 'carers', by: 'sam-okoro', day: -19, at: '11:00' },
    from: { section: '4', place: 1 },
    question: 'Files say that carers are asked. What do carers say came of it?',
  },
  {
    ...{ key: 'two-carers', by: 'priya-raman', day: -19, at: '16:25' },
    from: { section: '6-commissioning', place: 0 },
    question: 'How do the eleven people live who wait for help with two carers?',
  },
  {
    ...{ key: 'satisfaction', by: 'olu-bankole', day: -18, at: '13:45' },
    from: { code: '1E' },
    question: 'Fewer carers are satisfied than two years ago. Does the council know which?',
  },
]

export type DemoPlacing = {
  key: string
  by: string
  at: ClockTime
  step: NonNullable<EditionSection['journey']>
  why: string
}

/** On the evening of the first day; two enablers are not placed yet. */
export const demoPlacings: readonly DemoPlacing[] = [
  {
    ...{ key: '7-strategy', by: 'priya-raman', at: '20:05', step: 'fairToGood' },
    why: 'The same. Everybody we met knew the first two aims.',
  },
  {
    ...{ key: '7-leadership', by: 'priya-raman', at: '20:08', step: 'fairToGood' },
    why: 'Leaders listen well. Nobody could show us yet that what they hear is followed up.',
  },
  {
    ...{ key: '7-workforce', by: 'farida-hosseini', at: '20:12', step: 'fairToGood' },
    why: 'The same. Newly qualified workers speak warmly of the second person they can ask.',
  },
  {
    ...{ key: '7-apparatus', by: 'farida-hosseini', at: '20:15', step: 'poorToFair' },
    why: 'The same, and said plainly. We saw the typing.',
  },
  {
    ...{ key: '7-innovation', by: 'priya-raman', at: '20:20', step: 'goodToGreat' },
    why: 'Further than the council says: writing down why something did not work is rare.',
  },
]
