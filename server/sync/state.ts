/**
 * The records a batch works on, in memory: loaded and locked once, changed by its commands in order,
 * written at the end. Every change can be taken back, so that a command that does not fit leaves nothing.
 */
import { type AnyKind, Later, raised, type Registry } from '../../shared/commands.ts'
import type { Belongs, Fact } from '../../shared/kind.ts'
import type { Stay } from '../store/feed.ts'
import type { InboxRow, Known, ReusedRow } from '../store/inbox.ts'
import type { LogEntry } from '../store/log.ts'
import { homeOf, type RecordRow, type RevisionRow } from '../store/records.ts'

/** A record as it stands at this point of the batch. */
export type Held = {
  id: string
  kind: string
  home: string
  v: number
  version: number
  /** As stored: of number `v`, which may be older or newer than what this build knows. */
  body: unknown
  /** Its stays as the store has them, ended ones too; null while it is a fact and nothing more. */
  stays: readonly Stay[] | null
  /** The scopes it lies in now; none while its stays were not read. */
  scopes: readonly string[]
}

export type State = {
  /** Null for an id that was looked for and is not there. */
  records: Map<string, Held | null>
  /** The ids of each kind in each home that was loaded, by `pairKey`. */
  pairs: Map<string, Set<string>>
  changed: Set<string>
  revisions: RevisionRow[]
  log: LogEntry[]
  /** What is known of commands that came before, in earlier batches or in this one. */
  known: Map<string, Known>
  /** What this batch writes into the inbox. */
  inbox: Map<string, InboxRow>
  reused: ReusedRow[]
  undo: (() => void)[]
}

export const emptyState = (known: readonly Known[]): State => ({
  records: new Map(),
  pairs: new Map(),
  changed: new Set(),
  revisions: [],
  log: [],
  known: new Map(known.map((one) => [one.id, one])),
  inbox: new Map(),
  reused: [],
  undo: [],
})

export const pairKey = (home: string, kind: string): string => `${home} ${kind}`

/** Puts what the store holds into the state; what is there already stays as it is. */
export function hold(state: State, rows: readonly RecordRow[]): void {
  for (const { id, kind, home, v, version, body } of rows) {
    if (state.records.get(id)) continue
    const parsed: unknown = JSON.parse(body)
    state.records.set(id, { id, kind, home, v, version, body: parsed, stays: null, scopes: [] })
  }
}

/** Adds the stays of these records, which makes them records that can be changed. */
export function holdStays(state: State, ids: readonly string[], stays: readonly Stay[]): void {
  const byRecord = Map.groupBy(stays, ({ record }) => record)
  for (const id of ids) {
    const held = state.records.get(id)
    if (!held || held.stays !== null) continue
    const own = byRecord.get(id) ?? []
    const scopes = own.filter(({ gone }) => gone === null).map(({ scope }) => scope)
    state.records.set(id, { ...held, stays: own, scopes })
  }
}

/** A version of a record that a command made. */
export type Made = {
  kind: AnyKind
  id: string
  body: Belongs
  scopes: readonly string[]
  command: string
  person: string
  at: string
}

/** Puts a new version of a record into the state. @returns its number */
export function change(state: State, made: Made): number {
  const { kind, id, body, scopes } = made
  const before = state.records.get(id) ?? null
  const home = homeOf(body)
  const version = (before?.version ?? 0) + 1
  const stays = before?.stays ?? []
  set(state, { id, kind: kind.name, home, v: kind.v, version, body, scopes, stays }, before)
  const { command, person, at } = made
  const text = JSON.stringify(body)
  push(state, state.revisions, {
    ...{ record: id, version, kind: kind.name, v: kind.v, body: text, command, person, at },
  })
  return version
}

/** The records this batch changed, as they stand now, sorted. */
export const changedIn = (state: State): Held[] =>
  [...state.changed].toSorted().flatMap((id) => state.records.get(id) ?? [])

/** Adds a line that is written to the log if the batch is. */
export function note(state: State, entry: LogEntry): void {
  push(state, state.log, entry)
}

function set(state: State, next: Held, before: Held | null): void {
  const wasChanged = state.changed.has(next.id)
  const ids = state.pairs.get(pairKey(next.home, next.kind))
  const isNew = before === null && ids !== undefined && !ids.has(next.id)
  state.records.set(next.id, next)
  state.changed.add(next.id)
  if (isNew) ids.add(next.id)
  state.undo.push(() => {
    state.records.set(next.id, before)
    if (!wasChanged) state.changed.delete(next.id)
    if (isNew) ids.delete(next.id)
  })
}

function push<Row>(state: State, rows: Row[], row: Row): void {
  rows.push(row)
  state.undo.push(() => rows.pop())
}

/** Keeps a command with what became of it. */
export function keep(state: State, row: InboxRow): void {
  const { id } = row
  const known = state.known.get(id)
  const kept = state.inbox.get(id)
  state.known.set(id, row)
  state.inbox.set(id, row)
  state.undo.push(() => {
    if (known) state.known.set(id, known)
    else state.known.delete(id)
    if (kept) state.inbox.set(id, kept)
    else state.inbox.delete(id)
  })
}

/** Keeps what came under an id that was taken. */
export function keepBeside(state: State, row: ReusedRow): void {
  push(state, state.reused, row)
}

/** Where the state can be taken back to. */
export const markState = (state: State): number => state.undo.length

export function takeBack(state: State, mark: number): void {
  while (state.undo.length > mark) state.undo.pop()?.()
}

const read = new WeakMap<Held, Belongs & Record<string, unknown>>()

/** A record as a fact: its body raised to what this build knows. @throws Later */
export function factFrom(kinds: Registry, held: Held): Fact {
  const { id, kind } = held
  const known = read.get(held)
  if (known) return { id, kind, body: known }
  const own = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!own) throw new Later('newer')
  // The seam: a kind's schema gives what belongs somewhere, with fields of its own.
  const body = raised(own, held.v, held.body) as Belongs & Record<string, unknown>
  read.set(held, body)
  return { id, kind, body }
}
