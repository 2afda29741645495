/**
 * Who may see and do what, written down by hand and once: the rows and roles of the permissions that
 * the region agreed on, as far as there are commands for them. The tests beside this file hold the
 * product against it, and fail when a command, a kind or a route is not in it.
 */
import type { KindName } from '../../../shared/records/index.ts'
import { type Role, roles } from '../../../shared/roles.ts'

export const everyRole = Object.keys(roles) as Role[] // Object.keys widens to string

/**
 * How somebody stands to a thing: they hold their role for the council, challenge or region that it
 * belongs to, or for another one, or held it until lately, or never held any.
 */
export const standings = ['own', 'other', 'ended', 'none'] as const
export type Standing = (typeof standings)[number]

const team: Role[] = [
  'expert',
  'supporter',
  'expertCoordinator',
  'leadPeer',
  'manager',
  'memberPeer',
  'auditor',
]
const office: Role[] = ['coordinator']
const leads: Role[] = ['coordinator', 'manager']
const nobody: Role[] = []
const reviewers: Role[] = ['leadPeer', 'manager']
/** Those who make findings of what people said. */
const working: Role[] = ['expert', 'leadPeer', 'manager', 'memberPeer', 'auditor']
/** Who deals with worries, and with words that were set apart. */
const safeguarding: Role[] = ['safeguardingLead', 'safeguardingDeputy']

/** Roles that may run a command on what is their own. Nobody may on what is not. */
export const may: Record<string, readonly Role[]> = {
  'region.make': nobody,
  'region.describe': office,
  'council.make': office,
  'council.rename': office,
  'council.end': office,
  'round.make': office,
  'round.moveOn': office,
  'round.pause': office,
  'round.resume': office,
  'challenge.make': office,
  'challenge.plan': leads,
  'challenge.reach': leads,
  'challenge.chooseQuestionnaire': leads,
  'challenge.moveOn': leads,
  'challenge.restOn': nobody,
  'challenge.pause': leads,
  'challenge.resume': leads,
  'visit.make': nobody,
  'visit.plan': leads,
  'visit.setSafeguarding': leads,
  'visit.write': leads,
  'visit.openLetterbox': nobody,
  'letterbox.make': office,
  'questionnaire.publish': office,
  'person.make': office,
  'person.correct': office,
  // What somebody is called they say themselves: nobody else does.
  'person.call': nobody,
  'person.merge': office,
  'appointment.make': office,
  'appointment.end': office,
  'appointment.close': nobody,
  'appointment.answer': nobody,
  'invite.make': office,
  'invite.reissue': office,
  'invite.revoke': office,
  'invite.open': nobody,
  'invite.answer': nobody,
  'response.send': ['expert'],
  // What somebody passed on as a file, because their phone has no signal.
  'response.takeIn': office,
  // An author alone takes back and answers for their words; nobody does it in their place.
  'response.withdraw': nobody,
  'response.answer': nobody,
  'response.read': nobody,
  'response.ask': nobody,
  'response.hear': nobody,
  'entry.make': nobody,
  'entry.open': [...reviewers, 'expertCoordinator'],
  // Only what came late, which nobody but the coordinator sees: this one did not.
  'entry.passOn': nobody,
  'entry.reword': reviewers,
  'entry.check': reviewers,
  'entry.uncheck': reviewers,
  'entry.hear': nobody,
  'entry.share': nobody,
  'entry.withdraw': nobody,
  'entry.setAside': nobody,
  'entry.restore': nobody,
  'extract.make': nobody,
  'extract.takeIn': nobody,
  'extract.close': nobody,
  'sharing.make': reviewers,
  'finding.make': working,
  'finding.write': working,
  'finding.cite': working,
  'finding.name': working,
  'finding.drop': working,
  'finding.keep': working,
  'tally.make': nobody,
  'hold.make': [...reviewers, 'expertCoordinator'],
  'hold.takeOver': safeguarding,
  'hold.write': safeguarding,
  'hold.giveBack': safeguarding,
  'hold.close': safeguarding,
  'concern.record': team,
  'concern.acknowledge': [...safeguarding, 'manager'],
  'concern.takeOver': safeguarding,
  'concern.close': safeguarding,
  // The server alone finds that nobody has seen to a case.
  'alarm.raise': nobody,
  'alarm.tell': nobody,
  'alarm.settle': nobody,
  'repair.note': nobody,
  'repair.forget': nobody,
  'repair.settle': office,
}

/** Whoever was invited may always send what they wrote, for 30 days after the end as well. */
export const mayWhenEnded: readonly string[] = ['response.send', 'concern.record']

/** Roles that see another person's record of a kind, where it is their own. */
export const sees: Record<KindName, readonly Role[]> = {
  // Facts of a region: held by everybody who serves in it, wherever.
  region: everyRole,
  council: everyRole,
  round: everyRole,
  challenge: everyRole,
  questionnaire: everyRole,
  // The pack of the team, and what the coordinator plans.
  visit: [...team, 'coordinator'],
  // Names and addresses.
  person: office,
  appointment: office,
  invite: office,
  // The key that opens answers which came as a file.
  letterbox: office,
  // What somebody sent is theirs alone.
  response: nobody,
  // The words as they were sent, without their author: never the host's and no other expert's.
  entry: [...reviewers, 'expertCoordinator'],
  sharing: reviewers,
  // Approved words: the team's; the council's and scrutiny's when their stage has come.
  extract: [...working, 'expertCoordinator'],
  finding: working,
  // Counts: the host director's from the day on which feedback was given.
  tally: ['director', 'coordinator', 'sponsor'],
  // Held apart: the manager's until it is taken over.
  concern: [...safeguarding, 'manager'],
  hold: [...safeguarding, 'manager'],
  // Theirs who are told, by name, and of no role.
  alarm: nobody,
  repair: office,
}

/** Kinds that everybody in the region sees, also those who serve elsewhere in it. */
export const ofRegion: readonly KindName[] = [
  'region',
  'council',
  'round',
  'challenge',
  'questionnaire',
]

/** Whether somebody sees another person's record of this kind. */
export function mustSee(kind: KindName, role: Role, standing: Standing): boolean {
  if (standing === 'own') return sees[kind].includes(role)
  // Another region's people are strangers; another council's are not, as far as the region goes.
  return standing === 'other' && roles[role] !== 'region' && ofRegion.includes(kind)
}

/** What the server must say to a command. `makes`: it makes a record, so there is nothing to see. */
export function mustSay(name: string, role: Role, standing: Standing, makes: boolean): string {
  const isTheirs = may[name]?.includes(role) ?? false
  if (isTheirs && standing === 'own') return 'applied'
  if (isTheirs && standing === 'ended' && mayWhenEnded.includes(name)) return 'applied'
  if (makes) return 'not-allowed'
  const kind = name.split('.')[0] as KindName // every name in `may` begins with its kind
  if (mustSee(kind, role, standing)) return 'not-allowed'
  // What one could see once is told from what one never saw; that is answered like what is not there.
  return standing === 'ended' && sees[kind].includes(role) ? 'no-access' : 'not-here-yet'
}
