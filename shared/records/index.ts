/**
 * The registry: every kind of record there is. The server loads them all; a phone loads a kind with the
 * screen that uses it.
 */
import type { AnyKind } from '../commands.ts'
import type { Belongs, Kind } from '../kind.ts'
import { alarm } from './alarm.ts'
import { appointment } from './appointment.ts'
import { challenge } from './challenge.ts'
import { concern } from './concern.ts'
import { council } from './council.ts'
import { entry } from './entry.ts'
import { extract } from './extract.ts'
import { finding } from './finding.ts'
import { hold } from './hold.ts'
import { invite } from './invite.ts'
import { letterbox } from './letterbox.ts'
import { person } from './person.ts'
import { questionnaire } from './questionnaire.ts'
import { region } from './region.ts'
import { repair } from './repair.ts'
import { response } from './response.ts'
import { round } from './round.ts'
import { sharing } from './sharing.ts'
import { tally } from './tally.ts'
import { visit } from './visit.ts'

/** The one seam: inside a kind its body has its own type, in the registry any that belongs somewhere. */
const seam = <Body extends Belongs>(kind: Kind<Body>) => kind as unknown as AnyKind

export const kinds = {
  alarm: seam(alarm),
  appointment: seam(appointment),
  challenge: seam(challenge),
  concern: seam(concern),
  council: seam(council),
  entry: seam(entry),
  extract: seam(extract),
  finding: seam(finding),
  hold: seam(hold),
  invite: seam(invite),
  letterbox: seam(letterbox),
  person: seam(person),
  questionnaire: seam(questionnaire),
  region: seam(region),
  repair: seam(repair),
  response: seam(response),
  round: seam(round),
  sharing: seam(sharing),
  tally: seam(tally),
  visit: seam(visit),
}

export type KindName = keyof typeof kinds
