/** What is asked and said of an answer that can only feed a theme: nobody is ever shown its words. */
import { defineWords } from '../../ui/words.ts'
import type { mineWords } from './words-mine.ts'

/** Under the same names as the words for answers that may be shared as they are. */
export const themeWords = defineWords({
  askLead: [
    'The words of this answer are shown to nobody but those who review: the person who said them has not agreed. May we say that somebody spoke of this? The visiting team would read that first, the council with the letter. You decide.',
    'Only the people who check it read these words. The person who said them did not say yes. May we say that someone spoke of this? You decide.',
  ],
  askSame: [
    'The words of this answer are shown to nobody but those who review: the person who said them has not agreed. May we say that somebody spoke of this? The visiting team would read that first, the council with the letter. You decide.',
    'Only the people who check it read these words. The person who said them did not say yes. May we say that someone spoke of this? You decide.',
  ],
  share: ['With details taken out', 'We made it more private'],
  yes: ['Yes, say that somebody spoke of this', 'Yes, say that'],
  no: ['No, keep it out', 'No, keep it out'],
  silence: [
    'If you do not answer in five working days, we may say it all the same: that somebody spoke of this, and never the words.',
    'No answer? Then we may say that someone spoke of this. We never show the words.',
  ],
  together: [
    'We say it only together with what other people told us. Where there are too few, we do not say it.',
    'We say it only together with other people. Too few? Then we do not say it.',
  ],
  saidYes: [
    'You said yes on {when}: we may say that somebody spoke of this, and not the words.',
    'You said yes. We may say that someone spoke of this. We do not show the words.',
  ],
  saidNo: ['You said no on {when}. We keep this out.', 'You said no. We keep this out.'],
  stands: [
    'The letter has gone to the council. If it was told that somebody spoke of this, that stands. After a no the team makes no new use of it.',
    'The council has the letter. What it was told stays there. Say no, and we use it for nothing new.',
  ],
  saidNoIssued: [
    'You said no on {when}. If the council was told before that somebody spoke of this, that stands. The team makes no new use of it.',
    'You said no. What the council was told stays there. We use it for nothing new.',
  ],
  copyAsked: [
    'On {when} we asked whether we may say that somebody spoke of this.',
    'On {when} we asked: may we say that someone spoke of this?',
  ],
} satisfies Partial<Record<keyof typeof mineWords, readonly [string, string]>>)
