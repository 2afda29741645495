/**
 * "I am worried about someone": who to call, what helps, and the note that somebody was told.
 * Part of the first load, so that it works before anything has been fetched. The note is never the
 * alert, and every screen of it says so.
 */
import type { PictureName } from '../../ui/pictures.ts'
import { defineWords } from '../../ui/words.ts'

export const worriedWords = defineWords({
  title: ['I am worried about someone', 'I am worried about someone'],

  danger: ['Is someone in danger now?', 'Is someone in danger now?'],
  call999: ['Call 999', 'Call 999'],
  ringLead: ['If not, ring {name}', 'If not, ring {name}'],
  onCall: [
    '{name} is on call for this visit and knows what to do.',
    '{name} helps with this visit. {name} knows what to do.',
  ],
  noAnswer: ['No answer? Ring {name}, the deputy.', 'No answer? Ring {name}.'],
  call: ['Call {name}', 'Call {name}'],
  callNumber: ['Call {name}, {phone}', 'Call {name}, {phone}'],

  hostStaff: [
    'If it is about somebody who works for the council you are visiting, ring {name}.',
    'Is it about someone who works for the council you visit? Ring {name}.',
  ],
  hostStaffWhy: ['{name} does not work there.', '{name} does not work there.'],
  hostStaffNobody: [
    'If it is about somebody who works for the council you are visiting, ring {name} and ask for somebody outside that council.',
    'Is it about someone who works for the council? Ring {name}. Ask for someone from outside.',
  ],

  councilTitle: ['Or ring the council', 'Or ring the council'],
  duty: [
    'The council where the person is now has to act, wherever they live.',
    'The council where the person is now must help them.',
  ],
  councilDay: ['{name} in the daytime, {phone}', '{name} in the day, {phone}'],
  councilNight: [
    '{name} in the evening, at night and at weekends, {phone}',
    '{name} at night and at weekends, {phone}',
  ],

  helps: ['What helps', 'What helps'],
  listen: ['Listen. Use their words.', 'Listen. Use their words.'],
  mustTell: ['Tell them you have to tell someone.', 'Say that you must tell someone.'],
  child: ['If it is a child, do just the same.', 'Is it a child? Do the same.'],
  noSecret: ['Do not promise to keep it secret.', 'Do not say you will keep it secret.'],
  noQuestions: [
    'Do not ask lots of questions or look into it yourself.',
    'Do not ask lots of questions. Do not try to find out more.',
  ],
  noConfront: [
    'Do not talk to the person who may have done harm.',
    'Do not talk to the person who may have hurt them.',
  ],
  aboutStaff: [
    'If it is about a worker, tell {name}. Do not tell the worker or their manager.',
    'Is it about a worker? Tell {name}. Do not tell the worker or their manager.',
  ],
  aboutStaffOutside: [
    'If it is about a worker, tell {name}, or {outside} if they work for the council you are visiting. Do not tell the worker or their manager.',
    'Is it about a worker? Tell {name}. Do they work for the council? Tell {outside}. Do not tell the worker or their manager.',
  ],
  aboutStaffAny: [
    'If it is about a worker, tell the person on call. Do not tell the worker or their manager.',
    'Is it about a worker? Tell the person on call. Do not tell the worker or their manager.',
  ],
  visitTo: ['Visit to {council}', 'Visit to {council}'],
  visit: ['Your visit', 'Your visit'],
  otherVisits: ['Numbers for the other visits', 'Numbers for other visits'],

  after: ['After you have told someone', 'After you have told someone'],
  afterMore: [
    'Write down who you told and when. Writing here does not tell anyone.',
    'Write down who you told and when. Writing here does not tell anyone.',
  ],
  writeDown: ['Write down who I told', 'Write down who I told'],
  numbersSince: [
    'These are the numbers as they were on {day}. You are no longer on this visit, so they may have changed. You can still ring.',
    'These are the numbers from {day}. You are not on this visit now. You can still ring.',
  ],
  numbersKept: ['These numbers are kept on this phone', 'These numbers are on this phone'],
  noNumbers: [
    'The numbers for your visit are not on this phone yet. If nobody is in danger now, ring the person who invited you.',
    'This phone does not have the numbers yet. Ring the person who invited you.',
  ],
  rungYourself: [
    'You are one of the people who are rung. What people told us is on your safeguarding page.',
    'People ring you about worries. See what they told us.',
  ],
  toCases: ['What people told us', 'What people told us'],
  noVisitRing: [
    'If nobody is in danger now, you can ring {name}, {phone}.',
    'You can ring {name}, {phone}.',
  ],
  noNumbersRing: [
    'The numbers for a visit are not on this phone. If nobody is in danger now, ring {name}, {phone}.',
    'This phone does not have the numbers. Ring {name}, {phone}.',
  ],

  noteTitle: ['Write down who you told', 'Write down who you told'],
  phoneFirst: ['Have you told someone? If not, phone now.', 'Phone first. Then write it down.'],
  whom: ['Who did you tell?', 'Who did you tell?'],
  emergency: ['999', '999'],
  which: ['Which visit is it about?', 'Which visit is it about?'],
  whichMissing: ['Choose which visit it is about', 'Pick which visit'],
  noVisit: [
    'You are on no visit now, so this note cannot be sent to anyone. Phone now.',
    'You are on no visit now. We cannot send this note. Phone now.',
  ],
  lead: ['{name}, on call', '{name}'],
  leadAny: ['The person on call for the visit', 'The person on call'],
  deputy: ['{name}, the deputy', '{name}'],
  deputyAny: ['The deputy of the person on call', 'The deputy'],
  outside: ['{name}, who is not from the council you visit', '{name}, not from the council'],
  outsideAny: [
    'The person to ring who is not from the council you visit',
    'The person who is not from the council',
  ],
  council: ['The council', 'The council'],
  somebodyElse: ['Someone else', 'Someone else'],
  whomMissing: ['Choose who you told', 'Pick who you told'],
  when: ['When did you tell them?', 'When did you tell them?'],
  whenMissing: ['Say when you told them', 'Say when you told them'],
  said: ['What did you tell them?', 'What did you tell them?'],
  saidHint: [
    'You can leave this out. If you write, use the words of the person you are worried about. You need not give names.',
    'You can leave this out. You do not need to write names.',
  ],
  whoReads: [
    'Only you, the people on call and the person who runs the visit can read this. If it turns out to be about somebody who works for this council, a safeguarding lead outside it reads it instead. What we call you goes with it.',
    'Only you and the people on call can read this. The person who runs the visit can too. Is it about council staff after all? Then someone from outside reads it. Your name goes with it.',
  ],
  keep: ['Send this note', 'Send this note'],

  notSent: ['Not sent. Phone now.', 'Not sent. Phone now.'],
  notSentMore: [
    'Your note is saved on this phone. It has not reached anyone.',
    'Your note is on this phone. Nobody has it yet.',
  ],
  notTaken: [
    'We could not take your note. It is saved on this phone and has not reached anyone.',
    'We could not take your note. It is on this phone. Nobody has it.',
  ],
  toNeedsYou: ['What I can do with my note', 'What I can do with my note'],
  noteGone: ['This note is not on this phone', 'This note is not on this phone'],
  sent: ['Your note was sent at {time}', 'Your note was sent at {time}'],
  sentOn: ['Your note was sent on {day} at {time}', 'Your note was sent on {day} at {time}'],
  phoneNow: ['If you have not phoned, phone now.', 'Did you phone? If not, phone now.'],
  talk: [
    'This can be hard to carry. You can ring {name}, {phone}, and talk it over.',
    'Do you feel upset? You can ring {name}, {phone}.',
  ],
  back: ['Back to what I was doing', 'Back to what I was doing'],
})

/** What helps and what does not, in the order of the screen. `aboutStaff` needs the name of the lead. */
export const doThis = ['listen', 'mustTell', 'child'] as const
export const doNotDoThis = ['noSecret', 'noQuestions', 'noConfront'] as const

/** Easy Read: each with its picture, in the same order; the last of the first is about a worker. */
export const doPictures: readonly PictureName[] = ['listen', 'speech', 'heart', 'phone']
export const doNotPictures: readonly PictureName[] = ['lock', 'question', 'people']
