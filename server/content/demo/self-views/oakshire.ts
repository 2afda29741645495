/** What Oakshire says about itself: adults' services, before the fourth round. */
import { oakshireDomains } from './oakshire-domains.ts'
import { oakshireEnablers } from './oakshire-enablers.ts'
import { oakshireEvidence } from './oakshire-evidence.ts'
import type { DemoSection, DemoSelfView } from './self-view.ts'

const harriet = { by: 'harriet-coyle', day: -52, at: '10:05' } as const
const tunde = { by: 'tunde-ajayi', day: -51, at: '14:20' } as const
const anne = { by: 'anne-whitlock', day: -40, at: '16:45' } as const

const first: readonly DemoSection[] = [
  {
    ...{ ...tunde, key: '1' },
    summary:
      'Oakshire is a large county with few people in it. One in four of us is over 65. Many live far from a town and a bus. Care workers are hard to find in the east.',
    paragraphs: [
      'Oakshire has 212,000 people in two towns and more than eighty villages. One in four is over 65; in the eastern valleys it is one in three. By 2035 we expect 6,000 more people over 80 than today.',
      'Distance is our hardest fact. A third of the people who draw on care at home live more than twenty minutes by car from the nearest office of a provider. Two bus routes in the east were lost last year.',
      'We spend £118 million a year on adult social care, 41 per cent of what the council spends. We have overspent in two of the last three years, each time on care at home for people who need two carers.',
      'One in nine posts in our own teams is vacant. Among providers it is one in seven, and one in four in the east.',
    ],
  },
  {
    ...{ ...harriet, key: '2' },
    summary:
      'In the last round we were given eleven things to do. Seven are done. Three are late. One we did not do, and we say why.',
    paragraphs: [
      'The third round left us eleven recommendations. Seven are complete and were checked by our peers after six months. Three are late: one number for all first calls, a plan for each carer, and a record that partners can read. One we rejected, because the building it spoke of has been sold.',
      'The recommendation that changed most for people is the fourth: whoever leaves a message is rung back. In the first year nine in ten were rung back on the same day. Before, we did not count.',
      'The one that we are least proud of is the seventh. We promised each carer a plan of their own. We ask how carers are, and write it down; what follows is still slow.',
    ],
  },
  {
    ...{ ...harriet, key: '3' },
    summary:
      'Our workers listen well, and people say so. Plans are kind, but too often say the same things. Reviews come late.',
    paragraphs: [
      'Practice is at its best at the first visit. In our audits of 96 files the person’s own words stood in 81, and what they want to do in their day in 74. Workers are kind and curious, and people tell us so.',
      'It is weakest afterwards. Two plans in five are written in words that would fit anybody. Three reviews in ten are late, the longest by fourteen months.',
      'What changes for people: more of them stay at home. What changes too little: choice. Most can choose the day of their care; few can choose the hour, and hardly anybody the worker.',
    ],
    indicators: [{ code: '1A' }],
  },
  {
    ...{ ...harriet, key: '4' },
    summary:
      'We look at files, numbers, complaints and what people say. They mostly agree. They do not agree about carers.',
    paragraphs: [
      'We audit eight files a month, and since spring each is read by two people. Before that our own auditors found more to praise than our peers did when they read the same files.',
      'Audits, complaints and the survey agree about the first visit and about late reviews. They do not agree about carers: our files say that carers are asked, carers say that nothing comes of it. We believe the carers.',
      'We know too little about people who pay for their own care, and about those who rang once and never again.',
    ],
  },
  {
    ...{ ...tunde, key: '5' },
    summary:
      'People say we are kind and hard to reach. Because of what they told us, letters are in larger print and somebody rings back.',
    paragraphs: [
      'Four groups of people who draw on care meet us every other month, and each meeting ends with a list of what we will do. Last year there were 31 points on these lists; 22 are done.',
      'Getting through is what we hear about most. In the autumn people waited eleven minutes on average before somebody answered, and one in five gave up.',
      'Because of what people said, letters are in larger print, the first page says what happens next, and whoever leaves a message is rung back. Nobody who had told us was told that this came from them. That was wrong.',
    ],
    indicators: [
      {
        code: '3C(1)',
        story:
          'People who have an advocate or a group find their way. Those who are new to us do not: the pages of the council speak of teams, and people look for help.',
      },
    ],
  },
]

const last: readonly DemoSection[] = [
  {
    ...{ ...anne, key: '8' },
    summary:
      'Three things worry us. There is little care in the east. Money is short. Some people wait, and we do not know of them.',
    paragraphs: [
      'Care at home in the eastern valleys. One provider gives most of it. If it left, 140 people would have nobody within a week. We hold a plan for that week and pay a second provider to keep a small team.',
      'Money. Without growth in the budget we end next year £3.1 million over. We have shown councillors three ways to close that gap, and none of them is painless.',
      'Those who wait unseen. 118 people wait for a first visit; we ring each of them every fortnight. We do not know who has stopped ringing us.',
    ],
  },
  {
    ...{ ...anne, key: '9' },
    summary:
      'There will be one telephone number. Each carer will have a plan. Twelve care workers will live in the east.',
    paragraphs: [
      'By the spring: one telephone number for all first calls, answered by people who can decide. We stop when it takes longer than four minutes on average, and look again.',
      'By the summer: each carer who asks has a plan of their own within six weeks, written with them.',
      'By next autumn: twelve care workers who live in the eastern valleys, trained with the college and paid from their first day.',
    ],
  },
  {
    ...{ ...anne, key: '10' },
    summary: 'Please look at three things: the telephone, carers, and choice.',
    paragraphs: [
      'How does it feel to ring us for the first time, and what happens to those who give up?',
      'Why do our files and our carers tell different stories?',
      'Where could people choose the hour and the worker, if we did things differently and spent no more?',
    ],
  },
]

export const oakshireSelfView: DemoSelfView = {
  ...{ key: 'oakshire-adults', council: 'oakshire', challenge: 'oakshire-adults' },
  ...{ service: 'adults', by: 'anne-whitlock', begun: -58 },
  sections: [...first, ...oakshireDomains, ...oakshireEnablers, ...last],
  evidence: oakshireEvidence,
  gathered: { day: -42, at: '11:30' },
}
