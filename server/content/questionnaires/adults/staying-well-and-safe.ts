/** Help before a crisis, feeling safe, and knowing who to tell. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const stayingSafe: Question[] = [
  {
    id: 'A7',
    type: 'Y',
    section: 'staying-well-and-safe',
    tags: ['healthier-lives'],
    words: {
      own: {
        standard: 'Was there help for you to stay well, before a crisis?',
        easy: 'Did you get help before things went wrong?',
      },
      seen: {
        standard: 'Is there help to stay well, before a crisis?',
        easy: 'Is there help before things go wrong?',
      },
    },
    hint: {
      own: {
        standard: 'A crisis is when things get so bad that you need help straight away.',
        easy: 'It could be advice or a group. It could be a bit of help at home.',
      },
      seen: {
        standard: 'A crisis is when things get so bad that someone needs help straight away.',
        easy: 'It could be advice or a group. It could be a bit of help at home.',
      },
    },
  },
  {
    id: 'A9',
    type: 'F',
    section: 'staying-well-and-safe',
    tags: ['safeguarding'],
    words: {
      own: { standard: 'How safe do you feel?', easy: 'Do you feel safe?' },
      seen: { standard: 'How safe do people feel?', easy: 'Do people feel safe?' },
    },
    hint: {
      own: {
        standard:
          'If you are not safe now, press “I am worried about someone”. It shows who to ring.',
        easy: 'Are you in danger now? Press “I am worried about someone”.',
      },
      seen: {
        standard:
          'If someone is not safe now, press “I am worried about someone”. It shows who to ring.',
        easy: 'Is someone in danger now? Press “I am worried about someone”.',
      },
    },
    scale: {
      standard: ['Very safe', 'Safe', 'OK', 'Not very safe', 'Not safe at all'],
      easy: ['Safe', 'OK', 'Not safe'],
    },
  },
  {
    id: 'A10',
    type: 'Y',
    section: 'staying-well-and-safe',
    tags: ['safeguarding'],
    words: {
      own: {
        standard: 'Do you know who to tell if something is wrong?',
        easy: 'If there is a problem, do you know who to tell?',
      },
      seen: {
        standard: 'Do people know who to tell if something is wrong?',
        easy: 'Do people know who to tell if there is a problem?',
      },
    },
    hint: null,
  },
]
