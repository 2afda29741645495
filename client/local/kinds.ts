/**
 * Kinds of record, each loaded with the first screen or command that needs it: a phone carries the
 * rules of what its person does and nothing of the office.
 */
import type { AnyKind } from '../../shared/commands.ts'
import type { Belongs, Kind } from '../../shared/kind.ts'
import type { KindName } from '../../shared/records/index.ts'

/** As in the registry: inside a kind its body has its own type, here any that belongs somewhere. */
const seam = <Body extends Belongs>(kind: Kind<Body>) => kind as unknown as AnyKind

const load: Record<KindName, () => Promise<AnyKind>> = {
  alarm: async () => seam((await import('../../shared/records/alarm.ts')).alarm),
  appointment: async () => seam((await import('../../shared/records/appointment.ts')).appointment),
  challenge: async () => seam((await import('../../shared/records/challenge.ts')).challenge),
  concern: async () => seam((await import('../../shared/records/concern.ts')).concern),
  council: async () => seam((await import('../../shared/records/council.ts')).council),
  entry: async () => seam((await import('../../shared/records/entry.ts')).entry),
  extract: async () => seam((await import('../../shared/records/extract.ts')).extract),
  finding: async () => seam((await import('../../shared/records/finding.ts')).finding),
  hold: async () => seam((await import('../../shared/records/hold.ts')).hold),
  invite: async () => seam((await import('../../shared/records/invite.ts')).invite),
  letterbox: async () => seam((await import('../../shared/records/letterbox.ts')).letterbox),
  person: async () => seam((await import('../../shared/records/person.ts')).person),
  questionnaire: async () =>
    seam((await import('../../shared/records/questionnaire.ts')).questionnaire),
  region: async () => seam((await import('../../shared/records/region.ts')).region),
  repair: async () => seam((await import('../../shared/records/repair.ts')).repair),
  response: async () => seam((await import('../../shared/records/response.ts')).response),
  round: async () => seam((await import('../../shared/records/round.ts')).round),
  sharing: async () => seam((await import('../../shared/records/sharing.ts')).sharing),
  tally: async () => seam((await import('../../shared/records/tally.ts')).tally),
  visit: async () => seam((await import('../../shared/records/visit.ts')).visit),
}

/** Finds a kind by its name; undefined for one that this build does not know. */
export type FindKind = (name: string) => Promise<AnyKind | undefined>

export const findKind: FindKind = async (name) =>
  Object.hasOwn(load, name) ? load[name as KindName]() : undefined
