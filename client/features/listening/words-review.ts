/** The words of reviewing: taking details out, checking, sharing, and setting apart. */
import { defineWords } from '../../ui/words.ts'

export const reviewWords = defineWords({
  asShared: ['With details taken out', 'With private things taken out'],
  takeOut: ['Take details out', 'Take details out'],
  check: ['Nobody could be recognised by these words', 'Nobody can tell who this is'],
  neighbour: [
    'The test: could a neighbour, or a worker in that service, tell who it is?',
    'Could a neighbour tell who this is? Could a worker?',
  ],
  uncheck: ['Take my check back', 'Take my check back'],
  understood: ['I have read this', 'I have read this'],
  notTaken: ['What you did was not taken', 'We could not do that'],

  tagOpen: ['In review', 'We are checking'],
  tagApart: ['Two wordings', 'Two ways to say it'],
  tagRefused: ['Its author said no', 'The person said no'],
  tagReady: ['Ready to share', 'Ready to share'],
  tagTheme: ['Theme only', 'No words shared'],
  tagShared: ['Shared with the team', 'The team can see this'],

  notAsked: [
    'Its author is asked when the first person checks it.',
    'We ask the person when one of us has checked.',
  ],
  asked: [
    'Its author was asked on {when} and has not answered yet.',
    'We asked the person on {when}. No answer yet.',
  ],
  authorYes: ['Its author said yes to these words.', 'The person said yes.'],
  silent: [
    'Its author was asked on {when}. Five working days have passed without an answer, so it may feed a theme and is never quoted.',
    'We asked on {when}. No answer came. We will not use the words.',
  ],
  checks0: ['Two people have to check it.', 'Two people must check it.'],
  checks1: [
    'One person has checked it. A second one has to.',
    'One person checked. One more must check.',
  ],
  checks1Mine: [
    'You have checked it. Somebody else has to check it too.',
    'You checked it. Someone else must check too.',
  ],
  checks2: ['Two people have checked it.', 'Two people checked it.'],
  apart: [
    'Two people changed the words at once. Choose one wording before anybody checks it.',
    'Two people changed the words. Choose one first.',
  ],
  refused: [
    'The words stay out. You can take more out and ask again.',
    'We do not use these words. You can change them and ask again.',
  ],
  ready: [
    'Its author said yes and two people have checked it.',
    'The person said yes. Two people checked.',
  ],
  readyQuote: [
    'Checked by two people. The speaker did not say that their words may be used, so it feeds a theme only.',
    'Two people checked. The speaker did not say yes. So we keep the words out.',
  ],
  shared: ['What the team sees has no author and no time.', 'The team sees no name and no time.'],

  rewordTitle: ['Take details out', 'Take details out'],
  rewordLead: [
    'Change as little as you can, and only to take out what could tell who somebody is. Its author sees the new words and can say no.',
    'Change only a little. Take out what shows who it is. The person can say no.',
  ],
  asSent: ['The words as they were sent', 'The words they sent'],
  nowWords: ['The words as they stand', 'The words now'],
  besideWords: ['Written beside it on {when}', 'Other words, from {when}'],
  rewordApart: ['Two people changed these words at once', 'Two people changed these words'],
  rewordApartLead: [
    'Both are kept. Choose one, change it if you like, and keep it: that settles it.',
    'Both are safe. Choose one. Then keep it.',
  ],
  takeThis: ['Start from this one', 'Use this one'],
  moved: [
    'Somebody changed the words while you were writing. What you keep now stands beside theirs.',
    'Someone changed the words. Yours will stand next to theirs.',
  ],
  rewordLabel: ['The words to share', 'The words to share'],
  rewordShared: [
    'These words are in the team’s view now. As soon as you change them they go out of view, until their author and two people have said yes again.',
    'The team sees these words now. If you change them, they go away until they are checked again.',
  ],
  lookFor: ['What must not be left in', 'Take these things out'],
  lookNames: ['names, initials and addresses', 'names and addresses'],
  lookDates: ['exact ages, and dates of events', 'ages and dates'],
  lookRare: [
    'a rare condition, or who is in somebody’s family',
    'illnesses that few people have, and family',
  ],
  lookSmall: [
    'a small service by its name, a worker’s name, or a job that one person holds',
    'small services, and who works there',
  ],
  keepWording: ['Keep this wording', 'Keep these words'],
  wordsMissing: ['Leave some words to share', 'Write some words'],
  wordsLong: ['The words are too long: {n} signs', 'Too long: {n} letters'],
  settle: ['Keep this one and settle it', 'Keep this one'],

  notOpen: ['These words cannot be reviewed now', 'You cannot change these words now'],
  notOpenNext: [
    'They may have been taken back, the letter may have gone, or they are not yours to review.',
    'They may be gone. Or the letter is out. Or they are not for you.',
  ],
  backEntry: ['Back to the entry', 'Back to the answers'],

  reviewTitle: ['Review: {council}', 'Check the words: {council}'],
  reviewTitlePlain: ['Review', 'Check the words'],
  toReview: ['Review what was said', 'Check what people said'],
  reviewLead: [
    'Words come into the team’s view when their author has said yes and two people have found that nobody could be recognised. The three are different people.',
    'The person says yes. Two people check. Then the team can see the words.',
  ],
  // Once the letter is issued.
  tagOver: ['Not shared', 'Not shared'],
  over: [
    'The letter is issued, so these words stay here: nothing is changed, checked or shared any more.',
    'The letter is out. These words stay here.',
  ],
  overLead: [
    'The letter is issued, so nothing is changed, checked or shared any more. Authors can still take words back, a check can be taken back, and words can be held apart: then they are put to no new use.',
    'The letter is out. We change and share no more words. People can still take words back. You can still hold words apart.',
  ],
  pileOver: ['Not shared', 'Not shared'],
  pileApart: ['Two wordings to settle', 'Choose between two'],
  pileCheck: ['For you to check', 'For you to check'],
  pileWaiting: ['Waiting for somebody else', 'Waiting for someone else'],
  pileReady: ['Ready to share', 'Ready to share'],
  pileRefused: ['Its author said no', 'The person said no'],
  pileShared: ['Shared with the team', 'The team can see these'],
  count: ['{name}: {n}', '{name}: {n}'],
  inEntry: ['Entry {n}', 'Answers {n}'],
  nothingToReview: ['There is nothing to review', 'There is nothing to check'],
  nothingToReviewNext: [
    'Answers with words appear here as they come.',
    'When people write, you see it here.',
  ],

  share: ['Share with the team', 'Share with the team'],
  tooFewCount: ['{n} ready, too few to share yet', '{n} ready. Too few to share yet'],
  shareCount: ['You can share {n} now', 'You can share {n} now'],
  shareWho: [
    'The team of the visit sees them at once, its experts too. The council’s director and lead councillor see them when the letter is issued, the scrutiny committee when the letter is shared with it.',
    'The team sees them now. The council sees them with the letter.',
  ],
  shareWhat: [
    'They see the words, the question and whether it was somebody’s own experience. Not who wrote it, nor when. A name stands there only where its author wanted it.',
    'They see the words. They do not see who wrote them. A name is there only if the person said so.',
  ],
  shareTogether: [
    'All that are ready go together, in no order that tells whose they are.',
    'They all go together.',
  ],
  readyCount: [
    '{n|answer was ready, and stays here|answers were ready, and stay here}',
    '{n|answer was ready. It stays here|answers were ready. They stay here}',
  ],
  sharingOver: [
    'The letter is issued. What came into view now would show by its moment whose it was, so nothing more is shared.',
    'The letter is out. We share no more words now.',
  ],
  tooFew: [
    'Fewer than three, or those of one person alone, could be traced. When three of more than one person are ready you can share them.',
    'It is too few. Wait until three are ready, of two people.',
  ],
  needsInternet: [
    'Sharing needs the internet, so that nobody shares what was taken back meanwhile.',
    'You need the internet to share.',
  ],
  sharedDone: [
    'Shared. The team can read them under “What people said”.',
    'The team can read them now.',
  ],
  seeShared: ['See what the team sees', 'See what the team sees'],

  setApart: ['Set apart for somebody’s safety', 'Someone may not be safe'],

  passOn: ['Pass on to the visit leader', 'Pass on to the visit leader'],
  passOnMore: [
    'The visit leader and manager then read and review it like the others, and you no longer see it.',
    'Then the visit leader reads it. You do not see it any more.',
  ],
})
