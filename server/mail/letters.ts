/**
 * What our mails say. A mail lies open on many tables: it names no visit, no council and nobody, and
 * says nothing of what it is about. The code is the one thing that must stand in one.
 */

export const letters = [
  'code',
  'proof',
  'waysChanged',
  'wayAsked',
  'visitTomorrow',
  'answersWelcome',
  'needsYou',
] as const
export type LetterName = (typeof letters)[number]

export type Words = { subject: string; text: string }

const ready = (origin: string): Words => ({
  subject: 'Something is ready for you',
  text: [
    'Hello,',
    '',
    'Something is ready for you on Tellback. Open it here:',
    `${origin}/`,
    '',
    'If you have no use for these mails, tell the person who invited you.',
    '',
  ].join('\n'),
})

/** At once, so it says that it must not lie: and nothing of why. */
const needed = (origin: string): Words => ({
  subject: 'Something needs you in Tellback',
  text: [
    'Hello,',
    '',
    'Something needs you in Tellback now. Please open it here:',
    `${origin}/`,
    '',
    'If you cannot, ring the person who stands in for you.',
    '',
  ].join('\n'),
})

const code = (origin: string, digits: string): Words => ({
  subject: 'Your code to sign in',
  text: [
    'Hello,',
    '',
    `Your code is ${digits}. It works once, for 10 minutes, in the browser where you asked for it.`,
    '',
    'Nobody from Tellback will ever ask you for this code. If you did not ask for it, do nothing.',
    '',
    // Phones fill the code in by themselves when the last line names the site.
    `@${new URL(origin).hostname} #${digits}`,
    '',
  ].join('\n'),
})

/** It names neither what is confirmed nor whose it is. */
const proof = (origin: string, digits: string): Words => ({
  subject: 'Your code to confirm',
  text: [
    'Hello,',
    '',
    `Your code is ${digits}. Type it in Tellback where you were asked for it. It works once, for 10 minutes.`,
    '',
    'Nobody from Tellback will ever ask you for this code. If you did not ask for it, do nothing, and tell your coordinator.',
    '',
    `@${new URL(origin).hostname} #${digits}`,
    '',
  ].join('\n'),
})

/** A passkey was added or removed, or the address is another now: whoever did not do that must hear of it where they read. */
const waysChanged = (origin: string): Words => ({
  subject: 'How you sign in has changed',
  text: [
    'Hello,',
    '',
    'Your passkeys on Tellback, or the address that we write to, have changed. You can look at them here:',
    `${origin}/me/passkeys`,
    '',
    'If this was not you, tell your coordinator at once.',
    '',
  ].join('\n'),
})

/** Somebody said that this person lost every passkey: whoever did not say so can still call it off. */
const wayAsked = (origin: string): Words => ({
  subject: 'Somebody asked to replace your passkeys',
  text: [
    'Hello,',
    '',
    'Somebody who is signed in as you said that you have no passkey on Tellback that works. Nothing has changed yet: two people who know you have to say first that it is you.',
    '',
    'If it was not you, call it off here, and tell your coordinator at once:',
    `${origin}/me/passkeys`,
    '',
  ].join('\n'),
})

/** @param says what the letter carries beyond its words */
export function wordsOf(letter: LetterName, origin: string, says: string): Words {
  switch (letter) {
    case 'code':
      return code(origin, says)
    case 'proof':
      return proof(origin, says)
    case 'waysChanged':
      return waysChanged(origin)
    case 'wayAsked':
      return wayAsked(origin)
    case 'visitTomorrow':
    case 'answersWelcome':
      return ready(origin)
    case 'needsYou':
      return needed(origin)
    default:
      return letter satisfies never
  }
}
