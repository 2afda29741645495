/**
 * Every way the product says no: one list of codes, with the HTTP status for those that answer a
 * whole request. A code without words on the screen does not compile (`client/ui/problem-words.ts`).
 */

/** Refusals of one command: kept with the person's words, never tried again. */
export const refusals = {
  malformed: 'The content is not of the form this command takes.',
  'id-reused': 'Another content, or another person, already used this id.',
  'no-access': 'You could see this once and cannot now.',
  'not-allowed': 'Your role may not do this.',
  'not-now': 'The record is not in a state in which this can be done.',
  'not-ready': 'Something that must be there first is missing.',
  'no-safeguarding-lead': 'No safeguarding lead of the visit can be rung and mailed.',
  'no-safeguarding-deputy': 'No deputy safeguarding lead of the visit can be rung and mailed.',
  'no-outside-lead': 'No safeguarding lead outside the council visited can be rung and mailed.',
  'not-here': 'There is no such record, or none that you could ever see.',
  'after-refused': 'It builds on something that was refused.',
  'already-there': 'There is already such a record.',
  'not-found': 'It names something that is not there.',
  'two-hats': 'One person cannot be executive and scrutiny of the same council.',
  'too-large': 'It is larger than one command may be.',
  'too-many': 'It touches more records than one change may.',
  'dates-crossed': 'The dates are in the wrong order.',
  'changed-since': 'The text was changed after you saw it.',
  'same-person': 'Somebody else has to do this.',
  'not-proved': 'Nothing shows that it was you, now, who wanted this.',
  'letter-gone': 'The letter is issued: nothing is worded, checked or shared anew.',
  'too-few': 'So few could be traced to a person: there must be more of them.',
} as const

/** Reasons why a command waits: kept and tried again. */
export const delays = {
  broken: 'Something went wrong on our side.',
  newer: 'It comes from a newer version than this one.',
  'not-here-yet': 'What it belongs to has not arrived.',
  'after-waiting': 'What it builds on has not arrived.',
} as const

/** Answers to a whole request. */
export const answers = {
  'bad-request': 400,
  'signed-out': 401,
  'code-wrong': 401,
  'code-ended': 401,
  'code-full': 401,
  forbidden: 403,
  'not-our-page': 403,
  'no-such-thing': 404,
  'no-such-way': 405,
  'protocol-too-old': 409,
  'too-big': 413,
  'wrong-type': 415,
  'bad-fields': 422,
  'too-often': 429,
  unexpected: 500,
  busy: 503,
} as const

export type RefusalCode = keyof typeof refusals
export type DelayCode = keyof typeof delays
export type AnswerCode = keyof typeof answers
export type ProblemCode = RefusalCode | DelayCode | AnswerCode

/** Thrown by a rule in `shared/`: the command is refused with this code. */
export class Problem extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode) {
    super(refusals[code])
    this.name = 'Problem'
    this.code = code
  }
}
