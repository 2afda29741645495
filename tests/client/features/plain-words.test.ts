import { describe, expect, it } from 'vitest'
import { homeWords } from '../../../client/features/home/words-home.ts'
import { meWords } from '../../../client/features/me/words-me.ts'
import { doneWords, needsYouWords } from '../../../client/features/needs-you/words-needs-you.ts'
import { copyWords } from '../../../client/features/visit/words-copy.ts'
import { checkWords, sentWords } from '../../../client/features/visit/words-check.ts'
import { answerWords, questionWords } from '../../../client/features/visit/words-question.ts'
import { packPageWords, visitWords } from '../../../client/features/visit/words-visit.ts'
import * as welcome from '../../../client/features/welcome/words-welcome.ts'
import type { Pair } from '../../../client/ui/words.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'

const catalogues = {
  ...welcome,
  visitWords,
  packPageWords,
  questionWords,
  answerWords,
  checkWords,
  sentWords,
  copyWords,
  homeWords,
  meWords,
  needsYouWords,
  doneWords,
}

describe("the words on an expert's screens", () => {
  for (const [name, words] of Object.entries(catalogues)) {
    const pairs = Object.values<Pair>(words)
    it(`use no word of the trade or the machine (${name})`, () => {
      expect(refusedIn(pairs.flat())).toEqual([])
    })
    it(`have short sentences in Easy Read (${name})`, () => {
      expect(tooLong(pairs.map(([, easy]) => easy))).toEqual([])
    })
  }
})
