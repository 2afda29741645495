/**
 * The scales of a self-view. RAG is the council's own judgement of itself and no rating by anybody;
 * enablers are placed on a journey (LGA and Isos Partnership, 2016), not given marks.
 */
import * as z from 'zod/mini'

export const scales = {
  /** On screen: needs work, mixed, good, and not enough evidence. */
  rag: ['red', 'amber', 'green', 'notEnough'],
  direction: ['better', 'same', 'worse'],
  confidence: ['high', 'medium', 'low'],
  journey: ['poorToFair', 'fairToGood', 'goodToGreat'],
} as const
export type Scale = keyof typeof scales

export const scale = z.enum(['rag', 'direction', 'confidence', 'journey'])

export const ragValue = z.enum(scales.rag)
export const directionValue = z.enum(scales.direction)
export const confidenceValue = z.enum(scales.confidence)
export const journeyValue = z.enum(scales.journey)

/** How a section of the template is judged, and by which scales. */
export const judged = {
  not: [],
  rag: ['rag', 'direction', 'confidence'],
  journey: ['journey'],
} as const satisfies Record<string, readonly Scale[]>
export type Judged = keyof typeof judged

/** Whether this is a value of that scale. */
export const isOnScale = (name: Scale, value: string): boolean =>
  (scales[name] as readonly string[]).includes(value) // a tuple of literals takes no other string

/** A judgement that shows something to be done. */
export const isGap = (name: Scale, value: string): boolean =>
  (name === 'rag' && value !== 'green') || (name === 'journey' && value === 'poorToFair')
