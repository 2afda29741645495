/** An expert's answers on the visit to Oakshire, written as their screens write them. */
import type { Entry } from '../../../../shared/answer.ts'
import { saveAnswer, saveHead } from '../../../../client/local/draft.ts'
import { id, place } from '../../../support/people.ts'
import type { Handset } from './world.ts'

export const { challenge } = place('oakshire')
export const questions = { questionnaire: id('questions'), number: 1, promise: 1 }

export const entry = (text: string, question = 'G1', about: Entry['about'] = 'own'): Entry => ({
  ...{ question, about, why: null },
  answer: { is: 'text', text },
  credit: { as: 'role' },
})

export async function write(
  { phone }: Handset,
  text: string,
  question = 'G1',
  about: Entry['about'] = 'own',
) {
  await saveHead(phone, challenge, questions)
  await saveAnswer(phone, challenge, { about, question }, entry(text, question, about))
}
