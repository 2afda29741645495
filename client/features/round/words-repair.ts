/** What the page of lost words says. */
import { defineWords } from '../../ui/words.ts'

export const repairWords = defineWords({
  title: ['Words to put right', 'Words to put right'],
  lead: [
    'Tellback had to be restored from an older copy. These words had reached us before, and they could not be put back where they were. Their authors were told they are safe, so here they are: pass on what matters.',
    'We lost some things and put them back. These words did not fit. They are safe here.',
  ],
  getting: ['Getting the list…', 'Getting the list…'],
  none: ['Nothing to put right', 'Nothing to put right'],
  noneNext: ['That is how it should be.', 'That is good.'],
  notYours: ['This page is for the coordinator of the region', 'The coordinator looks after this'],
  from: ['From {name}', 'From {name}'],
  somebody: ['somebody who is no longer listed', 'somebody we do not know now'],
  first: ['First received {when}', 'We first got it {when}'],
  what: ['What they did', 'What they did'],
  words: ['Their words', 'Their words'],
  worryWords: [
    'These words are for the safeguarding lead, so they are not shown here. Ring the lead, and ask whether they were told.',
    'These words are for the safeguarding lead. Ring the lead. Ask if they know.',
  ],
  noWords: ['There are no words in it.', 'There are no words in it.'],
  why: ['Why it no longer fits', 'Why it does not fit now'],
  settle: ['I have dealt with it', 'I have sorted this'],
  settled: ['Dealt with {when}', 'Sorted {when}'],
  settledTitle: ['Dealt with', 'Sorted'],
  changedNote: ['They wrote the note to the experts', 'They wrote the note'],
  sentAnswers: ['They sent answers from a visit', 'They sent answers'],
  toldWorry: ['They wrote down who they told about a worry', 'They told someone about a worry'],
  other: ['They changed something ({kind})', 'They changed something'],
})
