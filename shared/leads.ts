/**
 * Whether somebody can be told when a person is in danger. A visit does not open before a safeguarding
 * lead, a deputy and a lead outside the council visited are appointed, and each can be rung and mailed:
 * otherwise a worry would reach nobody, or only those it is about.
 */
import { isHeld } from './actor.ts'
import type { RefusalCode } from './problems.ts'
import type { Role } from './roles.ts'

/** In the order in which they are looked for. */
export const leads = ['safeguardingLead', 'safeguardingDeputy', 'outsideLead'] as const
export type LeadRole = (typeof leads)[number]

type Contact = { name: string; phone: string }
/** Those to ring; of what was put in before there was one, without a lead outside. */
export type LeadNumbers = { lead: Contact; deputy: Contact; outside?: Contact | undefined }

type Seat = { person: string; role: Role; from: string; to: string | null }

type Situation = {
  /** The appointments of the visit. */
  team: readonly Seat[]
  numbers: LeadNumbers | null
  /** An instant. */
  at: string
  /** Whether there is an address to write to; left out where nobody's is known here. */
  isMailed?: (person: string) => boolean
  /** Whether they hold a post of the council visited; left out where its posts are not known here. */
  isOfHost?: (person: string) => boolean
}

/** Which of them nobody is who could be told now. */
export function leadsMissing(situation: Situation): LeadRole[] {
  return leads.filter((role) => !isThere(role, situation))
}

function isThere(role: LeadRole, { team, numbers, at, ...knows }: Situation): boolean {
  const { isMailed = () => true, isOfHost = () => false } = knows
  if (!numbers || !numberOf(role, numbers)) return false
  return team.some(
    (one) =>
      one.role === role &&
      isHeld(one, at) &&
      isMailed(one.person) &&
      !(role === 'outsideLead' && isOfHost(one.person)),
  )
}

function numberOf(role: LeadRole, { lead, deputy, outside }: LeadNumbers): Contact | undefined {
  return { safeguardingLead: lead, safeguardingDeputy: deputy, outsideLead: outside }[role]
}

/** The refusal that says who is missing. */
export const lackingLead = {
  safeguardingLead: 'no-safeguarding-lead',
  safeguardingDeputy: 'no-safeguarding-deputy',
  outsideLead: 'no-outside-lead',
} as const satisfies Record<LeadRole, RefusalCode>
