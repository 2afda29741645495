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

/** Who writes a council's self-view. Nobody else reads a draft, or how it was written. */
const writers: Role[] = ['director', 'officer']
const director: Role[] = ['director']
const leadMember: Role[] = ['leadMember']
/** The council's own readers of editions: its writers, owners and the offices that sign. */
const hosts: Role[] = [...writers, 'owner', 'chiefExecutive', 'leadMember']
/** Who asks before a visit, and the board that reads what is shared. */
const askers: Role[] = ['coordinator', 'sponsor', ...reviewers]
const board: Role[] = ['coordinator', 'sponsor']
/** Published figures: everybody's but those who have other work on the visit. */
const figureReaders: Role[] = [
  ...['expert', 'memberPeer', 'leadPeer', 'manager', 'coordinator', 'sponsor'],
  ...['director', 'officer', 'owner', 'chiefExecutive', 'leadMember'],
  ...['scrutinyMember', 'scrutinyOfficer', 'informationGovernance'],
] as Role[] // names of roles, as the matrix itself checks

/** Roles that may run a command on what is their own. Nobody may on what is not. */
export const may: Record<string, readonly Role[]> = {
  'region.make': nobody,
  'region.describe': office,
  'council.make': office,
  'council.rename': office,
  'council.end': office,
  'council.code': office,
  'round.make': office,
  'round.moveOn': office,
  'round.pause': office,
  'round.resume': office,
  'challenge.make': office,
  'challenge.plan': leads,
  'challenge.reach': leads,
  // Of the self-view's two, the coordinator alone: tests/shared/records/challenge.test.ts.
  // Follows from a self-view's being sent and signed, and from nobody's word.
  'challenge.fill': nobody,
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
  'response.share': nobody,
  'response.unshare': nobody,
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
  // Whoever of the team reads words may set them apart for somebody's safety.
  'extract.setApart': [...working, 'expertCoordinator'],
  'sharing.make': reviewers,
  'finding.make': working,
  'finding.write': working,
  'finding.cite': working,
  'finding.name': working,
  'finding.drop': working,
  'finding.keep': working,
  'tally.make': nobody,
  'hold.make': [...reviewers, 'expertCoordinator'],
  'hold.makeOfExtract': nobody,
  'hold.nameHolder': nobody,
  'hold.takeOver': safeguarding,
  'hold.write': safeguarding,
  'hold.giveBack': safeguarding,
  'hold.handOutside': safeguarding,
  'hold.close': safeguarding,
  'concern.record': team,
  'concern.nameTeller': nobody,
  'concern.acknowledge': [...safeguarding, 'manager'],
  'concern.takeOver': safeguarding,
  'concern.close': safeguarding,
  // Of what is kept from the host because nobody has said: this one was told to the lead inside.
  'concern.handInside': nobody,
  // There is no way back from there.
  'concern.handOutside': safeguarding,
  // The server alone finds that nobody has seen to a case.
  'alarm.raise': nobody,
  'alarm.tell': nobody,
  'alarm.settle': nobody,
  'repair.note': nobody,
  'repair.forget': nobody,
  'repair.settle': office,
  'template.publish': office,
  'selfView.make': writers,
  'selfView.arrange': director,
  'selfView.submit': director,
  'section.make': nobody,
  'section.add': writers,
  'section.write': writers,
  'section.move': writers,
  'section.takeOut': writers,
  'section.putBack': writers,
  'section.summarise': writers,
  'section.judge': writers,
  'section.cite': writers,
  'section.tell': writers,
  'wording.make': nobody,
  'evidence.add': writers,
  'evidence.change': writers,
  'evidence.takeOut': writers,
  'evidence.putBack': writers,
  'action.propose': nobody,
  'action.write': writers,
  'action.assign': writers,
  'action.drop': writers,
  'action.takeUp': writers,
  'edition.make': nobody,
  'edition.sign': nobody,
  // Whose turn it is to sign: here the lead member's alone.
  'edition.sendBack': leadMember,
  'edition.share': director,
  'edition.supersede': nobody,
  'signature.make': leadMember,
  'signature.share': nobody,
  // The server's own.
  'signature.seal': nobody,
  // Whoever has it before them.
  'reading.make': hosts,
  'note.make': ['leadMember', 'chiefExecutive'],
  // A note is its writer's.
  'note.write': nobody,
  'note.takeOut': nobody,
  'note.putBack': nobody,
  'indicator.define': office,
  'indicator.redefine': office,
  'figure.make': office,
  'figure.add': office,
  'spread.make': office,
  'spread.add': office,
  'enquiry.ask': askers,
  'enquiry.write': askers,
  'enquiry.move': askers,
  'enquiry.answer': working,
  'enquiry.drop': askers,
  'enquiry.takeUp': askers,
  'placing.make': reviewers,
  'placing.move': reviewers,
  'placing.explain': reviewers,
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
  template: [...writers, 'coordinator'],
  // Drafts, their history and what is to be done: those of the council who write, and nobody else.
  selfView: writers,
  section: writers,
  wording: writers,
  evidence: writers,
  action: writers,
  // With the lead member, and not shared yet.
  edition: hosts,
  // Under the one before it, which was shared with the team and the board.
  signature: [...hosts, ...working, ...board],
  // Where somebody is in their reading is theirs alone; this note went to the director.
  reading: nobody,
  note: writers,
  indicator: figureReaders,
  figure: figureReaders,
  spread: figureReaders,
  enquiry: [...working, ...board],
  placing: [...working, ...board],
}

/** Kinds that everybody in the region sees, also those who serve elsewhere in it. */
export const ofRegion: readonly KindName[] = [
  'region',
  'council',
  'round',
  'challenge',
  'questionnaire',
]

/** Kinds that those of these roles see who serve elsewhere in the region, too. */
export const ofRegionByRole: readonly KindName[] = ['template', 'indicator', 'figure', 'spread']

/** Whether somebody sees another person's record of this kind. */
export function mustSee(kind: KindName, role: Role, standing: Standing): boolean {
  if (standing === 'own') return sees[kind].includes(role)
  // Another region's people are strangers; another council's are not, as far as the region goes.
  if (standing !== 'other' || roles[role] === 'region') return false
  return ofRegion.includes(kind) || (ofRegionByRole.includes(kind) && sees[kind].includes(role))
}

/** Who may as such, but is told why not here. */
const toldWhy: Record<string, { roles: readonly Role[]; why: string }> = {
  // They sign, and it is not their turn.
  'signature.make': { roles: ['director', 'chiefExecutive'], why: 'not-now' },
  // They read editions, and this one was not shared with them.
  'reading.make': { roles: [...working, ...board], why: 'not-found' },
}

/** What the server must say to a command. `makes`: it makes a record, so there is nothing to see. */
export function mustSay(name: string, role: Role, standing: Standing, makes: boolean): string {
  const isTheirs = may[name]?.includes(role) ?? false
  if (isTheirs && standing === 'own') return 'applied'
  if (isTheirs && standing === 'ended' && mayWhenEnded.includes(name)) return 'applied'
  const told = toldWhy[name]
  if (standing === 'own' && told?.roles.includes(role)) return told.why
  if (makes) return 'not-allowed'
  const kind = name.split('.')[0] as KindName // every name in `may` begins with its kind
  if (mustSee(kind, role, standing)) return 'not-allowed'
  // What one could see once is told from what one never saw; that is answered like what is not there.
  return standing === 'ended' && sees[kind].includes(role) ? 'no-access' : 'not-here-yet'
}
