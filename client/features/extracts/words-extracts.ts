/** The words of reading what people said, once it was approved. */
import { defineWords } from '../../ui/words.ts'

export const extractsWords = defineWords({
  title: ['What people said', 'What people said'],
  titleVisit: ['What people said: {council}', 'What people said: {council}'],
  getting: ['Getting what people said…', 'Getting what people said…'],
  back: ['What people said', 'What people said'],
  intro: [
    'Words of experts by experience. Their authors agreed to them, and two people checked them. They stand in no order. Nobody who reads here is told whose they are, unless somebody chose to give their name.',
    'People said we can show these words. We say a name only if the person chose that.',
  ],
  guess: ['Please do not try to find out who said what.', 'Please do not guess who said what.'],
  by: ['How to read', 'How to read'],
  byQuestion: ['By question', 'By question'],
  byTheme: ['By theme', 'By subject'],
  own: ['Own experience', 'What happened to people'],
  seen: ['What was seen or told', 'What people saw or were told'],
  expert: ['An expert by experience', 'An expert by experience'],
  // The same whatever ended it: nobody learns whether words were taken back or set apart.
  closed: ['These words are no longer in use.', 'We do not use these words any more.'],
  worried: ['I am worried about these words', 'I am worried about these words'],
  backSaid: ['What people said', 'What people said'],
  gone: ['These words are not here any more', 'These words are not here now'],
  goneNext: [
    'Words are taken out again when their author or the reviewers want it. If you are worried about somebody, phone.',
    'Someone took the words out. Are you worried about someone? Please phone.',
  ],
  alsoOthers: ['Somebody else spoke of this too', 'Someone else spoke of this too'],
  onlyOthers: [
    'Somebody spoke of this. Their words are not shown.',
    'Someone spoke of this. We do not show the words.',
  ],
  nobody: ['Nothing here', 'Nothing here'],
  findings: ['What the team makes of it', 'What the team thinks'],
  tally: ['How often each answer was chosen', 'How many chose each answer'],

  nothing: ['Nothing is shared yet', 'Nothing is here yet'],
  nothingNext: [
    'What people said appears here once its authors have agreed and two people have checked it.',
    'Words come here when people say yes and two people have checked.',
  ],
  notYet: ['You cannot read this yet', 'You cannot read this yet'],
  notYetLetter: [
    'You will see what people said when the letter after the visit is issued. Until then it is the team’s, so that people can speak freely.',
    'You will see this when the letter comes. Until then only the team reads it.',
  ],
  notYetScrutiny: [
    'You will see what people said when the letter is shared with your committee.',
    'You will see this when your committee gets the letter.',
  ],
  notYours: ['This is not for your role to read', 'This is not for you to read'],
  notYoursNext: [
    'What people said is read by the team of the visit, and by the council once the letter is issued.',
    'The team reads this. Later the council does.',
  ],
  noVisits: ['There is no visit of yours here', 'You have no visit here'],
})
