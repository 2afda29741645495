/**
 * The registry: every kind of record there is. The server loads them all; a phone loads a kind with the
 * screen that uses it.
 */
import type { AnyKind } from '../commands.ts'
import type { Belongs, Kind } from '../kind.ts'
import { action } from './action.ts'
import { alarm } from './alarm.ts'
import { appointment } from './appointment.ts'
import { challenge } from './challenge.ts'
import { concern } from './concern.ts'
import { council } from './council.ts'
import { edition } from './edition.ts'
import { enquiry } from './enquiry.ts'
import { entry } from './entry.ts'
import { evidence } from './evidence.ts'
import { extract } from './extract.ts'
import { figure } from './figure.ts'
import { finding } from './finding.ts'
import { hold } from './hold.ts'
import { indicator } from './indicator.ts'
import { invite } from './invite.ts'
import { letterbox } from './letterbox.ts'
import { note } from './note.ts'
import { person } from './person.ts'
import { placing } from './placing.ts'
import { questionnaire } from './questionnaire.ts'
import { reading } from './reading.ts'
import { region } from './region.ts'
import { repair } from './repair.ts'
import { response } from './response.ts'
import { round } from './round.ts'
import { section } from './section.ts'
import { selfView } from './self-view.ts'
import { sharing } from './sharing.ts'
import { signature } from './signature.ts'
import { spread } from './spread.ts'
import { tally } from './tally.ts'
import { template } from './template.ts'
import { visit } from './visit.ts'
import { wording } from './wording.ts'

/** The one seam: inside a kind its body has its own type, in the registry any that belongs somewhere. */
const seam = <Body extends Belongs>(kind: Kind<Body>) => kind as unknown as AnyKind

export const kinds = {
  action: seam(action),
  alarm: seam(alarm),
  appointment: seam(appointment),
  challenge: seam(challenge),
  concern: seam(concern),
  council: seam(council),
  edition: seam(edition),
  enquiry: seam(enquiry),
  entry: seam(entry),
  evidence: seam(evidence),
  extract: seam(extract),
  figure: seam(figure),
  finding: seam(finding),
  hold: seam(hold),
  indicator: seam(indicator),
  invite: seam(invite),
  letterbox: seam(letterbox),
  note: seam(note),
  person: seam(person),
  placing: seam(placing),
  questionnaire: seam(questionnaire),
  reading: seam(reading),
  region: seam(region),
  repair: seam(repair),
  response: seam(response),
  round: seam(round),
  section: seam(section),
  selfView: seam(selfView),
  sharing: seam(sharing),
  signature: seam(signature),
  spread: seam(spread),
  tally: seam(tally),
  template: seam(template),
  visit: seam(visit),
  wording: seam(wording),
}

export type KindName = keyof typeof kinds
