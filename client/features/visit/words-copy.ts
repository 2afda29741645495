/** The locked copy of answers that are not sent, other phones of the same card, and the file without signal. */
import { defineWords } from '../../ui/words.ts'

export const copyWords = defineWords({
  kept: [
    'Also kept safe as a locked copy. Only your card opens it.',
    'There is a locked copy too. Only your card opens it.',
  ],
  only: ['The only copy is on this phone.', 'The only copy is on this phone.'],
  onlyEver: [
    'The only copy is on this phone. Send soon.',
    'The only copy is on this phone. Send soon.',
  ],
  onlySoon: [
    'A locked copy is made as soon as there is internet.',
    'We make a locked copy when you have internet.',
  ],
  who: [
    'We cannot read it. Whoever printed your card, or has held it, could open it.',
    'We cannot read it. Someone who had your card could open it.',
  ],
  openCard: ['Use the link on my card', 'Use the link on my card'],

  clearedTitle: ['Your card may bring them back', 'Your card may bring them back'],
  cleared: [
    'What you had not sent may be in your locked copy. Open your card again to look.',
    'Open your card again. It may bring back what you did not send.',
  ],
  broughtTitle: ['Your answers are back', 'Your answers are back'],
  brought: [
    '{n|answer|answers} came here from your locked copy. Not sent yet.',
    '{n|answer|answers} came back. Not sent yet.',
  ],
  differsTitle: ['You sent this from another phone', 'You sent this from another phone'],
  differs: [
    'That one has arrived. {n|answer here says|answers here say} something else. You can send that too: it is added to the first.',
    'It has arrived. {n|answer here is|answers here are} different. You can send that too.',
  ],
  sameTitle: ['All of it was sent already', 'All of it was sent already'],
  same: [
    'It came from another phone, or was passed on for you. Nothing is missing.',
    'Nothing is missing.',
  ],
  twoTitle: ['You wrote on two phones', 'You wrote on two phones'],
  two: [
    '{n|question has|questions have} two answers from you. Both are kept until you choose.',
    '{n|question has|questions have} two answers. We keep both until you choose.',
  ],
  look: ['Look at it', 'Look at it'],
  fine: ['OK', 'OK'],

  otherTitle: ['You wrote this on another phone too', 'You wrote this on another phone too'],
  keepThis: ['Keep this', 'Keep this'],
  keepThisMore: ['(the one on this screen)', '(the one on this screen)'],
  keepOther: ['Keep the other', 'Keep the other'],
  keepBoth: ['Keep both', 'Keep both'],

  cardTitle: ['The link on your card', 'The link on your card'],
  cardLead: [
    'Scan the square on your card with the camera, or paste the link you were sent. It opens your locked copy here. What you paste is sent nowhere.',
    'Scan the square on your card. Or paste your link here. It opens your locked copy.',
  ],
  cardHint: [
    'The whole link, with the letters after the #.',
    'The whole link. With the letters after the #.',
  ],
  cardWrong: [
    'This is not the whole link. It ends with # and 22 letters and numbers.',
    'This is not the whole link. It has a # near the end.',
  ],
  cardOther: [
    'This is not the card of this visit: it is the card of another visit of yours. Use the card of this visit.',
    'This card is for another visit. Use the card of this visit.',
  ],
  cardOpensNothing: [
    'This card does not open the locked copy of this visit. If it is the card of another visit, use the one of this visit. If you were given a new card for this visit, say so with the button: from then on copies are locked for it.',
    'This card does not open your locked copy. Is it for another visit? Then use the card of this visit. Is it your new card? Then press the button.',
  ],
  cardNew: ['It is my new card for this visit', 'It is my new card'],
  cardNoEnd: [
    'No link like that? Then the only copy is on this phone. You can still send as always.',
    'No link? Then the only copy is on this phone. You can still send.',
  ],
  cardOpen: ['Open my locked copy', 'Open my locked copy'],

  passTitle: ['No internet for long?', 'No internet for long?'],
  passLead: [
    'You can pass your answers on as a locked file. The office, or whoever looks after our computer, can open it. They stay on this phone too.',
    'You can give your answers away as a locked file. The office can open it. People who look after our computer can too.',
  ],
  pass: ['Pass my answers to {name}', 'Pass my answers to {name}'],
  passPlain: ['Pass my answers on', 'Pass my answers on'],
  passed: [
    'The file is made. Give it to them. Your answers stay here, and are never sent twice.',
    'The file is made. Give it to them. Your answers stay here too.',
  ],
  notPassed: [
    'The file could not be made. Your answers are safe on this phone.',
    'That did not work. Your answers are safe here.',
  ],
})
