/** This phone: who is signed in, where else, what is kept, and signing out with or without unsent words. */
import { defineWords } from '../../ui/words.ts'

export const meWords = defineWords({
  title: ['This phone', 'This phone'],
  loading: ['Looking…', 'Looking…'],
  signedInAs: ['Signed in as', 'You are'],
  since: ['Since', 'Since'],
  role: ['Role', 'What you do'],
  nobody: ['Nobody is signed in on this phone', 'Nobody is signed in'],

  keptTitle: ['What is kept here', 'What is kept here'],
  keptWords: [
    'What you write stays on this phone until it is sent. After that you keep a copy to read.',
    'Your words stay on this phone until you send them.',
  ],
  keptOpen: [
    'Whoever can unlock this phone can open it. Sign out on a phone that you share.',
    'Can someone else open this phone? Then sign out.',
  ],
  persisted: [
    'This phone has promised to keep what you write.',
    'This phone keeps your words safe.',
  ],
  refused: [
    'This phone did not promise to keep what you write. If it runs out of room, it may clear it. Send soon.',
    'This phone may clear your words if it gets full. Send soon.',
  ],
  untold: [
    'We ask this phone to keep what you write as soon as you answer something.',
    'We ask this phone to keep your words.',
  ],
  waiting: ['{n|thing waits|things wait} to be sent', '{n|thing waits|things wait} to be sent'],
  nothingWaits: ['Nothing waits to be sent.', 'Nothing waits to be sent.'],
  sendNow: ['Send now', 'Send now'],
  lastAt: ['Last reached us at {time}', 'We last talked at {time}'],

  myData: ['What Tellback keeps of you', 'What we keep of you'],

  devicesTitle: ['Where else you are signed in', 'Other phones you use'],
  thisOne: ['This one', 'This one'],
  lastSeen: ['Last used {moment}', 'Last used {moment}'],
  end: ['Sign out there', 'Sign out there'],
  ended: ['Signed out there', 'Signed out there'],
  devicesOffline: [
    'The list of your phones needs internet.',
    'You need internet to see your phones.',
  ],
  noOthers: ['You are signed in nowhere else.', 'Only on this phone.'],
  othersTitle: ['Somebody else on this phone', 'Someone else on this phone'],
  others: [
    '{n|other person has|other people have} words kept on this phone. Only they can open them, by signing in.',
    '{n|other person has|other people have} words here. Only they can open them.',
  ],

  signOut: ['Sign out', 'Sign out'],
  signOutTitle: ['Sign out on this phone?', 'Sign out on this phone?'],
  signOutPlain: [
    'Everything of yours here has been sent. This phone forgets what it kept of you. You can come back with your code.',
    'Everything is sent. This phone forgets you. You can come back with your code.',
  ],
  unsentTitle: ['You have words here that are not sent', 'Some words are not sent'],
  unsent: [
    '{n|thing here has|things here have} not reached us. What shall happen to your words?',
    '{n|thing here is|things here are} not sent. What do you want?',
  ],
  choiceSend: ['Send them now, then sign out', 'Send now, then sign out'],
  choiceCheck: ['Check and send my answers first', 'Check and send my answers first'],
  choiceNote: ['Finish the note of who I told first', 'Finish my note first'],
  choiceNeedsYou: ['Look first at what could not be sent', 'Look at what was not sent first'],
  choiceSendMore: ['Needs internet.', 'You need internet.'],
  choiceLock: ['Keep them for me and sign out', 'Keep my words and sign out'],
  choiceLockMore: [
    'They stay on this phone. You see them again when you sign in with your code.',
    'They stay on this phone. Sign in again to see them.',
  ],
  choiceDelete: ['Delete them and sign out', 'Delete my words and sign out'],
  choiceDeleteMore: ['Nobody can bring them back.', 'Nobody can bring them back.'],
  draftNote: [
    'You have not pressed Send for some answers. Nobody can read those before you do.',
    'You did not press Send for some answers. Nobody can read them.',
  ],
  choose: ['Choose what shall happen to your words', 'Pick what to do with your words'],
  typeDelete: ['To be sure, type the word delete', 'To be sure, type the word delete'],
  deleteWord: ['delete', 'delete'],
  notTyped: ['Type the word delete, or choose something else', 'Type the word delete'],
  noInternet: [
    'There is no internet here, so nothing was sent and you are still signed in. Keep them for now, or try again later.',
    'There is no internet. Nothing was sent. You are still signed in.',
  ],
  stillWaiting: [
    'Not everything could be sent. You are still signed in and nothing is lost.',
    'Not all was sent. You are still signed in. Nothing is lost.',
  ],
  goOn: ['Sign out', 'Sign out'],
  signedOut: ['You are signed out', 'You are signed out'],
})
