/** A phone whose browser has removed what was kept. Said on home and in the visit, until it is read. */
import { defineWords } from './words.ts'

export const clearedWords = defineWords({
  title: ['This phone was cleared', 'This phone was cleared'],
  counted: [
    'The browser has removed what was kept here: {n|thing was|things were} not sent yet. It was not your doing. What you sent before is safe with us. Please tell us again, or ring the person who invited you.',
    'The phone lost your words. It is not your fault. {n|thing was|things were} not sent. Please tell us again.',
  ],
  unknown: [
    'The browser has removed all that was kept here. It was not your doing. What you sent before is safe with us and comes back. If you wrote something that you had not sent, please tell us again.',
    'The phone lost what was here. It is not your fault. We have what you sent. Did you write more? Please tell us again.',
  ],
  understood: ['I have read this', 'I have read this'],
})
