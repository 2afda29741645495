/**
 * The sets of themes that answers are sorted by. Names are our own; the published statements behind
 * them are linked to, never copied.
 */
import type { Question } from '../../../shared/records/questionnaire.ts'

/** A named set of themes, as a G question carries it. */
export type ThemeSet = Extract<Question, { type: 'G' }>['sets'][number]

/** The nine quality statements by which the Care Quality Commission looks at councils, in its order. */
export const qualityThemes: ThemeSet = {
  id: 'quality',
  standard: 'What the council does',
  easy: 'What the council does',
  options: [
    {
      id: 'assessing-needs',
      standard: 'Finding out what people need',
      easy: 'Asking people what they need',
    },
    { id: 'healthier-lives', standard: 'Helping people stay well', easy: 'Staying well' },
    { id: 'equity', standard: 'Being fair to everyone', easy: 'Being fair' },
    {
      id: 'care-provision',
      standard: 'Care that is there and lasts',
      easy: 'Care you can count on',
    },
    { id: 'partnerships', standard: 'Services working together', easy: 'Working together' },
    {
      id: 'safe-pathways',
      standard: 'Safe moves from one service to another',
      easy: 'Moving on safely',
    },
    { id: 'safeguarding', standard: 'Keeping people safe from harm', easy: 'Keeping people safe' },
    { id: 'governance', standard: 'How the council is run', easy: 'Who is in charge' },
    { id: 'learning', standard: 'Learning and getting better', easy: 'Learning to do better' },
  ],
}

/** The six themes of Making It Real (Think Local Act Personal), which starts from people's lives. */
export const makingItReal: ThemeSet = {
  id: 'making-it-real',
  standard: "What matters in people's lives",
  easy: 'What matters to people',
  options: [
    { id: 'wellbeing', standard: 'Living well, as people choose', easy: 'Living well' },
    { id: 'information', standard: 'Finding things out', easy: 'Finding things out' },
    {
      id: 'communities',
      standard: 'Friends, neighbours and places to go',
      easy: 'Friends and places',
    },
    {
      id: 'flexible-support',
      standard: 'Help that bends to fit the person',
      easy: 'Help that fits',
    },
    { id: 'change', standard: 'When life has to change', easy: 'When life changes' },
    { id: 'workforce', standard: 'The people who give care', easy: 'The workers' },
  ],
}

/** What children's services answer for. */
export const childrensThemes: ThemeSet = {
  id: 'childrens-services',
  standard: 'What the council does',
  easy: 'What the council does',
  options: [
    { id: 'help-and-protection', standard: 'Help and protection', easy: 'Help and keeping safe' },
    { id: 'in-care', standard: 'Children in care', easy: 'Being in care' },
    { id: 'care-leavers', standard: 'Care leavers', easy: 'Leaving care' },
    { id: 'leadership', standard: 'How services are led', easy: 'Who is in charge' },
    { id: 'workforce', standard: 'The people who do the work', easy: 'The workers' },
  ],
}
