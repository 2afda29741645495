/** Coming in by another way than an invite's link, waiting, and leaving again: not on the first screen. */
import { defineWords } from '../../ui/words.ts'

export const codeWords = defineWords({
  title: ['Type your code', 'Type your code'],
  label: ['Your code', 'Your code'],
  hint: [
    'It has 8 letters and numbers and stands on your card, such as 7Q4M 2K9D. Big or small letters, spaces and dashes make no difference.',
    'It is on your card. It has 8 letters and numbers.',
  ],
  missing: ['Type the code from your card', 'Type the code from your card'],
  short: [
    'A code has 8 letters and numbers. Look at your card again',
    'A code has 8 letters and numbers. Look at your card again',
  ],
  wrong: [
    'That code is not right, or it has ended. Look at your card again, or ring the person who gave it to you',
    'That code does not work. Look at your card again.',
  ],
})

export const mailWords = defineWords({
  title: ['Sign in by e-mail', 'Sign in by e-mail'],
  first: [
    'The page you asked for is for somebody who has signed in. Sign in, and you are taken there.',
    'Sign in first. Then you see the page.',
  ],
  intro: [
    'We send you a code of 6 numbers. You need internet for this.',
    'We send you 6 numbers. You need internet.',
  ],
  email: ['Your e-mail address', 'Your e-mail'],
  emailMissing: ['Type your e-mail address, such as jo@example.org', 'Type your e-mail'],
  send: ['Send me a code', 'Send me a code'],
  make: ['Make me a code', 'Make me a code'],
  sentTitle: ['Look in your e-mail', 'Look in your e-mail'],
  sentTo: [
    'If we know {email}, a code is on its way. It lasts 10 minutes and works in this browser only.',
    'Do we know {email}? Then you get a code. It works for 10 minutes.',
  ],
  none: [
    'This Tellback cannot send e-mail yet. No code would come.',
    'This Tellback cannot send e-mail yet.',
  ],
  noneDo: [
    'Ask your coordinator, or whoever invited you, for a card or a link. You sign in with that. What is on this phone is safe.',
    'Ask your coordinator for a card or a link. You can sign in with that. Your words are safe.',
  ],
  folderIntro: [
    'This Tellback is for trying out: it sends no e-mail. Your code of 6 numbers is put into a file on the computer it runs on.',
    'This Tellback is for trying out. It sends no e-mail. You find your 6 numbers on the computer it runs on.',
  ],
  folderTitle: ['Your code is in a file', 'Your numbers are in a file'],
  folderWhere: [
    'If we know {email}, there is a new file now on the computer that Tellback runs on, in the folder {folder}.',
    'Go to the computer that Tellback runs on. Look in the folder {folder}.',
  ],
  folderOpen: [
    'Open the newest file there, with any program that shows text. Its name ends in .eml.',
    'Open the newest file there. You see 6 numbers in it.',
  ],
  folderLasts: [
    'The code lasts 10 minutes and works in this browser only. If there is no new file, we do not know that address.',
    'The numbers work for 10 minutes. Is there no new file? Then we do not know this e-mail.',
  ],
  code: ['The 6 numbers', 'The 6 numbers'],
  codeMissing: ['Type the 6 numbers from the e-mail', 'Type the 6 numbers from the e-mail'],
  codeWrong: [
    'Those numbers are not right, or 10 minutes have passed. Type them again or ask for a new code',
    'Those numbers do not work. Try again or get new ones.',
  ],
  signIn: ['Sign in', 'Sign in'],
  again: ['Send another code', 'Send new numbers'],
  makeAgain: ['Make another code', 'Make new numbers'],
  otherEmail: ['Use another address', 'Use another e-mail'],
  noInternet: [
    'There is no internet here. Signing in needs it. What is on this phone is safe.',
    'There is no internet here. You need it to sign in. Your words are safe.',
  ],
})

export const keyWords = defineWords({
  use: ['Use a passkey', 'Use a passkey'],
  cannot: [
    'This browser cannot use passkeys. Sign in another way.',
    'This browser cannot use passkeys. Try another way.',
  ],
  stopped: [
    'The passkey was not used. Try again, or sign in another way.',
    'The passkey did not work. Try again.',
  ],
  unknown: [
    'We do not know this passkey any more. Sign in another way.',
    'We do not know this passkey. Try another way.',
  ],
})

export const leaveWords = defineWords({
  back: ['Back to the promise', 'Back to the promise'],
  changed: ['I have changed my mind', 'I have changed my mind'],
  close: ['You can close this page now.', 'You can close this now.'],
})

export const waitingWords = defineWords({
  title: ['Your visit is on its way', 'Your visit is coming'],
  loading: ['Getting your visit…', 'Getting your visit…'],
  offline: [
    'There is no internet here. Your invite and what you chose are saved on this phone. We keep trying while this is open, and when you open it again.',
    'There is no internet here. Your invite is saved on this phone. We try again when you open this.',
  ],
  tryNow: ['Try now', 'Try now'],
})
