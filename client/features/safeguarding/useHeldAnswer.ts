/** What was held: the question, what was chosen and the words, which stand nowhere else. */
import { computed } from 'vue'
import type { Hold } from '../../../shared/records/hold.ts'
import type { Questionnaire } from '../../../shared/records/questionnaire.ts'
import { useRecord } from '../../local/records.ts'
import { sayAnswer } from '../../ui/answer-said.ts'
import { useReading } from '../../ui/reading.ts'
import { chooseWords, useWords } from '../../ui/words.ts'
import { safeguardingWords } from './words-safeguarding.ts'

export function useHeldAnswer(hold: () => Hold) {
  const t = useWords(safeguardingWords)
  const reading = useReading()
  const sheet = useRecord<Questionnaire>('questionnaire', () => hold().questionnaire)
  const question = computed(() =>
    sheet.value?.body.questions.find(({ id }) => id === hold().question),
  )
  const said = computed(() => sayAnswer(hold().given.answer, question.value, reading.easyRead))
  return {
    ...{ t, said },
    asked: computed(() => {
      const words = question.value?.words[hold().about]
      return words ? chooseWords([words.standard, words.easy], reading.easyRead) : ''
    }),
    // As long as the questions are being read nothing is said of an answer they might not have.
    chosen: computed(() =>
      sheet.value === undefined
        ? ''
        : said.value.chosen.map((one) => ('own' in one ? t(one.own) : one.words)).join(', '),
    ),
  }
}
