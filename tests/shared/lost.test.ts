import { describe, expect, it } from 'vitest'
import { answerOf, withoutEdit } from '../../shared/lost.ts'
import { id } from './rules.ts'

const edit = (args: object, more: object = {}) => ({
  command: { id: id('c'), kind: 'entry', name: 'reword', record: id('entry'), args, ...more },
})
const reworded = edit({ key: 'own:A1', text: 'It is steep.', settles: [] }).command

describe('a lost edit', () => {
  it('is of one answer, or of an entry as a whole', () => {
    expect(answerOf(reworded)).toEqual({ entry: id('entry'), key: 'own:A1' })
    expect(answerOf(edit({}).command)).toEqual({ entry: id('entry'), key: null })
  })

  it('is of no answer where it is about something else, or cannot be read', () => {
    const others = [edit({}, { kind: 'finding' }), edit({}, { record: 'spoilt' })]
    for (const one of [...others.map(({ command }) => command), 'spoilt', null])
      expect(answerOf(one)).toBeNull()
  })

  it('keeps which answer it was about, and none of its words', () => {
    expect(withoutEdit(reworded)).toEqual({ ...reworded, args: { key: 'own:A1' } })
    expect(withoutEdit('spoilt')).toBe('spoilt')
  })
})
