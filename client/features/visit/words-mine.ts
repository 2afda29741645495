/** My words: all I ever gave, and what became of it. */
import { defineWords } from '../../ui/words.ts'

export const mineWords = defineWords({
  title: ['My words', 'My words'],
  lead: [
    'Everything you sent, and what became of it. You can take your words back until the letter goes to the council.',
    'All you sent is here. You can take words back until the letter goes to the council.',
  ],
  getting: ['Getting your words…', 'Getting your words…'],
  none: ['You have not sent anything yet', 'You have not sent anything yet'],
  noneMore: [
    'When you press Send, your answers stand here, with who has read them.',
    'When you send answers, you see them here.',
  ],

  stopped: ['Your card was stopped', 'Your card was stopped'],
  stoppedMore: [
    'What you sent is kept, but this phone may not show it any more. To read it here or take words back, ask for a new card.',
    'What you sent is safe. This phone cannot show it now. Ask for a new card.',
  ],

  askTitle: ['May we share these words?', 'Can we share these words?'],
  askTitleTheme: ['Please say yes or no', 'Please say yes or no'],
  askLead: [
    'Others may read these words: the visiting team first, the council with the letter. We changed them, so that it is harder to tell who you are. You decide.',
    'The team and the council may read this. We made it more private. You decide.',
  ],
  askSame: [
    'Others may read these words, just as you wrote them: the visiting team first, the council with the letter. You decide.',
    'The team and the council may read this. You decide.',
  ],
  wrote: ['You wrote', 'You wrote'],
  share: ['We would share', 'We would share'],
  asked: ['We asked on {day}', 'We asked on {day}'],
  yes: ['Yes, share these words', 'Yes, share these'],
  no: ['No, keep them out', 'No, keep them out'],
  silence: [
    'If you do not answer in five working days, we may count what you said under its theme. We will not show your words.',
    'No answer is fine. Then we do not show your words.',
  ],
  together: [
    'They are shown to others only together with words of other people. Where there are too few, they are not shown.',
    'Others see them only together with words of other people. Too few? Then we do not show them.',
  ],
  saidYes: ['You said yes on {when}. The words: {text}', 'You said yes. The words: {text}'],
  saidNo: ['You said no on {when}. We keep these words out.', 'You said no. We keep these out.'],
  // After the letter: true also of words that were never shared.
  stands: [
    'The letter has gone to the council. If these words were given to it, they stand there. After a no the team makes no new use of them.',
    'The council has the letter. Words it was given stay there. Say no, and we use them for nothing new.',
  ],
  saidNoIssued: [
    'You said no on {when}. If these words were given to the council before, they stand there. The team makes no new use of them.',
    'You said no. Words the council was given stay there. We use them for nothing new.',
  ],
  // What became of it. True also of words held apart: their author learns of that from the lead alone.
  outReaders: [
    'Only those who review read it. It is shared with nobody and counted nowhere.',
    'Only the people who check it read this. We do not count it.',
  ],
  outNoWords: [
    'There are no words in it to share. What you chose can only be counted.',
    'It has no words to share. We can only count it.',
  ],
  outNotYet: ['Not shared with the team so far.', 'Not shared with the team so far.'],
  outQuote: [
    'Shared with the team, in the words you said yes to. What the team has when the letter goes, the council reads as well.',
    'We shared your words with the team. The council may read them with the letter.',
  ],
  outQuoteIssued: [
    'Shared with the team, in the words you said yes to. What the team had when the letter went, the council reads as well. After a no, or taking it back, there is no new use.',
    'We shared your words with the team. What the team had, the council reads too. Say no, or take it back, and we use it for nothing new.',
  ],
  outTheme: [
    'Used in a theme: the team reads that somebody said something to this question, and not your words.',
    'The team knows that someone answered this. They do not see your words.',
  ],
  outLeft: [
    'Left out: the team and the council were not given it. Words are left out when too few people’s were ready, or when they were not ready before the letter went.',
    'We left this out. Maybe too few people said things. Or it was not ready in time.',
  ],
  changeMind: ['Change my mind', 'Change my mind'],

  letterTitle: ['A message for you', 'A message for you'],
  letterDebrief: [
    'They offer you somebody to talk it over with. Tell them if you would like that.',
    'You can talk to someone about it. Tell them if you want that.',
  ],
  letterFrom: [
    'From the person who looks after safeguarding, {when}',
    'From the person who keeps people safe, {when}',
  ],

  visit: ['Visit to {council}', 'Visit to {council}'],
  someVisit: ['A visit', 'A visit'],
  sent: ['Sent {when}', 'Sent {when}'],
  waits: ['Not sent yet. It goes when there is internet.', 'Not sent yet. It goes with internet.'],
  adds: ['Adds to what you sent before', 'Adds to what you sent before'],
  twice: [
    'You sent the same answer on {when} too. If once is enough, you can take one of them back.',
    'You sent the same on {when} too. Is once enough? You can take one back.',
  ],
  openedBy: ['Read by: {who}', 'Read by: {who}'],
  opened: ['{role}, {when}', '{role}, {when}'],
  openedPart: ['{role}, a part of it, {when}', '{role}, some of it, {when}'],
  notOpened: [
    'Nobody has opened it as a whole yet. The team may have read single answers.',
    'The team has not opened all of it yet.',
  ],

  takeBack: ['Take back', 'Take back'],
  takeBackName: ['your answer to: {question}', 'your answer to: {question}'],
  takeAllBack: ['Take back all of this', 'Take back all of this'],
  takenBack: ['You took this back on {when}', 'You took this back on {when}'],
  takenBackWaits: [
    'You took this back. We tell the team when there is internet.',
    'You took this back. The team hears with internet.',
  ],
  sureTitle: ['Take these words back?', 'Take these words back?'],
  sureOne: [
    'Your words go from the team’s screens, and the team cannot use them.',
    'If you press Yes, the team cannot see or use these words.',
  ],
  sureIssued: [
    'The letter has gone to the council, and what it says stays in it. The team does not use your words for anything else.',
    'The council has the letter. It stays. The team uses your words for nothing new.',
  ],
  sureCounts: [
    'That you answered may still be counted. Counts that were made before stay as they are, with what you chose. An answer only for those who read it is in none of them.',
    'We may still count that you answered. Numbers we made before stay the same. Was it private? Then it is in no numbers.',
  ],
  // True for everybody: it never tells whose words were set apart.
  sureSafe: [
    'If words are needed to keep somebody safe, the safeguarding lead may keep them.',
    'Are words needed to keep someone safe? Then the safeguarding lead may keep them.',
  ],
  sureKeep: [
    'You keep your own copy here, and a copy stays on the computer where Tellback runs. You cannot undo this, and you can always tell us again.',
    'You still see them here. Our computer keeps a copy. You cannot undo this.',
  ],
  sureYes: ['Yes, take them back', 'Yes, take them back'],
  sureNo: ['No, leave them', 'No, leave them'],

  takenIn: [
    'The office took this in from a file on {when}',
    'The office took this in from a file on {when}',
  ],
  copyAsked: [
    'On {when} we asked whether we may share: {text}',
    'On {when} we asked to share: {text}',
  ],
  copyOpen: ['You have not answered that.', 'You have not answered that.'],
  copyWorry: ['A worry you wrote down, {when}', 'A worry you told us, {when}'],
  copyWorryNoWords: [
    'You wrote no words, only that you told somebody.',
    'You wrote no words. You told someone.',
  ],
  copyWorryNotSent: [
    'It is on this phone alone: it was not sent.',
    'Only this phone has it. It is not sent.',
  ],
  keep: ['Keep a copy of all my words', 'Keep a copy of my words'],
  toData: ['What is kept of me', 'What is kept of me'],
})
