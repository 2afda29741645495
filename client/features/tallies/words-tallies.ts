/** The words of counts: how often each answer was chosen on a visit. */
import { defineWords } from '../../ui/words.ts'

export const talliesWords = defineWords({
  title: ['How often each answer was chosen', 'How many chose each answer'],
  titleVisit: ['How often each answer was chosen: {council}', 'How many chose each: {council}'],
  getting: ['Getting the counts…', 'Getting the counts…'],
  back: ['All counts', 'All counts'],
  madeOnce: [
    'These counts were made once, on {day}, when the visit’s feedback had been given. They are not made again: what came later, or was taken back, changes nothing here.',
    'We counted once, on {day}. We do not count again.',
  ],
  madeOncePlain: [
    'These counts were made once, when the visit’s feedback had been given. They are not made again.',
    'We counted once. We do not count again.',
  ],
  few: [
    'Where fewer than five chose an answer it says “A few”. Nothing is averaged: faces are not marks.',
    'Less than five? Then we say “A few”.',
  ],
  entries: ['{count} sent answers.', '{count} sent answers.'],
  people: ['{n} or more people', '{n} or more people'],
  fewPeople: ['A few people', 'A few people'],
  answer: ['Answer', 'Answer'],
  own: ['Own experience', 'It happened to them'],
  seen: ['Seen or told', 'They saw it or heard it'],
  nobody: ['Nobody', 'Nobody'],
  hidden: ['Too few to show', 'Too few to show'],
  aFew: ['A few', 'A few'],
  orMore: ['{n} or more', '{n} or more'],
  skipped: ['Skipped', 'Skipped'],
  notSure: ['Not sure', 'Not sure'],
  yes: ['Yes', 'Yes'],
  partly: ['Partly', 'A bit'],
  no: ['No', 'No'],
  unknown: ['An answer this version does not know', 'We do not know this answer'],
  sentenceOwn: ['Of their own experience, {list}.', 'It happened to them: {list}.'],
  sentenceSeen: ['Of what they saw or were told, {list}.', 'They saw it or heard it: {list}.'],
  chose: ['{count} chose “{answer}”', '{count} chose “{answer}”'],
  sayFew: ['a few', 'a few'],
  hiddenOwn: [
    'Of their own experience there are too few answers to show.',
    'It happened to them: too few to show.',
  ],
  hiddenSeen: [
    'Of what they saw or were told there are too few answers to show.',
    'They saw it or heard it: too few to show.',
  ],
  and: ['{some} and {last}', '{some} and {last}'],

  none: ['There are no counts yet', 'There are no counts yet'],
  noneNext: [
    'Counts are made when a visit’s feedback has been given.',
    'We count after the visit.',
  ],
  notYours: ['This is not for your role to read', 'This is not for you to read'],
  notYoursNext: [
    'Counts are for the region, and for the council that is visited once feedback has been given.',
    'The region and the council read this.',
  ],
  nothing: ['Too few answers to show counts', 'Too few answers to count'],
  nothingNext: [
    'A count is shown only where at least three people answered: fewer could tell who said what.',
    'We only show counts when three or more people answer.',
  ],
})
