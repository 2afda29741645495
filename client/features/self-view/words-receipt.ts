/** The words of a receipt: who signed what, when, how, and what it is worth. */
import type { Confirmation } from '../../../shared/self-view/receipt.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const receiptWords = defineWords({
  title: ['Receipt of a signature', 'Proof that someone signed'],
  yours: ['You signed it', 'You signed it'],
  others: ['{name} signed it', '{name} signed it'],
  yoursConfirmed: ['You confirmed it', 'You said you agree'],
  othersConfirmed: ['{name} confirmed it', '{name} said they agree'],
  yoursDoubted: ['You added doubts', 'You said you are not sure'],
  othersDoubted: ['{name} added doubts', '{name} said they are not sure'],
  getting: ['Getting the receipt…', 'Getting the proof…'],
  back: ['The self-view', 'What the council says'],
  backAll: ['Self-views', 'All of them'],
  notHere: ['This receipt is not here', 'This is not here'],
  notHereNext: [
    'It may not have come to this device yet, or it is not yours to see.',
    'It may come later. Or it is not for you.',
  ],
  whole: ['{council} self-view, version {n}', 'What {council} says about itself, version {n}'],
  inWords: ['In their own words', 'In their own words'],
  signedBy: ['Signed by', 'Signed by'],
  as: ['As', 'As'],
  since: ['In office since', 'Had this job since'],
  when: ['When', 'When'],
  version: ['Version', 'Version'],
  how: ['How', 'How'],
  opened: ['Opened', 'Opened'],
  openedAll: [
    'Every section with something in it, as their device says',
    'All parts, as their phone says',
  ],
  openedNot: [
    'All but {sections}, as their device says',
    'All but {sections}, as their phone says',
  ],
  beside: ['Beside', 'Next to'],
  besideEarlier: ['a signature given before them', 'a name signed before'],
  number: ['Receipt', 'Receipt'],
  seal: ['Text seal', 'Seal of the words'],
  log: ['In the council’s log', 'Place in the log'],
  logWords: ['Number {n}, {head}', 'Number {n}, {head}'],
  notSealed: [
    'The signature is kept. Our own seal under it is still on its way: this page fills by itself.',
    'It is signed. Our seal comes soon.',
  ],
  textElsewhere: [
    'The text you signed is not on this device any more. Save a copy: the whole text is in it. “Check a receipt” shows it to you.',
    'The words you signed are not here now. Save a copy. All the words are in it. “Check a receipt” shows them.',
  ],
  ifChanges: ['If the text changes', 'If the words change'],
  ifChangesMore: [
    'This receipt stays as it is, for ever. It then says which version was signed, and only what changed is asked about anew.',
    'This stays. If the words change, we ask again. We show only what changed.',
  ],
  voidedTitle: ['This signature counts no longer', 'This does not count any more'],
  returned: [
    'This version was sent back for changes on {when}, before everybody who was to sign it had signed.',
    'This one was sent back on {when}. Not all people had signed it.',
  ],
  replaced: [
    'Another version took the place of this one before everybody who was to sign it had signed.',
    'A new one came in its place. Not all people had signed this one.',
  ],
  voidedMore: [
    'It was not signed off. The next version is signed anew, by everybody in the order. This receipt stays as it is: it says what was signed then.',
    'The next one must be signed again. This proof stays as it is.',
  ],
  changedSince: ['Changed since signed', 'The words changed after this'],
  now: [
    'Signed version {was}, now version {n}: {paragraphs|paragraph|paragraphs} changed.',
    'Signed {was}, now {n}. {paragraphs|bit|bits} changed.',
  ],
  nowOther: [
    'Signed version {was}, now version {n}: no paragraph was reworded, but something else changed: summaries, judgements, evidence, stories, the choice of figures or the order.',
    'Signed {was}, now {n}. Some things changed.',
  ],
  seeNew: ['Open version {n}', 'Open version {n}'],
  check: ['Check a receipt', 'Check a receipt'],
  save: ['Save a copy', 'Save a copy'],
  print: ['Print', 'Print'],
  allowed: [
    'Anybody with the file can check it, without signing in: that the text, the words and the person are these.',
    'Keep this file. Anyone can check it.',
  ],
})

export const howWords = defineWords({
  passkey: ['With a passkey, over the text itself', 'With a passkey'],
  code: [
    'With a code from an e-mail: it shows that they could read their mail',
    'With a code from an e-mail',
  ],
} satisfies Record<Confirmation['by'], Pair>)
