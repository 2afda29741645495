/** That somebody is asked about words of theirs, or was written to. Said on home and in the visit. */
import { defineWords } from './words.ts'

export const forAuthorWords = defineWords({
  title: ['There is something for you', 'There is something for you'],
  asks: [
    'May we use words of yours? {n|answer waits|answers wait} for your yes or no. If you do not answer in five working days, we do not show your words.',
    'Can we use your words? Please say yes or no.',
  ],
  letters: ['There is a message for you.', 'There is a message for you.'],
  look: ['Look at it in My words', 'Look in My words'],
})
