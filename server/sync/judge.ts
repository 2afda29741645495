/** Judges commands one after another on the state they share, and keeps each with what became of it. */
import { randomBytes } from 'node:crypto'
import { asksProof, commandOf, Later } from '../../shared/commands.ts'
import type { Fact } from '../../shared/kind.ts'
import { Problem, type RefusalCode } from '../../shared/problems.ts'
import { hashOfAct } from '../../shared/proof.ts'
import type { Result, WireCommand } from '../../shared/wire.ts'
import { reusedSince } from '../store/inbox.ts'
import type { Engine } from './engine.ts'
import type { Said } from './marks.ts'
import type { Holding } from './moved.ts'
import { type Ground, perform } from './perform.ts'
import type { Prepared, Ready } from './prepare.ts'
import { noteRepair } from './repair.ts'
import { Broken } from './rules.ts'
import { keep, keepBeside, markState, takeBack } from './state.ts'
import type { Sender } from './unit.ts'
import { columnsOf, refused, resultOf, type Verdict } from './verdict.ts'

/** How long a command waits for a record that never comes. */
const waitsMs = 30 * 86_400_000

export type Bench = Ground & { engine: Engine; at: string; holding: Holding }

/** Judges one command and keeps it. @returns what its sender is told */
export async function judge(bench: Bench, sender: Sender, prepared: Prepared): Promise<Result> {
  const { state, engine, at } = bench
  const { person, device } = sender.who
  const { id, digest, content } = prepared.sent
  const about = { id, person, digest }
  const known = state.known.get(id)
  if (known && (known.person !== person || known.digest !== digest)) {
    const since = (await reusedSince(bench.tx, about)) ?? at
    keepBeside(state, { ...about, content, at: since })
    return refused(engine.secret, about, 'id-reused', since)
  }
  if (known && known.outcome !== 'waiting') return resultOf(engine.secret, known)

  const salt = known?.salt ?? randomBytes(16).toString('hex')
  const received = known?.received ?? at
  const verdict = await verdictOn(bench, sender, prepared, { salt, received })
  const { kind, name, record } = prepared.sent.command ?? { kind: null, name: null, record: null }
  const row = { ...about, device, kind, name, record, content, salt, received }
  keep(state, { ...row, ...columnsOf(verdict) })
  return resultOf(engine.secret, { ...row, ...columnsOf(verdict) })
}

type Kept = { salt: string; received: string }

async function verdictOn(
  bench: Bench,
  sender: Sender,
  prepared: Prepared,
  kept: Kept,
): Promise<Verdict> {
  const { said } = prepared
  if (said?.code) return { outcome: 'rejected', code: said.code, at: said.at }
  const mark = markState(bench.state)
  try {
    if (!prepared.ready) throw prepared.error
    const version = await run(bench, sender, prepared, prepared.ready, kept)
    return { outcome: 'applied', version, at: prepared.ready.moment.at }
  } catch (error) {
    takeBack(bench.state, mark)
    return await verdictOf(bench, sender, prepared, { error, salt: kept.salt })
  }
}

async function run(
  bench: Bench,
  sender: Sender,
  { sent, said }: Prepared,
  { command, moment, plan }: Ready,
  { salt, received }: Kept,
): Promise<number> {
  refuseUnfounded(bench, sender, command.after ?? [])
  const proof = await provedBy(bench, sender, command, said !== undefined)
  const asked = { ...command, plan, moment, digest: sent.digest, salt, proof }
  if (plan.makes && isHidden(bench, sender, command.record)) {
    // Refused for whatever would refuse it under a fresh id, and only then because the id is taken:
    // neither the kind of what has it nor its state or place shows.
    await perform(bench, { ...asked, asIfFresh: true })
    throw new Problem('id-reused')
  }
  if (!plan.makes) refuseUnseen(bench, sender, command, received)
  const version = await perform(bench, asked)
  // Last: whoever may not do it at all hears that, and nobody is asked for what would be refused anyway.
  refuseUnproved(bench, sender, command, proof)
  return version
}

/** A dangerous act needs a word for this very command; the server itself is asked for none. */
function refuseUnproved(
  { engine, kinds }: Bench,
  { actor }: Sender,
  command: WireCommand,
  proof: Fact | null,
): void {
  const rule = commandOf(kinds, command.kind, command.name)
  if (actor.system || engine.unasked || !rule || !asksProof(rule, command.args)) return
  if (proof?.body['hash'] !== hashOfAct(command)) throw new Problem('not-proved')
}

/** What a proof shows is a fact for this command alone; nothing that follows from it hears of it. */
async function provedBy(
  { tx, engine }: Bench,
  { who }: Sender,
  command: WireCommand,
  isSaid: boolean,
) {
  if (command.proof === undefined || !engine.prove) return null
  return engine.prove(tx, who.person, command, isSaid)
}

/** Whether something has this id that the sender never saw. */
function isHidden({ state }: Bench, { sight }: Sender, record: string): boolean {
  const held = state.records.get(record)
  return held ? !sight.sees(held) && !sight.saw(held) : false
}

/** What it builds on must be applied. Another person's command is as good as none. */
function refuseUnfounded({ state }: Bench, { who }: Sender, after: readonly string[]): void {
  const found = after.map((id) => {
    const one = state.known.get(id)
    return one?.person === who.person ? one.outcome : 'waiting'
  })
  if (found.includes('rejected')) throw new Problem('after-refused')
  if (found.includes('waiting')) throw new Later('after-waiting')
}

/** A record that was never visible to the sender answers exactly like one that does not exist. */
function refuseUnseen(
  { state, at }: Bench,
  { sight }: Sender,
  { kind, record }: { kind: string; record: string },
  received: string,
): void {
  const held = state.records.get(record)
  const own = held?.kind === kind ? held : null
  if (own && sight.sees(own)) return
  if (own && sight.saw(own)) throw new Problem('no-access')
  if (Date.parse(at) - Date.parse(received) >= waitsMs) throw new Problem('not-here')
  throw new Later('not-here-yet')
}

async function verdictOf(
  bench: Bench,
  sender: Sender,
  prepared: Prepared,
  { error, salt }: { error: unknown; salt: string },
): Promise<Verdict> {
  if (error instanceof Problem) {
    const { said } = prepared
    if (!said) return { outcome: 'rejected', code: error.code, at: bench.at }
    return repaired(bench, sender, prepared, said, { code: error.code, salt })
  }
  if (!(error instanceof Later) && !(error instanceof Broken)) throw error
  const code = error instanceof Later ? error.code : 'broken'
  if (code === 'broken') report(bench, prepared, error)
  return { outcome: 'waiting', code }
}

/** Its author was told that it is applied. That stays so; what to do about it is the office's task. */
async function repaired(
  bench: Bench,
  sender: Sender,
  prepared: Prepared,
  said: Said,
  refused: { code: RefusalCode; salt: string },
): Promise<Verdict> {
  const mark = markState(bench.state)
  try {
    await noteRepair(bench, sender, prepared, said, refused)
    return { outcome: 'applied', version: null, at: said.at }
  } catch (error) {
    takeBack(bench.state, mark)
    const isOfRules = error instanceof Later || error instanceof Problem || error instanceof Broken
    if (!isOfRules) throw error
    report(bench, prepared, error)
    return { outcome: 'waiting', code: 'broken' }
  }
}

function report({ engine }: Bench, { sent }: Prepared, error: unknown): void {
  const { kind = '', name = '' } = sent.command ?? {}
  engine.broken({ command: sent.id, kind, name, error })
}
