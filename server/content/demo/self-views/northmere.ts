/**
 * What Northmere says about itself: children's services, still being written. Three texts stand side by
 * side in one paragraph, and a good deal is lacking.
 */
import type { DemoSection, DemoSelfView } from './self-view.ts'

const kasia = { by: 'kasia-lewandowska', day: -9, at: '10:15' } as const
const bryony = { by: 'bryony-tate', day: -7, at: '15:50' } as const
const both = { by: 'kasia-lewandowska', day: -3, at: '09:25' } as const

const sections: readonly DemoSection[] = [
  {
    ...{ ...bryony, key: '1' },
    summary:
      'Northmere is a harbour town. Many families move here and away again. One child in four grows up with little money.',
    paragraphs: [
      'Northmere is a harbour town of 96,000 people, 21,000 of them under 18. One child in four grows up in a family with little money. In two wards it is one in two.',
      'Families come and go with the seasons. Each year one pupil in eight changes school in the middle of it.',
      'We have 74 social workers for children. Six of them come from agencies, half as many as two years ago.',
    ],
    indicators: [
      { code: 'CH11', story: 'Workers stayed when each had no more than sixteen children.' },
    ],
  },
  {
    ...{ ...kasia, key: '3' },
    summary: 'We are good at first visits. Plans are written for the office, not for the child.',
    paragraphs: [
      'First visits are quick and careful. In 38 of 44 files somebody had seen the child alone and written down what they said.',
      'Plans are weaker. Half of them are written for the office. A child of ten could not read them.',
    ],
    indicators: [{ code: 'CH2' }],
  },
  {
    ...{ ...kasia, key: '4' },
    paragraphs: [
      'We read four files a month, and the parents of two of them tell us how it was. We have not yet asked the children.',
    ],
  },
  {
    ...{ ...kasia, key: '5' },
    paragraphs: [
      'Eleven young people in care meet every month in the boat shed. They choose what is spoken about.',
      {
        text: 'Young people told us that their worker changes too often. Since the summer fewer have changed.',
        beside: [
          {
            by: 'bryony-tate',
            text: 'Young people told us that their worker changes too often. On average they have had three in two years; in the year before it was four.',
          },
          {
            by: 'yvonne-achebe',
            text: 'Young people told us that their worker changes too often. They are right. We promised that nobody is told by letter any more, and we have kept that since July.',
          },
          {
            by: 'kasia-lewandowska',
            text: 'Young people told us that their worker changes too often. Since the summer fewer have changed. Two of the eleven say that it makes no difference yet.',
          },
        ],
      },
    ],
  },
  {
    ...{ ...bryony, key: '6-protection' },
    ...{ rag: 'amber', direction: 'better', confidence: 'medium' },
    summary: 'Families get help sooner. One in five comes back within a year.',
    paragraphs: [
      'Help comes earlier than it did: two families in three are seen within a week. One in five is back within a year, most often because help stopped too soon.',
    ],
    indicators: [
      { code: 'CH1', story: 'We close when the plan is done, not when things are better.' },
    ],
    action: {
      text: 'Ring each family three months after help has ended.',
      owner: 'Head of help for families',
      due: 90,
    },
  },
  {
    ...{ ...both, key: '6-inCare' },
    ...{ rag: 'amber', direction: 'same', confidence: 'high' },
    paragraphs: [
      'Most children in care have a settled home. Too many of the older ones live far from Northmere: nineteen of them more than an hour away.',
    ],
    indicators: [{ code: 'CH7' }, { code: 'CH6' }],
    action: { text: 'Find six homes for young people over 14 in or near the town.' },
  },
  {
    ...{ ...both, key: '6-careLeavers', rag: 'red', direction: 'worse' },
    paragraphs: [
      'One care leaver in three had no settled home for some part of last year. We did not know it until they told us.',
    ],
  },
  {
    ...{ ...bryony, key: '7-workforce', journey: 'fairToGood' },
    paragraphs: [
      'Half of our managers came from our own teams. Supervision is kept: 92 of 100 hours took place.',
    ],
  },
  {
    ...{ ...bryony, key: '7-partners', journey: 'poorToFair' },
    paragraphs: ['Schools ring us late, and say that we ring back later.'],
    action: { dropped: 'Done already: each school has the name of one worker since September.' },
  },
]

export const northmereSelfView: DemoSelfView = {
  ...{ key: 'northmere-children', council: 'northmere', challenge: 'northmere-children' },
  ...{ service: 'children', by: 'kasia-lewandowska', begun: -14, sections },
  gathered: { day: -2, at: '16:10' },
  evidence: [
    {
      ...{ key: 'northmere files', by: 'kasia-lewandowska', sections: ['3', '6-protection'] },
      ...{ title: 'Half a year of file audits', date: -40, page: '3' },
      quote: 'The child had been seen alone in 38 of 44 files.',
    },
    {
      ...{ key: 'northmere homes', by: 'bryony-tate', sections: ['6-inCare'] },
      ...{ title: 'Where our children live', date: -400, page: '5' },
      quote: 'Nineteen live more than an hour away.',
    },
    {
      ...{ key: 'northmere hours', by: 'bryony-tate', sections: ['7-workforce'] },
      ...{ title: 'Hours of supervision, by team', date: -30 },
    },
  ],
}
