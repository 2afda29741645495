/** Showing that it is really you who wants this, now: with a passkey, or with numbers from an e-mail. */
import { defineWords } from '../../ui/words.ts'

export const confirmWords = defineWords({
  title: ['Show that it is you', 'Show that it is you'],
  sheet: ['Before this is done', 'Before we do this'],
  'edition.share': [
    'You are about to share this self-view with the visiting team and the region.',
    'You want to share this self-view.',
  ],
  'template.publish': [
    'You are about to publish a new set of sections for self-views.',
    'You want to publish new sections.',
  ],
  'questionnaire.publish': [
    'You are about to publish a new version of these questions.',
    'You want to publish new questions.',
  ],
  'challenge.moveOn': [
    'You are about to issue the letter. The council then reads what people said.',
    'You want to send the letter. Then the council reads what people said.',
  ],
  'challenge.reach': [
    'You are about to say that the letter is with scrutiny. The committee then reads what people said.',
    'You want to say that scrutiny has the letter. Then they read what people said.',
  ],
  'appointment.make': [
    'You are about to give somebody a role. With it they may read what that role reads.',
    'You want to give someone a role.',
  ],
  'appointment.end': [
    'You are about to end somebody’s role. They then no longer read what it let them read.',
    'You want to end someone’s role.',
  ],
  'person.correct': [
    'You are about to change the address that codes for somebody go to. Their old address gets a letter that says so.',
    'You want to change someone’s e-mail. We write to their old e-mail.',
  ],
  'invite.codes': [
    'You are about to make a way in for somebody who signs or decides for a council or a region. Whoever holds it reads what they read.',
    'You want to make a card. This person signs or decides things.',
  ],
  'person.merge': [
    'You are about to make two entries one person. This cannot be undone.',
    'You want to make two entries one. You cannot undo this.',
  ],
  looking: ['Getting ready…', 'Getting ready…'],
  useAgain: ['Try again', 'Try again'],
  cancel: ['Stop, I do not want this now', 'Stop'],
  nothingYet: ['Nothing is done yet.', 'Nothing is done yet.'],

  byKey: [
    'Use your passkey. Your phone or computer asks for your finger, your face or the code you open it with.',
    'Use your passkey. Your phone asks for your finger, your face or your code.',
  ],
  useKey: ['Use my passkey', 'Use my passkey'],
  stopped: [
    'The passkey was not used. Nothing is done. You can try again.',
    'The passkey did not work. Nothing is done. Try again.',
  ],
  cannot: [
    'You have a passkey, and this browser cannot use it. Open Tellback where your passkey is. Nothing is done.',
    'This browser cannot use your passkey. Use your other phone or computer. Nothing is done.',
  ],

  byCode: [
    'We have sent 6 numbers to your e-mail address. They are for this alone, and last 10 minutes.',
    'We sent you an e-mail. There are 6 numbers in it. They work for 10 minutes.',
  ],
  inFolder: [
    'This Tellback is for trying out: it sends no e-mail. The 6 numbers are in the newest file in the folder {folder}, on the computer it runs on.',
    'This Tellback sends no e-mail. The numbers are in a file. Look in the folder {folder}.',
  ],
  code: ['The 6 numbers', 'The 6 numbers'],
  codeMissing: ['Type the 6 numbers from the e-mail', 'Type the 6 numbers from the e-mail'],
  codeWrong: [
    'Those numbers are not right, or they have ended. Type them again or ask for new ones',
    'Those numbers do not work. Try again or get new ones.',
  ],
  confirm: ['Confirm', 'Confirm'],
  again: ['Send new numbers', 'Send new numbers'],
  sentAgain: ['New numbers are on their way.', 'New numbers are on their way.'],

  nothing: [
    'You have no passkey, and we know no e-mail address of yours. See My passkeys, or ask your coordinator. Nothing is done.',
    'You have no passkey. We do not know your e-mail. Ask your coordinator. Nothing is done.',
  ],
  settling: [
    'You have no passkey, and the e-mail address that we know for you changed less than three days ago. So that nobody does this in your name, no code goes there yet. Wait until three days have passed, or have two people say that it is you under My passkeys. Nothing is done.',
    'Your e-mail address is new. Wait three days. Or look at My passkeys now. Nothing is done.',
  ],
  noMail: [
    'You have no passkey, and this Tellback cannot send e-mail yet. Make a passkey under My passkeys. Nothing is done.',
    'This Tellback cannot send e-mail yet. Make a passkey first. Nothing is done.',
  ],
  toKeys: ['My passkeys', 'My passkeys'],
  tooOften: [
    'That was too many codes. Wait an hour, then try again. Nothing is done.',
    'Too many tries. Wait one hour. Then try again.',
  ],
})

const acts = [
  ...(['edition.share', 'template.publish', 'questionnaire.publish'] as const),
  ...(['appointment.make', 'appointment.end', 'person.merge'] as const),
  ...(['person.correct', 'invite.codes'] as const),
  ...(['challenge.moveOn', 'challenge.reach'] as const),
]

/** The act as `kind.name`, where it has words here. */
export const actOf = (act: string) => acts.find((one) => one === act)
