/** What reviewers read of work that was lost with an older copy of the server. */
import { defineWords } from '../../ui/words.ts'

export const lostWords = defineWords({
  title: ['Work to put right', 'Work to put right'],
  lead: [
    'Tellback had to be restored from an older copy. This work had reached us before, and it could not be put back where it was. Whoever did it was told that it is safe: look at it, and do again what still makes sense.',
    'We lost some things and put them back. This work did not fit. Please look. Do it again if it still makes sense.',
  ],
  reworded: ['Somebody took details out of an answer', 'Someone changed words'],
  checked: ['Somebody checked an answer', 'Someone checked an answer'],
  shared: ['Somebody shared what was ready', 'Someone shared words'],
  found: ['Somebody worked on a finding', 'Someone worked on a finding'],
  reviewed: ['Somebody took a step in the review', 'Someone did something here'],
  first: ['First received {when}', 'We first got it {when}'],
  toEntry: ['Open entry {n}', 'Open answers {n}'],
  noWords: ['There are no words in it.', 'There are no words in it.'],
  gone: [
    'The answer it was about is no longer here, so its words are not shown.',
    'The answer is not here now. So we do not show the words.',
  ],
  why: ['Why it no longer fits: {why}', 'Why it does not fit: {why}'],
  settle: ['I have dealt with it', 'I have sorted this'],
  settled: ['Dealt with {when}', 'Sorted {when}'],
})
