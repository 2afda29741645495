// What the figures were taken on. A benchmark compares runs on one machine, never two machines.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

export type Machine = {
  processor: string
  cores: number
  memoryGb: number
  node: string
  /** Work for the processor in the last minute, before we began: above a half, the figures are noisy. */
  load: number
  /** Millions of steps of a fixed loop in a second: how fast the machine was just then. */
  pace: number
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    pace: pace(),
  }
}

function pace(): number {
  const steps = 2e7
  let state = 1
  const start = performance.now()
  for (let step = 0; step < steps; step += 1) state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
  const seconds = (performance.now() - start) / 1000
  return Math.round(steps / seconds / 1e6) + (state === -1 ? 1 : 0)
}

export function machineLine({
  processor,
  cores,
  memoryGb,
  node,
  load,
  pace: now,
}: Machine): string {
  const noisy = load > 0.5 ? ' (noisy: something else is at work)' : ''
  return `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, pace ${now}, load ${load}${noisy}`
}
