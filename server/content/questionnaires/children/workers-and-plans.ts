/** Workers who know the young person, who stay, and who say what the plan is. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const workersAndPlans: Question[] = [
  {
    id: 'C1',
    type: 'F',
    section: 'workers-and-plans',
    tags: ['help-and-protection', 'workforce'],
    words: {
      own: {
        standard: 'How well did workers get to know you?',
        easy: 'Did workers get to know you?',
      },
      seen: {
        standard: 'How well do workers get to know children and young people?',
        easy: 'Do workers get to know young people?',
      },
    },
    hint: null,
    scale: {
      standard: ['Very well', 'Well', 'OK', 'Not very well', 'Not at all'],
      easy: ['Yes', 'A bit', 'No'],
    },
  },
  {
    id: 'C4',
    type: 'F',
    section: 'workers-and-plans',
    tags: ['workforce'],
    words: {
      own: {
        standard: 'How steady was your relationship with one worker?',
        easy: 'Did you keep the same worker?',
      },
      seen: {
        standard: 'How steady is the relationship with one worker?',
        easy: 'Do young people keep the same worker?',
      },
    },
    hint: {
      own: {
        standard: 'Steady means one worker stayed long enough for you to trust them.',
        easy: 'Did one worker stay long enough for you to trust them?',
      },
      seen: {
        standard: 'Steady means one worker stays long enough for a young person to trust them.',
        easy: 'Does one worker stay long enough to be trusted?',
      },
    },
    scale: {
      standard: ['Very steady', 'Steady', 'OK', 'Not very steady', 'Always changing'],
      easy: ['Yes', 'Sometimes', 'No'],
    },
  },
  {
    id: 'C3',
    type: 'Y',
    section: 'workers-and-plans',
    tags: ['help-and-protection', 'in-care'],
    words: {
      own: {
        standard: 'Did you know why you had a worker, and what the plan was?',
        easy: 'Did you know what the plan was?',
      },
      seen: {
        standard: 'Do young people know why they have a worker, and what the plan is?',
        easy: 'Do young people know what the plan is?',
      },
    },
    hint: {
      own: {
        standard: 'A plan says what would happen, when, and who would help.',
        easy: 'A plan says what happens next.',
      },
      seen: {
        standard: 'A plan says what will happen, when, and who will help.',
        easy: 'A plan says what happens next.',
      },
    },
  },
]
