/** The words of evidence: a document, its day, and the words in it that count. */
import type { PaperField } from './paper.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const evidenceWords = defineWords({
  title: ['Evidence', 'What shows it'],
  back: ['Self-view of {council}', 'What {council} says'],
  intro: [
    'Documents that show what you say. A judgement needs at least one, unless you say that there is not enough evidence.',
    'Papers that show you are right. Each choice needs one.',
  ],
  without: [
    '{n|section is|sections are} judged without evidence',
    '{n|section needs|sections need} something that shows it',
  ],
  none: ['No evidence yet', 'Nothing yet'],
  noneNext: [
    'Add a document, with its day and the words in it that count.',
    'Add a paper. Say what it is and from when.',
  ],
  yearsOld: ['From {day}, {n|year|years} old', 'From {day}. {n|year|years} old'],
  monthsOld: ['From {day}, {n|month|months} old', 'From {day}. {n|month|months} old'],
  newest: ['From {day}, less than a month old', 'From {day}. It is new'],
  old: ['Old: is there anything newer?', 'This is old. Is there a newer one?'],
  onPage: ['Page {page}', 'Page {page}'],
  open: ['Open at {host}', 'Open at {host}'],
  openNote: ['(a new window, needs the internet)', '(new window, needs the internet)'],
  for: ['For: {sections}', 'For: {sections}'],
  lastBy: ['Last change: {who}, {when}', 'Last change: {who}, {when}'],
  history: ['Who, when', 'Who, when'],
  change: ['Change', 'Change'],
  takeOut: ['Take out', 'Take out'],
  documents: ['Documents', 'Papers'],
  takenOut: ['Taken out', 'Taken out'],
  putBack: ['Put back', 'Put back'],
  which: [': {title}', ': {title}'],
  add: ['Add evidence', 'Add something'],
})

type Wrong = `${PaperField}Wrong`

export const paperWords = defineWords({
  addTitle: ['Add evidence', 'Add something that shows it'],
  changeTitle: ['Change evidence', 'Change this'],
  back: ['Evidence', 'What shows it'],
  gone: ['This evidence is not here', 'This is not here'],
  title: ['What is the document called?', 'What is it called?'],
  date: ['Day of the document', 'What day is it from?'],
  dateHint: ['Its own day: how old it is follows from that.', 'The day on the paper.'],
  page: ['Page', 'Page'],
  quote: ['The words in it that count', 'The words that matter'],
  quoteHint: [
    'As they stand there. No names of people.',
    'Copy the words. Leave out names of people.',
  ],
  link: ['Where it can be opened', 'Where can people open it?'],
  linkHint: [
    'An address that begins with https. Not everybody who reads this can open it.',
    'A web address. It starts with https.',
  ],
  sections: ['Which sections does it stand for?', 'Which sections is it for?'],
  moved: ['Somebody changed this while you did', 'Someone changed this too'],
  movedMore: [
    'This is what stands there now. What you typed is still below.',
    'This is there now. Your words are still below.',
  ],
  takeTheirs: ['Take theirs', 'Use theirs'],
  keepMine: ['I have read it: keep mine', 'I have read it. Keep mine'],
  save: ['Keep this', 'Keep this'],
  ...({
    titleWrong: [
      'Say what it is called, in at most 200 signs',
      'Say what it is called. Keep it short',
    ],
    dateWrong: ['Give the day, not later than today', 'Give the day. It cannot be after today'],
    pageWrong: ['At most 40 signs', 'Make it shorter'],
    quoteWrong: ['At most 1,000 signs', 'Make it shorter'],
    linkWrong: [
      'Give an address that begins with https:// or http://, or leave it out',
      'This is no web address. Check it or leave it out',
    ],
    sectionsWrong: ['Choose at least one section', 'Choose a section'],
  } as const satisfies Record<Wrong, Pair>),
})
