/**
 * Performs one command on the state, with all that follows from it. It fits as a whole or changes
 * nothing: whoever calls takes the state back when it throws.
 */
import type { Moment } from '../../shared/actor.ts'
import { canonicalJson } from '../../shared/canonical.ts'
import { Later, type Registry, runCommand } from '../../shared/commands.ts'
import { derivedId } from '../../shared/derived-id.ts'
import type { Belongs, Fact, FollowUp } from '../../shared/kind.ts'
import { Problem } from '../../shared/problems.ts'
import { chainOf, loggedDigest } from '../store/log.ts'
import { heirsIn } from '../store/rights.ts'
import { homeOf, mostFacts } from '../store/records.ts'
import type { Tx } from '../store/store.ts'
import { refuseTakenAddress } from './addresses.ts'
import { refuseTwoHats } from './hats.ts'
import { refuseUntold } from './leads.ts'
import { type Homes, loadMore, loadPairs } from './load.ts'
import { type Named, pairsOf, type Plan, planOf } from './plan.ts'
import { Broken, ruled } from './rules.ts'
import { change, factFrom, note, pairKey, type State } from './state.ts'

/** What follows from one command, follow-ups of follow-ups included. */
const mostFollowUps = 200

export type Ground = { tx: Tx; state: State; homes: Homes; kinds: Registry }

export type Performed = Named & {
  plan: Plan
  moment: Moment
  /** Of the words as they were sent, with the salt that keys it in the log. */
  digest: string
  salt: string
  /** What the proof that came with it shows. */
  proof: Fact | null
  /** Something has the id that is to be made, and nobody may learn what: it counts as none. */
  asIfFresh?: true
}

/**
 * Performs a command whose records are loaded and whose homes are locked.
 * @returns the record's new version
 * @throws Problem when it is refused, Later when it cannot be judged
 */
export async function perform(ground: Ground, asked: Performed): Promise<number> {
  const { version, also } = await performOne(ground, asked)
  let left = mostFollowUps
  for (let level: readonly FollowUp[] = also; level.length > 0;) {
    left -= level.length
    if (left < 0) throw new Problem('too-many')
    level = await follow(ground, asked, level)
  }
  return version
}

/**
 * Performs what follows from one step, in order, on the authority of the command it all began with.
 * @returns what follows from that
 */
async function follow(
  ground: Ground,
  from: Performed,
  level: readonly FollowUp[],
): Promise<FollowUp[]> {
  const { tx, state, homes, kinds } = ground
  const { asIfFresh, ...rest } = from
  const shared = { ...rest, proof: null }
  const steps = level.map((next) => {
    const command = derivedId(from.moment.command, `${next.kind}.${next.name} ${next.record}`)
    const moment: Moment = { ...from.moment, command, base: null }
    const plan = ruled(() => planOf(kinds, next, moment))
    // What follows takes its id from what began it: of a taken one it may be there as well.
    const fresh = asIfFresh && plan.makes ? { asIfFresh } : {}
    return { ...shared, ...fresh, ...next, moment, plan }
  })
  const ids = steps.flatMap(({ record, plan }) => [record, ...plan.cites])
  const places = steps.flatMap(({ plan }) => (plan.place ? [homeOf(plan.place)] : []))
  await loadMore(tx, state, homes, ids, places)

  const also: FollowUp[] = []
  for (const step of steps) also.push(...(await performOne(ground, step, true)).also)
  return also
}

async function performOne(
  ground: Ground,
  asked: Performed,
  isFollowUp = false,
): Promise<{ version: number; also: readonly FollowUp[] }> {
  const { tx, state, kinds } = ground
  const { kind: name, record: id, args, moment, plan } = asked
  // Read with the batch, unless the record was made in it or this is a follow-up.
  await loadPairs(tx, state, pairsOf(plan, state.records.get(id)))
  const found = asked.asIfFresh ? null : state.records.get(id)
  // Another kind's record under this id is none of this kind.
  const held = found?.kind === name ? found : null
  const known = ruled(() => factsFor(ground, asked))
  const facts = asked.proof ? [...known, asked.proof] : known
  const told = plan.heirs ? { ...moment, heirs: await heirsIn(tx) } : moment
  const done = ruled(() =>
    runCommand(kinds, {
      ...{ kind: name, name: asked.name, record: id, args, moment: told, facts },
      stored: held && { v: held.v, body: held.body },
      ...(isFollowUp ? { authority: true } : {}),
    }),
  )
  if (found && !held) throw new Problem('already-there')

  const kind = kinds[name]
  if (!kind) throw new Later('newer')
  const { body, scopes } = done
  refuseMove(held ? factFrom(kinds, held).body : plan.place, body)
  await refuseTakenAddress(ground, { kind: name, id, body })
  await refuseTwoHats(ground, { kind: name, id, body }, moment.at)
  await refuseUntold(ground, { kind: name, id, body }, moment.at)

  // No number, no line and no feed: that nothing came of it is nobody's to know.
  if (isFollowUp && held && isSame(factFrom(kinds, held).body, body))
    return { version: held.version, also: done.also }

  const { command, at } = moment
  const { person } = moment.actor
  const version = change(state, { kind, id, body, scopes, command, person, at })
  note(state, {
    ...{ chain: chainOf(body), at, person, command, kind: name, name: asked.name },
    ...{ record: id, version, digest: loggedDigest(asked.salt, asked.digest) },
  })
  return { version, also: done.also }
}

/** Sorted by id, so that every node hands them in alike. @throws Problem `too-many`, Later */
function factsFor({ state, kinds }: Ground, { plan, record }: Performed): Fact[] {
  const needed = pairsOf(plan, state.records.get(record)).map(({ home, kind }) => [
    ...(state.pairs.get(pairKey(home, kind)) ?? []),
  ])
  // Of each kind so many: a rule that looks at two kinds is not stopped at half of them.
  const isMany = [...needed, plan.cites].some(({ length }) => length > mostFacts)
  if (isMany) throw new Problem('too-many')
  const ids = [...new Set([...needed.flat(), ...plan.cites])].toSorted()
  return ids.flatMap((id) => {
    const held = state.records.get(id)
    return held ? [factFrom(kinds, held)] : []
  })
}

const isSame = (before: Belongs, after: Belongs) => canonicalJson(before) === canonicalJson(after)

/** A record never moves: its home is what was locked. */
function refuseMove(before: Belongs | null, after: Belongs): void {
  if (before && homeOf(before) !== homeOf(after)) throw new Broken('a record moved')
}
