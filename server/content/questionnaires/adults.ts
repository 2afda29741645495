/**
 * What experts are asked on a visit to adult social care: eighteen questions in five sections.
 * Asked in the order of this list. A change of wording is a new number, never an edit of this one.
 */
import { anythingElse } from './adults/anything-else.ts'
import { beingListenedTo } from './adults/being-listened-to.ts'
import { choiceAndControl } from './adults/choice-and-control.ts'
import { gettingHelp } from './adults/getting-help.ts'
import { stayingSafe } from './adults/staying-well-and-safe.ts'
import type { QuestionnaireContent } from './content.ts'

export const adults: QuestionnaireContent = {
  service: 'adults',
  number: 1,
  name: 'Adult social care',
  sections: [
    { id: 'getting-help', standard: 'Getting help', easy: 'Getting help', picture: 'hand' },
    {
      id: 'being-listened-to',
      standard: 'Being listened to',
      easy: 'Do staff listen?',
      picture: 'listen',
    },
    {
      id: 'choice-and-control',
      standard: 'Choice and control',
      easy: 'Choosing for yourself',
      picture: 'tick',
    },
    {
      id: 'staying-well-and-safe',
      standard: 'Staying well and safe',
      easy: 'Staying well and safe',
      picture: 'heart',
    },
    { id: 'anything-else', standard: 'Anything else', easy: 'Anything else', picture: 'speech' },
  ],
  questions: [
    ...gettingHelp,
    ...beingListenedTo,
    ...choiceAndControl,
    ...stayingSafe,
    ...anythingElse,
  ],
}
