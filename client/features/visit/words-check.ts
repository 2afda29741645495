/** Check and send, and what comes of it. */
import { defineWords } from '../../ui/words.ts'

export const checkWords = defineWords({
  title: ['Check your answers', 'Check your answers'],
  notSent: [
    'Not sent yet. Everything here is saved on this phone.',
    'Not sent yet. All of it is on this phone.',
  ],
  none: ['You have not answered yet', 'You have not answered yet'],
  noneMore: [
    'Answer one question and it stands here. One is enough to send.',
    'Answer one question first. One is enough.',
  ],
  toQuestions: ['Go to the questions', 'Go to the questions'],
  left: [
    '{n|question is|questions are} not answered. You can send without them.',
    '{n|question has|questions have} no answer. You can send now.',
  ],
  onlySkipped: ['You have not answered anything yet', 'You have not answered yet'],
  onlySkippedMore: [
    'You skipped all of these, and that is fine. There is nothing to send yet. Answer one question and you can send it.',
    'You skipped these. That is fine. Answer one question. Then you can send.',
  ],
  yourAnswerTo: ['your answer to: {question}', 'your answer to: {question}'],

  name: ['Can we use your name?', 'Can we use your name?'],
  nameMore: [
    'If you say No, we will not put your name on this. Someone may still guess.',
    'Say No and we leave out your name. Someone may still guess.',
  ],
  nameDiffers: [
    'Your answers differ now. What you choose here changes all of them.',
    'Your answers differ now. Choose here to change all of them.',
  ],
  asName: ['Yes: {name}', 'Yes: {name}'],
  asMe: ['Yes, my name', 'Yes, my name'],
  asRole: ['No. Say “An expert by experience”', 'No. Say “An expert by experience”'],
  asPrivate: [
    'No, and only for the people who read the feedback',
    'No. Only the people who read this can know.',
  ],
  nameEach: ['Choose for each answer', 'Choose for each answer'],
  nameEachMore: [
    'Under each answer stands how it is shown. Press that to change it.',
    'Look under each answer. Press there to change it.',
  ],
  nameLabel: ['The name to use', 'The name to use'],
  nameMissing: ['Type the name we may use', 'Type the name we can use'],
  shownAs: ['Shown as', 'Shown as'],
  role: ['An expert by experience', 'An expert by experience'],
  private: [
    'Not shown to others. Only the people who read the feedback see this.',
    'Only the people who read this see it.',
  ],
  nameFor: ['Whose name stands with this answer?', 'Whose name goes with this?'],
  changeName: ['the name on your answer to: {question}', 'the name on: {question}'],

  helped: ['Someone is helping me', 'Someone is helping me'],
  helpedBy: ['Helped by: {who}', 'Helped by: {who}'],
  helpedMore: [
    'Help is welcome. We ask so that we know how to make this easier.',
    'Getting help is good. Who helps you?',
  ],
  nobody: ['Nobody', 'Nobody'],
  family: ['Someone in my family', 'My family'],
  friend: ['A friend', 'A friend'],
  paidStaff: ['Someone who is paid to support me', 'Someone paid to help me'],
  advocate: ['An advocate', 'An advocate'],
  other: ['Someone else', 'Someone else'],
  staffNote: [
    'If that person works for the council we visit, you may want to be alone for your answers. You can press Hide at any time.',
    'Do they work for this council? You can press Hide any time.',
  ],

  preview: ['What they will read', 'What they will read'],
  whoReads: ['Who reads this', 'Who reads this'],

  startAgain: ['Start again', 'Start again'],
  startAgainTitle: ['Start again with no answers?', 'Start again with no answers?'],
  startAgainMore: [
    'This deletes {n|answer|answers} from this phone. What you sent before stays as it is.',
    'This deletes {n|answer|answers} here. What you sent before stays.',
  ],
  deleteAll: ['Delete and start again', 'Delete and start again'],
  keepAll: ['Keep my answers', 'Keep my answers'],
  deleted: [
    'Your answers are deleted from this phone. You can take that back for 10 seconds.',
    'Your answers are deleted. Press Undo to bring all back.',
  ],
  undone: ['Your answers are back', 'Your answers are back'],
  noInternet: [
    'No internet now. We keep trying each time you open this.',
    'No internet now. We try again when you open this.',
  ],
  send: ['Send my answers', 'Send my answers'],
  adds: [
    'This is added to what you sent before. That stays as it is.',
    'This is added to what you sent before.',
  ],
})

