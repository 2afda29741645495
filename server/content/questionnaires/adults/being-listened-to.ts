/** Respect, what matters to the person, and unpaid carers. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const beingListenedTo: Question[] = [
  {
    id: 'A13',
    type: 'F',
    section: 'being-listened-to',
    tags: [],
    words: {
      own: {
        standard: 'How well did staff listen to you and show you respect?',
        easy: 'Did staff listen to you? Were they kind?',
      },
      seen: {
        standard: 'How well do staff listen and show respect?',
        easy: 'Do staff listen to people? Are they kind?',
      },
    },
    hint: null,
    scale: {
      standard: ['Very well', 'Well', 'OK', 'Badly', 'Very badly'],
      easy: ['Yes', 'Sometimes', 'No'],
    },
  },
  {
    id: 'A3',
    type: 'Y',
    section: 'being-listened-to',
    tags: ['assessing-needs'],
    words: {
      own: {
        standard: 'Did staff start from what matters to you?',
        easy: 'Did staff ask you what is important to you?',
      },
      seen: {
        standard: 'Do staff start from what matters to the person?',
        easy: 'Do staff ask people what is important to them?',
      },
    },
    hint: null,
  },
  {
    id: 'A8',
    type: 'Y',
    section: 'being-listened-to',
    tags: ['assessing-needs'],
    words: {
      own: {
        standard: 'Was your unpaid carer asked what they need? If you are a carer, were you asked?',
        easy: 'Did staff ask your family carer what they need?',
      },
      seen: {
        standard: 'Are unpaid carers asked what they need?',
        easy: 'Do staff ask family carers what they need?',
      },
    },
    hint: {
      own: {
        standard:
          'A carer looks after family or a friend, and is not paid for it. Skip this if it does not fit you.',
        easy: 'Are you a carer? Tell us if staff asked you. No carer? Press Skip.',
      },
      seen: {
        standard: 'A carer looks after family or a friend, and is not paid for it.',
        easy: 'A carer looks after family or a friend. They are not paid.',
      },
    },
  },
]
