/** Ways in to the demonstration region: one for each role, with who that is and what they have before them. */
import type { Role } from '../../shared/roles.ts'
import { demoPeople, demoSignIns } from '../content/demo/people.ts'
import { mintCode } from '../people/invites.ts'
import { withSignIn } from '../people/tables.ts'
import type { Settings } from '../settings.ts'
import type { Store } from '../store/open.ts'
import type { DemoLink } from '../welcome.ts'
import { idOf } from './keys.ts'

const what: Record<Role, string> = {
  expert: 'Expert by experience: answers questions from the visit to Oakshire, on a phone.',
  supporter: 'Supporter: helps an expert on the visit to Oakshire.',
  expertCoordinator: 'Coordinator of a group of experts: reads what the own group sent.',
  coordinator: 'Regional coordinator: runs the round, fourteen councils, people and invites.',
  manager: 'Challenge manager: plans the visit to Oakshire and reads what experts sent.',
  leadPeer: 'Visit leader at Oakshire: reads what experts sent.',
  memberPeer: 'Visiting councillor: on the team at Oakshire.',
  auditor: 'Auditor of care records: on the team at Oakshire.',
  safeguardingLead: 'Safeguarding lead: deals with worries and with words held apart at Oakshire.',
  safeguardingDeputy:
    'Deputy of the safeguarding lead at Oakshire: is told when an hour has passed.',
  outsideLead: 'Safeguarding lead of another council: worries about the staff of Oakshire itself.',
  leadMember: 'Lead councillor of Oakshire, the council that is visited.',
  director: 'Director of adult social services at Oakshire, the council that is visited.',
  owner: 'Owner of recommendations at Oakshire, the council that is visited.',
  officer: 'Officer at Oakshire, the council that is visited.',
  scrutinyMember: 'Scrutiny councillor at Oakshire: checks what the council does.',
  scrutinyOfficer: 'Scrutiny officer at Oakshire: serves the scrutiny committee.',
  sponsor: 'Regional sponsor: sees the round.',
  informationGovernance: 'Information governance: sees the round.',
}

/** Whoever tries it out opens the same links again and again, each time as another device. */
const devices = 500

/** Fresh codes at each call; devices that came in by an earlier one stay signed in. */
export async function demoLinks(
  store: Store,
  { secret, origin }: Pick<Settings, 'secret' | 'origin'>,
  now: Date,
): Promise<DemoLink[]> {
  const entries = Object.entries(demoSignIns) as [Role, string][] // a record of every role
  return store.write(async (tx) => {
    const db = withSignIn(tx)
    const links: DemoLink[] = []
    for (const [role, key] of entries) {
      const invite = await db
        .selectFrom('invite')
        .select(['id', 'issue'])
        .where('id', '=', idOf('invite', key))
        .executeTakeFirst()
      const person = demoPeople.find((one) => one.key === key)
      if (!invite || !person) continue
      const code = await mintCode(db, secret, invite, now, { sessions: 'stay', devices })
      links.push({ role, name: person.name, what: what[role], url: `${origin}/i/${code}` })
    }
    return links
  })
}
