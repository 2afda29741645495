/** Why something was not done just now, and the words for it. */
import type { ProblemCode } from '../../shared/problems.ts'
import { problemWords } from './problem-words.ts'
import { defineWords, useWords } from './words.ts'

/** A code of `shared/problems.ts`; no internet; this device would not keep it; or it is full. */
export type Trouble = ProblemCode | 'offline' | 'not-saved' | 'full'

const troubleWords = defineWords({
  offline: [
    'This needs the internet, and there is none just now. Nothing was changed. What you typed is still here.',
    'You need the internet for this. What you typed is still here. Try again later.',
  ],
  'not-saved': [
    'This device would not keep that. What you typed is still here. Do not close this page, and try again.',
    'We could not save that. Do not close this page. Try again.',
  ],
  full: [
    'This device is full, so we could not keep that. What you typed is still here. Do not close this page. Send what you have, or make room, and try again.',
    'This phone is full. We could not save that. Do not close this page. Send what you have.',
  ],
})

/** Gives the function that says a trouble, in the reading chosen on this device. */
export function sayTrouble(): (trouble: Trouble) => string {
  const own = useWords(troubleWords)
  const problem = useWords(problemWords)
  return (trouble) =>
    trouble === 'offline' || trouble === 'not-saved' || trouble === 'full'
      ? own(trouble)
      : problem(trouble)
}
