/**
 * Who has an edition before them: the council's own people from its submission on, the visiting team and
 * the board from its sharing. To everybody else it is not there, even where they know its id.
 */
import { holds, type Moment, type Place } from '../actor.ts'
import type { Role } from '../roles.ts'

const hosts: readonly Role[] = ['director', 'officer', 'owner', 'chiefExecutive', 'leadMember']
const others: readonly Role[] = [
  ...(['expert', 'leadPeer', 'manager', 'memberPeer', 'auditor'] as const),
  ...(['coordinator', 'sponsor'] as const),
]

/** Whether they read editions of that place at all. */
export const isReader = (moment: Moment, place: Place): boolean =>
  holds(moment, place, ...hosts, ...others)

/** Whether they read this one, as far as it has come. */
export const hasBefore = (
  moment: Moment,
  place: Place,
  edition: { sharedAt: string | null },
): boolean =>
  holds(moment, place, ...hosts) || (edition.sharedAt !== null && isReader(moment, place))
