import { describe, expect, it } from 'vitest'
import { answerSchema, askSchema, commandSchema, rowSchema } from '../../shared/wire.ts'
import { id, today } from './rules.ts'

const ask = {
  protocol: 1,
  device: id('phone'),
  commands: [],
  scopes: { [`person:${id('amara')}`]: null },
}
const command = {
  id: id('c'),
  kind: 'response',
  record: id('r'),
  name: 'send',
  args: {},
  base: null,
  at: today,
}
const answer = { protocol: 1, now: today, safe: null, results: [], scopes: [] }

describe('the question', () => {
  it('is taken with and without its optional parts', () => {
    expect(askSchema.safeParse(ask).success).toBe(true)
    expect(askSchema.safeParse({ ...ask, last: id('c'), limit: 1000 }).success).toBe(true)
  })

  it('is refused with a field nobody asked for, too many commands or rows, or a strange scope', () => {
    const many = Array.from({ length: 101 }, () => command)
    const wrong = [
      { ...ask, person: id('joe') },
      { ...ask, commands: many },
      { ...ask, limit: 1001 },
      { ...ask, scopes: { 'person:../x y': null } },
    ]
    for (const one of wrong) expect(askSchema.safeParse(one).success).toBe(false)
  })

  it('names a wrong command by its id, so that only this one is refused', () => {
    const odd = { ...ask, commands: [{ id: id('c'), nonsense: true }] }
    expect(askSchema.safeParse(odd).success).toBe(true)
    expect(commandSchema.safeParse(odd.commands[0]).success).toBe(false)
    expect(askSchema.safeParse({ ...ask, commands: [{ nonsense: true }] }).success).toBe(false)
  })
})

describe('a command', () => {
  it('is taken as other clients write it', () => {
    const full = {
      ...command,
      v: 1,
      after: [id('b')],
      as: id('post'),
      proof: { any: 1 },
      mark: 'm',
    }
    for (const one of [command, full]) expect(commandSchema.safeParse(one).success).toBe(true)
  })

  it('is refused with an author, a wrong time or a wrong name', () => {
    const wrong = [
      { ...command, actor: id('joe') },
      { ...command, at: 'yesterday' },
      { ...command, kind: '__proto__' },
      { ...command, v: 0 },
    ]
    for (const one of wrong) expect(commandSchema.safeParse(one).success).toBe(false)
  })
})

describe('the answer', () => {
  it('keeps what a newer server adds', () => {
    const newer = {
      ...answer,
      tide: 'high',
      results: [{ id: id('c'), outcome: 'applied', version: 1, at: today, mark: 'm', also: 1 }],
    }
    expect(answerSchema.parse(newer)).toEqual(newer)
  })

  it('is not what a captive portal says', () => {
    for (const other of [
      {},
      { ok: true },
      { ...answer, protocol: '1' },
      { ...answer, results: [{ id: 'x', outcome: 'applied' }] },
    ])
      expect(answerSchema.safeParse(other).success).toBe(false)
  })

  it('has rows that are there or gone', () => {
    expect(rowSchema.safeParse({ id: id('r'), gone: true }).success).toBe(true)
    expect(
      rowSchema.safeParse({ id: id('r'), kind: 'visit', v: 1, version: 1, body: {} }).success,
    ).toBe(true)
    expect(rowSchema.safeParse({ id: id('r') }).success).toBe(false)
  })
})
