// Commands as phones of an older build wrote them, on bodies of that number: what waits on one must still apply.
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../shared/actor.ts'
import { runCommand } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import { type Role, roles } from '../../../shared/roles.ts'
import { id } from '../../support/people.ts'
import { readFixture } from './fixtures.ts'

type Older = { kind: string; name: string; role: Role; body: object; args: object; gives: object }

const older: readonly Older[] = [
  {
    ...{ kind: 'action', name: 'assign', role: 'officer', body: {} },
    ...{ args: { owner: 'Head of access', due: '2027-09-30' }, gives: { due: '2027-09-30' } },
  },
  {
    // Somebody else named a post meanwhile: as it was then, the later one counts.
    ...{ kind: 'action', name: 'assign', role: 'officer' },
    body: { owner: 'Head of finance', due: '2027-06-01' },
    ...{ args: { owner: 'Head of access', due: '2027-09-30' }, gives: { owner: 'Head of access' } },
  },
  {
    // Its author was written nothing, and nobody was asked why.
    ...{ kind: 'hold', name: 'close', role: 'safeguardingLead' },
    body: { lettersSent: 0, receipt: null, ended: null, endedAt: null },
    ...{ args: { receipt: 'REF 12' }, gives: { ended: 'closed', receipt: 'REF 12' } },
  },
]

/** Somebody who holds this role where the body belongs. */
function holder(role: Role, body: Record<string, unknown>): Actor {
  const place = {
    region: String(body['region']),
    council: roles[role] === 'council' ? String(body['council']) : null,
    challenge: roles[role] === 'challenge' ? String(body['challenge']) : null,
  }
  const terms = { group: null, from: '2026-01-01', to: null }
  return { person: id('omar'), appointments: [{ id: id('post'), role, ...place, ...terms }] }
}

describe('a command of an older build', () => {
  it.each(older)('$kind.$name of number 1 still applies', ({ kind, name, role, args, ...one }) => {
    const body = { ...readFixture(kind, 1), ...one.body }
    const actor = holder(role, body)
    const moment = { command: id('command'), actor, at: '2027-03-10T12:00:00.000Z', base: null }
    const done = runCommand(kinds, {
      ...{ kind, name, record: id('record'), args, facts: [], moment },
      stored: { v: 1, body },
    })
    expect(done.body).toMatchObject(one.gives)
  })
})
