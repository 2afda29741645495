/** Putting the app on the phone: the offer, and the three steps of an iPhone. */
import { defineWords } from './words.ts'

export const installWords = defineWords({
  addTitle: ['Put it on your phone', 'Put it on your phone'],
  addMore: [
    'Then you open it like any other app, with no internet too.',
    'Then you can open it like an app.',
  ],
  add: ['Add it', 'Add it'],
  notNow: ['Not now', 'Not now'],
  addShare: ['Press Share at the bottom of Safari.', 'Press Share. It is a box with an arrow.'],
  addHome: ['Press “Add to Home Screen”.', 'Press “Add to Home Screen”.'],
  addDone: [
    'Press Add. Open it there and type the code from your card.',
    'Press Add. Open it. Type the code from your card.',
  ],
  addCare: [
    'Do it now or not at all: what you write here later stays in this browser.',
    'Do it now or leave it. What you write here stays here.',
  ],
})
