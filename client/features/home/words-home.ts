/** Home, by role: what waits, what comes, and the way in for somebody who is not signed in. */
import { defineWords } from '../../ui/words.ts'

export const homeWords = defineWords({
  signedOutTitle: ['You tell. We tell you back.', 'You tell. We tell you back.'],
  signedOutMore: [
    'Councils visit each other to make care and support better. Experts by experience go with them.',
    'Councils visit each other to get better. People who use care go with them.',
  ],
  haveCode: ['I have a code', 'I have a code'],
  byEmail: ['Sign in by e-mail', 'Sign in by e-mail'],
  wordsHere: [
    'Something not yet sent is kept on this phone. Sign in with the same code to send it.',
    'Something is not sent yet. Use the same code to sign in.',
  ],
  inviteKept: ['An invite is kept on this phone.', 'This phone keeps an invite.'],
  openInvite: ['Open my invite', 'Open my invite'],

  title: ['Hello', 'Hello'],
  titleName: ['Hello, {name}', 'Hello, {name}'],
  visitTo: ['Visit to {council}', 'Visit to {council}'],
  visit: ['Your visit', 'Your visit'],
  noAnswers: ['No answers yet', 'No answers yet'],
  answersHere: ['{n|answer|answers} not sent yet', '{n|answer|answers} not sent yet'],
  answersWait: ['Your answers wait to be sent', 'Your answers are not sent yet'],
  answersSent: ['You sent your answers', 'You sent your answers'],
  carryOn: ['Carry on', 'Carry on'],
  openVisit: ['Open the visit', 'Open the visit'],
  signInTitle: ['You are signed out', 'You are signed out'],
  signInMore: [
    'What you wrote is kept on this phone. Sign in again with your code and it goes on.',
    'Your words are safe here. Sign in again with your code.',
  ],
  unsent: [
    '{n|thing here is|things here are} not sent yet. Nobody can read what is not sent.',
    '{n|thing is|things are} not sent yet.',
  ],
  checkOf: [
    'Check and send: {n|answer|answers} from {council}',
    'Check and send: {n|answer|answers} from {council}',
  ],
  check: ['Check and send: {n|answer|answers}', 'Check and send: {n|answer|answers}'],
  finishNote: ['Finish the note of who I told', 'Finish my note of who I told'],
  needsYou: ['{n|thing needs|things need} you', '{n|thing needs|things need} you'],
  listening: ['Listen to what was said: {council}', 'Read what people said: {council}'],
  listeningPlain: ['Listen to what was said', 'Read what people said'],
  notOpened: ['{n} not opened', '{n} not opened'],
  allOpened: ['All opened', 'All opened'],
  nothingYet: ['Nothing yet', 'Nothing yet'],
  toPutRight: ['{n} to put right', '{n} to put right'],
  seeToPutRight: ['See what to put right: {n}', 'See what to put right: {n}'],
  readNow: ['Read what is not opened: {n}', 'Read what is new: {n}'],
  planning: ['Plan the visit to {council}', 'Plan the visit to {council}'],
  planningPlain: ['Plan the visit', 'Plan the visit'],
  about: ['The visit to {council}', 'The visit to {council}'],
  aboutPlain: ['The visit', 'The visit'],
  round: ['The round', 'The round'],
  needYou: ['{n|council needs|councils need} you', '{n|council needs|councils need} you'],
  repairs: ['Words to put right', 'Words to put right'],
  noneNeed: ['Nothing needs you today', 'You have nothing to do today'],
  seeWhatNeeds: ['See what needs you: {n}', 'See what you must do: {n}'],
  extracts: ['What people said: {council}', 'What people said: {council}'],
  extractsPlain: ['What people said', 'What people said'],
  tally: ['How often each answer was chosen: {council}', 'How many chose each: {council}'],
  tallyPlain: ['How often each answer was chosen', 'How many chose each answer'],
  tallies: ['How often each answer was chosen', 'How many chose each answer'],
  safeguarding: ['Keeping people safe', 'Keeping people safe'],
  worries: ['{n} waiting', '{n} waiting'],
  noWorries: ['Nothing is waiting', 'Nothing is waiting'],
  unseenSince: [
    '{n} waiting. Nobody has looked since {when}',
    '{n} waiting. Nobody has looked since {when}',
  ],
  alarm: ['Somebody may not be safe', 'Someone may not be safe'],
  alarmOf: [
    'Something about the visit to {council} has waited since {when}, and nobody who keeps people safe has looked at it. You are told so that it is not lost; what it is, only they see.',
    'Something about the visit to {council} waits. It came {when}. Nobody has looked. You cannot see what it is.',
  ],
  alarmSince: [
    'Something about a visit has waited since {when}, and nobody who keeps people safe has looked at it. You are told so that it is not lost; what it is, only they see.',
    'Something about a visit waits. It came {when}. Nobody has looked. You cannot see what it is.',
  ],
  alarmStaff: [
    'It is for the safeguarding lead outside that council. Please tell nobody who works there.',
    'It is for someone outside that council. Do not tell people who work there.',
  ],
  alarmRing: ['Call {name}, {phone}', 'Call {name}, {phone}'],
  alarmOffice: [
    'If nobody answers, ring the deputy. If nobody does it any more, appoint somebody: they are told at once.',
    'No answer? Ring the deputy. Nobody there? Appoint someone. We tell them at once.',
  ],
  alarmOfficeNoMail: [
    'If nobody answers, ring the deputy. If nobody does it any more, appoint somebody and ring them: no e-mail goes out from here.',
    'No answer? Ring the deputy. Nobody there? Appoint someone. Ring them. We send no e-mail.',
  ],
  seeWorries: ['See what waits: {n}', 'See what waits: {n}'],
  notYet: [
    'You cannot read what people said yet. You will see it when the letter after the visit is issued.',
    'You cannot read what people said yet. You will see it with the letter.',
  ],
  myWords: ['My words, and taking them back', 'My words'],
  thisPhone: ['This phone, and signing out', 'This phone, and signing out'],

  nothing: ['Nothing is waiting for you', 'Nothing is waiting for you'],
  youAre: ['You are', 'You are'],
  of: ['Of', 'Of'],
  countsDirector: [
    'When feedback has been given, you see here how often each answer was chosen.',
    'After the visit you see how many people chose each answer.',
  ],
  countsLeadMember: [
    'How often each answer was chosen comes here at the same time.',
    'Then you also see how many chose each answer.',
  ],
  wordsWithLetter: [
    'When the letter after the visit is issued, you see here what people said.',
    'When the letter is out, you see what people said.',
  ],
  wordsWithScrutiny: [
    'When the letter after the visit is issued and shared with your committee, you see here what people said.',
    'When your committee gets the letter, you see what people said.',
  ],
  lettersElsewhere: [
    'The letter itself is not written in Tellback yet, and no e-mail says when something new is here. Please look again.',
    'The letter itself does not come here yet. We send no e-mail. Please look again.',
  ],
  comesOfficer: [
    'This version has nothing for council officers to do. You can see how far the visit has come.',
    'There is nothing here for you to do yet. You can see the visit.',
  ],
  comesTeam: [
    'What people said comes here once its authors have agreed and two people have checked it. No e-mail says so: please look again.',
    'You will see here what people said. First they say yes. Then two people check. We send no e-mail. Please look again.',
  ],
  comesSupporter: [
    'You help an expert on their own phone. Below is where and when the visit is. What people said is not for supporters to read.',
    'You help an expert on their own phone. Below is where and when the visit is.',
  ],
  comesGovernance: [
    'This version has nothing for you to read: what people said, the counts and the lists of people are not shown to your role.',
    'There is nothing here for you to read yet.',
  ],
  endedTitle: ['Your part has ended', 'Your part has ended'],
  ended: [
    'You hold no role here now. What you wrote on this phone is still here. Ring {name}, {phone}.',
    'You have no role here now. Your words are still here. Ring {name}, {phone}.',
  ],
  endedPlain: [
    'You hold no role here now. What you wrote on this phone is still here. Ring the person who invited you.',
    'You have no role here now. Your words are still here. Ring the person who invited you.',
  ],
  loading: ['Getting what is yours…', 'Getting your things…'],
})
