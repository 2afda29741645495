/**
 * Our promise to everyone who tells us something, and the practice question that comes after it.
 * What stands here is kept: change it only together with what the product does, raise the number, and put
 * what stood here into `promises-before.md`, so that what somebody once agreed to can be looked up.
 */
import type { PictureName } from '../../ui/pictures.ts'
import { defineWords } from '../../ui/words.ts'

/** The version of the promise that a response says its author agreed to. Raised by each change. */
export const promiseNumber = 4

export const promiseWords = defineWords({
  title: ['Our promise to you', 'Our promise to you'],
  intro: [
    'These are our four promises, and three things that are good to know. Please read them before you start.',
    'We promise you 4 things. Please read them first.',
  ],

  words: ['We use your words', 'We use your words'],
  wordsMore: [
    'The visit leader and the visit manager read what you send. If you are in a group of experts, its coordinator reads it too.\nYour words can go in the letter to the council, unless you say that an answer is only for the people who read it.\nIf we need to take out private details, we show you first, and you can say no.',
    'The visit leader and the visit manager read what you send. If you are in a group, its coordinator reads it too. Your words can go in the letter to the council. You can say no to that. Sometimes we take out private things. We ask you first.',
  ],
  name: ['Your name only if you say so', 'Your name only if you say so'],
  nameMore: [
    'We will not put your name on this. Someone may still guess. If you want your name used, you can tell us before you send.',
    'We will not put your name on this. Someone may still guess. Do you want your name used? You can tell us before you send.',
  ],
  stop: ['You can stop', 'You can stop'],
  stopMore: [
    'You can skip any question, stop at any time and come back later. You do not have to say why. Nobody can read your words until you press “Send my answers”.',
    'You can skip any question. You can stop at any time. You can come back later. Nobody can read your words until you press Send.',
  ],
  remove: ['You can take back what you said', 'You can take back what you said'],
  removeMore: [
    'Before you send, you can delete your answers on this phone: press “Start again” where you check them.\nAfter you send, you can take them back under “My words” until the letter goes to the council. The team then cannot see or use them. That you answered is still counted, and a copy stays on the computer where Tellback runs. If words are needed to keep somebody safe, the safeguarding lead may keep them.\nThe person under Help shows you how.',
    'Before you send, you can delete your answers. Press Start again.\nAfter you send, press My words. You can take words back there. Do it before the letter goes to the council.\nThen the team cannot see or use them. We still count that you answered. Our computer keeps a copy. Are words needed to keep someone safe? Then the safeguarding lead may keep them.\nPress Help and someone shows you how.',
  ],

  goodToKnow: ['Good to know', 'Good to know'],
  notComplaint: [
    'This is not a complaint. To complain, ask the person under Help. They will tell you how.',
    'This is not a complaint. Do you want to complain? Press Help and ring. They tell you how.',
  ],
  notInspection: [
    'This is not an inspection. Councils visit each other to learn, and nobody gets a mark.',
    'This is not a test of the council. Councils visit each other to get better.',
  ],
  mustTell: [
    'If you tell us that someone is not safe, we have to pass it on.',
    'Is someone not safe? If you tell us, we must tell someone who can help.',
  ],

  agree: ['Yes, I agree', 'Yes, I agree'],
  decline: ['No thank you', 'No thank you'],
  declined: ['Thank you for looking', 'Thank you for looking'],
  declinedMore: [
    'You have sent us nothing, and that is fine. If you change your mind, open your invite again.',
    'You sent us nothing. That is fine. Do you change your mind? Open your invite again.',
  ],
})

type Line<Part extends string> = { picture: PictureName } & Record<Part, keyof typeof promiseWords>

/** The four promises in their order, each with its picture. In Easy Read each has its own screen. */
export const promises = [
  { picture: 'speech', title: 'words', more: 'wordsMore' },
  { picture: 'name', title: 'name', more: 'nameMore' },
  { picture: 'hand', title: 'stop', more: 'stopMore' },
  { picture: 'bin', title: 'remove', more: 'removeMore' },
] as const satisfies readonly Line<'title' | 'more'>[]

/** What a person should know besides, each with its picture. */
export const goodToKnow = [
  { picture: 'letter', text: 'notComplaint' },
  { picture: 'council', text: 'notInspection' },
  { picture: 'shield', text: 'mustTell' },
] as const satisfies readonly Line<'text'>[]

export const practiceWords = defineWords({
  title: ['A question to practise', 'Try one question first'],
  intro: [
    'This one is just for practice. We do not keep it.',
    'This is practice. We do not keep it.',
  ],
  question: ['How do you like tea?', 'Do you like tea?'],
  veryGood: ['I love it', 'I love it'],
  good: ['I like it', 'Yes'],
  middle: ['It is OK', 'It is OK'],
  bad: ['I do not like it', 'No'],
  veryBad: ['I hate it', 'I hate it'],
  how: [
    'Press the face and words that fit best. You can change your mind.',
    'Press the face that fits. You can change it.',
  ],
  notSure: [
    'You can always press Not sure or Skip. Both are good answers.',
    'You can press Not sure. You can press Skip. Both are fine.',
  ],
  done: ['That is all there is to it.', 'Well done. You know how it works.'],
  start: ['Try it', 'Try it'],
})

/** The five words of the practice question from best to worst; Easy Read shows the three marked. */
export const practiceFaces = [
  { value: 5, word: 'veryGood', isEasy: false },
  { value: 4, word: 'good', isEasy: true },
  { value: 3, word: 'middle', isEasy: true },
  { value: 2, word: 'bad', isEasy: true },
  { value: 1, word: 'veryBad', isEasy: false },
] as const
