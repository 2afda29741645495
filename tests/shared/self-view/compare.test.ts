import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isChanged, type Piece } from '../../../shared/self-view/compare.ts'

const said = (pieces: readonly Piece[]) =>
  pieces.map(({ is, text }) => (is === 'same' ? text : is === 'in' ? `+${text}+` : `-${text}-`))

const textOf = (pieces: readonly Piece[], not: Piece['is']) =>
  pieces.flatMap(({ is, text }) => (is === not ? [] : [text])).join('')

describe('two texts compared', () => {
  it('show the words that came in and went out', () => {
    expect(said(compare('We see people late.', 'We see people too late.'))).toEqual([
      ...['We see people ', '+too +', 'late.'],
    ])
    expect(said(compare('Half wait a month.', 'Half wait six weeks.'))).toEqual([
      ...['Half wait ', '-a month-', '+six weeks+', '.'],
    ])
  })

  it('show a new text whole, and one that was taken out', () => {
    expect(compare('', 'New.')).toEqual([{ is: 'in', text: 'New.' }])
    expect(compare('Old.', '')).toEqual([{ is: 'out', text: 'Old.' }])
    expect(compare('', '')).toEqual([])
  })

  it('are the same where they are', () => {
    expect(compare('Café, 12–14.', 'Café, 12–14.')).toEqual([{ is: 'same', text: 'Café, 12–14.' }])
    expect(isChanged(compare('Same', 'Same'))).toBe(false)
    expect(isChanged(compare('Same', 'Same '))).toBe(true)
  })

  it('keep words with an apostrophe or hyphen whole', () => {
    expect(said(compare("They don't know.", 'They do know.'))).toEqual([
      ...['They ', "-don't-", '+do+', ' know.'],
    ])
  })

  it('never leave a lone space standing between two changes', () => {
    expect(said(compare('one two three', 'four five six'))).toEqual([
      ...['-one two three-', '+four five six+'],
    ])
  })

  it('give both texts back to the last space, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'Ward', ' ', '  ', '\n', ',', '’', '🙂', 'é'))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const pieces = compare(before, after)
        expect([textOf(pieces, 'in'), textOf(pieces, 'out')]).toEqual([before, after])
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
        const isMixed = pieces.every((piece, place) => piece.is !== pieces[place + 1]?.is)
        expect(isMixed).toBe(true)
      }),
    )
  })

  it('compare very long texts by lines, and words within the lines that differ', () => {
    const line = (number: number) => `Line ${String(number)} says what it says.\n`
    const long = Array.from({ length: 1000 }, (_, place) => line(place))
    const changed = long.map((one, place) => (place % 100 === 50 ? `Now ${one}` : one))
    const pieces = compare(long.join(''), changed.join(''))
    expect(pieces.filter(({ is }) => is === 'in').map(({ text }) => text)).toEqual(
      Array.from({ length: 10 }, () => 'Now '),
    )
    expect(pieces.some(({ is }) => is === 'out')).toBe(false)
  })

  it('give up on a long text without a line in common, and show both', () => {
    const before = `${'one two '.repeat(2000)}end`
    const after = `${'three four '.repeat(2000)}stop`
    expect(compare(before, after).map(({ is }) => is)).toEqual(['out', 'in'])
  })
})
