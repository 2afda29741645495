/** What can be answered: one choice or many, with or without faces. */
export type FaceName = 5 | 4 | 3 | 2 | 1 | 'not-sure'

export interface Answer {
  value: string
  words: string
  /** 5 is the best of the scale, 1 the worst. */
  face?: FaceName
  /** Left out in Easy Read, unless it was chosen before: nothing a person said disappears. */
  isEasy?: boolean
  /** Stands apart under a dashed line, and alone: it cannot be one of many ("Not sure", "Nothing"). */
  isOffScale?: boolean
}

/** A scale of a questionnaire: five words from best to worst, and the three of Easy Read. */
export interface Scale {
  standard: readonly string[]
  easy: readonly string[]
}

/** The outer two of five are "very" more of the same: Easy Read asks without them. */
export const easyFaces: readonly FaceName[] = [4, 3, 2]

/** Five faces from best to worst, three of them in Easy Read; values '5' to '1'. */
export function scaleAnswers(scale: Scale, isEasyRead: boolean): Answer[] {
  const faces = [5, 4, 3, 2, 1] as const
  return faces.map((face, index) => {
    const easy = scale.easy[easyFaces.indexOf(face)]
    const words = (isEasyRead ? easy : undefined) ?? scale.standard[index] ?? ''
    return { value: String(face), words, face, isEasy: easyFaces.includes(face) }
  })
}

/** "Not sure", off the scale; its face only where the scale has faces. */
export function notSureAnswer(words: string, hasFace: boolean): Answer {
  return { value: 'not-sure', words, isOffScale: true, ...(hasFace && { face: 'not-sure' }) }
}
