/** The stages of a challenge in their order, and which may follow on which. */

export const stages = [
  'proposed',
  'agreed',
  'preparing',
  'onSite',
  'feedbackGiven',
  'letterDraft',
  'letterIssued',
  'followUpDue',
  'followedUp',
  'closed',
  'withdrawn',
] as const

export type Stage = (typeof stages)[number]

/** Those in which it is still under way. */
export const open = stages.filter((stage) => stage !== 'closed' && stage !== 'withdrawn')

/** One step on, or withdrawn as long as nobody is on site. */
export function follows(stage: Stage, to: Stage): boolean {
  if (to === 'withdrawn') return stages.indexOf(stage) < stages.indexOf('onSite')
  return stages.indexOf(to) === stages.indexOf(stage) + 1
}
