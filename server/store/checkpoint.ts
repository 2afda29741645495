/**
 * A thread of its own that moves what SQLite committed from its journal into the file, so that no commit
 * ever has to wait for that. It starts when there is something to move; without it all still works, as
 * the writer does it itself once the journal is very large.
 */
import { statSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const everyMs = 250
/** A journal as large as this is worth a thread. */
const worthMoving = 4 * 1024 * 1024
const looksEvery = 16

/** @returns to be called after each commit, and how to end the thread */
export function startCheckpoints(file: string): {
  committed: () => void
  stop: () => Promise<void>
} {
  let commits = 0
  let thread: Worker | undefined
  return {
    committed() {
      commits += 1
      if (thread || commits % looksEvery !== 0 || sizeOf(`${file}-wal`) < worthMoving) return
      thread = new Worker(new URL(import.meta.url), { workerData: { file } })
      thread.unref()
      thread.on('error', () => undefined)
    },
    async stop() {
      await thread?.terminate()
    },
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function moveForEver({ file }: { file: string }): void {
  const database = new Database(file, { timeout: 0 })
  database.pragma('synchronous = FULL')
  // Passive: it waits for nobody, and nobody for it.
  setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), everyMs)
}

if (!isMainThread) moveForEver(workerData as { file: string }) // as `startCheckpoints` gave it
