/** Taking in answers that an expert passed on as a locked file. */
import { defineWords } from '../../ui/words.ts'

export const takeInWords = defineWords({
  title: ['Take in answers from a file', 'Take in answers from a file'],
  lead: [
    'An expert without internet may pass you a locked file. Choose it here: this page opens it and sends it on to the people who read the feedback. Nothing of it is shown.',
    'An expert may give you a locked file. Choose it here. We send it on.',
  ],
  choose: ['Choose the file', 'Choose the file'],
  busy: ['Opening the file…', 'Opening the file…'],
  taken: [
    'Taken in from {name}: {n|set of answers|sets of answers}. Their phone will say that they were sent.',
    'Taken in from {name}.',
  ],
  there: [
    'From {name}: all of it had come already. Nothing is doubled.',
    'From {name}: we had it already.',
  ],
  somebody: ['an expert', 'an expert'],
  notOurs: ['This is not a file of answers.', 'This is not a file of answers.'],
  notYours: [
    'This file is for a visit that is not yours, or whose letterbox is not on this computer yet.',
    'This file is for another visit.',
  ],
  broken: [
    'This file cannot be opened: it was changed or cut off. Ask for it again. The answers are still on the phone.',
    'We cannot open this file. Ask for it again.',
  ],
  refused: [
    'These answers were not taken in: their author is not an expert of this visit, or was not lately.',
    'We could not take this in. The author is not on this visit.',
  ],
  back: ['Invitations', 'Invitations'],
  row: ['Take in answers from a file', 'Take in answers from a file'],
})
