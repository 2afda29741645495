/**
 * Pushes that come while the store is busy with others are settled together: one transaction, one wait
 * for the disk. Each is answered for itself, and one that fails never takes another with it.
 */
import { delays } from '../../shared/problems.ts'
import { Busy } from '../store/busy.ts'
import type { Store } from '../store/store.ts'
import type { Engine } from './engine.ts'
import { type Settled, settle } from './settle.ts'
import type { Unit } from './unit.ts'

type Waiting = {
  engine: Engine
  unit: Unit
  resolve: (settled: Settled) => void
  reject: (error: unknown) => void
}

/** Commands in one transaction: more would make the first of them wait. */
const mostTogether = 200

const queues = new WeakMap<Store, Waiting[]>()

/** Settles one push. @throws Busy, and then nothing of it was kept */
export function settleTogether(store: Store, engine: Engine, unit: Unit): Promise<Settled> {
  return new Promise((resolve, reject) => {
    const waiting = { engine, unit, resolve, reject }
    const queue = queues.get(store)
    if (queue) {
      queue.push(waiting)
      return
    }
    const begun = [waiting]
    queues.set(store, begun)
    // What arrived in the same turn of the event loop comes along.
    setImmediate(() => void work(store, begun))
  })
}

async function work(store: Store, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    const group = takeGroup(queue)
    const left = await settleGroup(store, group)
    queue.unshift(...left)
  }
  queues.delete(store)
}

function takeGroup(queue: Waiting[]): Waiting[] {
  const engine = queue[0]?.engine
  let commands = 0
  const length = queue.findIndex((one, index) => {
    commands += one.unit.envelopes.length
    const isOther = one.engine.kinds !== engine?.kinds || one.engine.secret !== engine.secret
    return isOther || (index > 0 && commands > mostTogether)
  })
  return queue.splice(0, length === -1 ? queue.length : length)
}

/** @returns those that must wait for the next transaction */
async function settleGroup(store: Store, group: readonly Waiting[]): Promise<Waiting[]> {
  const [first] = group
  if (!first) return []
  try {
    const answers = await settle(
      store,
      first.engine,
      group.map(({ unit }) => unit),
    )
    return group.filter((one, index) => {
      const answer = answers[index]
      if (answer) one.resolve(answer)
      return !answer
    })
  } catch (error) {
    if (error instanceof Busy) for (const { reject } of group) reject(error)
    else for (const one of group) await settleAlone(store, one, error)
    return []
  }
}

/** Something in the group felled the transaction: each is tried for itself, in halves. */
async function settleAlone(store: Store, one: Waiting, cause: unknown): Promise<void> {
  try {
    one.resolve(await settleInHalves(store, one.engine, one.unit, cause))
  } catch (error) {
    one.reject(error)
  }
}

async function settleInHalves(
  store: Store,
  engine: Engine,
  unit: Unit,
  cause: unknown,
): Promise<Settled> {
  try {
    const [settled] = await settle(store, engine, [unit])
    return settled ?? { results: [] }
  } catch (error) {
    if (error instanceof Busy) throw error
    return await splitUnit(store, engine, unit, error ?? cause)
  }
}

async function splitUnit(
  store: Store,
  engine: Engine,
  unit: Unit,
  error: unknown,
): Promise<Settled> {
  const { envelopes } = unit
  const [only] = envelopes
  if (!only) throw error
  if (envelopes.length === 1) {
    const { kind = '', name = '' } = only.command ?? {}
    engine.broken({ command: only.id, kind, name, error })
    const problem = { code: 'broken', detail: delays.broken }
    return { results: [{ id: only.id, outcome: 'retry', problem }] }
  }
  const middle = Math.ceil(envelopes.length / 2)
  const halves = [envelopes.slice(0, middle), envelopes.slice(middle)]
  const results = []
  for (const half of halves) {
    const settled = await settleInHalves(store, engine, { ...unit, envelopes: half }, error)
    if (settled.resend) return settled
    results.push(...settled.results)
  }
  return { results }
}
