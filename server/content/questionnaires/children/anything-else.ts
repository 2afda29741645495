/** In people's own words: what happened, what was said, what would help, what was good. */
import type { Question } from '../../../../shared/records/questionnaire.ts'
import { childrensThemes } from '../themes.ts'

export const anythingElse: Question[] = [
  {
    id: 'C14',
    type: 'S',
    section: 'anything-else',
    tags: [],
    words: {
      own: {
        standard: 'What happened when you or your family had a worker?',
        easy: 'What happened to you?',
      },
      seen: { standard: 'What did you see or hear today?', easy: 'What did you see or hear?' },
    },
    hint: {
      own: {
        standard:
          'One thing is enough. Please leave out names, and anything that shows who it was.',
        easy: 'Tell us one thing. No names, please.',
      },
      seen: {
        standard:
          'One thing is enough. Please leave out names, and anything that shows who it was.',
        easy: 'Tell us one thing. No names, please.',
      },
    },
    options: [
      { id: 'saw', standard: 'I saw or heard it myself', easy: 'I saw it' },
      { id: 'person', standard: 'A child or young person told me', easy: 'A young person told me' },
      { id: 'carer', standard: 'A parent or carer told me', easy: 'A parent or carer told me' },
      { id: 'staff', standard: 'A worker told me', easy: 'A worker told me' },
      { id: 'read', standard: 'I read it', easy: 'I read it' },
    ],
  },
  {
    id: 'C15',
    type: 'Q',
    section: 'anything-else',
    tags: [],
    words: {
      own: {
        standard: 'What would you like to say in your own words?',
        easy: 'What do you want to say?',
      },
      seen: {
        standard: 'Which words stayed with you?',
        easy: 'What did a young person or parent say?',
      },
    },
    hint: {
      own: {
        standard:
          'Say it just as you would say it. Then tell us if these words may go in the letter.',
        easy: 'Use your own words. Can we put them in the letter?',
      },
      seen: {
        standard: 'Use their words, but not their name. Then tell us if they said we may use them.',
        easy: 'Use their words, not their name. Did they say we can use them?',
      },
    },
  },
  {
    id: 'C16',
    type: 'B',
    section: 'anything-else',
    tags: ['leadership'],
    words: {
      own: {
        standard: 'What one change would have helped you most?',
        easy: 'What would have made it better for you?',
      },
      seen: {
        standard: 'What one change would help young people and families most?',
        easy: 'What would make it better?',
      },
    },
    hint: null,
  },
  {
    id: 'C17',
    type: 'T',
    section: 'anything-else',
    tags: [],
    words: {
      own: {
        standard: 'What was done well for you that others should copy?',
        easy: 'What was really good for you?',
      },
      seen: {
        standard: 'What is done well here that others should copy?',
        easy: 'What is really good here?',
      },
    },
    hint: null,
  },
  {
    id: 'C18',
    type: 'G',
    section: 'anything-else',
    tags: [],
    words: {
      own: {
        standard: 'Which themes fit your own experience?',
        easy: 'What was your story about?',
      },
      seen: {
        standard: 'Which themes fit what you saw and heard?',
        easy: 'What is this about?',
      },
    },
    hint: {
      own: { standard: 'Choose as many as you like.', easy: 'Pick all that fit.' },
      seen: { standard: 'Choose as many as you like.', easy: 'Pick all that fit.' },
    },
    sets: [childrensThemes],
  },
]
