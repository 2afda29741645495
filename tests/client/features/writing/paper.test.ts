import { describe, expect, it } from 'vitest'
import { evidenceText } from '../../../../shared/self-view/wording-of.ts'
import {
  asArgs,
  hostOf,
  isOld,
  noPaper,
  readPaper,
  wrongIn,
} from '../../../../client/features/writing/paper.ts'

const paper = { ...noPaper, title: 'Audit 2026', date: '2026-05-02', sections: ['3'] }
const today = '2026-11-28'

describe('a piece of evidence as it is typed', () => {
  it('needs a title, a day and a section, and nothing else', () => {
    expect(wrongIn(paper, today)).toEqual([])
    expect(wrongIn(noPaper, today)).toEqual(['title', 'date', 'sections'])
  })

  it('is of no day that is still to come', () => {
    expect(wrongIn({ ...paper, date: today }, today)).toEqual([])
    expect(wrongIn({ ...paper, date: '2026-11-29' }, today)).toEqual(['date'])
  })

  it('takes an address as people paste it, and no other sort of link', () => {
    expect(asArgs({ ...paper, link: ' oakshire.example/audit ' }).link).toBe(
      'https://oakshire.example/audit',
    )
    const isFine = (link: string) => wrongIn({ ...paper, link }, today).length === 0
    expect(isFine('http://oakshire.example/a.pdf')).toBe(true)
    for (const link of ['javascript:alert(1)', 'data:text/html,x', 'a b', 'https://'])
      expect(isFine(link)).toBe(false)
  })

  it('has room for what its record has room for', () => {
    const long = { page: 'p'.repeat(41), quote: 'q'.repeat(1001), title: 't'.repeat(201) }
    expect(wrongIn({ ...paper, ...long }, today)).toEqual(['title', 'page', 'quote'])
    expect(asArgs(paper)).toMatchObject({ page: null, quote: null, link: null })
  })

  it('is old after three years', () => {
    expect(isOld('2023-11-28', today)).toBe(true)
    expect(isOld('2023-11-29', today)).toBe(false)
  })

  it('says where its link leads', () => {
    expect(hostOf('https://oakshire.example/audit')).toBe('oakshire.example')
    expect(hostOf('no address')).toBeNull()
  })
})

describe('evidence as it was kept', () => {
  it('is read with its day and its sections in words', () => {
    const content = { title: 'Visits', date: '2026-09-14', page: '2', quote: 'Tell us.\nSoon.' }
    const text = evidenceText({ ...content, link: null, sections: ['5', '7-strategy'] })
    const said = readPaper(
      text,
      (day) => `day ${day}`,
      (key) => `section ${key}`,
    )
    expect(said).toBe(
      'Visits\nday 2026-09-14, p. 2\nTell us.\nSoon.\nsection 5; section 7-strategy',
    )
  })
})
