/** Choosing support, knowing the plan, and what happens to it when life changes. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const choiceAndControl: Question[] = [
  {
    id: 'A4',
    type: 'F',
    section: 'choice-and-control',
    tags: ['care-provision'],
    words: {
      own: {
        standard: 'How much choice do you have over your support?',
        easy: 'Can you choose your support?',
      },
      seen: {
        standard: 'How much choice do people have over their support?',
        easy: 'Can people choose their support?',
      },
    },
    hint: {
      own: {
        standard: 'For example who helps you, when they come and what they do.',
        easy: 'Who helps you? When do they come?',
      },
      seen: {
        standard: 'For example who helps them, when they come and what they do.',
        easy: 'Who helps them? When does the help come?',
      },
    },
    scale: {
      standard: ['A lot of choice', 'Quite a lot', 'Some', 'A little', 'No choice'],
      easy: ['Yes', 'A bit', 'No'],
    },
  },
  {
    id: 'A5',
    type: 'Y',
    section: 'choice-and-control',
    tags: ['assessing-needs'],
    words: {
      own: {
        standard: 'Do you have a plan, and do you know what it says?',
        easy: 'Do you know what is in your plan?',
      },
      seen: {
        standard: 'Do people have a plan, and do they know what it says?',
        easy: 'Do people know what is in their plan?',
      },
    },
    hint: {
      own: {
        standard: 'A plan says what help you get, and why.',
        easy: 'A plan says what help you get.',
      },
      seen: {
        standard: 'A plan says what help a person gets, and why.',
        easy: 'A plan says what help a person gets.',
      },
    },
  },
  {
    id: 'A12',
    type: 'Y',
    section: 'choice-and-control',
    tags: ['safe-pathways'],
    words: {
      own: {
        standard: 'Did your support stay in place when your life changed?',
        easy: 'When your life changed, did your support carry on?',
      },
      seen: {
        standard: 'Does support stay in place when life changes?',
        easy: 'Does support carry on when things change?',
      },
    },
    hint: {
      own: {
        standard: 'For example when you left hospital, moved house or turned 18.',
        easy: 'For example, you left hospital. Or you moved house. Or you turned 18.',
      },
      seen: {
        standard: 'For example when someone leaves hospital, moves house or turns 18.',
        easy: 'For example, someone leaves hospital. Or they move house. Or they turn 18.',
      },
    },
  },
]
