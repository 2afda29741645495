import { describe, expect, it } from 'vitest'
import { homeWords } from '../../../client/features/home/words-home.ts'
import { meWords } from '../../../client/features/me/words-me.ts'
import { doneWords, needsYouWords } from '../../../client/features/needs-you/words-needs-you.ts'
import { nothingHereWords } from '../../../client/features/nothing-here/words-nothing-here.ts'
import { confirmWords } from '../../../client/features/passkeys/words-confirm.ts'
import { passkeyWords } from '../../../client/features/passkeys/words-passkeys.ts'
import { faultWords, verifyWords } from '../../../client/features/passkeys/words-verify.ts'
import { copyWords } from '../../../client/features/visit/words-copy.ts'
import { checkWords, sentWords } from '../../../client/features/visit/words-check.ts'
import { detailWords, kindWords } from '../../../client/features/visit/words-details.ts'
import { dataWords } from '../../../client/features/visit/words-data.ts'
import { mineWords } from '../../../client/features/visit/words-mine.ts'
import { answerWords, questionWords } from '../../../client/features/visit/words-question.ts'
import { packPageWords } from '../../../client/features/visit/words-pack-page.ts'
import { readerWords } from '../../../client/features/visit/words-readers.ts'
import { visitWords } from '../../../client/features/visit/words-visit.ts'
import * as signIn from '../../../client/features/welcome/words-sign-in.ts'
import * as welcome from '../../../client/features/welcome/words-welcome.ts'
import { commonWords } from '../../../client/ui/words-common.ts'
import { clearedWords } from '../../../client/ui/words-cleared.ts'
import { installWords } from '../../../client/ui/words-install.ts'
import type { Pair } from '../../../client/ui/words.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'

const catalogues = {
  ...welcome,
  ...signIn,
  visitWords,
  packPageWords,
  questionWords,
  answerWords,
  checkWords,
  sentWords,
  readerWords,
  copyWords,
  ...{ confirmWords, passkeyWords, faultWords, verifyWords },
  ...{ mineWords, dataWords, detailWords, kindWords },
  homeWords,
  meWords,
  needsYouWords,
  doneWords,
  nothingHereWords,
  commonWords,
  clearedWords,
  installWords,
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
