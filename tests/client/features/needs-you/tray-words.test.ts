import { describe, expect, it } from 'vitest'
import { findTexts, putTexts } from '../../../../client/features/needs-you/tray-words.ts'

const args = {
  challenge: 'c0ffee00-0000-7000-8000-000000000000',
  helped: null,
  entries: [
    { question: 'A1', answer: { is: 'face', value: 4, of: 5 }, why: 'Three phone calls' },
    { question: 'A16', answer: { is: 'text', text: 'Ring back' }, why: null },
  ],
}

describe('the words in the tray', () => {
  it('are those the person wrote, and no ids or choices', () => {
    expect(findTexts(args).map(({ text }) => text)).toEqual(['Three phone calls', 'Ring back'])
  })

  it.each([
    [
      'words set apart',
      { entry: args.challenge, key: 'own:A1', reason: 'A child is afraid.', aboutHostStaff: false },
      ['A child is afraid.'],
    ],
    [
      'why nobody is told of them',
      { receipt: 'REF 12', untold: { is: 'other', reason: 'They moved.' } },
      ['REF 12', 'They moved.'],
    ],
    [
      'a question of the team',
      { rank: 'high', source: { is: 'figure', code: '3D' }, question: 'Why so few?' },
      ['Why so few?'],
    ],
    [
      'evidence',
      { title: 'A survey', date: '2027-03-09', page: null, quote: 'It is slow.', link: null },
      ['A survey', 'It is slow.'],
    ],
    [
      'a name to be given with an answer',
      { question: 'A1', answer: { is: 'skipped' }, credit: { as: 'name', name: 'Ali' } },
      ['Ali'],
    ],
  ])('are found in %s', (_what, of, found) => {
    expect(findTexts(of).map(({ text }) => text)).toEqual(found)
  })

  it('go back into the same places after an edit, and nothing else changes', () => {
    const [why, text] = findTexts(args)
    const edited = [why, text]
      .flatMap((one) => one ?? [])
      .map((one) => ({ ...one, text: 'Edited' }))
    expect(putTexts(args, edited)).toEqual({
      ...args,
      entries: [
        { ...args.entries[0], why: 'Edited' },
        { ...args.entries[1], answer: { is: 'text', text: 'Edited' } },
      ],
    })
  })

  it('leave the command as it was when nothing was edited', () => {
    expect(putTexts(args, findTexts(args))).toEqual(args)
    expect(putTexts({ calledName: null }, [])).toEqual({ calledName: null })
  })
})
