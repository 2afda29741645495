/** The words of signing a self-view off, and of sending it back. */
import type { reasons } from '../../../shared/records/edition.ts'
import type { Statement } from '../../../shared/self-view/manifest.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const signWords = defineWords({
  title: ['Sign off the self-view', 'Sign what the council says'],
  titleConfirm: ['Confirm the self-view, or add doubts', 'Say what you think of it'],
  getting: ['Getting the self-view…', 'Getting what you can read…'],
  back: ['Contents', 'What is in it'],
  backAll: ['To do', 'To do'],
  saying: ['You are saying', 'You say'],
  sayRead: [
    'I have read it ({n} of {total} sections opened)',
    'I read it. I opened {n} of {total} parts.',
  ],
  sayPart: [
    'I have not opened all of it ({n} of {total} sections opened)',
    'I did not open all of it. I opened {n} of {total} parts.',
  ],
  sayFairPart: [
    'As far as I have read it, it is a fair picture of the council',
    'What I read is a fair picture',
  ],
  sayFair: ['It is a fair picture of the council', 'It is a fair picture'],
  sayTeam: ['The visiting team may see it', 'The visiting team can read it'],
  sayStandPart: ['As far as I have read it, I stand by it', 'I agree with what I read'],
  sayStand: ['I stand by it', 'I agree with it'],
  sayBefore: ['It was signed before I came into office', 'Someone signed it before I had the job'],
  sayDoubts: ['I have the doubts I write here', 'I am not sure. I write why.'],
  notSaying: ['You are not saying that', 'You do not say'],
  notGood: ['everything in it is good', 'that all of it is good'],
  notUnread: ['anything of what I have not opened', 'anything about what I did not open'],
  notOther: ['somebody else signed wrongly', 'that the other person was wrong'],
  exact: ['These are the words you sign', 'These are the words you sign'],
  unopened: ['You have not opened', 'You did not open'],
  unopenedMore: [
    'Open them before you sign. You can sign all the same: then you say that you have not opened all of it, and your receipt says which. If there is a reason, write it below.',
    'Please open them first. If you do not, you sign other words. Your receipt says which parts. You can write why.',
  ],
  allOpened: ['You have opened every section.', 'You opened all of it.'],
  onlyChange: [
    'Everything else is as you signed it in version {was}.',
    'The rest is as you signed it before.',
  ],
  reservation: ['Add a few words', 'Add some words'],
  reservationDoubts: ['Your doubts', 'What are you not sure of?'],
  reservationHint: [
    'The council’s director, officers, chief executive, lead councillors and owners of recommendations read them with your signature. Once it is shared, so do the visiting team and the region’s coordinator and sponsor.',
    'Leaders and officers of the council read this. Later the visiting team and the region can too.',
  ],
  reservationMissing: ['Write your doubts, or choose to confirm', 'Write what you are not sure of'],
  reservationLong: [
    'That is {n} letters. The most is 2,000.',
    'That is too long. It has {n} letters. The most is 2,000.',
  ],
  choose: ['What do you say?', 'What do you say?'],
  chooseMissing: ['Choose one of the two', 'Choose one'],
  confirm: ['I stand by it', 'I agree with it'],
  reserve: ['I have doubts', 'I am not sure'],
  iAm: ['I am {name}, {office}', 'I am {name}, {office}'],
  iAmMissing: ['Say that this is you', 'Say that this is you'],
  sign: ['Confirm and sign', 'Confirm and sign'],
  notSent: [
    'What you write is kept on this device until you sign.',
    'This phone keeps your words until you sign.',
  ],
  noInternet: [
    'Signing needs the internet, and there is none just now. What you read and wrote is kept on this device. Come back here when you are connected.',
    'You need the internet to sign. Your words are safe. Try again later.',
  ],
  sendBack: ['Send it back instead', 'Send it back'],
  confirmTitle: ['Show that it is you', 'Show that it is you'],
  confirmMore: [
    'You sign exactly the words on this device: {title}. Their text seal begins with {seal}.',
    'You sign just the words you read here.',
  ],
  figures: [
    'You sign the words, and the stories to figures. The figures come from published data: they are not signed and can be brought up to date later.',
    'You sign the words and stories. You do not sign the numbers. They can change later.',
  ],
  checking: ['Signing…', 'Signing…'],

  waitsTitle: ['It is not your turn yet', 'It is not your turn yet'],
  waitsMore: [
    'You can read it already. It comes to your list by itself when it is your turn.',
    'You can read it now. We show you when it is your turn.',
  ],
  signedTitle: ['It is signed', 'It is signed'],
  signedMore: [
    'Nothing waits for you here. Below is who signed it.',
    'You have nothing to do here.',
  ],
  returnedTitle: ['It was sent back for changes', 'It was sent back'],
  returnedMore: [
    'Nobody signs this version. The next one comes to you by itself.',
    'A new one will come. Then you sign that.',
  ],
  supersededTitle: ['There is a newer version', 'There is a newer version'],
  supersededMore: ['Nobody signs this one any more.', 'Nobody signs this one now.'],
  gone: ['This self-view is not on this device', 'This is not here now'],
  goneSigned: [
    'You signed it: your receipt stays yours to read.',
    'You signed it. You can still read your proof.',
  ],
  goneOffice: [
    'You hold no office now in which a self-view is signed: yours may have ended. No signature of yours under this one is here.',
    'You do not have the job to sign now. It may have ended. We have no signed proof here.',
  ],
  goneOther: [
    'It may not have come yet, or it is not for you to sign. No signature of yours under it is here.',
    'It may come later. Or it is not for you. We have no signed proof here.',
  ],
  goneWords: ['What you had written here', 'What you wrote here'],
  newest: ['Open version {n}', 'Open version {n}'],
  read: ['Read it', 'Read it'],
  seeReceipt: ['Your receipt', 'Your receipt'],
})

