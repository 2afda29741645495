/**
 * Where a challenge stands, read from its milestones and dates when it is shown: done, now, next, late
 * or paused. Nothing of this is stored, so nothing of it can be out of date.
 */
import type { Challenge } from '../../../shared/records/challenge.ts'
import { milestoneNames } from '../../../shared/records/challenge/milestones.ts'
import type { Round } from '../../../shared/records/round.ts'
import type { BeadState } from '../../ui/beads.ts'

export type MilestoneName = (typeof milestoneNames)[number]
export type Step = {
  name: MilestoneName
  bead: BeadState
  due: string | null
  done: string | null
  /** The office says that it was done on paper: nothing here shows it. */
  isSaid: boolean
}
export type Pause = NonNullable<Challenge['paused']>

/** What comes next, for the words of the row. Days are English calendar days. */
export type Next =
  | { is: 'finished'; day: string | null }
  | { is: 'withdrawn' }
  | { is: 'paused'; until: string; reason: string }
  /** The pause is over and nobody has said how it goes on. */
  | { is: 'resume'; since: string }
  | { is: 'undated'; milestone: MilestoneName }
  | { is: 'due'; milestone: MilestoneName; day: string }
  | { is: 'visit'; from: string; to: string }
  | { is: 'late'; milestone: MilestoneName; day: string }

type Standing = Pick<Challenge, 'stage' | 'visit' | 'milestones' | 'paused'>

/** The pause that holds: the challenge's own before the round's. One that has run out is no excuse. */
export function pauseOn(
  challenge: Pick<Challenge, 'paused'>,
  round: Pick<Round, 'paused'> | undefined,
  today: string,
): Pause | null {
  const all = [challenge.paused, round?.paused ?? null]
  return all.find((pause) => pause !== null && today < pause.until) ?? null
}

/** By which day it must be done: the visit by its last day, everything else by the day it is due. */
export function lastDay({ visit, milestones }: Standing, name: MilestoneName): string | null {
  return (name === 'visit' ? visit?.to : undefined) ?? milestones[name].due
}

/** The milestone that is under way: the first that is not done. */
export function currentOf(challenge: Standing): MilestoneName | undefined {
  if (challenge.stage === 'closed') return undefined
  return milestoneNames.find((name) => challenge.milestones[name].done === null)
}

/** The six beads. An agreed pause is not late; what is late stays late even when it is not its turn. */
export function stepsOf(challenge: Standing, pause: Pause | null, today: string): Step[] {
  const current = currentOf(challenge)
  return milestoneNames.map((name) => {
    const { due, done, by: word } = challenge.milestones[name]
    const by = lastDay(challenge, name)
    const isOver = challenge.stage === 'withdrawn' || challenge.stage === 'closed'
    const isLate = !isOver && !pause && by !== null && by < today
    const bead = beadOf({ done: done !== null, isOver, isCurrent: name === current, pause, isLate })
    return { name, bead, due, done, isSaid: word === 'office' }
  })
}

type Look = {
  done: boolean
  isOver: boolean
  isCurrent: boolean
  pause: Pause | null
  isLate: boolean
}

function beadOf({ done, isOver, isCurrent, pause, isLate }: Look): BeadState {
  if (done) return 'done'
  if (isOver) return 'next'
  if (isLate) return 'late'
  if (!isCurrent) return 'next'
  return pause ? 'paused' : 'now'
}

/** What is next for a challenge. */
export function nextOf(challenge: Standing, pause: Pause | null, today: string): Next {
  if (challenge.stage === 'withdrawn') return { is: 'withdrawn' }
  const milestone = currentOf(challenge)
  if (!milestone) return { is: 'finished', day: lastDone(challenge) }
  if (pause) return { is: 'paused', until: pause.until, reason: pause.reason }
  if (challenge.paused) return { is: 'resume', since: challenge.paused.until }

  const by = lastDay(challenge, milestone)
  if (by === null) return { is: 'undated', milestone }
  if (by < today) return { is: 'late', milestone, day: by }
  if (milestone === 'visit' && challenge.visit) return { is: 'visit', ...challenge.visit }
  return { is: 'due', milestone, day: by }
}

function lastDone({ milestones }: Standing): string | null {
  const days = milestoneNames.flatMap((name) => milestones[name].done ?? [])
  return days.sort().at(-1) ?? null
}
