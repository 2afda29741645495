/** The words of setting somebody's words apart for somebody's safety, wherever they are read. */
import { defineWords } from './words.ts'

export const apartWords = defineWords({
  danger: [
    'If somebody may be in danger now, phone first. This form is not the alert.',
    'Is someone in danger now? Phone first.',
  ],
  whom: ['Whom to phone', 'Who to phone'],
  who: [
    'The safeguarding lead and the deputy of this visit see the words and what you write here, and the visit manager until one of them takes it over.',
    'The people who keep others safe see this. The visit manager sees it at first.',
  ],
  whoOutside: [
    'A safeguarding lead outside this council sees the words and what you write here, and nobody else.',
    'Only someone from outside this council sees this.',
  ],
  nobody: [
    'To everybody else the words are gone, as when their author takes them back. The author is told nothing until the safeguarding lead writes to them. Please say nothing to anybody.',
    'For all others the words are gone. Please tell nobody.',
  ],
  // After the letter words that were shared stay, as those do that their author takes back.
  stays: [
    'The letter is issued, so these words stay where others read them, marked as no longer in use. So do those that an author takes back. The author is told nothing until the safeguarding lead writes to them. Please say nothing to anybody.',
    'The letter is out, so the words stay. We say that we do not use them. Please tell nobody.',
  ],
  reason: ['Why are you worried?', 'Why are you worried?'],
  reasonHint: [
    'Only what the lead needs to begin. Do not ask anybody about it yourself.',
    'Write a little. Do not ask about it yourself.',
  ],
  reasonMissing: ['Say why you are worried', 'Say why you are worried'],
  staff: [
    'Is it about the council’s own staff?',
    'Is it about someone who works for this council?',
  ],
  staffHint: [
    'Then a safeguarding lead outside this council deals with it, and nobody inside sees it.',
    'Then someone from outside this council helps.',
  ],
  staffMissing: ['Say yes or no', 'Say yes or no'],
  setApart: ['Set apart', 'Set apart'],
  done: [
    'The words are set apart. Phone the safeguarding lead as well.',
    'The words are set apart. Please phone too.',
  ],
})
