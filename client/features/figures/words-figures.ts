/** The words of a figure: what it is, among whom, and which way it went. */
import { defineWords } from '../../ui/words.ts'

export const figuresWords = defineWords({
  getting: ['Getting the figures…', 'Getting the numbers…'],
  none: ['No figure yet', 'No number yet'],
  noneNext: [
    'Nothing has been published for this council, or it has not been brought in.',
    'There is no number for this council now.',
  ],
  notHere: ['The figures are not on this device yet', 'The numbers are not here yet'],
  notHereNext: ['They come with the internet.', 'They come when you have internet.'],
  notCarried: ['Your role does not read the figures', 'Your role does not see numbers'],
  notCarriedNext: ['Ask the visit manager to show you.', 'Ask the visit manager.'],

  // {council}: a name; {value}: a number with its unit; {year}: 2022-23, or the year to March 2023.
  ours: ['{council}: {value} in {year}.', '{council} has {value}. This is for {year}.'],
  regionMiddle: [
    'The middle of the {n} councils of our region is {value}.',
    'The middle of our {n} councils is {value}.',
  ],
  englandMiddle: ['The middle of England is {value}.', 'The middle of England is {value}.'],
  inHighest: [
    'Three quarters of England’s councils have a lower figure.',
    'Most councils in England have a lower number.',
  ],
  inLowest: [
    'Three quarters of England’s councils have a higher figure.',
    'Most councils in England have a higher number.',
  ],
  inBetween: [
    'It lies in the middle half of England’s councils.',
    'Many councils in England are close to it.',
  ],
  betterHigh: ['Higher is better.', 'A higher number is better.'],
  betterLow: ['Lower is better.', 'A lower number is better.'],
  betterNone: [
    'Neither high nor low is better: it is there to compare.',
    'High or low is not good or bad.',
  ],
  withCare: [
    'How it is counted: {words}',
    'Take care with this number. It does not say everything.',
  ],
  wentBetter: ['It has got better since {year} ({value}).', 'It got better. It was {value}.'],
  wentWorse: ['It has got worse since {year} ({value}).', 'It got worse. It was {value}.'],
  wentSame: ['It is about the same as in {year} ({value}).', 'It stayed about the same.'],
  wentHigher: ['It is higher than in {year} ({value}).', 'It went up. It was {value}.'],
  wentLower: ['It is lower than in {year} ({value}).', 'It went down. It was {value}.'],
  newCount: [
    'Earlier figures were counted in another way and cannot be compared.',
    'Older numbers were counted in another way.',
  ],
  noNewer: ['There is no figure of {council} for {year}.', '{council} has no number for {year}.'],
  old: ['This figure is old: it is from {year}.', 'This number is old.'],
  yearTo: ['{year}', 'the year to March {end}'],

  percent: ['{n}%', '{n}%'],
  per: ['{n} for every {of} people', '{n} for every {of} people'],
  scoreOf: ['{n} out of {of}', '{n} out of {of}'],

  regionTitle: ['The councils of our region, {year}', 'The councils here, {year}'],
  englandTitle: ['All of England, {year}', 'All of England, {year}'],
  yearsTitle: ['Over the years', 'Over the years'],
  keyOthers: ['The other councils', 'The other councils'],
  keyMiddle: ['The middle', 'The middle'],
  keyHalf: ['The middle half', 'The middle half'],
  keyRegion: ['The middle of our region', 'The middle of our councils'],
  countedAnew: [
    'From {year} on it is counted in another way: {words}',
    'From {year} we count in another way.',
  ],
  source: ['Source: {source}.', 'From: {source}.'],
  published: ['Published on {day}.', 'It came out on {day}.'],

  asTable: ['See as table', 'See as a table'],
  councilsTable: [
    '{name}: the councils of our region, {year}',
    '{name}: the councils here, {year}',
  ],
  yearsTable: ['{name}: over the years', '{name}: over the years'],
  council: ['Council', 'Council'],
  value: ['Figure', 'Number'],
  year: ['Year', 'Year'],
  region: ['Middle of our region', 'Middle of our councils'],
  england: ['Middle of England', 'Middle of England'],
  missing: ['No figure', 'No number'],
  formerCouncil: ['A council that is no more', 'A council that is no more'],
})
