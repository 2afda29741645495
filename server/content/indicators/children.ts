/** Indicators of children's services under ids of our own: regions share a quarterly set with such measures. */
import { withCare } from '../../../shared/self-view/figures.ts'
import { type IndicatorContent, indicatorsOf, per, percent } from './content.ts'

const one = indicatorsOf('children', "The region's quarterly set")
const months = 'Over the 12 months up to the end of the year.'
const day = 'On the last day of the year.'

export const children: readonly IndicatorContent[] = [
  one(
    'CH1',
    { standard: 'Re-referrals within 12 months', easy: 'Families who needed us again in a year' },
    ...(['low', percent, months] as const),
  ),
  one(
    'CH2',
    { standard: 'Assessments within 45 working days', easy: 'Checks that were done in time' },
    ...(['high', percent, months] as const),
  ),
  one(
    'CH3',
    {
      standard: 'First child protection conferences within 15 working days',
      easy: 'First meetings to keep a child safe, held in time',
    },
    ...(['high', percent, months] as const),
  ),
  one(
    'CH4',
    {
      standard: 'Children on a second or later protection plan',
      easy: 'Children who needed a safety plan again',
    },
    ...(['low', percent, `${months} ${withCare}: a plan may be right again.`] as const),
  ),
  one(
    'CH5',
    { standard: 'Children in care', easy: 'Children in care' },
    ...(['none', per(10_000), `${day} Context, and neither good nor bad.`] as const),
  ),
  one(
    'CH6',
    {
      standard: 'Children in care with three or more placements in the year',
      easy: 'Children in care who moved home three times or more',
    },
    ...(['low', percent, months] as const),
  ),
  one(
    'CH7',
    {
      standard: 'Children in care in the same placement for two years or more',
      easy: 'Children in care with the same home for two years',
    },
    ...(['high', percent, day] as const),
  ),
  one(
    'CH8',
    {
      standard: 'Care leavers aged 19 to 21 in education, work or training',
      easy: 'Young people who left care and learn or work',
    },
    ...(['high', percent, day] as const),
  ),
  one(
    'CH9',
    {
      standard: 'Care leavers in suitable homes',
      easy: 'Young people who left care with a good home',
    },
    ...(['high', percent, day] as const),
  ),
  one(
    'CH10',
    { standard: 'Social workers who left in the year', easy: 'Social workers who left' },
    ...(['low', percent, months] as const),
  ),
  one(
    'CH11',
    {
      standard: 'Social workers from agencies',
      easy: 'Social workers who are here for a short time',
    },
    ...(['low', percent, day] as const),
  ),
]
