/**
 * Settles pushes: all that are handed in, in one transaction. Loaded, applied in memory and written in
 * bulk. A push is taken whole or left for the next transaction.
 */
import { Later } from '../../shared/commands.ts'
import { delays, Problem, type RefusalCode } from '../../shared/problems.ts'
import type { Result } from '../../shared/wire.ts'
import type { Store } from '../store/store.ts'
import type { Engine } from './engine.ts'
import { type Bench, judge } from './judge.ts'
import { layAnew, layBench, type Work } from './lay.ts'
import { movesRights } from './moved.ts'
import { save } from './save.ts'
import { markState, takeBack } from './state.ts'
import type { Unit } from './unit.ts'

/** A transaction changes at most so many records, so that it feeds no scope more rows than a page holds. */
export const mostChanged = 500

export type Settled = { results: Result[]; resend?: true }

/** How far a push has come. It `waits` where the transaction would grow too large. */
type Progress = { unit: Unit; results: Result[]; state: 'open' | 'done' | 'lost' | 'waits' }

/**
 * @returns an answer for each unit, or null for those that must wait for the next transaction; the
 * first one is always answered
 * @throws Busy, and then nothing was kept
 */
export async function settle(
  store: Store,
  engine: Engine,
  units: readonly Unit[],
): Promise<(Settled | null)[]> {
  const wanted = new Set<string>()
  return store.write(async (tx) => {
    const homes = { wanted, locked: new Set<string>() }
    const all = units.map((unit): Progress => ({ unit, results: [], state: 'open' }))
    const { bench, works } = await layBench(tx, engine, units, homes)
    await settleStretch(bench, all, works)
    for (let open = stillOpen(all); open.length > 0; open = stillOpen(all)) {
      await settleStretch(bench, open, await layAnew(bench, open.map(restOf)))
    }
    // Once, and last: whoever holds a scope's counter or a log's chain takes no other lock.
    await save(tx, bench.state, engine.secret, bench.at)
    return all.map(answerOf)
  })
}

const stillOpen = (all: readonly Progress[]) => all.filter(({ state }) => state === 'open')

const restOf = ({ unit, results }: Progress): Unit => ({
  ...unit,
  envelopes: unit.envelopes.slice(results.length),
})

function answerOf({ results, state }: Progress): Settled | null {
  if (state === 'lost') return { results, resend: true }
  // What is not named in an answer is sent again: the rest of this push comes with the next one.
  return state === 'waits' && results.length === 0 ? null : { results }
}

/**
 * Judges until a command changes what one of the senders may do: the rest is laid out anew, so that it
 * is judged by the rights that hold then.
 */
async function settleStretch(
  bench: Bench,
  open: readonly Progress[],
  works: readonly Work[],
): Promise<void> {
  for (const [index, progress] of open.entries()) {
    const work = works[index]
    if (!work) continue
    const end = await settleOne(bench, progress, work, index === 0)
    if (end === 'rights moved') return
    if (end === 'full') {
      for (const later of open.slice(index)) later.state = 'waits'
      return
    }
  }
}

async function settleOne(bench: Bench, progress: Progress, work: Work, isFirst: boolean) {
  const { state } = bench
  const { results } = progress
  if (!work.commands) {
    progress.state = 'lost'
    return 'done'
  }
  const start = markState(state)
  const before = results.length
  for (const prepared of work.commands) {
    const mark = markState(state)
    const written = state.revisions.length
    const result = await judge(bench, work.sender, prepared)
    if (state.changed.size > mostChanged) {
      const takesPart = isFirst || before > 0
      takeBack(state, takesPart ? mark : start)
      if (!takesPart) results.length = before
      return 'full'
    }
    results.push(result)
    const isLast = results.length === progress.unit.envelopes.length
    if (isLast) progress.state = 'done'
    if (movesRights(state, bench.holding, written)) return 'rights moved'
  }
  progress.state = 'done'
  return 'done'
}

/**
 * Settles commands of the server itself: all of them, or none.
 * @throws Problem with the code of the first that is refused
 */
export async function settleStrictly(store: Store, engine: Engine, unit: Unit): Promise<number> {
  const wanted = new Set<string>()
  return store.write(async (tx) => {
    const homes = { wanted, locked: new Set<string>() }
    const { bench, works } = await layBench(tx, engine, [unit], homes)
    let done = 0
    for (const { sender, commands } of works) {
      for (const prepared of commands ?? []) {
        const mark = markState(bench.state)
        const result = await judge(bench, sender, prepared)
        if (result.outcome !== 'applied') throw refusalOf(result)
        if (bench.state.changed.size > mostChanged) {
          takeBack(bench.state, mark)
          break
        }
        done += 1
      }
    }
    await save(tx, bench.state, engine.secret, bench.at)
    return done
  })
}

/**
 * Judges commands of the server itself as they would be judged now, one on what the other left, however
 * many: nothing is kept.
 * @throws as `settleStrictly`
 */
export async function rehearse(store: Store, engine: Engine, unit: Unit): Promise<void> {
  const wanted = new Set<string>()
  await store.write(async (tx) => {
    const homes = { wanted, locked: new Set<string>() }
    const { bench, works } = await layBench(tx, engine, [unit], homes)
    for (const { sender, commands } of works) {
      for (const prepared of commands ?? []) {
        const result = await judge(bench, sender, prepared)
        if (result.outcome !== 'applied') throw refusalOf(result)
      }
    }
  })
}

function refusalOf({ outcome, problem }: Result): Error {
  const code = problem?.code ?? ''
  if (outcome === 'rejected') return new Problem(code as RefusalCode) // as `verdict.ts` wrote it
  const delay = Object.hasOwn(delays, code) ? (code as keyof typeof delays) : 'broken'
  return new Later(delay)
}
