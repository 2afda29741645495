import { describe, expect, it } from 'vitest'
import { casesOf, waitSince } from '../../../../client/features/safeguarding/cases-view.ts'
import type { Concern } from '../../../../shared/records/concern.ts'
import { challenge, id, region } from '../../../shared/rules.ts'

const at = (minutes: number) =>
  new Date(Date.parse('2027-03-09T10:00:00Z') + minutes * 60_000).toISOString()
const concern = (key: string, change: Partial<Concern> = {}) => ({
  id: id(key),
  body: {
    ...{ region, council: null, challenge, toldWhom: 'lead' as const, toldAt: at(0), words: null },
    ...{ aboutHostStaff: false, takenAt: null, takenBy: null, receipt: null, endedAt: null },
    ...{ debrief: false, author: id('a'), receivedAt: at(0), acknowledgedAt: null, ...change },
  },
})

describe('worries', () => {
  it('come first while nobody has read them, the oldest of them first', () => {
    const rows = casesOf(
      [
        concern('ended', { endedAt: at(5) }),
        concern('taken', { takenAt: at(5) }),
        concern('newer', { receivedAt: at(10) }),
        concern('older'),
      ],
      [],
      at(20),
    )
    expect(rows.map((row) => row.stands)).toEqual(['new', 'new', 'taken', 'ended'])
    expect(rows[0]?.id).toBe(id('older'))
  })

  it('are overdue an hour after they came, until one of those who deal with them has read them', () => {
    const overdue = (minutes: number, change = {}) =>
      casesOf([concern('one', change)], [], at(minutes))[0]?.isOverdue
    expect(overdue(59)).toBe(false)
    expect(overdue(60)).toBe(true)
    expect(overdue(60, { acknowledgedAt: at(30) })).toBe(true)
    expect(overdue(60, { acknowledgedAt: at(30), seenAt: at(40) })).toBe(false)
    expect(overdue(60, { acknowledgedAt: at(30), takenAt: at(40) })).toBe(false)
  })

  it('that the manager alone has read come first once they are overdue', () => {
    const read = concern('read', { acknowledgedAt: at(5) })
    const rows = casesOf([concern('fresh', { receivedAt: at(50) }), read], [], at(70))
    expect(rows.map((row) => row.id)).toEqual([id('read'), id('fresh')])
  })

  it('stand as they do since they were taken over or ended', () => {
    const stoodAt = (change: Partial<Concern>) =>
      casesOf([concern('one', change)], [], at(90))[0]?.stoodAt
    expect(stoodAt({})).toBeNull()
    expect(stoodAt({ takenAt: at(46) })).toBe(at(46))
    expect(stoodAt({ takenAt: at(46), endedAt: at(60) })).toBe(at(60))
  })

  it('say how long somebody has waited, never more than has passed', () => {
    expect(waitSince(at(0), at(37.9))).toEqual({ unit: 'minutes', n: 37 })
    expect(waitSince(at(0), at(119))).toEqual({ unit: 'minutes', n: 119 })
    expect(waitSince(at(0), at(150))).toEqual({ unit: 'hours', n: 2 })
    expect(waitSince(at(0), at(3 * 1440))).toEqual({ unit: 'days', n: 3 })
    expect(waitSince(at(5), at(0))).toEqual({ unit: 'minutes', n: 0 })
  })
})
