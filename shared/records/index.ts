/**
 * The registry: every kind of record there is. The server loads them all; a phone loads a kind with the
 * screen that uses it.
 */
import type { AnyKind } from '../commands.ts'
import type { Belongs, Kind } from '../kind.ts'
import { appointment } from './appointment.ts'
import { challenge } from './challenge.ts'
import { concern } from './concern.ts'
import { council } from './council.ts'
import { invite } from './invite.ts'
import { person } from './person.ts'
import { questionnaire } from './questionnaire.ts'
import { region } from './region.ts'
import { repair } from './repair.ts'
import { response } from './response.ts'
import { round } from './round.ts'
import { visit } from './visit.ts'

/** The one seam: inside a kind its body has its own type, in the registry any that belongs somewhere. */
const seam = <Body extends Belongs>(kind: Kind<Body>) => kind as unknown as AnyKind

export const kinds = {
  appointment: seam(appointment),
  challenge: seam(challenge),
  concern: seam(concern),
  council: seam(council),
  invite: seam(invite),
  person: seam(person),
  questionnaire: seam(questionnaire),
  region: seam(region),
  repair: seam(repair),
  response: seam(response),
  round: seam(round),
  visit: seam(visit),
}

export type KindName = keyof typeof kinds
