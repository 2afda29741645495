/** The tray: what was not taken, with the person's own words and what they can do about it. */
import { defineWords } from '../../ui/words.ts'

export const needsYouWords = defineWords({
  title: ['What needs you', 'What needs you'],
  none: ['Nothing needs you', 'Nothing needs you'],
  waits: ['{n|thing waits|things wait} to be sent.', '{n|thing waits|things wait} to be sent.'],
  loading: ['Looking…', 'Looking…'],
  intro: [
    'These could not be taken. Your words are safe on this phone until you decide.',
    'We could not take these. Your words are safe here.',
  ],
  from: ['Written on {moment}', 'You wrote this on {moment}'],
  yourWords: ['Your words', 'Your words'],
  noWords: ['There are no words of yours in this.', 'You wrote no words in this.'],
  copy: ['Copy my words', 'Copy my words'],
  copied: ['Copied', 'Copied'],
  notCopied: [
    'This phone did not let us copy. Press and hold the words to copy them.',
    'We could not copy. Press and hold the words.',
  ],
  edit: ['Change and send again', 'Change and send again'],
  sendAgain: ['Send again', 'Send again'],
  sentAgain: ['On its way again', 'On its way again'],
  empty: ['Leave some words to send, or discard it', 'Leave some words to send'],
  discard: ['Discard', 'Throw away'],
  discardTitle: ['Discard this for good?', 'Throw this away?'],
  discardMore: [
    'The words go from this phone. If they have reached the computer where Tellback runs, a copy stays there.',
    'The words go from this phone. Our computer may keep a copy.',
  ],
  keep: ['Keep it', 'Keep it'],
  back: ['Home', 'Home'],
})

/** What was being done, by kind and command; anything else is "A change". */
export const doneWords = defineWords({
  'response.send': ['Your answers from a visit', 'Your answers from a visit'],
  'concern.record': ['Your note of whom you told', 'Your note of who you told'],
  'response.withdraw': ['Taking your words back', 'Taking your words back'],
  'response.answer': ['Your yes or no to words we would share', 'Your yes or no to sharing words'],
  'entry.reword': ['Details you took out of an answer', 'Words you changed'],
  'entry.check': ['Your check of an answer', 'Your check of words'],
  'entry.uncheck': ['Taking your check back', 'Taking your check back'],
  'hold.make': ['Words you set apart for safeguarding', 'Words you set apart'],
  'hold.write': ['Your message to somebody who wrote', 'Your message'],
  'finding.make': ['A finding', 'A finding'],
  'finding.write': ['What you wrote in a finding', 'What you wrote in a finding'],
  'section.add': ['A paragraph of the self-view', 'Words about the council'],
  'section.write': ['What you wrote in a self-view', 'Words about the council'],
  'section.summarise': ['A summary in a self-view', 'Easy words about the council'],
  'section.tell': ['The story behind a figure', 'The story behind a number'],
  'section.judge': ['How you judged a section', 'A choice about the council'],
  'section.takeOut': ['Taking a paragraph out of a self-view', 'Taking a part out'],
  'evidence.add': ['Evidence for a self-view', 'Something that shows it'],
  'evidence.change': ['Evidence you changed', 'Something you changed'],
  'action.write': ['What is to be done about a gap', 'Something to do'],
  'action.drop': ['Dropping an action, and why', 'Not doing something'],
  'sharing.make': ['Sharing what people said', 'Sharing what people said'],
  'person.call': ['What we call you', 'What we call you'],
  'visit.write': ['A few words to the team', 'Words to the team'],
  other: ['A change', 'A change'],
})
