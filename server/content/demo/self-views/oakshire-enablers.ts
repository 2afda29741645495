/** Where Oakshire sees itself on the way to better, for each of the seven enablers. */
import type { DemoSection } from './self-view.ts'

const harriet = { by: 'harriet-coyle', day: -44, at: '13:30' } as const
const anne = { by: 'anne-whitlock', day: -43, at: '17:10' } as const

export const oakshireEnablers: readonly DemoSection[] = [
  {
    ...{ ...anne, key: '7-strategy', journey: 'fairToGood' },
    summary: 'We have one short plan. People who get care wrote it with us.',
    paragraphs: [
      'There is one plan for adults, six pages long, written with the four groups. Teams know the first two aims by heart and look the others up.',
    ],
  },
  {
    ...{ ...anne, key: '7-leadership', journey: 'goodToGreat' },
    summary: 'Councillors of all parties see the same numbers at the same time.',
    paragraphs: [
      'Councillors of all parties receive the same figures in the same week, and three have changed a decision because of them.',
    ],
  },
  {
    ...{ ...harriet, key: '7-workforce', journey: 'fairToGood' },
    summary: 'Every worker has an hour a month with their manager.',
    paragraphs: [
      'Every worker has an hour with their manager each month, and it is moved less often than it was. Newly qualified workers have a second person to ask.',
    ],
  },
  {
    ...{ ...harriet, key: '7-partners', journey: 'fairToGood' },
    summary: 'The hospital, the college and two charities plan with us.',
    paragraphs: [
      'The hospital, the college and two charities plan with us, not after us. Family doctors and the police come when we ask.',
    ],
  },
  {
    ...{ ...harriet, key: '7-apparatus', journey: 'poorToFair' },
    summary: 'Workers write the same thing three times. One system needs a signal.',
    paragraphs: [
      'Workers write the same thing three times, in three systems. One of them cannot be used in a house without signal, which is every third house in the east.',
    ],
    action: {
      text: 'Give the eastern team a form that works without signal, and count the hours it saves.',
      owner: 'Head of digital services',
      due: 75,
    },
  },
  {
    ...{ ...harriet, key: '7-innovation', journey: 'fairToGood' },
    summary: 'We tried something new in two villages. It worked in one.',
    paragraphs: [
      'Two villages tried neighbours as paid helpers. It worked in one, and we have written down why it did not in the other.',
    ],
  },
  {
    ...{ ...anne, key: '7-resources', journey: 'fairToGood' },
    summary: 'Too much money goes to care homes. New flats begin to change that.',
    paragraphs: [
      'We spend a little less on each person than councils like us, and more of it on care homes than we would choose. The extra-care flats begin to change that.',
    ],
  },
]
