/** Asking for help, and what stands in the way of it. */
import type { Question } from '../../../../shared/records/questionnaire.ts'

export const gettingHelp: Question[] = [
  {
    id: 'A1',
    type: 'F',
    section: 'getting-help',
    tags: ['assessing-needs'],
    words: {
      own: {
        standard: 'How easy was it to get help the first time you asked?',
        easy: 'When you first asked for help, was it easy?',
      },
      seen: {
        standard: 'How easy is it to get help the first time someone asks?',
        easy: 'Is it easy to get help the first time?',
      },
    },
    hint: null,
    scale: {
      standard: ['Very easy', 'Easy', 'OK', 'Hard', 'Very hard'],
      easy: ['Easy', 'OK', 'Hard'],
    },
  },
  {
    id: 'A2',
    type: 'Y',
    section: 'getting-help',
    tags: ['assessing-needs'],
    words: {
      own: {
        standard: 'Did you get information in a form you could use?',
        easy: 'Could you understand the information you got?',
      },
      seen: {
        standard: 'Do people get information in a form they can use?',
        easy: 'Can people understand the information?',
      },
    },
    hint: {
      own: {
        standard: 'For example in large print, in Easy Read, in your own language or by phone.',
        easy: 'It could be in big print. It could be in your own language.',
      },
      seen: {
        standard: 'For example in large print, in Easy Read, in their own language or by phone.',
        easy: 'It could be in big print. It could be in their own language.',
      },
    },
  },
  {
    id: 'A11',
    type: 'Y',
    section: 'getting-help',
    tags: ['equity'],
    words: {
      own: {
        standard: 'Was your support fair, whatever your background or disability?',
        easy: 'Were you treated fairly?',
      },
      seen: {
        standard: "Is support fair, whatever someone's background or disability?",
        easy: 'Is support fair for everyone?',
      },
    },
    hint: {
      own: {
        standard: 'Think of your age, disability, race, religion, sex and who you love.',
        easy: 'Fair means you get good help, whoever you are.',
      },
      seen: {
        standard: 'Think of age, disability, race, religion, sex and who people love.',
        easy: 'Fair means everyone gets good help, whoever they are.',
      },
    },
  },
  {
    id: 'A6',
    type: 'M',
    section: 'getting-help',
    tags: ['assessing-needs', 'care-provision'],
    words: {
      own: {
        standard: 'What got in the way when you needed help?',
        easy: 'What made it hard for you to get help?',
      },
      seen: {
        standard: 'What gets in the way when people need help?',
        easy: 'What makes it hard for people to get help?',
      },
    },
    hint: {
      own: { standard: 'Choose all that fit.', easy: 'Pick all that fit.' },
      seen: { standard: 'Choose all that fit.', easy: 'Pick all that fit.' },
    },
    options: [
      { id: 'waiting', standard: 'Waiting a long time', easy: 'Waiting' },
      { id: 'forms', standard: 'Forms', easy: 'Forms to fill in' },
      { id: 'cost', standard: 'What it costs', easy: 'Money' },
      { id: 'travel', standard: 'Getting there and back', easy: 'Getting there' },
      { id: 'language', standard: 'Language', easy: 'Not in the right language' },
      { id: 'phone-lines', standard: 'Getting through on the phone', easy: 'Phone calls' },
      { id: 'not-listened-to', standard: 'Not being listened to', easy: 'Nobody listens' },
      { id: 'too-many-workers', standard: 'Too many different workers', easy: 'Too many workers' },
      { id: 'nothing', standard: 'Nothing gets in the way', easy: 'Nothing' },
      { id: 'other', standard: 'Something else', easy: 'Something else' },
    ],
  },
]
