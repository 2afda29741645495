import { describe, expect, it } from 'vitest'
import { boardWords } from '../../../client/features/board/words-board.ts'
import { extractsWords } from '../../../client/features/extracts/words-extracts.ts'
import { figuresWords } from '../../../client/features/figures/words-figures.ts'
import { importWords, whyWords } from '../../../client/features/figures/words-import.ts'
import { findingsWords } from '../../../client/features/findings/words-findings.ts'
import { lostWords } from '../../../client/features/listening/words-lost.ts'
import { reviewWords } from '../../../client/features/listening/words-review.ts'
import { safeguardingWords } from '../../../client/features/safeguarding/words-safeguarding.ts'
import { talliesWords } from '../../../client/features/tallies/words-tallies.ts'
import { progressWords } from '../../../client/features/worried/words-progress.ts'
import type { Pair } from '../../../client/ui/words.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'

const catalogues = {
  ...{ lostWords, reviewWords, extractsWords, figuresWords, findingsWords },
  ...{ boardWords, importWords, whyWords },
  ...{ talliesWords, safeguardingWords, progressWords },
}

describe('the words of reviewing, reading and keeping people safe', () => {
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
