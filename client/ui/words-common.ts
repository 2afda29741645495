/** Words that stand on more than one screen, and those of the base components. */
import { defineWords } from './words.ts'

export const commonWords = defineWords({
  back: ['Back', 'Back'],
  home: ['Home', 'Home'],
  hide: ['Hide', 'Hide'],
  help: ['Help', 'Help'],
  readingName: ['Aa, reading settings', 'Aa, make this easier to read'],
  close: ['Close', 'Close'],
  carryOn: ['Continue', 'Continue'],
  skip: ['Skip', 'Skip'],
  change: ['Change', 'Change'],
  tryAgain: ['Try again', 'Try again'],
  copyWords: ['Copy my words', 'Copy my words'],
  show: ['Show', 'Show'],
  main: ['Main', 'Main'],
  optional: ['(optional)', '(you can leave this out)'],
  waiting: ['waiting', 'waiting'],

  saved: ['Saved on this phone', 'Saved on this phone'],
  sending: ['Sending', 'Sending'],
  sent: ['Sent at {time}', 'Sent at {time}'],
  sentPlain: ['Sent', 'Sent'],
  notSent: [
    'Not sent yet. We will keep trying while this is open, and when you open it again',
    'Not sent yet. We try again when you open this.',
  ],
  notSaved: ['We could not save that', 'We could not save that'],
  full: ['This phone is full. Send now what you have.', 'This phone is full. Send now.'],
  sendNow: ['Send now', 'Send now'],
  copied: ['Copied', 'Copied'],
  notCopied: [
    'This phone did not let us copy. Press and hold your words to copy them.',
    'We could not copy. Press and hold your words.',
  ],
  undo: ['Undo', 'Undo'],
  noInternet: ['No internet. This is what is on this device.', 'No internet now.'],
  noInternetSince: [
    'No internet. This is what had come by {when}.',
    'No internet. This is from {when}.',
  ],
  doNotClose: ['Do not close this page', 'Do not close this page'],

  thereIsAProblem: ['There is a problem', 'Something needs fixing'],
  error: ['Error: ', 'Error: '],
  worried: ['I am worried about someone', 'I am worried about someone'],

  yes: ['Yes', 'Yes'],
  partly: ['Partly', 'A bit'],
  no: ['No', 'No'],
  notSure: ['Not sure', 'Not sure'],

  beadDone: ['Done', 'Done'],
  beadNow: ['Now', 'Now'],
  beadNext: ['Next', 'Next'],
  beadLate: ['Late', 'Late'],
  beadPaused: ['Paused', 'Stopped for now'],

  updateReady: ['New version ready.', 'There is a new version.'],
  updateNow: ['Update now', 'Update now'],
  tooOldSent: [
    'Please update Tellback. All you sent has arrived.',
    'Please update Tellback. We have all you sent.',
  ],
  tooOldKept: [
    'Please update Tellback. What is not sent is kept on this phone, and sent after that.',
    'Please update Tellback. Your words are safe. We send them after that.',
  ],
  outdated: [
    'A newer Tellback is open in another window. This one shows an old copy.',
    'Another window has a newer Tellback. This one is old.',
  ],
  openAgain: ['Open this page again', 'Open this page again'],
  stillWriting: [
    'Not yet: there are words, here or in another window, that are not saved or sent. Finish them, then press again.',
    'Not yet. You have words that are not saved. Finish them first. Then press again.',
  ],

  hidden: ['Press anywhere to go back', 'Press to go back'],
  search: ['Find', 'Find'],
  code: ['A code for the camera of a phone', 'A picture for your phone camera'],
})

export const readingWords = defineWords({
  title: ['How it looks', 'How it looks'],
  size: ['Text size', 'How big are the words?'],
  phone: ['As on this phone', 'Same as my phone'],
  large: ['Large', 'Big'],
  larger: ['Larger', 'Bigger'],
  largest: ['Largest', 'Biggest'],
  theme: ['Colours', 'Colours'],
  system: ['As on this phone', 'Same as my phone'],
  light: ['Light', 'Light'],
  dark: ['Dark', 'Dark'],
  contrast: ['High contrast', 'Very clear'],
  easyRead: ['Easy Read', 'Easy Read'],
  easyReadHint: ['Shorter words, bigger answers, pictures', 'Short words. Big answers. Pictures.'],
  pictures: ['Pictures', 'Pictures'],
  picturesHint: ['Drawings beside the words', 'Drawings next to the words.'],
  kept: ['We keep this on this phone.', 'This phone keeps what you pick.'],
})

export const helpWords = defineWords({
  title: ['Help', 'Help'],
  nobody: [
    'Ask the person who gave you your invite, or who sent it to you.',
    'Ask the person who gave you the invite.',
  ],
})
