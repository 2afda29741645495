/** What screens say of words, of a name and of a worry, held against what is done with them. */
import { describe, expect, it } from 'vitest'
import { extractsWords } from '../../../client/features/extracts/words-extracts.ts'
import { findingsWords } from '../../../client/features/findings/words-findings.ts'
import { mineWords } from '../../../client/features/visit/words-mine.ts'
import { nameWords } from '../../../client/features/welcome/words-welcome.ts'
import { progressWords } from '../../../client/features/worried/words-progress.ts'

describe('words that are no longer in use', () => {
  it('are said to be so, and neither why nor where they may stand', () => {
    for (const said of [...extractsWords.closed, ...findingsWords.takenBack])
      expect(said).not.toMatch(/letter|t(ook|aken) |person|someone|somebody/i)
  })
})

describe('what a person is told', () => {
  it('of being asked: nobody reads their words now, and only together with those of others', () => {
    for (const said of [...mineWords.askLead, ...mineWords.askSame])
      expect(said).not.toMatch(/ now\b/)
    for (const said of mineWords.together)
      expect(said).toContain('together with words of other people')
  })

  it('of taking back: what was counted stays, and a private answer never was', () => {
    const [standard, easy] = mineWords.sureCounts
    expect(standard).toContain('with what you chose')
    expect(standard).toContain('in none of them')
    expect(easy).toContain('in no numbers')
    for (const said of mineWords.sureOne) expect(said).not.toContain('count')
  })

  it('of the name they choose: the office sees it', () => {
    for (const said of nameWords.hint) expect(said).toMatch(/the office sees it/i)
  })

  it('of a worry that may be handed inside: who reads it then', () => {
    const { whoReadsOpen, whoReadsOutside, handed } = progressWords
    for (const said of [...whoReadsOpen, ...whoReadsOutside, ...handed])
      expect(said).toMatch(/deputy.*visit manager/)
  })
})