/** Why a signature was not taken, and what to do. */
export const refusalWords = defineWords({
  'changed-since': [
    'Something here is not as we hold it: the text, or your name, post or first day in office. Nothing was signed. Your words are kept. Leave this page and open the self-view again.',
    'Something changed. Nothing is signed. Your words are safe. Go back and look again.',
  ],
  'not-proved': [
    'We could not make sure that it was you. Nothing was signed. Your words are kept. Press Confirm and sign once more.',
    'We could not check it was you. Nothing is signed. Please try again.',
  ],
  'not-now': [
    'Somebody else has signed it or sent it back while you were reading, or it is not your turn yet. Nothing was signed by you. Your words are kept. Open the self-view to see how it stands.',
    'Someone was quicker, or it is not your turn. You signed nothing. Your words are safe. Look again.',
  ],
  'same-person': [
    'You wrote in this self-view yourself, so somebody else of your office has to sign it. Nothing was signed. Tell the director who could.',
    'You helped to write this. Someone else must sign it. Nothing is signed. Please tell the director.',
  ],
  'not-allowed': [
    'You do not hold the office this is signed in now. Nothing was signed. Ask the coordinator if you think you do.',
    'This is for someone else to sign. Nothing is signed. Ask the coordinator.',
  ],
  offline: [
    'There is no internet, so we do not know whether it was signed. Your words are kept. Press Confirm and sign again when you are connected: it never counts twice.',
    'There is no internet. Your words are safe. Try again later. It never counts twice.',
  ],
  'signed-out': [
    'You are signed out. Nothing was signed. What you wrote is kept on this device. Sign in and come back here.',
    'You are signed out. Nothing is signed. Your words are safe. Sign in again.',
  ],
})

/** What of it this device can tell: where it cannot, the words above stand. */
export const changedWords = defineWords({
  signer: [
    'Your name, post or first day in office has changed since you pressed. Nothing was signed. Your words are kept. Check who you are below, then sign again.',
    'Your name or job changed. Nothing is signed. Your words are safe. Check it and sign again.',
  ],
  sections: [
    'These sections are not as we hold them: {sections}. Nothing was signed. Your words are kept. Leave this page, open the self-view again and read them.',
    'These parts changed: {sections}. Nothing is signed. Your words are safe. Please read them again.',
  ],
})

/** What each statement says in points; the statement itself stands below them, word for word. */
export const points = {
  'sign-1': { says: ['sayRead', 'sayFair', 'sayTeam'], not: ['notGood'] },
  'confirm-1': { says: ['sayBefore', 'sayRead', 'sayStand'], not: ['notGood'] },
  'reserve-1': { says: ['sayBefore', 'sayRead', 'sayDoubts'], not: ['notOther'] },
  'sign-part-1': { says: ['sayPart', 'sayFairPart', 'sayTeam'], not: ['notGood', 'notUnread'] },
  'confirm-part-1': {
    says: ['sayBefore', 'sayPart', 'sayStandPart'],
    not: ['notGood', 'notUnread'],
  },
  'reserve-part-1': { says: ['sayBefore', 'sayPart', 'sayDoubts'], not: ['notOther', 'notUnread'] },
} as const satisfies Record<
  Statement,
  { says: readonly (keyof typeof signWords)[]; not: readonly (keyof typeof signWords)[] }
>

export const sendBackWords = defineWords({
  title: ['Send it back for changes', 'Send it back'],
  more: [
    'The council’s director and officers see why, change it, and a new version comes to you. What was signed before you in the order has to be signed anew. Its chief executive, lead councillors and owners of recommendations can read why too; nobody outside the council can.',
    'The people who write it see why. They change it. Then you get a new one. Leaders of the council can read why too.',
  ],
  why: ['Why?', 'Why?'],
  whyMissing: ['Choose at least one reason', 'Choose one or more'],
  which: ['Which sections?', 'Which parts?'],
  whichHint: ['Leave it open if you mean the whole.', 'You can leave this open.'],
  words: ['What should change?', 'What should change?'],
  wordsMissing: ['Write what should change', 'Write what should change'],
  wordsLong: [
    'That is {n} letters. The most is 2,000.',
    'That is too long. It has {n} letters. The most is 2,000.',
  ],
  send: ['Send it back', 'Send it back'],
  notYours: ['This is not for you to send back', 'You cannot send this back'],
  notYoursNext: [
    'Only whoever is to sign next can send it back.',
    'Only the next person to sign can do this.',
  ],
  reasonsWere: ['Why it was sent back', 'Why it was sent back'],
  toSection: ['Section {number}: {title}', 'Part {number}: {title}'],
})

export const reasonWords = defineWords({
  notAccurate: ['Something is not right', 'Something is wrong'],
  missing: ['Something is missing', 'Something is missing'],
  unclear: ['It is hard to understand', 'It is hard to understand'],
  tooLong: ['It is too long', 'It is too long'],
} satisfies Record<(typeof reasons)[number], Pair>)
