/**
 * What a person reads when something is refused, waits, or went wrong: what happened, what is safe,
 * what to do. One entry for every code: a code without words does not compile. Never a raw message.
 */
import type { ProblemCode } from '../../shared/problems.ts'
import { defineWords, type Pair } from './words.ts'

export const problemWords = defineWords({
  malformed: [
    'This could not be taken as it is. Your words are kept here. Change them and send again.',
    'We could not take this. Your words are safe. Change them and send again.',
  ],
  'id-reused': [
    'This could not be sent again as it is. Your words are kept here. Copy them and send them anew.',
    'We could not send this. Your words are safe. Copy them and send again.',
  ],
  'no-access': [
    'You could see this before and cannot now. Your words are kept here. Ask the coordinator.',
    'You cannot see this any more. Your words are safe. Ask for help.',
  ],
  'not-allowed': [
    'Your role may not do this. Your words are kept here. Ask the coordinator who may.',
    'This is for someone else to do. Your words are safe. Ask for help.',
  ],
  'not-now': [
    'This had moved on before your change arrived. Your words are kept here. Look at it again and decide.',
    'Things changed first. Your words are safe. Look again.',
  ],
  'not-here': [
    'We cannot find what this belongs to. Your words are kept here. Ask the coordinator.',
    'We cannot find this. Your words are safe. Ask for help.',
  ],
  'after-refused': [
    'This builds on something that was not taken. Your words are kept here. Settle that one first.',
    'Another thing comes first. Your words are safe. Fix that one first.',
  ],
  'already-there': [
    'There is one already. Your words are kept here. Open the one that is there.',
    'There is one already. Your words are safe. Open that one.',
  ],
  'not-found': [
    'This names something that is not there. Your words are kept here. Choose again.',
    'Something is missing. Your words are safe. Choose again.',
  ],
  'two-hats': [
    'One person cannot both run a council and check it. Choose one of the two roles.',
    'One person cannot have both jobs. Choose one.',
  ],
  'too-large': [
    'This is too long to send at once. Your words are kept here. Make it shorter, or send it in parts.',
    'This is too long. Your words are safe. Make it shorter.',
  ],
  'too-many': [
    'This would change too many things at once. Nothing was changed. Do it in smaller steps.',
    'This is too much at once. Nothing changed. Do a bit at a time.',
  ],
  'changed-since': [
    'The words were changed after you saw them. Nothing was decided. Read them again and decide.',
    'The words changed. Please read them again.',
  ],
  'same-person': [
    'You wrote these words yourself, so somebody else has to check them. Nothing was changed.',
    'You wrote this. Someone else must check it.',
  ],
  'not-proved': [
    'We could not make sure that it was you. Nothing was done, and what you wrote is kept. Confirm it again.',
    'We could not check it was you. Nothing is done. Please try again.',
  ],
  'too-few': [
    'So few could be traced to a person. Nothing was shared. Wait until three of more than one person are ready.',
    'There are too few to share. Wait for more.',
  ],
  'letter-gone': [
    'The letter has gone to the council, so no words are changed, checked or shared any more. Nothing was changed, and what you wrote is kept here. Words can still be taken back or held apart.',
    'The council has the letter. Nothing more can be shared. Your words are safe.',
  ],
  'dates-crossed': [
    'The dates are in the wrong order. Change one of them.',
    'The end is before the start. Change a date.',
  ],
  'not-ready': [
    'This is not ready for that yet. Nothing was changed. Look at what is missing.',
    'This is not ready yet. Nothing changed.',
  ],
  'no-safeguarding-lead': [
    'The visit has no safeguarding lead who can be rung and mailed. Nothing was changed. The coordinator appoints one with an e-mail address; the number goes with the safeguarding numbers.',
    'The visit needs a safeguarding lead with an e-mail and a phone. Ask the coordinator.',
  ],
  'no-safeguarding-deputy': [
    'The visit has no deputy safeguarding lead who can be rung and mailed. Nothing was changed. The coordinator appoints one with an e-mail address; the number goes with the safeguarding numbers.',
    'The visit needs a deputy with an e-mail and a phone. Ask the coordinator.',
  ],
  'no-outside-lead': [
    'The visit has no safeguarding lead outside the council who can be rung and mailed. Nothing was changed. The coordinator appoints one who holds no post there and has an e-mail address; the number goes with the safeguarding numbers.',
    'The visit needs a safeguarding lead from another council. Ask the coordinator.',
  ],
  broken: [
    'Something went wrong on our side. Your words are kept. We keep trying.',
    'Something went wrong. It is not your fault. Your words are safe.',
  ],
  newer: [
    'This comes from a newer version. Your words are kept. Update this page when it asks.',
    'This needs the new version. Your words are safe.',
  ],
  'not-here-yet': [
    'What this belongs to has not arrived yet. Your words are kept. We keep trying.',
    'We are waiting for something. Your words are safe.',
  ],
  'after-waiting': [
    'Something before this has not arrived yet. Your words are kept. We keep trying.',
    'Another thing goes first. Your words are safe.',
  ],
  'bad-request': [
    'Something went wrong on our side. Nothing is lost. Try again.',
    'Something went wrong. Nothing is lost. Try again.',
  ],
  'signed-out': [
    'You are signed out. What you wrote is kept on this phone. Sign in to send it.',
    'You are signed out. Your words are safe. Sign in again.',
  ],
  'code-wrong': [
    'That code is not right. Check it and type it again.',
    'That code is not right. Look again and type it.',
  ],
  'code-ended': [
    'This code no longer works. Ring the person who invited you for a new one.',
    'This code is too old. Ring the person who invited you.',
  ],
  'code-full': [
    'This code is in use on as many phones and computers as it may be. Sign out on one, or ring the person who invited you.',
    'This code is used on too many phones. Sign out on one. Or ring the person who invited you.',
  ],
  forbidden: [
    'You may not see this. Ask the coordinator if you think you should.',
    'This is not for you to see. Ask for help.',
  ],
  'not-our-page': [
    'This did not come from our own page, so nothing was done. Open Tellback again.',
    'Something was not right. Nothing was done. Open Tellback again.',
  ],
  'no-such-thing': ['There is nothing here. The address may be old.', 'There is nothing here.'],
  'no-such-way': [
    'Something went wrong on our side. Nothing is lost. Try again.',
    'Something went wrong. Nothing is lost. Try again.',
  ],
  'protocol-too-old': [
    'This version is too old to talk to us. What you wrote is kept. Close Tellback and open it again.',
    'This version is too old. Your words are safe. Close this and open it again.',
  ],
  'too-big': [
    'This is too much to send at once. It is kept on this phone. We send it in parts.',
    'This is too big. Your words are safe. We send it bit by bit.',
  ],
  'wrong-type': [
    'Something went wrong on our side. Nothing is lost. Try again.',
    'Something went wrong. Nothing is lost. Try again.',
  ],
  'bad-fields': [
    'Some of this could not be taken. Check what you typed and try again.',
    'Something needs changing. Look again and try again.',
  ],
  'too-often': [
    'That was too many tries. Wait a few minutes, then try again.',
    'Too many tries. Wait a bit. Then try again.',
  ],
  unexpected: [
    'Something went wrong on our side. What you wrote is kept. Try again.',
    'Something went wrong. Your words are safe. Try again.',
  ],
  busy: [
    'We are busy at the moment. What you wrote is kept. We keep trying.',
    'We are busy. Your words are safe. We try again.',
  ],
} satisfies Record<ProblemCode, Pair>)
