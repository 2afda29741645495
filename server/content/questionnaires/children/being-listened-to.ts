/** Wishes asked for and acted on, and somebody who speaks up. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const beingListenedTo: Question[] = [
  {
    id: 'C2',
    type: 'Y',
    section: 'being-listened-to',
    tags: ['help-and-protection', 'in-care'],
    words: {
      own: {
        standard: 'Did workers ask what you wanted, and act on it?',
        easy: 'Did workers ask you what you wanted?',
      },
      seen: {
        standard: 'Do workers ask what young people want, and act on it?',
        easy: 'Do workers ask young people what they want?',
      },
    },
    hint: null,
  },
  {
    id: 'C13',
    type: 'Y',
    section: 'being-listened-to',
    tags: ['help-and-protection', 'leadership'],
    words: {
      own: {
        standard: 'Did you know how to complain or get an advocate?',
        easy: 'Did you know who could speak up for you?',
      },
      seen: {
        standard: 'Do young people know how to complain or get an advocate?',
        easy: 'Do they know who can speak up for them?',
      },
    },
    hint: {
      own: {
        standard: 'An advocate is on your side and helps you say what you want.',
        easy: 'An advocate speaks up for you. They are on your side.',
      },
      seen: {
        standard: "An advocate is on the young person's side and helps them say what they want.",
        easy: 'An advocate speaks up for a young person. They are on their side.',
      },
    },
  },
]
