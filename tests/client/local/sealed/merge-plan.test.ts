import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../../shared/answer.ts'
import {
  type Here,
  joined,
  keyOfEntry,
  markOf,
  notSaid,
  planMerge,
  type Written,
} from '../../../../client/local/sealed/merge-plan.ts'

const at = '2027-03-09T10:00:00.000Z'
const entry = (text: string, more: Partial<Entry> = {}): Entry => ({
  ...{ question: 'G1', about: 'own', why: null },
  answer: { is: 'text', text },
  credit: { as: 'role' },
  ...more,
})
const written = (one: Entry): Written => ({ entry: one, at })
const here = (own: Entry[], beside: Entry[] = []): Here => ({
  answers: new Map(own.map((one) => [keyOfEntry(one), written(one)])),
  others: new Map(beside.map((one) => [keyOfEntry(one), [written(one)]])),
})
const texts = (plan: ReturnType<typeof planMerge>) => ({
  put: [...plan.put.values()].map((one) => one.entry.answer),
  beside: [...plan.beside.values()].map((all) => all.map((one) => one.entry.answer)),
})
const none = { put: [], beside: [] }

describe('two phones of one person', () => {
  it('an answer that is only there comes here', () => {
    const plan = planMerge(here([]), [written(entry('there'))], {})
    expect(texts(plan)).toEqual({ put: [{ is: 'text', text: 'there' }], beside: [] })
  })

  it('the same words are no news', () => {
    expect(texts(planMerge(here([entry('same')]), [written(entry('same'))], {}))).toEqual(none)
  })

  it('where they differ both stay, and neither is overwritten', () => {
    const plan = planMerge(here([entry('mine')]), [written(entry('other'))], {})
    expect(texts(plan)).toEqual({ put: [], beside: [[{ is: 'text', text: 'other' }]] })
    const again = planMerge(here([entry('mine')], [entry('other')]), [written(entry('third'))], {})
    expect(texts(again).beside).toEqual([
      [
        { is: 'text', text: 'other' },
        { is: 'text', text: 'third' },
      ],
    ])
  })

  it('what was met before is no news, also when it was deleted or changed here since', () => {
    const met = planMerge(here([]), [written(entry('there'))], {}).met
    expect(texts(planMerge(here([]), [written(entry('there'))], met))).toEqual(none)
    expect(texts(planMerge(here([entry('mine')]), [written(entry('there'))], met))).toEqual(none)
  })

  it('words that came from there and were carried on there are carried on here', () => {
    const met = { 'own:G1': markOf(entry('there')) }
    const plan = planMerge(here([entry('there')]), [written(entry('there, longer'))], met)
    expect(texts(plan)).toEqual({ put: [{ is: 'text', text: 'there, longer' }], beside: [] })
  })

  it('of two choices about a name the one that says less stays', () => {
    const named = entry('same', { credit: { as: 'name', name: 'Jo' } })
    const hidden = entry('same', { credit: { as: 'private' } })
    const plan = planMerge(here([named]), [written(hidden)], {})
    expect([...plan.put.values()][0]?.entry.credit).toEqual({ as: 'private' })
    expect(texts(planMerge(here([hidden]), [written(named)], {}))).toEqual(none)
  })
})

describe('what was sent already', () => {
  it('is not offered again, and what differs is', () => {
    const [same, other] = [entry('same'), entry('mine', { question: 'G2' })]
    const sent = [entry('same', { credit: { as: 'private' } }), entry('x', { question: 'G2' })]
    expect(notSaid([written(same), written(other)], sent)).toEqual([written(other)])
  })

  it('a question that was left out says nothing', () => {
    expect(notSaid([written(entry('', { answer: { is: 'skipped' } }))], [])).toEqual([])
  })
})

describe('keeping both', () => {
  it('puts two texts below each other', () => {
    expect(joined(entry('one'), entry('two'))?.answer).toEqual({ is: 'text', text: 'one\n\ntwo' })
    const because = (why: string) => entry('same', { why })
    expect(joined(because('one'), because('two'))?.why).toBe('one\n\ntwo')
  })

  it('is not offered for two choices of which one can stand', () => {
    const face = (value: number) => entry('', { answer: { is: 'face', value, of: 5 } })
    expect(joined(face(1), face(5))).toBeUndefined()
  })
})
