/**
 * What experts are asked on a visit to children's services: eighteen questions in six sections.
 * "My own experience" is worded for somebody looking back on it: a care leaver or a parent.
 * Asked in the order of this list. A change of wording is a new number, never an edit of this one.
 */
import { anythingElse } from './children/anything-else.ts'
import { beingListenedTo } from './children/being-listened-to.ts'
import { gettingHelp } from './children/getting-help.ts'
import { growingUp } from './children/growing-up.ts'
import { safeAndSettled } from './children/safe-and-settled.ts'
import { workersAndPlans } from './children/workers-and-plans.ts'
import type { QuestionnaireContent } from './content.ts'

export const children: QuestionnaireContent = {
  service: 'children',
  number: 1,
  name: "Children's services",
  sections: [
    { id: 'getting-help', standard: 'Getting help', easy: 'Getting help', picture: 'hand' },
    {
      id: 'workers-and-plans',
      standard: 'Workers and plans',
      easy: 'Workers and plans',
      picture: 'people',
    },
    {
      id: 'being-listened-to',
      standard: 'Being listened to',
      easy: 'Do workers listen?',
      picture: 'listen',
    },
    {
      id: 'safe-and-settled',
      standard: 'Safe and settled',
      easy: 'Feeling safe and at home',
      picture: 'heart',
    },
    {
      id: 'growing-up',
      standard: 'Health, school and growing up',
      easy: 'Growing up',
      picture: 'helper',
    },
    { id: 'anything-else', standard: 'Anything else', easy: 'Anything else', picture: 'speech' },
  ],
  questions: [
    ...gettingHelp,
    ...workersAndPlans,
    ...beingListenedTo,
    ...safeAndSettled,
    ...growingUp,
    ...anythingElse,
  ],
}
