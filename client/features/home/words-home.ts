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
  carryOn: ['Carry on', 'Carry on'],
  signInTitle: ['You are signed out', 'You are signed out'],
  signInMore: [
    'What you wrote is kept on this phone. Sign in again with your code and it goes on.',
    'Your words are safe here. Sign in again with your code.',
  ],
  unsent: [
    '{n|thing here is|things here are} not sent yet. Only this phone has what is not sent.',
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
  round: ['The round', 'The round'],
  extracts: ['What people said: {council}', 'What people said: {council}'],
  tally: ['How often each answer was chosen: {council}', 'How many chose each: {council}'],
  tallies: ['How often each answer was chosen', 'How many chose each answer'],
  safeguarding: ['Keeping people safe', 'Keeping people safe'],
  notYet: [
    'You cannot read what people said yet. You will see it when the letter after the visit is issued.',
    'You cannot read what people said yet. You will see it with the letter.',
  ],
  myWords: ['My words, and taking them back', 'My words'],
  thisPhone: ['This phone, and signing out', 'This phone, and signing out'],

  nothing: ['Nothing is waiting for you', 'Nothing is waiting for you'],
  youAre: ['You are', 'You are'],
  of: ['Of', 'Of'],
  comesHost: [
    'When the visit to your council is over, its letter comes here. You hear about it by e-mail.',
    'After the visit a letter comes here. We send you an e-mail.',
  ],
  comesTeam: [
    'Before the visit its pack comes here, and after it what people said. You hear about it by e-mail.',
    'The pack comes here before the visit. What people said comes after it. We send you an e-mail.',
  ],
  comesRegion: [
    'What the region publishes comes here. You hear about it by e-mail.',
    'News from the region comes here. We send you an e-mail.',
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
