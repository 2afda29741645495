/** Feeling safe, a home to stay in, and the people one loves. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const safeAndSettled: Question[] = [
  {
    id: 'C6',
    type: 'F',
    section: 'safe-and-settled',
    tags: ['help-and-protection'],
    words: {
      own: {
        standard: 'How safe have you felt at home, outside, at school and online?',
        easy: 'Have you felt safe?',
      },
      seen: {
        standard: 'How safe do young people feel at home, outside, at school and online?',
        easy: 'Do young people feel safe?',
      },
    },
    hint: {
      own: {
        standard:
          'If you are not safe now, press “I am worried about someone”. It shows who to ring.',
        easy: 'Are you in danger now? Press “I am worried about someone”.',
      },
      seen: {
        standard:
          'If a child is not safe now, press “I am worried about someone”. It shows who to ring.',
        easy: 'Is a child in danger now? Press “I am worried about someone”.',
      },
    },
    scale: {
      standard: ['Very safe', 'Safe', 'OK', 'Not very safe', 'Not safe at all'],
      easy: ['Safe', 'OK', 'Not safe'],
    },
  },
  {
    id: 'C8',
    type: 'Y',
    section: 'safe-and-settled',
    tags: ['in-care'],
    words: {
      own: {
        standard:
          'In care, did you have a settled home, and see your brothers, sisters and friends?',
        easy: 'Was your home settled? Did you see people you love?',
      },
      seen: {
        standard:
          'Do children in care have a settled home, and see their brothers, sisters and friends?',
        easy: 'Is home settled? Do young people see people they love?',
      },
    },
    hint: {
      own: {
        standard:
          'Settled means that you could stay and feel at home. Not been in care? Press Skip.',
        easy: 'Settled means you could stay. Not been in care? Press Skip.',
      },
      seen: {
        standard: 'Settled means that they can stay and feel at home.',
        easy: 'Settled means they can stay and feel at home.',
      },
    },
  },
]
