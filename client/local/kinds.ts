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
  action: async () => seam((await import('../../shared/records/action.ts')).action),
  alarm: async () => seam((await import('../../shared/records/alarm.ts')).alarm),
  appointment: async () => seam((await import('../../shared/records/appointment.ts')).appointment),
  challenge: async () => seam((await import('../../shared/records/challenge.ts')).challenge),
  concern: async () => seam((await import('../../shared/records/concern.ts')).concern),
  council: async () => seam((await import('../../shared/records/council.ts')).council),
  edition: async () => seam((await import('../../shared/records/edition.ts')).edition),
  enquiry: async () => seam((await import('../../shared/records/enquiry.ts')).enquiry),
  entry: async () => seam((await import('../../shared/records/entry.ts')).entry),
  evidence: async () => seam((await import('../../shared/records/evidence.ts')).evidence),
  extract: async () => seam((await import('../../shared/records/extract.ts')).extract),
  figure: async () => seam((await import('../../shared/records/figure.ts')).figure),
  finding: async () => seam((await import('../../shared/records/finding.ts')).finding),
  hold: async () => seam((await import('../../shared/records/hold.ts')).hold),
  indicator: async () => seam((await import('../../shared/records/indicator.ts')).indicator),
  invite: async () => seam((await import('../../shared/records/invite.ts')).invite),
  letterbox: async () => seam((await import('../../shared/records/letterbox.ts')).letterbox),
  note: async () => seam((await import('../../shared/records/note.ts')).note),
  person: async () => seam((await import('../../shared/records/person.ts')).person),
  placing: async () => seam((await import('../../shared/records/placing.ts')).placing),
  questionnaire: async () =>
    seam((await import('../../shared/records/questionnaire.ts')).questionnaire),
  reading: async () => seam((await import('../../shared/records/reading.ts')).reading),
  region: async () => seam((await import('../../shared/records/region.ts')).region),
  repair: async () => seam((await import('../../shared/records/repair.ts')).repair),
  response: async () => seam((await import('../../shared/records/response.ts')).response),
  round: async () => seam((await import('../../shared/records/round.ts')).round),
  section: async () => seam((await import('../../shared/records/section.ts')).section),
  selfView: async () => seam((await import('../../shared/records/self-view.ts')).selfView),
  sharing: async () => seam((await import('../../shared/records/sharing.ts')).sharing),
  signature: async () => seam((await import('../../shared/records/signature.ts')).signature),
  spread: async () => seam((await import('../../shared/records/spread.ts')).spread),
  tally: async () => seam((await import('../../shared/records/tally.ts')).tally),
  template: async () => seam((await import('../../shared/records/template.ts')).template),
  visit: async () => seam((await import('../../shared/records/visit.ts')).visit),
  wording: async () => seam((await import('../../shared/records/wording.ts')).wording),
}

/** Finds a kind by its name; undefined for one that this build does not know. */
export type FindKind = (name: string) => Promise<AnyKind | undefined>

export const findKind: FindKind = async (name) =>
  Object.hasOwn(load, name) ? load[name as KindName]() : undefined
