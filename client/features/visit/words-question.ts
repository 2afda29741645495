/** One question: what stands around every type of answer. */
import { defineWords } from '../../ui/words.ts'

export const questionWords = defineWords({
  number: ['Question {number} of {total}', 'Question {number} of {total}'],
  changeKind: ['Change', 'Change'],
  changeKindMore: ['whether this is your own experience', 'if this is about you or not'],
  title: ['{question} Question {number} of {total}', '{question} Question {number} of {total}'],
  sayWhy: ['Say why, if you want to', 'Tell us more. You do not have to.'],
  type: ['Type', 'Type'],
  why: ['Your words', 'Your words'],
  other: ['What else?', 'What else?'],
  source: ['How do you know?', 'How do you know?'],
  mayUseOwn: ['May these words go in the letter?', 'Can we put these words in the letter?'],
  mayUseSeen: ['Did they say we may use their words?', 'Did they say we can use it?'],
  mayUse: ['Yes, use the words', 'Yes'],
  mayNotUse: ['No', 'No'],
  stop: ['Stop for now', 'Stop for now'],
  lost: ['This question is not in your visit', 'This question is not here'],
})

/** How an answer reads on Check, on the receipt's copy and before it is sent. */
export const answerWords = defineWords({
  skipped: ['Skipped', 'Skipped'],
  mayUse: ['They may be used', 'We can use them'],
  mayNotUse: ['They may not be used', 'We cannot use them'],
  youSaidWhy: ['You said why', 'You said'],
})
