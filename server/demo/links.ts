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
  supporter: 'Supporter of an expert at Oakshire: sees where and when the visit is.',
  expertCoordinator: 'Coordinator of experts at Oakshire: reads what the Own Voice group sent.',
  coordinator: 'Coordinator of the region: runs the round, fourteen councils, people and invites.',
  manager:
    'Visit manager at Oakshire: plans the visit, reviews what experts sent, sees new worries.',
  leadPeer:
    'Visit leader at Oakshire: reads and reviews what experts sent, shares it, notes findings.',
  memberPeer: 'Visiting councillor at Oakshire: reads what was shared, and notes findings.',
  auditor: 'Principal social worker on the team at Oakshire: reads what was shared.',
  safeguardingLead: 'Safeguarding lead at Oakshire: a worry and words held apart wait there.',
  safeguardingDeputy:
    'Deputy safeguarding lead at Oakshire: the same desk; a mail after an hour without anybody.',
  outsideLead:
    "Safeguarding lead outside the council: worries about Oakshire's own staff; none was told.",
  leadMember:
    'Lead councillor of Oakshire: a newer self-view waits to be read and signed; no feedback yet.',
  director:
    'Director at Oakshire: the self-view, its editions, evidence and actions; counts after feedback.',
  chiefExecutive:
    'Chief executive of Oakshire: has signed the self-view, and the lead councillor is next.',
  owner:
    'Owner of recommendations at Oakshire: reads the self-view, no draft; words come with the letter.',
  officer:
    'Council officer at Northmere: writes its self-view; one paragraph has three texts side by side.',
  scrutinyMember:
    'Scrutiny councillor at Oakshire: reads nothing before the committee has the letter.',
  scrutinyOfficer:
    'Scrutiny officer at Oakshire: reads nothing before the committee has the letter.',
  sponsor: 'Sponsor of the region: sees how often each answer was chosen, visit by visit.',
  informationGovernance: 'Information governance: this version has nothing for this role yet.',
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
