import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moment } from '../../shared/actor.ts'
import { editText, type Written } from '../../shared/written.ts'
import { actor, id, today } from './rules.ts'

const by = (name: string, command: string, base: string | null): Moment => ({
  command: id(command),
  actor: actor(name),
  at: today,
  base: base === null ? null : id(base),
})
const edit = (on: Written | null, text: string, moment: Moment, settles: string[] = []) =>
  editText(on, { text, settles: settles.map(id) }, moment)

const first = edit(null, 'one', by('ann', 'c1', null))
const branched = edit(first, 'two', by('ben', 'c2', null))

describe('a text written together', () => {
  it('is replaced by an edit that saw it', () => {
    expect(edit(first, 'two', by('ben', 'c2', 'c1'))).toMatchObject({
      text: 'two',
      alternatives: [],
    })
  })

  it('scenario 46: keeps the second of two offline edits beside the first; nobody’s sentence vanishes', () => {
    expect(branched).toMatchObject({ text: 'one', alternatives: [{ text: 'two', by: id('ben') }] })
  })

  it('scenario 47: is one text when both wrote the same words', () => {
    expect(edit(first, 'one', by('ben', 'c2', null))).toEqual(first)
  })

  it('lets a writer’s later edit take the place of the alternative it builds on', () => {
    const again = edit(branched, 'two, better', by('ben', 'c3', 'c2'))
    expect(again.alternatives.map((one) => one.text)).toEqual(['two, better'])
  })

  it('keeps both alternatives of one person whose two phones did not see each other', () => {
    const other = edit(branched, 'three', by('ben', 'c3', null))
    expect(other.alternatives.map((one) => one.text)).toEqual(['two', 'three'])
  })

  it('does not let somebody else’s edit take the place of an alternative', () => {
    const other = edit(branched, 'three', by('cat', 'c3', 'c2'))
    expect(other.alternatives.map((one) => one.text)).toEqual(['two', 'three'])
  })

  it('settles only the alternatives that the edit names', () => {
    const three = edit(branched, 'three', by('cat', 'c3', null))
    const settled = edit(three, 'one and two', by('ann', 'c4', 'c1'), ['c2'])
    expect(settled).toMatchObject({ text: 'one and two', alternatives: [{ text: 'three' }] })
  })

  it('never loses a sentence that its next writer did not see', () => {
    const step = fc.record({ who: fc.constantFrom('ann', 'ben', 'cat'), saw: fc.nat({ max: 30 }) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let current = edit(null, 'text 0', by('ann', 'w0', null))
        const replaced = new Set<string>()
        steps.forEach(({ who, saw }, index) => {
          const command = `w${String(index + 1)}`
          const base = `w${String(saw % (index + 1))}`
          replaced.add(id(base))
          current = edit(current, `text ${String(index + 1)}`, by(who, command, base))
        })
        const standing = [current, ...current.alternatives].map((one) => one.command)
        const all = ['w0', ...steps.map((_, index) => `w${String(index + 1)}`)].map(id)
        expect(all.filter((one) => !replaced.has(one) && !standing.includes(one))).toEqual([])
      }),
    )
  })
})
