import { describe, expect, it } from 'vitest'
import { progressOf } from '../../../../client/features/worried/note-progress.ts'

const none = { receivedAt: '1', acknowledgedAt: null, takenAt: null, endedAt: null }
const told = (change: Partial<Record<keyof typeof none | 'handedAt', string>>) =>
  progressOf({ ...none, ...change }).map(({ id, state, at }) => [id, state, at])

describe('how far a note has come', () => {
  it('promises no time for what has not happened', () => {
    expect(told({})).toEqual([
      ['received', 'done', '1'],
      ['read', 'now', null],
      ['taken', 'next', null],
      ['passed', 'next', null],
    ])
  })

  it('says each step with its own time', () => {
    expect(told({ acknowledgedAt: '2', takenAt: '3', endedAt: '4' })).toEqual([
      ['received', 'done', '1'],
      ['read', 'done', '2'],
      ['taken', 'done', '3'],
      ['passed', 'done', '4'],
    ])
  })

  it('says that the lead outside handed it on, where they did', () => {
    expect(told({ acknowledgedAt: '2', handedAt: '3' })).toEqual([
      ['received', 'done', '1'],
      ['read', 'done', '2'],
      ['handed', 'done', '3'],
      ['taken', 'now', null],
      ['passed', 'next', null],
    ])
  })

  it('does not make up that it was taken on when it was passed on at once', () => {
    expect(told({ acknowledgedAt: '2', endedAt: '4' }).map(([id]) => id)).toEqual([
      'received',
      'read',
      'passed',
    ])
  })
})
