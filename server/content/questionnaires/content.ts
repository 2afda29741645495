import type { Questionnaire } from '../../../shared/records/questionnaire.ts'

/** A questionnaire as it is published: everything but the region it is published in. */
export type QuestionnaireContent = Pick<
  Questionnaire,
  'service' | 'number' | 'name' | 'sections' | 'questions'
>
