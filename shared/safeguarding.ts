/**
 * A safeguarding case: a worry that was told, or words held apart. Who sees it and who may deal with it
 * is the same for both.
 */
import * as z from 'zod/mini'
import { holds, type Moment } from './actor.ts'
import { instant, uuid } from './ids.ts'
import { type Fact, factOf } from './kind.ts'
import type { Role } from './roles.ts'
import { scope } from './scopes.ts'
import { line } from './text.ts'

export const caseFields = {
  /** Then a lead outside that council deals with it, and nobody inside sees it. */
  aboutHostStaff: z.boolean(),
  takenAt: z.nullable(instant),
  takenBy: z.nullable(uuid),
  /** The reference under which it was passed on: never a detail of the case. */
  receipt: z.nullable(line(80)),
  endedAt: z.nullable(instant),
  /** Whether its author was offered somebody to talk it over with. */
  debrief: z.boolean(),
  /**
   * Handed to those on the other side, inside or outside, who have it now: when, by whom, and why it is
   * about the host's own staff, or is not.
   */
  handedAt: z.optional(instant),
  handedBy: z.optional(uuid),
  handedWhy: z.optional(line(200)),
}

/** Why it is handed on: no names. */
export const handing = z.strictObject({ why: line(200) })

/** To whom it is handed it comes now: nobody there deals with it yet. */
export const handedOn = ({ why }: { why: string }, { at, actor }: Moment) => ({
  ...{ takenAt: null, takenBy: null },
  ...{ handedAt: at, handedBy: actor.person, handedWhy: why },
})

/**
 * What somebody is called, for those who deal with a case: by the name they chose, if they chose one, and
 * whether they did. The name they were invited by stays with the office: their author was told that only
 * what they are called goes with it.
 */
export function calledIn(
  facts: readonly Fact[],
  person: string,
): { called: string; isChosenName: boolean } | null {
  const found = factOf<{ name: string; calledName: string | null }>(facts, 'person', person)
  if (!found) return null
  const { name, calledName } = found
  return { called: calledName ?? name, isChosenName: calledName !== null && calledName !== name }
}

/** Those who deal with cases, and the manager, who sees a new one until they do. */
export const seeToCases: readonly Role[] = [
  'safeguardingLead',
  'safeguardingDeputy',
  'outsideLead',
  'manager',
]

/** Nobody deals with it yet, whether or not somebody has read it. */
export const isCaseWaiting = (one: { takenAt: string | null; endedAt: string | null }): boolean =>
  one.takenAt === null && one.endedAt === null

/** So long a case may stand unseen before it is an alarm. */
const alarmAfterMs = 3_600_000

/** One of those who deal with it has to look at it: that the manager has calls nobody off. */
export const isCaseUnseen = (one: {
  seenAt?: string | undefined
  takenAt: string | null
  endedAt: string | null
}): boolean => isCaseWaiting(one) && one.seenAt === undefined

/** Since when a case waits may be so long ago that others are called. */
export const isLongSince = (since: string, now: string): boolean =>
  Date.parse(now) - Date.parse(since) >= alarmAfterMs

type Case = {
  region: string
  challenge: string | null
  aboutHostStaff: boolean
  takenAt: string | null
  endedAt?: string | null
}

/**
 * The lead's and the deputy's, and the manager's until one of them takes it over or ends it. About the host's own
 * staff it is the outside lead's, and nobody's who serves the visit.
 */
export function scopesOfCase({ challenge, aboutHostStaff, takenAt, endedAt }: Case): string[] {
  if (challenge === null) return []
  if (aboutHostStaff) return [scope.safeguardingOutside(challenge)]
  const leads = scope.safeguarding(challenge)
  // What an older build closed was never taken over.
  return isCaseWaiting({ takenAt, endedAt: endedAt ?? null })
    ? [leads, scope.safeguardingNew(challenge)]
    : [leads]
}

/**
 * Dealt with by whoever takes it over or ends it, first come: the manager sees it no longer, also where it
 * was ended at once.
 */
export const dealtWith = (
  { takenAt, takenBy }: { takenAt: string | null; takenBy: string | null },
  { at, actor }: Moment,
) => ({ takenAt: takenAt ?? at, takenBy: takenBy ?? actor.person })

const leadsOf = (aboutHostStaff: boolean) =>
  aboutHostStaff
    ? (['outsideLead'] as const)
    : (['safeguardingLead', 'safeguardingDeputy'] as const)

type Call = { record: Case; moment: Moment }

/** Taking over is for those who will deal with it; the manager can only pass it on by telephone. */
export const mayTakeOver = ({ record, moment }: Call): boolean =>
  holds(moment, record, ...leadsOf(record.aboutHostStaff))

export const mayHandle = mayTakeOver

/**
 * It turned out to be about the host's own staff: those who deal with it hand it to the lead outside that
 * council, and nobody inside sees more of it. There is no way back.
 */
export const mayHandOutside = (call: Call): boolean =>
  !call.record.aboutHostStaff && mayHandle(call)

/** Whoever sees a new case may say that they have read it. */
export const mayAcknowledge = ({ record, moment }: Call): boolean =>
  mayHandle({ record, moment }) ||
  (!record.aboutHostStaff && record.takenAt === null && holds(moment, record, 'manager'))
