/**
 * The records as this device shows them, for a rule to look at: the rows, with the picture of waiting
 * commands in place of the rows they change.
 */
import { type AnyKind, raised, type Registry } from '../../shared/commands.ts'
import type { Fact } from '../../shared/kind.ts'
import { unseal, unsealOwn } from './codec.ts'
import type { Phone } from './phone.ts'
import type { RowItem, ShownItem } from './rows-store.ts'

/** A record in the hand: body as stored under its number, `null` when there is none. */
export type Held = {
  id: string
  kind: string
  v: number
  version: number
  body: unknown
  /** Waiting commands that made it or were given on it: what builds on it builds on them. */
  rests: readonly string[]
}

/** Bodies in the place of what is stored, while a replay goes on; null for a record left out. */
export type Instead = ReadonlyMap<string, Held | null>

/** What a `shown` item holds behind the codec. */
export type Drawn = { body: unknown; unfit: readonly Unfit[] }

/** A command of this phone that does not fit what has come since: its words stay in sight. */
export type Unfit = { command: string; name: string; args: unknown }

export async function openRow(item: RowItem): Promise<Held> {
  const { id, kind, v, version } = item
  return { id, kind, v, version, body: await unseal(item.text), rests: [] }
}

export async function openShown(item: ShownItem): Promise<Held> {
  const { id, kind, v, version, rests } = item
  const { body } = await unsealOwn<Drawn>(item.text)
  return { id, kind, v, version, body, rests }
}

/** The records with these ids that are there, in no order. */
export async function holdRecords(
  phone: Phone,
  ids: readonly string[],
  instead: Instead = new Map(),
): Promise<Held[]> {
  const found = await readStored(
    phone,
    ids.filter((id) => !instead.has(id)),
  )
  const others = ids.map((id) => instead.get(id))
  return [...found, ...others].filter((one) => !!one).filter((one) => one.body !== null)
}

async function readStored(phone: Phone, ids: string[]): Promise<(Held | undefined)[]> {
  if (ids.length === 0) return []
  const [rows, shown] = await phone.rows.use((database) =>
    Promise.all([database.row.bulkGet(ids), database.shown.bulkGet(ids)]),
  )
  return Promise.all(
    ids.map(async (_, place) => {
      const drawn = shown[place]
      if (drawn) return openShown(drawn)
      const row = rows[place]
      return row && openRow(row)
    }),
  )
}

export type Place = { challenge: string | null; council: string | null; region: string }

/** The index that finds what belongs to the same challenge, or council, or region. */
export function indexOf(kind: string, place: Place): [string, [string, string]] {
  if (place.challenge !== null) return ['[kind+challenge]', [kind, place.challenge]]
  if (place.council !== null) return ['[kind+council]', [kind, place.council]]
  return ['[kind+region]', [kind, place.region]]
}

const belongsTo = (
  item: { challenge?: string; council?: string; region?: string },
  place: Place,
) =>
  place.challenge !== null
    ? item.challenge === place.challenge
    : place.council !== null
      ? item.council === place.council
      : item.region === place.region

/** The ids of one kind of record at a place. */
export async function idsAt(phone: Phone, kind: string, place: Place): Promise<string[]> {
  const [index, key] = indexOf(kind, place)
  const [rows, shown] = await phone.rows.use((database) =>
    Promise.all([
      database.row.where(index).equals(key).primaryKeys(),
      database.shown.where('kind').equals(kind).toArray(),
    ]),
  )
  const drawn = shown.filter((item) => belongsTo(item, place)).map(({ id }) => id)
  return [...new Set([...rows, ...drawn])]
}

/** Records raised to the numbers this build knows; one it cannot read is no fact. */
export async function asFacts(phone: Phone, held: readonly Held[]): Promise<Fact[]> {
  const facts: Fact[] = []
  for (const one of held) {
    const kind = await phone.find(one.kind)
    const body = kind && readBody(kind, one.v, one.body)
    if (body) facts.push({ id: one.id, kind: one.kind, body })
  }
  return facts
}

/**
 * A body as this build's schema wants it. One of a newer number is read as it is when it fits, and
 * nothing is ever applied to it; undefined when it cannot be read.
 */
export function readBody(kind: AnyKind, v: number, body: unknown) {
  try {
    return raised(kind, Math.min(v, kind.v), body)
  } catch {
    return undefined // `Later`, or a step that met a shape it never wrote
  }
}

/** The kinds with these names that this build knows, as the rules want them. */
export async function registryOf(phone: Phone, names: readonly string[]): Promise<Registry> {
  const found: Record<string, AnyKind> = {}
  for (const name of names) {
    const kind = await phone.find(name)
    if (kind) found[name] = kind
  }
  return found
}
