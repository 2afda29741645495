import { describe, expect, it } from 'vitest'
import {
  doNotDoThis,
  doThis,
  worriedWords,
} from '../../../../client/features/worried/words-worried.ts'
import { refusedIn, tooLong } from '../../../support/plain-words.ts'

const pairs = Object.values(worriedWords)

describe('the words for somebody who is worried about someone', () => {
  it('say in both readings that writing is not telling', () => {
    for (const words of worriedWords.afterMore)
      expect(words).toContain('Writing here does not tell anyone.')
    for (const words of worriedWords.notSent) expect(words).toBe('Not sent. Phone now.')
  })

  it('say what helps, and not to promise, to look into it or to confront', () => {
    expect(doThis).toContain('listen')
    expect(doNotDoThis).toEqual(['noSecret', 'noQuestions', 'noConfront'])
  })

  it('use none of the words we do not use', () => {
    expect(refusedIn(pairs.flat())).toEqual([])
  })

  it('have short sentences in Easy Read', () => {
    expect(tooLong(pairs.map(([, easy]) => easy))).toEqual([])
  })
})
