/** What Oakshire's self-view rests on. The documents are as invented as the council. */
import type { DemoEvidence } from './self-view.ts'

const harriet = 'harriet-coyle'
const tunde = 'tunde-ajayi'
const enablers = (...parts: readonly string[]) => parts.map((part) => `7-${part}`)

export const oakshireEvidence: readonly DemoEvidence[] = [
  {
    ...{ key: 'oakshire profile', by: tunde, sections: ['1'], title: 'Oakshire area profile' },
    ...{ date: -210, page: '4', link: 'https://profile.oakshire.example/area' },
    quote: 'One resident in four is 65 or over. In the eastern valleys it is one in three.',
  },
  {
    ...{ key: 'oakshire tracker', by: harriet, sections: ['2'] },
    ...{ title: 'Tracker of recommendations, third round', date: -62 },
  },
  {
    ...{ key: 'oakshire audits', by: harriet, sections: ['3', '4', '6-outcomes'] },
    ...{ title: 'A year of file audits', date: -90, page: '11' },
    quote: 'The person’s own words stood in 81 of 96 files, and in 57 of 96 plans.',
  },
  {
    ...{ key: 'oakshire groups', by: tunde, sections: ['5', '7-strategy'] },
    ...{ title: 'Lists of the four groups, last year', date: -75, page: '2' },
    quote: 'You ask. Then we wait. Tell us when it is done, even if it is small.',
  },
  {
    ...{ key: 'oakshire mornings', by: harriet, sections: ['6-leadership', '7-leadership'] },
    ...{ title: 'Notes of the mornings with teams', date: -70 },
    quote: 'The rota for weekends was changed after the visit in June.',
  },
  {
    ...{ key: 'oakshire waiting', by: tunde, sections: ['6-commissioning', '8'] },
    ...{ title: 'Waiting for care at home, monthly count', date: -63, page: '1' },
    quote: 'Average wait 34 days. More than eight weeks: eleven people.',
  },
  {
    ...{ key: 'oakshire hospital', by: tunde, sections: ['6-partnerships', '7-partners'] },
    ...{ title: 'Leaving hospital: what 60 people told us', date: -150, page: '7' },
    quote: 'One number to ring. I rang it twice and it was the same woman.',
  },
  {
    ...{ key: 'oakshire staff', by: harriet, sections: ['6-workforce', '7-workforce'] },
    ...{ title: 'Workforce report', date: -110, page: '9' },
    quote: 'Nine of the last ten newly qualified workers are still here after two years.',
  },
  {
    ...{ key: 'oakshire systems', by: harriet, sections: enablers('apparatus', 'innovation') },
    ...{ title: 'A day in the east: where the time goes', date: -130 },
    quote: 'One hour and forty minutes of the day went into typing what was typed before.',
  },
  {
    ...{ key: 'oakshire budget', by: tunde, sections: ['7-resources', '8', '9'] },
    ...{ title: 'Budget report to the council', date: -280, page: '22' },
  },
]
