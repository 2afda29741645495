/** Checking a receipt: for anybody who was given one, without an account. */
import type { Fault } from '../../../shared/self-view/receipt.ts'
import { defineWords, type Pair } from '../../ui/words.ts'

export const faultWords = defineWords({
  form: [
    'This file is no receipt of Tellback, or it is damaged.',
    'This file is not a Tellback receipt.',
  ],
  text: [
    'The text is not the one that was signed. It was changed here:',
    'The words were changed after signing. They were changed here:',
  ],
  statement: [
    'The sentence under which it was signed is not ours. It was changed.',
    'The sentence they signed was changed.',
  ],
  hash: [
    'The list of what was signed does not fit the signature. It was changed.',
    'The list of what was signed was changed.',
  ],
  passkey: [
    'The passkey signed something else, or somewhere else, or it is another one.',
    'The passkey signed another thing. Or it is a different passkey.',
  ],
  key: [
    'It was sealed with a key that this Tellback never published.',
    'We did not seal this. The key is not ours.',
  ],
  seal: [
    'The seal does not fit this receipt: something in it was changed.',
    'The seal does not fit. Something was changed.',
  ],
} satisfies Record<Fault, Pair>)

export const verifyWords = defineWords({
  title: ['Check a receipt', 'Check a receipt'],
  intro: [
    'A receipt is the file that shows who signed what, and when. Choose the file. It is checked in this browser and sent nowhere.',
    'A receipt shows who signed what. Choose the file. It stays on this phone.',
  ],
  choose: ['The receipt', 'The receipt'],
  checking: ['Checking…', 'Checking…'],
  offline: [
    'To check the seal this page needs our public key, and we could not be reached for it. Either there is no internet here, or something on our side is down. Try again later.',
    'We could not check this. You need internet for it. Try again later.',
  ],
  tooOften: [
    'This was tried too many times, so it was not checked. Wait a few minutes, then try again.',
    'Too many tries. Wait a bit. Then try again.',
  ],
  busy: [
    'We are busy at the moment, so it was not checked. Try again in a few minutes.',
    'We are busy. Try again in a bit.',
  ],
  wrong: [
    'Something went wrong on our side, so it was not checked. That says nothing about the receipt. Try again later.',
    'Something went wrong. It is not your fault. Try again later.',
  ],
  unreadable: [
    'This device could not read the file, so it was not checked. Choose it again, or save it anew first.',
    'We could not open the file. Please choose it again.',
  ],
  again: ['Try again', 'Try again'],
  good: ['This receipt is good', 'This receipt is good'],
  goodMore: [
    'Every word in it is as it was signed.',
    'Every word is as it was when it was signed.',
  ],
  bad: ['This receipt is not good', 'This receipt is not good'],
  badMore: [
    'Do not rely on it. Ask whoever gave it to you for the one they saved.',
    'Do not trust it. Ask for a new one.',
  ],
  who: ['Signed by', 'Signed by'],
  office: ['As', 'As'],
  council: ['What', 'What'],
  version: [
    '{council} about itself, version {version}',
    '{council} about itself, number {version}',
  ],
  when: ['When', 'When'],
  how: ['How', 'How'],
  passkey: ['with a passkey', 'with a passkey'],
  code: [
    'with a code sent by e-mail; that it was this text says the seal alone',
    'with numbers from an e-mail',
  ],
  words: ['The words', 'The words'],
  doubts: ['With doubts', 'Their doubts'],
  wrote: ['With these words', 'They also wrote'],
  opened: ['Opened', 'Opened'],
  openedAll: [
    'Every section with something in it, as their device says',
    'All parts, as their phone says',
  ],
  openedNot: [
    'As their device says, {n|section|sections} of {total} not opened before signing: {sections}',
    'Their phone says they did not open these parts: {sections}',
  ],
  beside: ['Stands beside', 'Next to'],
  besideEarlier: [
    'the earlier signature {number} of the same office. This one came later and did not sign it off.',
    'a name signed before, {number}. This one came later.',
  ],
  text: ['The text that was signed', 'What they signed'],
  notOpened: ['not opened', 'not opened'],
  blank: ['Nothing is written here', 'Nothing is written here'],
  judgement: ['{scale}: {value}', '{scale}: {value}'],
  evidence: ['Evidence: {what}', 'Proof: {what}'],
  log: ['In the log', 'In the log'],
  hash: ['Number', 'Number'],
})
