/** The words of what was written before: earlier wordings, and the self-view of the last time. */
import { defineWords } from '../../ui/words.ts'

export const historyWords = defineWords({
  title: ['Who wrote what, and when', 'Who wrote what, and when'],
  none: ['Nothing is written yet', 'Nothing is written yet'],
  noneNext: [
    'Every text that is kept here stays readable, with who wrote it.',
    'All words are kept here. You can see who wrote them.',
  ],
  which: ['Which text?', 'Which words?'],
  summary: ['Summary', 'Easy words'],
  story: ['Story behind: {name}', 'Story behind: {name}'],
  action: ['What will be done about a gap', 'Something to do'],
  moved: ['Moved', 'Moved'],
  takenOut: ['Taken out', 'Taken out'],
  putBack: ['Put in', 'Put in'],
  assigned: ['Who sees to it, and by when', 'Who does it, and by when'],
  terms: ['{owner}, by {day}', '{owner}, by {day}'],
  paperTitle: ['Who wrote this evidence, and when', 'Who wrote this, and when'],
  paperBack: ['Evidence', 'What shows it'],
  paperNone: ['Nothing was kept of it', 'Nothing was kept of it'],
  paperNoneNext: [
    'It was written before versions of evidence were kept. From the next change on they are here.',
    'It is older than this list. Changes show here from now on.',
  ],
  paragraph: ['Paragraph {n}', 'Part {n}'],
  paragraphOut: ['A paragraph that was taken out', 'A part that was taken out'],
  versions: ['{n|version|versions}', '{n|version|versions}'],
  version: ['{who}, {when}', '{who}, {when}'],
  compare: ['Two versions compared', 'What changed'],
  from: ['From', 'From'],
  to: ['To', 'To'],
  compared: ['From {from} to {to}:', 'From {from} to {to}:'],
  legend: [
    'Underlined: came in. Struck through: went out.',
    'A line under it: new. A line through it: gone.',
  ],
  all: ['Every version of: {what}', 'All versions of: {what}'],
  now: ['This one stands', 'This is there now'],
  nowBeside: ['Stands beside others', 'One of those there now'],
  emptied: ['(emptied)', '(empty)'],
})

export const lastYearWords = defineWords({
  title: ['Last time, beside now', 'Last time and now'],
  back: ['Self-view of {council}', 'What {council} says'],
  when: ['The last one was sent on {day}.', 'The last one is from {day}.'],
  none: ['There is no earlier self-view here', 'There is no earlier one here'],
  noneNext: [
    'Tellback has none of your council for these services from before. Next time, this one stands here.',
    'Next time you will see this one here.',
  ],
  then: ['Last time', 'Last time'],
  now: ['Now', 'Now'],
  nothing: ['Nothing is written', 'Nothing is written'],
  open: ['Open the section', 'Open the section'],
  which: [': {title}', ': {title}'],
})
