/** The words of the board: questions before the visit, and the two views of the seven enablers. */
import { defineWords } from '../../ui/words.ts'

export const boardWords = defineWords({
  title: ['The board', 'The board'],
  titleVisit: ['The board: {council}', 'The board: {council}'],
  getting: ['Getting the board…', 'Getting the board…'],
  all: ['All councils', 'All councils'],
  back: ['The board', 'The board'],
  intro: [
    'What the council says about itself, beside the figures. It is not an inspection, and nobody gets a rating.',
    'What the council says, and its numbers. It is not a test.',
  ],
  none: ['No self-view has been shared yet', 'Nothing is shared yet'],
  noneNext: [
    'A council’s self-view comes here when its director shares it with the visiting team.',
    'It comes when the council shares it.',
  ],
  notYours: ['This is not for your role to read', 'This is not for you to read'],
  notYoursNext: [
    'The board shows what councils say about themselves, beside the figures, once it is shared. The region’s office, its sponsors and the visiting team read it.',
    'The board shows what councils say. The office, sponsors and visiting team read it.',
  ],
  questionsCount: ['{n|question|questions}', '{n|question|questions}'],
  answeredCount: ['{n} answered', '{n} answered'],

  enquiries: ['Lines of enquiry', 'Questions for the visit'],
  enquiriesLead: [
    'Asked before the visit, each from a paragraph or a figure. The team answers during it.',
    'The team finds the answers on the visit.',
  ],
  enquiriesNone: ['No question has been asked yet', 'No question yet'],
  ask: ['Ask a question', 'Ask a question'],
  fromParagraph: ['From paragraph {number}', 'From part {number}'],
  fromFigure: ['From the figure {code}', 'From the number {code}'],
  fromGone: [
    'From a self-view that is not on this device any more',
    'What it came from is not here now',
  ],
  answer: ['Answer it', 'Answer it'],
  changeAnswer: ['Change the answer', 'Change the answer'],
  changeQuestion: ['Change the question', 'Change the question'],
  noAnswer: ['Not answered yet', 'No answer yet'],
  answered: ['What the team found', 'What the team found'],
  drop: ['Drop it', 'Leave it out'],
  takeUp: ['Take it up again', 'Bring it back'],
  dropped: ['Dropped', 'Left out'],
  up: ['Move up', 'Move up'],
  down: ['Move down', 'Move down'],

  apart: [
    '{n} texts stand here side by side, and none is lost. Choose one, or write another from them.',
    '{n} texts. Nothing is lost. Choose one.',
  ],
  apartPlaced: [
    'It was placed {n} times at once, and none is lost. Choose where the team sees it.',
    'People said {n} things. Nothing is lost. Choose one.',
  ],
  placedBeside: [
    'Somebody else of the team placed it too, and that is kept beside yours',
    'Someone else placed it too. We keep both',
  ],
  apartTexts: ['{n} texts side by side, all kept', '{n} texts side by side'],
  apartSteps: ['Placed {n} times, all kept', 'People said {n} things'],
  apartQuestions: [
    '{n} wordings of the question stand side by side, and none is lost.',
    'The question has {n} texts. Nothing is lost.',
  ],
  apartAnswers: [
    '{n} answers stand side by side, and none is lost.',
    'There are {n} answers. Nothing is lost.',
  ],
  standing: ['The one that stands', 'The one now'],
  beside: ['Beside it, {when}', 'Another one, {when}'],
  takeThis: ['Take this one', 'Take this one'],
  or: [' or ', ' or '],
  moved: [
    'Somebody else changed it while you wrote. If you save, theirs and yours are kept.',
    'Someone changed this. We keep both.',
  ],

  askTitle: ['Ask a question', 'Ask a question'],
  askChange: ['Change the question', 'Change the question'],
  source: ['Where it comes from', 'What it is about'],
  chooseSource: ['Choose a paragraph or a figure', 'Choose one'],
  sourceWrong: ['Choose what the question comes from', 'Choose what it is about'],
  figureChoice: ['Figure {code}: {name}', 'Number {code}: {name}'],
  question: ['The question', 'The question'],
  questionHint: ['Something the team can find out on the visit', 'What should the team find out?'],
  questionWrong: ['Write the question', 'Write the question'],
  tooLong: ['This is {n} letters too long', 'It is {n} letters too long'],
  answerTitle: ['Answer the question', 'Answer the question'],
  answerLabel: ['What you found', 'What you found'],
  answerHint: [
    'No names, and nothing by which a person could be known',
    'Do not write names of people.',
  ],
  answerWrong: ['Write what you found', 'Write what you found'],
  save: ['Save', 'Save'],

  enablers: ['What helps a council improve', 'Things that help a council'],
  enablersLead: [
    'Where the council sees itself on the way, and where the team sees it. Two views, and no average.',
    'The council says one thing. The team may say another.',
  ],
  enabler: ['What helps', 'What helps'],
  own: ['The council says', 'The council says'],
  team: ['The team says', 'The team says'],
  why: ['Why they differ', 'Why they differ'],
  poorToFair: ['Poor to fair', 'From poor to fair'],
  fairToGood: ['Fair to good', 'From fair to good'],
  goodToGreat: ['Good to great', 'From good to great'],
  notPlaced: ['Not placed yet', 'Not yet'],
  place: ['Place: {title}', 'Place: {title}'],
  placeTitle: ['Where does the team see it?', 'Where does the team see it?'],
  stepWrong: ['Choose where the team sees it', 'Choose one'],
  whyLabel: ['One line on why it differs, or why it is the same', 'Why? One line'],
  whyWrong: ['Write one line', 'Write one line'],

  map: ['The region’s map of what helps', 'A map of what helps'],
  mapLead: [
    'Councils stand in the order of their names. It shows where to ask for help and where to offer it, and it is no ranking.',
    'Councils are in A to Z order. Nobody is first or last.',
  ],
  council: ['Council', 'Council'],
  both: ['{own}. The team: {team}.', '{own}. The team says: {team}.'],

  figures: ['All figures of this council', 'All the numbers'],
  figuresLead: [
    'Those it speaks of and those it leaves out. Open one to see it; you can ask about each.',
    'All of them. Open one to look.',
  ],
  figuresNone: ['No figure of this council has been brought in', 'There are no numbers yet'],
  figuresComing: ['The figures are coming', 'The numbers are coming'],
  figuresAway: [
    'The figures are not on this device yet. They come with the internet.',
    'The numbers are not here yet. You need internet.',
  ],
  figuresNever: ['Your role does not read the figures', 'Your role does not see numbers'],

  selfView: ['The self-view beside the figures', 'What the council says, with numbers'],
  edition: ['Version {number}, shared on {day}', 'Version {number}, from {day}'],
  noText: ['Nothing was written here', 'Nothing is written here'],
})
