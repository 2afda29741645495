import { describe, expect, it } from 'vitest'
import {
  goodToKnow,
  practiceFaces,
  practiceWords,
  promises,
  promiseWords,
} from '../../../../client/features/welcome/words-promise.ts'
import { refusedIn, tooLong } from '../../../support/plain-words.ts'

const pairs = [...Object.values(promiseWords), ...Object.values(practiceWords)]

describe('our promise', () => {
  it('is four lines, each with a picture and more words', () => {
    expect(promises).toHaveLength(4)
    expect(new Set(promises.map(({ picture }) => picture)).size).toBe(4)
  })

  it('says in both readings what nobody can rule out, and what it is not', () => {
    for (const words of promiseWords.nameMore)
      expect(words).toContain('We will not put your name on this. Someone may still guess.')
    for (const words of promiseWords.notComplaint)
      expect(words).toContain('This is not a complaint.')
    expect(goodToKnow.map(({ text }) => text)).toContain('notComplaint')
  })

  it('says exactly who reads the words, and how they are deleted before they are sent', () => {
    for (const words of promiseWords.wordsMore) {
      expect(words).toContain('The visit leader and the visit manager read what you send.')
      expect(words).toMatch(/If you are in a group.*, its coordinator reads it too\./)
    }
    expect(promiseWords.removeMore.every((words) => words.includes('Start again'))).toBe(true)
  })

  it('says what stays of words that were taken back, and until when they can be', () => {
    const [standard, easy] = promiseWords.removeMore
    expect(standard).toContain('a copy stays on the computer where Tellback runs')
    expect(easy).toContain('Our computer keeps a copy.')
    for (const words of promiseWords.removeMore) {
      expect(words).toContain('count')
      expect(words).toContain('the safeguarding lead may keep them')
      expect(words).toContain('the letter goes to the council')
    }
  })

  it('promises nothing that cannot be kept, and uses none of the words we do not use', () => {
    expect(refusedIn(pairs.flat())).toEqual([])
  })

  it('has short sentences in Easy Read', () => {
    expect(tooLong(pairs.map(([, easy]) => easy))).toEqual([])
  })
})

describe('the practice question', () => {
  it('is asked on the scale of the real ones: five words, and three in Easy Read', () => {
    expect(practiceFaces.map(({ value }) => value)).toEqual([5, 4, 3, 2, 1])
    expect(practiceFaces.filter(({ isEasy }) => isEasy).map(({ value }) => value)).toEqual([
      4, 3, 2,
    ])
  })
})
