/** The way in: the invite, a typed code, a code by e-mail, what to call somebody. */
import { defineWords } from '../../ui/words.ts'

export const welcomeWords = defineWords({
  title: ['You are invited to take part', 'You are invited to take part'],
  from: ['From the team that plans the visit', 'From the people who plan the visit'],
  visit: [
    'People **visit a council** and look at its care and support.',
    'People **visit a council.** They look at care and support.',
  ],
  // Whoever has a link reads these: what is theirs is known only when they have come in.
  yours: ['Press Start, and we show you **your part.**', 'Press Start. We show you **your part.**'],
  stop: ['You can **stop any time.**', 'You can **stop any time.**'],
  offline: [
    'It works with no internet. Get it on Wi-Fi: under 1 MB.',
    'It works with no internet. Use Wi-Fi the first time.',
  ],
  haveCode: ['I have a code', 'I have a code'],
  byEmail: ['Send a code to my e-mail', 'Send a code to my e-mail'],
  carryOnHere: ['Carry on where I stopped on this phone', 'Carry on where I stopped'],
  start: ['Start', 'Start'],
  opening: ['Opening your invite…', 'Opening your invite…'],

  noInternet: ['There is no internet here', 'There is no internet here'],
  codeKept: [
    'We keep your invite on this phone and try again by ourselves. You can go on in the meantime.',
    'This phone keeps your invite. We try again for you. You can go on now.',
  ],
  goOn: ['Go on without internet', 'Go on without internet'],

  oldLink: ['This invite no longer works', 'This invite does not work any more'],
  oldLinkMore: [
    'It may be old, or somebody has made you a new one. Ring the person who invited you: they can give you another.',
    'It may be too old. Ring the person who invited you. They can give you a new one.',
  ],
  fullLink: ['This invite is in use on other devices', 'This invite is used on other phones'],
  fullLinkMore: [
    'It still works there. One invite works on a few phones and computers only, and all its places are taken. Sign out on one that you no longer use, then open the invite here again. Or ring the person who invited you: they can give you a new one, and then the old one ends everywhere.',
    'It works on a few phones only. Sign out on one of them. Then open it here again. Or ring the person who invited you. They can give you a new one. Then the old one stops.',
  ],
  wordsSafe: [
    'If you wrote anything on this phone before, it is still here.',
    'Did you write something before? It is still here.',
  ],
  wentWrong: ['That did not work', 'That did not work'],
})

export const nameWords = defineWords({
  title: ['What should we call you?', 'What should we call you?'],
  hint: [
    'It can be made up. We use it here to say hello, and the office sees it. You choose later who sees it with your answers. It goes with a note that you are worried about someone.',
    'You can make up a name. The office sees it. You choose who sees it with your answers. It goes with a worry.',
  ],
  visitOn: ['You will visit {council} on {day}.', 'You will visit {council} on {day}.'],
  visitTo: ['You take part in the visit to {council}.', 'You take part in the visit to {council}.'],
  weAsk: ['We ask {n|question|questions}.', 'We ask {n|question|questions}.'],
  missing: ['Type a name, or choose Skip', 'Type a name, or press Skip'],
})
