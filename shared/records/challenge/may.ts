/** Who may run a challenge, lead it on its way, and issue its letter. */
import { holds, isSystem, type Moment } from '../../actor.ts'

export const mayRun = (moment: Moment, region: string) =>
  isSystem(moment) || holds(moment, { region }, 'coordinator')

export const mayLead = (moment: Moment, region: string, challenge: string) =>
  isSystem(moment) || holds(moment, { region, challenge }, 'coordinator', 'manager')

/** The visit leader issues the letter; whoever does sees what it rests on. */
export const mayIssue = (moment: Moment, region: string, challenge: string) =>
  isSystem(moment) || holds(moment, { region, challenge }, 'leadPeer', 'manager')
