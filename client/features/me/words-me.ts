/** This phone: who is signed in, where else, what is kept, and signing out with or without unsent words. */
import { defineWords } from '../../ui/words.ts'

export const meWords = defineWords({
  title: ['This phone', 'This phone'],
  loading: ['Looking…', 'Looking…'],
  signedInAs: ['Signed in as', 'You are'],
  since: ['Since', 'Since'],
  role: ['What you do', 'What you do'],
  nobody: ['Nobody is signed in on this phone', 'Nobody is signed in'],

  keptTitle: ['What is kept here', 'What is kept here'],
  keptWords: [
    'What you write stays on this phone until it is sent. After that you keep a copy to read.',
    'Your words stay on this phone until you send them.',
  ],
  keptOpen: [
    'Anybody who can open this phone can read it. Do you share this phone? Then sign out after.',
    'Can someone else open this phone? Then sign out.',
  ],
  persisted: [
    'This phone keeps what you write until you sign out.',
    'This phone keeps your words safe.',
  ],
  refused: [
    'If this phone gets full, it may clear what you write. Send your answers soon.',
    'This phone may clear your words if it gets full. Send soon.',
  ],
  untold: [
    'When you write something, we ask this phone to keep it.',
    'We ask this phone to keep your words.',
  ],
  waiting: ['Some of your words wait to be sent', 'Some of your words wait to be sent'],
  nothingWaits: ['Nothing waits to be sent.', 'Nothing waits to be sent.'],
  sendNow: ['Send now', 'Send now'],
  lastAt: ['This phone last reached us at {time}', 'This phone last reached us at {time}'],

  myData: ['What Tellback keeps of you', 'What we keep of you'],

  passkeys: ['Your passkeys', 'Your passkeys'],

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
    'Somebody else has words on this phone too. Only they can open them.',
    'Someone else has words here too. Only they can open them.',
  ],

  signOut: ['Sign out', 'Sign out'],
  signOutTitle: ['Sign out on this phone?', 'Sign out on this phone?'],
  signOutPlain: [
    'Everything of yours here has been sent. This phone forgets what it kept of you. You can come back with your code.',
    'Everything is sent. This phone forgets you. You can come back with your code.',
  ],
  unsentTitle: ['You have words here that are not sent', 'Some words are not sent'],
  unsent: [
    'They have not reached us yet. They are on this phone.',
    'We do not have them yet. They are on this phone.',
  ],
  choiceSend: ['Send them now, then sign out', 'Send now, then sign out'],
  choiceCheck: ['Check and send my answers', 'Check and send my answers'],
  choiceNote: ['Finish the note of who I told', 'Finish my note'],
  choiceNeedsYou: ['Look at what could not be sent', 'Look at what was not sent'],
  choiceSendMore: ['Needs internet.', 'You need internet.'],
  choiceLock: ['Keep them for me and sign out', 'Keep my words and sign out'],
  choiceLockMore: [
    'They stay on this phone. You see them again when you sign in with your code.',
    'They stay on this phone. Sign in again to see them.',
  ],
  choiceDelete: ['Delete them and sign out', 'Delete my words and sign out'],
  choiceDeleteMore: [
    'They go from this phone. Without internet a locked copy stays until the visit closes: only the link on your card opens it.',
    'They go from this phone. With no internet a locked copy stays. Only your card opens it.',
  ],
  choiceDeleteOnly: [
    'They go from this phone, and it cannot bring them back.',
    'They go from this phone. It cannot bring them back.',
  ],
  draftNote: [
    'You have not pressed Send for some answers. Nobody can read those before you do.',
    'You did not press Send for some answers. Nobody can read them.',
  ],
  choose: ['Choose what happens to your words', 'Pick what to do with your words'],
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
