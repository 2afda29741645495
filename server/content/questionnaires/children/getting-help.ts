/** Help for families, early and from those around them, and what stands in the way of it. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const gettingHelp: Question[] = [
  {
    id: 'C5',
    type: 'Y',
    section: 'getting-help',
    tags: ['help-and-protection'],
    words: {
      own: {
        standard: 'Did your family get help early, before things got worse?',
        easy: 'Did your family get help before things got bad?',
      },
      seen: {
        standard: 'Do families get help early, before things get worse?',
        easy: 'Do families get help before things get bad?',
      },
    },
    hint: null,
  },
  {
    id: 'C7',
    type: 'Y',
    section: 'getting-help',
    tags: ['help-and-protection'],
    words: {
      own: {
        standard: 'Were your wider family and friends asked to help?',
        easy: 'Did anyone ask if your family and friends could help?',
      },
      seen: {
        standard: 'Are wider family and friends asked to help?',
        easy: 'Does anyone ask if family and friends can help?',
      },
    },
    hint: {
      own: {
        standard: 'For example your grandparents, aunts, uncles or close friends.',
        easy: 'It could be your grandparents. It could be a friend.',
      },
      seen: {
        standard: 'For example grandparents, aunts, uncles or close friends.',
        easy: 'It could be grandparents. It could be a friend.',
      },
    },
  },
  {
    id: 'C12',
    type: 'M',
    section: 'getting-help',
    tags: ['help-and-protection', 'workforce'],
    words: {
      own: {
        standard: 'What got in the way when you or your family needed help?',
        easy: 'What made it hard for you?',
      },
      seen: {
        standard: 'What gets in the way when young people or families need help?',
        easy: 'What makes it hard for young people?',
      },
    },
    hint: {
      own: { standard: 'Choose all that fit.', easy: 'Pick all that fit.' },
      seen: { standard: 'Choose all that fit.', easy: 'Pick all that fit.' },
    },
    options: [
      { id: 'waiting', standard: 'Waiting a long time', easy: 'Waiting' },
      { id: 'worker-changes', standard: 'Workers who change', easy: 'Getting a new worker' },
      { id: 'moving-home', standard: 'Moving home', easy: 'Moving home' },
      { id: 'meetings', standard: 'Meetings', easy: 'Meetings' },
      { id: 'not-believed', standard: 'Not being believed', easy: 'Nobody believes it' },
      { id: 'travel', standard: 'Getting there and back', easy: 'Getting there' },
      { id: 'money', standard: 'Money', easy: 'Money' },
      { id: 'nothing', standard: 'Nothing gets in the way', easy: 'Nothing' },
      { id: 'other', standard: 'Something else', easy: 'Something else' },
    ],
  },
]
