/** Oakshire on each of its areas of work. Judged by the council itself: no rating by anybody. */
import type { DemoSection } from './self-view.ts'

const harriet = { by: 'harriet-coyle', day: -48, at: '09:40' } as const
const tunde = { by: 'tunde-ajayi', day: -47, at: '11:15' } as const

export const oakshireDomains: readonly DemoSection[] = [
  {
    ...{ ...harriet, key: '6-outcomes' },
    ...{ rag: 'amber', direction: 'better', confidence: 'high' },
    summary: 'More people stay at home. Fewer move to a care home. Carers do not feel better off.',
    paragraphs: [
      'In the years before the count was changed, fewer and fewer older people moved to a care home, and more of those who left hospital stayed at home. Quality of life is where most councils are.',
      'Carers are the exception. Fewer of them are satisfied than two years ago, and fewer say that they have as much contact with others as they want.',
    ],
    indicators: [
      {
        code: '2C',
        story:
          'Extra-care flats opened in both towns, and a team visits in the first two weeks after hospital. In the east there are neither.',
      },
      { code: '1E', story: 'We ask carers how they are. What they need comes late, or never.' },
      {
        code: '2D',
        story: 'The count was changed in the last year. What came before cannot be set beside it.',
      },
    ],
    action: {
      text: 'Agree with carers what they are to get within six weeks of asking, and count it each month.',
      owner: 'Head of carer support',
      due: 120,
    },
  },
  {
    ...{ ...harriet, key: '6-leadership' },
    ...{ rag: 'green', direction: 'same', confidence: 'medium' },
    summary: 'Leaders visit teams and hear from people. Bad news travels fast enough.',
    paragraphs: [
      'The director and the lead councillor each spend a morning a month with a team, and what they heard stands on the next page of the weekly note. Councillors see the same figures as we do, late reviews among them.',
      'Scrutiny has asked for care at home in the east twice. Each time the answer was on time; the second time it was better.',
    ],
  },
  {
    ...{ ...tunde, key: '6-commissioning' },
    ...{ rag: 'red', direction: 'better', confidence: 'high' },
    summary: 'There is not enough care at home, above all for people who need two carers.',
    paragraphs: [
      'People wait 34 days on average for care at home to start. Eleven of them have waited more than eight weeks, all for help with two carers.',
      'Three providers left in two years, none that we had seen coming. We now meet each of them every quarter and read what their staff say.',
      'Quality is good where there is care: most providers are rated well, and we visited each at least once last year.',
    ],
    indicators: [{ code: '6B' }],
    action: {
      text: 'One waiting list for both teams, and a second provider in the east from the spring.',
      owner: 'Head of commissioning',
      due: 95,
    },
  },
  {
    ...{ ...tunde, key: '6-partnerships' },
    ...{ rag: 'amber', direction: 'better', confidence: 'medium' },
    summary: 'We work well with the hospital. Sharing records with family doctors is late.',
    paragraphs: [
      'People leave Oakshire hospital with one plan and one telephone number. That took four years, and a nurse and a social worker who would not give up.',
      'The record that family doctors and our teams can both read is a year late. Until then people tell their story twice.',
    ],
    action: {
      text: 'Show the shared record to ten surgeries in the north, and mend what they cannot use.',
      owner: 'Head of partnerships',
      due: 150,
    },
  },
  {
    ...{ ...tunde, key: '6-workforce' },
    ...{ rag: 'amber', direction: 'same', confidence: 'high' },
    summary: 'One in nine of our own posts is empty. Fewer care workers leave than before.',
    paragraphs: [
      'Newly qualified workers stay: nine of the last ten are still with us after two years. Experienced ones leave for the city, where they are paid more.',
      'Turnover among care workers has fallen for three years, and is still higher than it should be.',
    ],
    indicators: [
      { code: '6A', story: 'Paid travel time made the difference where providers took it up.' },
    ],
    action: {
      text: 'Ask those who left in the last year why, and tell councillors what they say.',
    },
  },
  {
    ...{ ...harriet, key: '6-culture' },
    ...{ rag: 'notEnough', direction: 'same', confidence: 'low' },
    summary: 'We think that staff can say what is wrong. We do not know enough to be sure.',
    paragraphs: [
      'Staff tell us in person that they can say what is wrong. In the survey only half of them answered, and of the night staff nobody did. We would rather say that we do not know.',
    ],
    action: {
      text: 'Meet the night staff where they work, without their managers.',
      owner: 'Principal social worker',
      due: 40,
    },
  },
]
