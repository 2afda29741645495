/** The scales of a self-view in words: what a council says of itself, and no rating by anybody. */
import type { Scale, scales } from '../../shared/self-view/scales.ts'
import { defineWords, type Pair } from './words.ts'

export const scaleWords = defineWords({
  rag: ['Our own judgement', 'How we do'],
  direction: ['Compared with last year', 'Since last year'],
  confidence: ['How sure we are', 'How sure we are'],
  journey: ['Where we are on the way', 'How far we have come'],
} satisfies Record<Scale, Pair>)

export const valueWords = defineWords({
  red: ['Needs work', 'Needs work'],
  amber: ['Mixed', 'Mixed'],
  green: ['Good', 'Good'],
  notEnough: ['Not enough evidence', 'We do not know enough'],
  better: ['Better', 'Better'],
  same: ['The same', 'The same'],
  worse: ['Worse', 'Worse'],
  high: ['Very sure', 'Very sure'],
  medium: ['Fairly sure', 'A bit sure'],
  low: ['Not sure', 'Not sure'],
  poorToFair: ['Poor to fair', 'Poor to fair'],
  fairToGood: ['Fair to good', 'Fair to good'],
  goodToGreat: ['Good to great', 'Good to great'],
} satisfies Record<(typeof scales)[Scale][number], Pair>)
