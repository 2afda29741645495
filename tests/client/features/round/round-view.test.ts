import { describe, expect, it } from 'vitest'
import {
  type MilestoneName,
  nextOf,
  pauseOn,
  stepsOf,
} from '../../../../client/features/round/round-view.ts'
import type { Challenge } from '../../../../shared/records/challenge.ts'
import { milestoneNames } from '../../../../shared/records/challenge/milestones.ts'

const today = '2027-04-19'
type Standing = Pick<Challenge, 'stage' | 'visit' | 'milestones' | 'paused'>

/** A challenge whose milestones are `done` up to a name, with these days due. */
function standing(
  doneUpTo: MilestoneName | null,
  due: Partial<Record<MilestoneName, string>>,
  more: Partial<Standing> = {},
): Standing {
  const last = doneUpTo ? milestoneNames.indexOf(doneUpTo) : -1
  const of = (name: MilestoneName) => ({
    due: due[name] ?? null,
    done: milestoneNames.indexOf(name) <= last ? '2027-03-01' : null,
  })
  return {
    stage: 'preparing',
    visit: null,
    paused: null,
    milestones: {
      selfView: of('selfView'),
      signed: of('signed'),
      visit: of('visit'),
      letter: of('letter'),
      scrutiny: of('scrutiny'),
      sixMonths: of('sixMonths'),
    },
    ...more,
  }
}

const beads = (challenge: Standing, day = today) =>
  stepsOf(challenge, pauseOn(challenge, undefined, day), day).map(({ bead }) => bead)
const next = (challenge: Standing, day = today) =>
  nextOf(challenge, pauseOn(challenge, undefined, day), day)

describe('the six beads', () => {
  it('are done up to the milestone that is under way, which is now', () => {
    expect(beads(standing('signed', { visit: '2027-04-22' }))).toEqual([
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
    ])
  })

  it('are late from the day after it was due, not on the day itself', () => {
    const challenge = standing('selfView', { signed: '2027-04-19' })
    expect(beads(challenge, '2027-04-19')[1]).toBe('now')
    expect(beads(challenge, '2027-04-20')[1]).toBe('late')
  })

  it('are late too when it is not yet their turn', () => {
    const challenge = standing('selfView', { signed: '2027-05-13', letter: '2027-04-02' })
    expect(beads(challenge)).toEqual(['done', 'now', 'next', 'late', 'next', 'next'])
  })

  it('are never late while an agreed pause holds', () => {
    const paused = { until: '2027-06-01', reason: 'Election' }
    const challenge = standing('signed', { visit: '2027-04-01', letter: '2027-04-10' }, { paused })
    expect(beads(challenge)).toEqual(['done', 'done', 'paused', 'next', 'next', 'next'])
  })

  it('are late again from the day on which the pause ends', () => {
    const paused = { until: '2027-06-01', reason: 'Election' }
    const challenge = standing('signed', { visit: '2027-04-01' }, { paused })
    expect(beads(challenge, '2027-05-31')[2]).toBe('paused')
    expect(beads(challenge, '2027-06-01')[2]).toBe('late')
  })

  it('are paused with the whole round', () => {
    const challenge = standing('signed', { visit: '2027-04-01' })
    const pause = pauseOn(
      challenge,
      { paused: { until: '2027-09-01', reason: 'No visits' } },
      today,
    )
    expect(stepsOf(challenge, pause, today)[2]?.bead).toBe('paused')
  })

  it('count a visit by its last day, so that it is not late while people are there', () => {
    const visit = { from: '2027-04-18', to: '2027-04-20' }
    const challenge = standing('signed', { visit: '2027-04-18' }, { visit })
    expect(beads(challenge, '2027-04-20')[2]).toBe('now')
    expect(beads(challenge, '2027-04-21')[2]).toBe('late')
  })

  it('are all done when the challenge has come to its end', () => {
    expect(beads(standing('sixMonths', {}, { stage: 'closed' }))).toEqual(Array(6).fill('done'))
  })

  it('have nothing late or under way once the challenge is withdrawn', () => {
    const challenge = standing('selfView', { signed: '2027-01-01' }, { stage: 'withdrawn' })
    expect(beads(challenge).slice(1)).not.toContain('late')
    expect(next(challenge)).toEqual({ is: 'withdrawn' })
  })
})

describe('a bead that nothing here shows', () => {
  it('is told from one that is here, and from one before that was kept', () => {
    const by = (word?: 'here' | 'office') => {
      const signed = { ...standing('signed', {}).milestones.signed, ...(word ? { by: word } : {}) }
      const challenge = standing('signed', {})
      const milestones = { ...challenge.milestones, signed }
      return stepsOf({ ...challenge, milestones }, null, today)[1]
    }
    expect(by('office')).toMatchObject({ bead: 'done', isSaid: true })
    for (const word of ['here', undefined] as const)
      expect(by(word)).toMatchObject({ bead: 'done', isSaid: false })
  })
})

describe('what is next', () => {
  it('is the visit with its days', () => {
    const visit = { from: '2027-04-20', to: '2027-04-22' }
    expect(next(standing('signed', {}, { visit }))).toEqual({ is: 'visit', ...visit })
  })

  it('is what is due, and when', () => {
    expect(next(standing(null, { selfView: '2027-04-30' }))).toEqual({
      is: 'due',
      milestone: 'selfView',
      day: '2027-04-30',
    })
  })

  it('says since when it is late', () => {
    expect(next(standing('visit', { letter: '2027-04-07' }))).toEqual({
      is: 'late',
      milestone: 'letter',
      day: '2027-04-07',
    })
  })

  it('says that there is no date yet', () => {
    expect(next(standing(null, {}))).toEqual({ is: 'undated', milestone: 'selfView' })
  })

  it('says until when it is paused, and that a pause has run out', () => {
    const paused = { until: '2027-06-01', reason: 'Election' }
    const challenge = standing('signed', {}, { paused })
    expect(next(challenge)).toEqual({ is: 'paused', ...paused })
    expect(next(challenge, '2027-06-02')).toEqual({ is: 'resume', since: '2027-06-01' })
  })

  it('is nothing once it is finished, with the day it finished', () => {
    expect(next(standing('sixMonths', {}))).toEqual({ is: 'finished', day: '2027-03-01' })
  })
})
