/** The visit pack: what is in it, the choice of kind, and what has to be said there. */
import { defineWords } from '../../ui/words.ts'

export const visitWords = defineWords({
  title: ['Visit to {council}', 'Visit to {council}'],
  backToVisit: ['Visit', 'Visit'],
  loading: ['Getting your visit…', 'Getting your visit…'],
  notReady: ['Your visit is not ready yet', 'Your visit is not ready yet'],
  notReadyMore: [
    'The questions are not here yet. They come by themselves when there is internet.',
    'The questions are not here yet. They come when you have internet.',
  ],
  notHere: ['This visit is not on this phone', 'This visit is not on this phone'],
  notHereMore: [
    'It may belong to somebody else, or you are no longer invited. Anything you wrote is still on this phone. Ring the person who invited you.',
    'It may be for someone else. Your words are still on this phone. Ring the person who invited you.',
  ],

  unsentHere: [
    'Check and send what is still here: {n|answer|answers}',
    'Send what is still here: {n|answer|answers}',
  ],

  noStorage: ['This browser keeps nothing for us', 'This browser keeps nothing'],
  noStorageMore: [
    'It may be a private window, or the phone is full. Open your invite in an ordinary window, or ring the person who invited you.',
    'It may be a private window. Open your invite in another window. Or ring the person who invited you.',
  ],

  beforeYouGo: ['Before you go', 'Before you go'],
  atTheVisit: ['At the visit', 'At the visit'],
  after: ['After', 'After'],
  whereAndWhen: ['Where and when', 'Where and when'],
  whoYouMeet: ['Who you will meet', 'Who you will meet'],
  checkAndSend: ['Check and send', 'Check and send'],
  completed: ['Completed', 'Done'],
  people: ['{n|person|people}', '{n|person|people}'],
  notKnown: ['Not known yet', 'Not known yet'],
  sentSection: ['Sent', 'Sent'],
  waitsSection: ['Waits to be sent', 'Waits to be sent'],
  notStarted: ['Not started', 'Not started'],
  someDone: ['{done} of {total} done', '{done} of {total} done'],
  ready: ['{n|answer|answers}', '{n|answer|answers}'],

  choose: ['What will you tell us about first?', 'What will you tell us about first?'],
  own: ['My own experience', 'My own experience'],
  seen: ['What I saw or was told', 'What I saw or was told'],
  ownMore: [
    'What happened when you, or someone in your family, had care or support.',
    'What happened to you or your family.',
  ],
  seenMore: [
    'What you notice at the visit, and what people tell you there. No names, please.',
    'What you see at the visit. What people tell you. No names.',
  ],
  carryOn: ['Carry on: {section}', 'Carry on: {section}'],
  checkNow: ['Check and send', 'Check and send'],
  tellMore: ['Tell us something more', 'Tell us more'],

  myWords: ['My words, and taking them back', 'My words'],
  whatIsKept: ['This phone, and signing out', 'This phone, and signing out'],
  sentBefore: ['What I sent', 'What I sent'],
  waitsBefore: ['What waits to be sent', 'What waits to be sent'],
  sentRow: ['Sent on {day} at {time}', 'Sent on {day} at {time}'],
  waitsRow: ['You pressed Send on {day} at {time}', 'You pressed Send on {day} at {time}'],
  readRow: ['Read by the team', 'The team has read it'],
  receivedRow: ['Received', 'We have it'],
  waitingRow: ['Not sent yet', 'Not sent yet'],

  nudgeTitle: ['Your answers are not sent yet', 'Your answers are not sent yet'],
  nudge: [
    'You began {days|day|days} ago and have not sent them. Nobody else can read them. Send what you have: you can tell us more afterwards.',
    'You have not sent your answers. Nobody can read them. Send them when you can.',
  ],
  needsYouTitle: ['Something needs you', 'Something needs you'],
  needsYouMore: [
    'We could not take something you sent. Your words are safe on this phone.',
    'We could not take your words. They are safe here.',
  ],
  needsYouRow: ['Needs you', 'Needs you'],
  look: ['Look at it', 'Look at it'],
  signedOut: ['You are signed out', 'You are signed out'],
  signedOutMore: [
    'You can go on answering. To send, sign in again with the code from your card.',
    'You can go on. To send, use your code again.',
  ],
  signIn: ['Sign in again', 'Sign in again'],
  notKeptTitle: ['Send your answers soon', 'Send your answers soon'],
  notKept: [
    'This phone may delete what you write if it runs out of room. Send your answers soon, on the day if you can.',
    'This phone may delete your words if it gets full. Send your answers soon.',
  ],
  readsOnly: ['Tellback is open twice', 'Tellback is open twice'],
  readsOnlyMore: [
    'You are answering in another window. Here you can only read, so that nothing gets mixed up. You can go on here instead.',
    'You are answering in another window. You can go on here instead.',
  ],
  goOnHere: ['Go on here instead', 'Go on here'],
  ended: ['This visit has ended for you', 'This visit has ended for you'],
  endedMore: [
    'You are no longer on the team for this visit. What you wrote is still here, and you can still send it for 30 days. It goes to the coordinator.',
    'You are no longer on this visit. Your words are still here. You can still send them for 30 days.',
  ],
  cardEnded: ['Your card was stopped', 'Your card was stopped'],
  cardEndedMore: [
    'The visit has left this phone. What you wrote is still here. You can send it until {day}. It goes to the coordinator, marked late. For a new card, ring the person who invited you.',
    'The visit has left this phone. Your words are still here. You can send them until {day}. Ring the person who invited you.',
  ],
  ring: ['Ring {name}, {phone}', 'Ring {name}, {phone}'],
  helpHere: ['{name} helps you with Tellback.', '{name} helps you with Tellback.'],
  helpWith: ['{name} helps you with this visit.', '{name} helps you with this visit.'],
})
