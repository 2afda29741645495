/** Health and feelings, learning and work, and what care leavers are owed. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const growingUp: Question[] = [
  {
    id: 'C10',
    type: 'F',
    section: 'growing-up',
    tags: ['in-care', 'help-and-protection'],
    words: {
      own: {
        standard: 'How good was the help with your health and feelings?',
        easy: 'Did you get help when you felt sad or ill?',
      },
      seen: {
        standard: 'How good is help with health and feelings?',
        easy: 'Do they get help when they feel sad or ill?',
      },
    },
    hint: null,
    scale: {
      standard: ['Very good', 'Good', 'OK', 'Bad', 'Very bad'],
      easy: ['Yes', 'Sometimes', 'No'],
    },
  },
  {
    id: 'C9',
    type: 'Y',
    section: 'growing-up',
    tags: ['in-care', 'care-leavers'],
    words: {
      own: {
        standard: 'Did you get good support to learn and work?',
        easy: 'Did you get help with school or work?',
      },
      seen: {
        standard: 'Is there good support to learn and work?',
        easy: 'Do young people get help with school or work?',
      },
    },
    hint: null,
  },
  {
    id: 'C11',
    type: 'Y',
    section: 'growing-up',
    tags: ['care-leavers'],
    words: {
      own: {
        standard: 'When you left care, did you know what you were owed: adviser, home, money?',
        easy: 'When you left care, did you know your rights?',
      },
      seen: {
        standard: 'Do care leavers know what they are owed: adviser, home, money?',
        easy: 'Do young people who left care know their rights?',
      },
    },
    hint: {
      own: {
        standard: 'An adviser helps you with a home, work and money. Not been in care? Press Skip.',
        easy: 'A right is something you should get. Not been in care? Press Skip.',
      },
      seen: {
        standard: 'A care leaver is a young adult who was in care. An adviser helps them.',
        easy: 'A right is something you should get. For example, an adviser who helps.',
      },
    },
  },
]
