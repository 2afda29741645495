/** The words of one section: its paragraphs, judgements and indicators. */
import { defineWords } from '../../ui/words.ts'

export const sectionWords = defineWords({
  back: ['Self-view of {council}', 'What {council} says'],
  wanted: ['Evidence that is asked for: {what}', 'Show this with: {what}'],
  lacks: ['This still lacks', 'This is still missing'],
  apartHere: [
    'Several people wrote here at once, and all their texts are kept',
    'People wrote here at the same time',
  ],
  apartMore: [
    'Readers would see only one. Open it, read them all, and settle it.',
    'All words are safe. Open it and choose.',
  ],
  earlier: ['Earlier recommendations', 'What we were told before'],
  earlierNone: [
    'Tellback holds no earlier recommendations of your council yet, so nothing could be filled in for you. Write each one as its letter has it, and what became of it.',
    'Tellback does not have the earlier list yet. Please write it yourself. Say what you did.',
  ],
  paragraphs: ['What we say', 'What we say'],
  noParagraph: ['Nothing is written yet', 'Nothing is written yet'],
  paragraph: ['Paragraph {n}', 'Part {n}'],
  ofParagraph: [' paragraph {n}', ' part {n}'],
  writtenAt: ['Written {when}', 'Written {when}'],
  apart: ['{n} texts side by side', '{n} texts side by side'],
  change: ['Change', 'Change'],
  settle: ['Read all and settle', 'Read all and choose'],
  up: ['Move up', 'Move up'],
  down: ['Move down', 'Move down'],
  takeOut: ['Take out', 'Take out'],
  putBack: ['Put back', 'Put back'],
  takenOut: ['Taken out: {n}', 'Taken out: {n}'],
  add: ['Add a paragraph', 'Add a part'],
  summary: ['In a few plain words', 'In a few easy words'],
  noSummary: [
    'No summary yet. Many people will read only this.',
    'Nothing here yet. Many people read only this.',
  ],
  changeSummary: ['Write the summary', 'Write the easy words'],
  judgement: ['How we judge it ourselves', 'How we think we do'],
  notJudged: ['Not judged yet', 'Not chosen yet'],
  or: [' or ', ' or '],
  judge: ['Judge it', 'Choose'],
  indicators: ['Figures it speaks of', 'Numbers we talk about'],
  noIndicator: ['None chosen yet', 'None chosen yet'],
  noStory: ['The story behind it is not told yet.', 'No story yet.'],
  tell: ['Tell the story behind it', 'Tell the story'],
  ofFigure: [': {name}', ': {name}'],
  chooseIndicators: ['Choose figures', 'Choose numbers'],
  evidence: ['Evidence', 'What shows it'],
  noEvidence: ['No evidence yet', 'Nothing yet'],
  addEvidence: ['Add evidence', 'Add something that shows it'],
  history: ['Who wrote what, and when', 'Who wrote what, and when'],
  section: ['Section', 'Section'],
  notHere: ['There is no such section', 'There is no such section'],
  notHereNext: ['Go back to the list and choose another.', 'Go back and choose another.'],
  settled: [
    'It is settled. The other texts are kept in the history.',
    'You chose. The other words are kept.',
  ],
  settledSee: ['See the other texts', 'See the other words'],
  before: ['Section before', 'Section before'],
  after: ['Next section', 'Next section'],
})

export const textWords = defineWords({
  new: ['Add a paragraph', 'Add a part'],
  paragraph: ['Change a paragraph', 'Change a part'],
  summary: ['In a few plain words', 'In a few easy words'],
  story: ['The story behind: {what}', 'The story behind: {what}'],
  summaryHint: [
    'Two or three short sentences for somebody who reads nothing else.',
    'Two or three short sentences. Use easy words.',
  ],
  storyHint: [
    'What is behind the figure, and what it means for people.',
    'Why is the number like this? What does it mean for people?',
  ],
  label: ['Your words', 'Your words'],
  settled: ['The text as it should stand', 'The words we should keep'],
  choose: [
    'Read all {n} texts, then start from one of them or write your own',
    'Read all {n}. Then choose one, or write.',
  ],
  missing: [
    'Write something. To take the paragraph out, go back to the section.',
    'Write something here.',
  ],
  long: [
    'It is too long: {n} signs. There is room for {most}.',
    'Too long. {n} is more than {most}.',
  ],
  apart: [
    '{n} texts stand here side by side, and none is lost',
    'There are {n} texts here. All are safe.',
  ],
  apartMore: [
    'They were written at the same time. Read them all. The box below is empty until you start from one or write your own; add what the others say, and keep it: that settles it. Every text stays in the history.',
    'Read them all. Choose one. Add words from the others. Then keep it.',
  ],
  textOf: ['Text {n}: {who}', 'Text {n}: {who}'],
  standing: ['Readers would see this one.', 'Readers see this one.'],
  beside: ['Written beside it.', 'Written next to it.'],
  takeThis: ['Start from this one', 'Use this one'],
  takeWhich: [': text {n}', ': text {n}'],
  emptied: ['(emptied)', '(empty)'],
  moved: [
    'Somebody wrote here while you did. Nothing is lost: what you keep now stands beside theirs.',
    'Someone else wrote here too. Your words will stand next to theirs.',
  ],
  save: ['Keep this', 'Keep this'],
  settle: ['Keep this and settle it', 'Keep this one'],
  gone: ['This text is not here', 'This is not here'],
})

export const judgeWords = defineWords({
  title: ['How we judge it ourselves', 'How we think we do'],
  noRating: [
    'This is the council’s own view. Nobody gives a rating.',
    'This is what you think yourselves. Nobody gives marks.',
  ],
  apart: ['You and a colleague judged differently', 'People chose different answers'],
  judgedBy: ['{who}: {value}', '{who}: {value}'],
  missing: ['Choose one', 'Choose one'],
  notJudged: ['Nobody judges this section: it only tells.', 'Nobody judges this part.'],
  bringsAction: [
    'Where something is to be done, an action comes with it, for you to fill in.',
    'If there is work to do, we add it to the list.',
  ],
  save: ['Keep this', 'Keep this'],
})

export const indicatorWords = defineWords({
  title: ['Figures it speaks of', 'Numbers we talk about'],
  which: ['Which figures does this section speak of?', 'Which numbers are for this section?'],
  hint: [
    'At most twenty. The story behind one that you take away stays in the history.',
    'Choose up to 20.',
  ],
  storiesApart: [
    'Several stories stand side by side behind {code}. Settle them before you take it away.',
    '{code} has several stories. Choose one first.',
  ],
  getting: ['Getting the list of figures…', 'Getting the list of numbers…'],
  none: ['The region has no figures yet', 'There are no numbers yet'],
  noneNext: ['The coordinator brings them in.', 'The coordinator adds them.'],
  away: [
    'The list of figures has not come to this device, and there is no internet just now',
    'The list is not on this phone yet',
  ],
  awayNext: [
    'It comes by itself, and is then here without internet too.',
    'It comes when you have internet.',
  ],
  save: ['Keep this', 'Keep this'],
})
