import { describe, expect, it } from 'vitest'
import {
  caseDidOf,
  codeOf,
  didOf,
  reviewDidOf,
  toldWhomOf,
  wordsIn,
} from '../../../client/local/lost-words.ts'
import { id } from '../../shared/rules.ts'

describe('a repair', () => {
  const answers = {
    command: {
      kind: 'response',
      name: 'send',
      record: id('response'),
      args: {
        challenge: id('visit'),
        sentOnPhone: '2027-03-09T10:00:00.000Z',
        entries: [
          {
            question: 'A1',
            about: 'own',
            answer: { is: 'text', text: 'They rang me back.' },
            why: 'It was quick',
            credit: { as: 'name', name: 'Ali' },
          },
        ],
        helped: 'family',
      },
    },
  }

  it('shows every word its author wrote and nothing that a device wrote', () => {
    expect(wordsIn(answers)).toEqual(['They rang me back.', 'It was quick', 'Ali'])
    expect(didOf(answers)).toBe('answers')
  })

  it('shows a question that somebody wrote out', () => {
    const asked = { args: { source: { is: 'figure', code: '3D' }, question: 'Why so few?' } }
    expect(wordsIn({ command: asked })).toEqual(['Why so few?'])
  })

  it('is told from the note and from a worry', () => {
    expect(didOf({ command: { kind: 'visit', name: 'write' } })).toBe('note')
    expect(didOf({ command: { kind: 'concern', name: 'record' } })).toBe('worry')
    expect(didOf({ command: 'spoilt' })).toBe('other')
  })

  it('says why in words even for a code it does not know', () => {
    expect(codeOf({ code: 'two-hats' })).toBe('two-hats')
    expect(codeOf({ code: 'from-the-future' })).toBe('malformed')
  })

  it('says what was done in a review', () => {
    const command = (kind: string, name: string) => ({
      command: { kind, name, args: {} },
    })
    expect(reviewDidOf(command('entry', 'reword'))).toBe('reworded')
    expect(reviewDidOf(command('entry', 'check'))).toBe('checked')
    expect(reviewDidOf(command('sharing', 'make'))).toBe('shared')
    expect(reviewDidOf(command('finding', 'write'))).toBe('found')
    expect(reviewDidOf(command('entry', 'open'))).toBe('reviewed')
  })

  it('says what was done with a case, and no key of an answer as if it were words', () => {
    const command = (kind: string, name: string, args: object = {}) => ({
      command: { kind, name, args },
    })
    expect(caseDidOf(command('concern', 'record'))).toBe('told')
    expect(caseDidOf(command('hold', 'make'))).toBe('heldApart')
    expect(caseDidOf(command('extract', 'setApart'))).toBe('heldApart')
    expect(caseDidOf(command('hold', 'write'))).toBe('wrote')
    expect(caseDidOf(command('concern', 'takeOver'))).toBe('step')
    expect(toldWhomOf(command('concern', 'record', { toldWhom: 'outside' }))).toBe('outside')
    expect(toldWhomOf(command('concern', 'record', { toldWhom: 'the moon' }))).toBeNull()
    expect(toldWhomOf(command('hold', 'make', { toldWhom: 'outside' }))).toBeNull()
    const made = command('hold', 'make', { key: 'seen:A14', reason: 'Somebody may be hurt.' })
    expect(wordsIn(made)).toEqual(['Somebody may be hurt.'])
  })
})
