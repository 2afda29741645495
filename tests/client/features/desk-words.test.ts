import { describe, expect, it } from 'vitest'
import { boardWords } from '../../../client/features/board/words-board.ts'
import { extractsWords } from '../../../client/features/extracts/words-extracts.ts'
import { figuresWords } from '../../../client/features/figures/words-figures.ts'
import { importWords, whyWords } from '../../../client/features/figures/words-import.ts'
import { findingsWords } from '../../../client/features/findings/words-findings.ts'
import { lostWords } from '../../../client/features/listening/words-lost.ts'
import { reviewWords } from '../../../client/features/listening/words-review.ts'
import { safeguardingWords } from '../../../client/features/safeguarding/words-safeguarding.ts'
import { howWords, receiptWords } from '../../../client/features/self-view/words-receipt.ts'
import { selfViewWords, waitsWords } from '../../../client/features/self-view/words-self-view.ts'
import * as signing from '../../../client/features/self-view/words-sign.ts'
import { talliesWords } from '../../../client/features/tallies/words-tallies.ts'
import { actionWords } from '../../../client/features/writing/words-actions.ts'
import { evidenceWords, paperWords } from '../../../client/features/writing/words-evidence.ts'
import { historyWords, lastYearWords } from '../../../client/features/writing/words-history.ts'
import {
  indicatorWords,
  judgeWords,
  sectionWords,
  textWords,
} from '../../../client/features/writing/words-section.ts'
import {
  lackWords,
  reasonWords,
  sendWords,
  writingWords,
} from '../../../client/features/writing/words-writing.ts'
import { progressWords } from '../../../client/features/worried/words-progress.ts'
import { apartWords } from '../../../client/ui/words-apart.ts'
import { scaleWords, valueWords } from '../../../client/ui/words-scales.ts'
import type { Pair } from '../../../client/ui/words.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'

const { points: _points, reasonWords: whyBackWords, ...signWords } = signing

const catalogues = {
  ...{ selfViewWords, waitsWords, receiptWords, howWords, ...signWords, whyBackWords },
  ...{ lostWords, reviewWords, extractsWords, figuresWords, findingsWords },
  ...{ boardWords, importWords, whyWords },
  ...{ talliesWords, safeguardingWords, progressWords },
  ...{ writingWords, reasonWords, lackWords, sendWords, sectionWords, textWords, judgeWords },
  ...{ indicatorWords, actionWords, evidenceWords, paperWords, historyWords, lastYearWords },
  ...{ scaleWords, valueWords, apartWords },
}

describe('the words of reviewing, reading, writing and keeping people safe', () => {
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