export const sentWords = defineWords({
  sentTitle: ['Sent at {time}', 'Sent at {time}'],
  thanks: ['Thank you. We have your answers.', 'Thank you. We have your answers.'],
  thanksName: [
    'Thank you, {name}. We have your answers.',
    'Thank you, {name}. We have your answers.',
  ],
  sendingTitle: ['Sending', 'Sending'],
  sendingMore: [
    'Your answers are saved on this phone and on their way.',
    'Your answers are on the way. They are on this phone too.',
  ],
  notSentTitle: ['Not sent yet', 'Not sent yet'],
  keepTrying: [
    'We will keep trying while this is open, and when you open it again.',
    'We try again while this is open. We try again when you open it.',
  ],
  lastTried: [
    'Last tried at {time}. There is no internet here.',
    'We tried at {time}. There is no internet here.',
  ],
  signedOut: [
    'You are signed out on this phone. Sign in again and we send what waits.',
    'You are signed out. Sign in again. Then we send what waits.',
  ],
  signIn: ['Sign in again', 'Sign in again'],
  safe: [
    'Your {n|answer is|answers are} **saved on this phone.**',
    'Your {n|answer is|answers are} **saved on this phone.**',
  ],
  mayClose: ['You can close this. Nothing will be lost.', 'You can close this. Nothing gets lost.'],
  sendSoon: [
    'This phone may delete what is not sent if it runs out of room. Stay here until all is sent, or open this again soon.',
    'This phone may delete your words if it gets full. Open this again soon.',
  ],
  nobodyReads: ['Nobody can read this yet.', 'Nobody can read this yet.'],
  orRing: ['Or ring us', 'Or ring us'],
  tryNow: ['Try now', 'Try now'],
  refusedTitle: ['We could not take your answers', 'We could not take your answers'],
  refusedMore: [
    'Your words are safe on this phone. Look at what needs you.',
    'Your words are safe. Look at what you can do.',
  ],
  toNeedsYou: ['What needs you', 'What needs you'],

  youSent: ['You sent', 'You sent'],
  answers: ['{n|answer|answers}', '{n|answer|answers}'],
  about: ['About', 'About'],
  when: ['When', 'When'],
  yourName: ['Your name', 'Your name'],
  notUsed: ['Not used', 'Not used'],
  used: ['Used', 'Used'],
  usedInPart: ['Used for some answers', 'Used for some'],
  receipt: ['Receipt', 'Receipt'],
  late: [
    'The visit had ended for you, so your answers went to the coordinator.',
    'The visit was over. Your answers went to the coordinator.',
  ],

  whereNow: ['Where your words are', 'Where your words are'],
  onPhone: ['You pressed Send on this phone', 'You pressed Send on this phone'],
  received: ['Received', 'We got them'],
  takenIn: ['The office took this in from a file', 'The office took this in from a file'],
  notReceived: ['Not received yet', 'We do not have them yet'],
  read: ['Read by the team', 'The team has read them'],
  readLate: ['Read by the coordinator', 'The coordinator has read them'],
  notReadLate: [
    'The coordinator has not read all of it yet',
    'The coordinator has not read all of it yet',
  ],
  notTold: [
    'The coordinator reads it next, and decides whether the team gets it. Your card was stopped, so this phone is not told. To follow it, ask for a new card.',
    'The coordinator reads it next. Your card was stopped. This phone cannot tell you more. Ask for a new card.',
  ],
  notRead: ['The team has not read all of it yet', 'The team has not read all of it yet'],
  next: ['What happens next', 'What happens next'],
  letterBy: [
    '**By {day}** the letter goes to the council. We show you where your words went.',
    '**By {day}** there is a letter. We show you your words in it.',
  ],
  letter: [
    'The team writes a letter. We show you where your words went.',
    'The team writes a letter. We show you your words in it.',
  ],
  sixMonthsBy: [
    '**In {month}** we go back to see what changed.',
    '**In {month}** we go back to see what changed.',
  ],
  sixMonths: [
    'Six months on, we go back to see what changed.',
    'After 6 months we go back to see what changed.',
  ],
  waits: ['{n|answer waits|answers wait} to be sent', '{n|answer waits|answers wait} to be sent'],
  notTaken: ['{n|answer is|answers are} not sent', '{n|answer is|answers are} not sent'],
  pressed: ['You pressed Send', 'You pressed Send'],
  lookWaits: ['Read what waits', 'Read what waits'],
  waitTitle: ['What waits to be sent', 'What waits to be sent'],
  waitFrozen: [
    'This goes as it is. Nobody has it yet. You can always tell us more.',
    'Nobody has this yet. You can always tell us more.',
  ],
  look: ['Read what I sent', 'Read what I sent'],
  keep: ['Keep a copy of my answers', 'Keep a copy of my answers'],
  finish: ['Finish', 'Finish'],
  gone: ['This receipt is not on this phone', 'This is not on this phone'],
  wordsTitle: ['What I sent', 'What I sent'],
  frozen: [
    'This is as you sent it and cannot be changed. You can always tell us more.',
    'You cannot change this now. You can always tell us more.',
  ],
})
