/**
 * The indicators of the Adult Social Care Outcomes Framework, by the codes of its 2023-24 handbook. Those
 * marked are asked of carers every second year. From 2024-25 the second objective and 3D are counted
 * from client-level data: what was published before means something else.
 */
import { type IndicatorContent, indicatorsOf, per, percent, score } from './content.ts'

const one = indicatorsOf('adults', 'Adult Social Care Outcomes Framework')

const survey = 'From the yearly survey of people who use services.'
const carers = 'From the survey of carers, every second year.'
const returns = 'From the yearly return of short- and long-term services.'
const clientLevel = {
  redefined: [{ from: '2024-25', words: 'Counted from client-level data, person by person.' }],
}
const everyTwoYears = { everyTwoYears: true }

export const adults: readonly IndicatorContent[] = [
  one(
    '1A',
    { standard: 'Quality of life, people who use services', easy: 'How good life is with care' },
    ...(['high', score(24), survey] as const),
  ),
  one(
    '1B',
    {
      standard: 'Quality of life that services add',
      easy: 'How much better care makes life',
    },
    ...(['high', score(null), survey] as const),
  ),
  one(
    '1C',
    { standard: 'Quality of life, carers', easy: 'How good life is for family carers' },
    ...(['high', score(12), carers, everyTwoYears] as const),
  ),
  one(
    '1D',
    { standard: 'Satisfaction, people who use services', easy: 'People who are happy with care' },
    ...(['high', percent, survey] as const),
  ),
  one(
    '1E',
    { standard: 'Satisfaction, carers', easy: 'Family carers who are happy with help' },
    ...(['high', percent, carers, everyTwoYears] as const),
  ),
  one(
    '2A',
    {
      standard: 'No further request after short-term help, new clients',
      easy: 'People who needed no more help after a short time',
    },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '2B',
    {
      standard: 'Admissions to care homes, 18 to 64',
      easy: 'Younger adults who moved to a care home',
    },
    ...(['low', per(100_000), returns, clientLevel] as const),
  ),
  one(
    '2C',
    {
      standard: 'Admissions to care homes, 65 and over',
      easy: 'Older people who moved to a care home',
    },
    ...(['low', per(100_000), returns, clientLevel] as const),
  ),
  one(
    '2D',
    {
      standard: 'Still at home after help to recover, 65 and over',
      easy: 'Older people who stayed at home after help',
    },
    'high',
    percent,
    'Still at home 91 days after leaving hospital into help to recover.',
    {
      redefined: [
        { from: '2024-25', words: 'Remained in the community within 12 weeks of help to recover.' },
      ],
    },
  ),
  one(
    '2E(1)',
    {
      standard: 'Living at home or with family, people with a learning disability',
      easy: 'People with a learning disability who live at home',
    },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '2E(2)',
    { standard: 'Living at home or with family, everybody', easy: 'People who live at home' },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '3A',
    { standard: 'Control over daily life', easy: 'People who decide about their day' },
    ...(['high', percent, survey] as const),
  ),
  one(
    '3B',
    { standard: 'Carers included in discussions', easy: 'Family carers who are asked' },
    ...(['high', percent, carers, everyTwoYears] as const),
  ),
  one(
    '3C(1)',
    {
      standard: 'Easy to find information, people who use services',
      easy: 'People who find information easily',
    },
    ...(['high', percent, survey] as const),
  ),
  one(
    '3C(2)',
    {
      standard: 'Easy to find information, carers',
      easy: 'Family carers who find information easily',
    },
    ...(['high', percent, carers, everyTwoYears] as const),
  ),
  one(
    '3D(1a)',
    { standard: 'Self-directed support, people', easy: 'People who plan their own support' },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '3D(1b)',
    { standard: 'Self-directed support, carers', easy: 'Family carers who plan their own support' },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '3D(2a)',
    { standard: 'Direct payments, people', easy: 'People who get money to buy support' },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '3D(2b)',
    { standard: 'Direct payments, carers', easy: 'Family carers who get money to buy support' },
    ...(['high', percent, returns, clientLevel] as const),
  ),
  one(
    '4A',
    { standard: 'Feel safe', easy: 'People who feel safe' },
    ...(['high', percent, survey] as const),
  ),
  one(
    '4B',
    {
      standard: 'Safeguarding enquiries in which the risk was reduced or removed',
      easy: 'People who were safer after we looked into it',
    },
    'high',
    percent,
    'From the yearly safeguarding collection.',
  ),
  one(
    '5A(1)',
    { standard: 'As much social contact as wanted, people', easy: 'People who see others enough' },
    ...(['high', percent, survey] as const),
  ),
  one(
    '5A(2)',
    {
      standard: 'As much social contact as wanted, carers',
      easy: 'Family carers who see others enough',
    },
    ...(['high', percent, carers, everyTwoYears] as const),
  ),
  one(
    '6A',
    { standard: 'Care staff leaving within 12 months', easy: 'Care staff who left in a year' },
    'low',
    percent,
    'From the workforce data set of the sector.',
  ),
  one(
    '6B',
    { standard: 'Providers rated good or outstanding', easy: 'Care services that are rated good' },
    'high',
    percent,
    "From the regulator's ratings of providers.",
  ),
  {
    ...one(
      'ASC6',
      {
        standard: 'Requests for support that led to a service',
        easy: 'People who asked for help and got a service',
      },
      ...(['none', per(100_000), returns] as const),
    ),
    // No measure of the framework: the Office for Local Government counted it, and said no way is better.
    source: 'Office for Local Government, Local Authority Data Explorer',
  },
]
