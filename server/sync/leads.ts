/**
 * Nobody goes on site before the safeguarding leads can be told. The rule of a challenge knows who is
 * appointed and which numbers there are. Here it is held also over what stands elsewhere: whether each has
 * an address, and that the lead outside the council holds no post there, whoever turned out to be whom.
 */
import { isHeld } from '../../shared/actor.ts'
import { lackingLead, type LeadNumbers, leads, leadsMissing } from '../../shared/leads.ts'
import { Problem } from '../../shared/problems.ts'
import type { AppointmentBody } from '../../shared/records/appointment.ts'
import type { Challenge } from '../../shared/records/challenge.ts'
import type { Person } from '../../shared/records/person.ts'
import { loadMore, loadPairs } from './load.ts'
import type { Ground } from './perform.ts'
import { factFrom, pairKey } from './state.ts'

type Made = { kind: string; id: string; body: unknown }

/** @throws Problem that says who is missing when the change would open a visit */
export async function refuseUntold(
  ground: Ground,
  { kind, id, body }: Made,
  at: string,
): Promise<void> {
  if (kind !== 'challenge') return
  const { stage, council } = body as Challenge // parsed by its kind
  const before = ground.state.records.get(id)?.body as Challenge | undefined
  if (stage !== 'onSite' || before?.stage === 'onSite' || council === null) return
  const held = (home: string) =>
    bodiesOf<AppointmentBody>(ground, home, 'appointment').filter((one) => isHeld(one, at))
  // Whoever changes posts or addresses there at the same time waits: what is read holds.
  await loadMore(ground.tx, ground.state, ground.homes, [], [council])
  await loadPairs(ground.tx, ground.state, [{ home: council, kind: 'appointment' }])
  const isLead = ({ role }: AppointmentBody) => leads.some((one) => one === role)
  const [team, host] = [held(id).filter(isLead), held(council)]
  const heir = await heirsOf(
    ground,
    [...team, ...host].map(({ person }) => person),
  )
  const ofHost = new Set(host.map(({ person }) => heir(person)?.id))
  const [numbers] = bodiesOf<{ safeguarding: LeadNumbers | null }>(ground, id, 'visit')
  const [missing] = leadsMissing({
    ...{ team, at, numbers: numbers?.safeguarding ?? null },
    isMailed: (person) => typeof heir(person)?.email === 'string',
    isOfHost: (person) => ofHost.has(heir(person)?.id),
  })
  if (missing) throw new Problem(lackingLead[missing])
}

function bodiesOf<Body>({ state, kinds }: Ground, home: string, kind: string): Body[] {
  const ids = [...(state.pairs.get(pairKey(home, kind)) ?? [])]
  return ids.flatMap((id) => {
    const held = state.records.get(id)
    return held ? [factFrom(kinds, held).body as unknown as Body] : [] // parsed by its kind
  })
}

type Heir = { id: string; email: string | null }

/** Who each of them is, once all that were merged are one. */
async function heirsOf(ground: Ground, persons: readonly string[]) {
  const { tx, state, homes, kinds } = ground
  const bodyOf = (id: string): Person | undefined => {
    const held = state.records.get(id)
    return held?.kind === 'person' ? (factFrom(kinds, held).body as unknown as Person) : undefined
  }
  let ids = [...new Set(persons)]
  const seen = new Set<string>()
  while (ids.length > 0) {
    await loadMore(tx, state, homes, ids)
    for (const id of ids) seen.add(id)
    const into = ids.flatMap((id) => bodyOf(id)?.mergedInto ?? [])
    ids = [...new Set(into)].filter((id) => !seen.has(id))
  }
  const heir = (id: string, steps = seen.size): Heir | undefined => {
    const body = bodyOf(id)
    if (!body) return undefined
    const { mergedInto, email } = body
    return mergedInto === null || steps === 0 ? { id, email } : heir(mergedInto, steps - 1)
  }
  return heir
}
