import { describe, expect, it } from 'vitest'
import {
  notCheckedFor,
  numbersUnopened,
  sectionsRead,
} from '../../../../client/features/passkeys/verify-view.ts'
import type { Receipt } from '../../../../shared/self-view/receipt.ts'

describe('why a receipt could not be checked', () => {
  it('is the internet only where there was no answer', () => {
    expect(notCheckedFor('offline')).toBe('offline')
    expect(notCheckedFor('busy')).toBe('busy')
    expect(notCheckedFor('too-often')).toBe('tooOften')
    expect(notCheckedFor('unexpected')).toBe('wrong')
  })
})

const section = (key: string, number: string, more: object = {}) => ({
  ...{ key, number, title: { standard: `Section ${number}`, easy: `Part ${number}` } },
  ...{ summary: null, paragraphs: [], indicators: [] },
  ...{ rag: null, direction: null, confidence: null, journey: null, ...more },
})
const paper = { sections: ['6-leadership'], title: 'A letter', date: '2026-11-01', page: null }
const receipt = {
  unopened: ['6-leadership'],
  text: {
    sections: [
      section('1', '1'),
      section('6-leadership', '6.2', {
        ...{ summary: 'We listen.', rag: 'amber', indicators: [{ code: '2A', story: 'It fell.' }] },
        paragraphs: [{ id: 'p', number: '6.2.1', text: 'People wait 21 days.' }],
      }),
    ],
    evidence: [{ ...paper, quote: 'We wait.', link: null }],
  },
} as unknown as Receipt // the part that is read

const say = {
  title: ({ standard }: { standard: string }) => standard,
  judgement: (name: string, value: string) => `${name} ${value}`,
  evidence: (what: string) => `Evidence: ${what}`,
}

describe('the text of a receipt', () => {
  it('is every word of it, by section, and says which were not opened', () => {
    expect(sectionsRead(receipt, say)).toEqual([
      { key: '1', heading: '1 Section 1', isOpened: true, lines: [] },
      {
        ...{ key: '6-leadership', heading: '6.2 Section 6.2', isOpened: false },
        lines: [
          ...['We listen.', '6.2.1 People wait 21 days.', 'rag amber', '2A: It fell.'],
          'Evidence: A letter, 2026-11-01, We wait.',
        ],
      },
    ])
    expect(numbersUnopened(receipt)).toEqual(['6.2'])
  })
})
