/**
 * Reading records on the screen: the server's rows with this phone's waiting commands on them, and
 * always what the screen shows now.
 */
import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { KindName } from '../../shared/records/index.ts'
import type { Message } from './changes.ts'
import { unseal, unsealOwn } from './codec.ts'
import { current } from './here.ts'
import type { Phone } from './phone.ts'
import type { RowItem, ShownItem } from './rows-store.ts'
import { inSlices } from './slices.ts'
import { type Drawn, indexOf, readBody, type Unfit } from './view.ts'

export type Shown<Body> = {
  id: string
  kind: string
  /** The version of the server's row; 0 when the server has none yet. */
  version: number
  body: Body
  /** Something of this phone in it has not been settled by the server. */
  waiting: boolean
  /** Waiting commands of this phone that do not fit what has come since: their words stay in sight. */
  unfit: readonly Unfit[]
}

export type Where = { challenge?: string; council?: string; region?: string }

/** One record: undefined while it is read, null when it is not there. */
export function useRecord<Body>(
  kind: KindName,
  id: () => string | undefined,
): Ref<Shown<Body> | null | undefined> {
  return useReading(concernsKind(kind), id, async (phone, wanted) =>
    wanted === undefined ? null : readRecord<Body>(phone, kind, wanted),
  )
}

/** The records of a kind at a place (the narrowest given), oldest first; undefined while they are read. */
export function useRecords<Body>(
  kind: KindName,
  where: () => Where,
): Ref<Shown<Body>[] | undefined> {
  return useReading(
    concernsKind(kind),
    () => JSON.stringify(where()),
    (phone) => readRecords<Body>(phone, kind, where()),
  )
}

const concernsKind = (kind: string) => (message: Message) =>
  message.is === 'rows' && (message.kinds?.includes(kind) ?? true)

/** Reads again at most this often, and never more than a third of the time. */
const pace = 50

/**
 * A ref that is read on the open phone when `key` changes and whenever something that `concerns` it is
 * told. What was read for an earlier key is never shown for a later one.
 */
export function useReading<Key, Found>(
  concerns: (message: Message) => boolean,
  key: () => Key,
  read: (phone: Phone, key: Key) => Promise<Found>,
): Ref<Found | undefined> {
  const found = shallowRef<Found>()
  let stop: () => void = () => undefined

  const unwatch = watch(
    [current, key] as const,
    ([phone, wanted]) => {
      stop()
      found.value = undefined
      if (phone)
        stop = keepReading(
          phone,
          concerns,
          () => read(phone, wanted),
          (now) => (found.value = now),
        )
    },
    { immediate: true, flush: 'sync' },
  )
  onScopeDispose(() => {
    unwatch()
    stop()
  })
  return found
}

function keepReading<Found>(
  phone: Phone,
  concerns: (message: Message) => boolean,
  read: () => Promise<Found>,
  show: (found: Found) => void,
): () => void {
  const reading = { isOver: false, isUnderWay: false, isStale: false }
  let cancel: () => void = () => undefined

  async function again(): Promise<void> {
    if (reading.isUnderWay) reading.isStale = true
    if (reading.isUnderWay || reading.isOver) return
    Object.assign(reading, { isUnderWay: true, isStale: false })
    const began = phone.surroundings.now()
    // A read that fails leaves what was there; `check` and the next write mend the connection.
    const result = await read().then(
      (found) => ({ found }),
      () => null,
    )
    reading.isUnderWay = false
    if (result) showUnlessOver(result.found)
    const took = Math.abs(phone.surroundings.now() - began)
    if (reading.isStale)
      cancel = phone.surroundings.after(Math.max(pace, 2 * took), () => void again())
  }

  function showUnlessOver(found: Found): void {
    if (!reading.isOver) show(found)
  }

  const unlisten = phone.changes.listen((message) => {
    if (concerns(message)) void again()
  })
  void again()
  return () => {
    reading.isOver = true
    cancel()
    unlisten()
  }
}

/** One record as the screen shows it; null when it is not there, or this build cannot read it. */
export async function readRecord<Body>(
  phone: Phone,
  kind: string,
  id: string,
): Promise<Shown<Body> | null> {
  const [shown, row] = await phone.rows.use((database) =>
    Promise.all([database.shown.get(id), database.row.get(id)]),
  )
  const item = shown ?? row
  return item?.kind === kind ? openOne<Body>(phone, item) : null
}

/** All records of a kind at a place, oldest first. */
export async function readRecords<Body>(
  phone: Phone,
  kind: string,
  where: Where,
): Promise<Shown<Body>[]> {
  const [rows, shown] = await phone.rows.use((database) =>
    Promise.all([rowsWhere(database.row, kind, where), database.shown.where({ kind }).toArray()]),
  )
  const drawn = new Set(shown.map(({ id }) => id))
  const items = [...rows.filter(({ id }) => !drawn.has(id)), ...shown].filter((item) =>
    fits(item, where),
  )
  items.sort((a, b) => (a.id < b.id ? -1 : 1))
  const opened = await inSlices(phone.surroundings, items, (item) => openOne<Body>(phone, item))
  return opened.filter((one) => one !== null)
}

type RowTable = {
  where: (index: string) => {
    equals: (key: string | string[]) => { toArray: () => PromiseLike<RowItem[]> }
  }
}

function rowsWhere(table: RowTable, kind: string, where: Where): PromiseLike<RowItem[]> {
  const { challenge, council, region } = where
  if (!challenge && !council && !region) return table.where('kind').equals(kind).toArray()
  const place = { challenge: challenge ?? null, council: council ?? null, region: region ?? '' }
  const [index, key] = indexOf(kind, place)
  return table.where(index).equals(key).toArray()
}

const fits = (item: Where, where: Where): boolean =>
  (where.challenge === undefined || item.challenge === where.challenge) &&
  (where.council === undefined || item.council === where.council) &&
  (where.region === undefined || item.region === where.region)

/** What was read of a row stays read as long as the row does not change. */
const readBefore = new Map<string, { text: string; body: unknown }>()
const mostRead = 3000

async function openOne<Body>(phone: Phone, item: RowItem | ShownItem): Promise<Shown<Body> | null> {
  const { id, kind, version } = item
  const isShown = 'commands' in item
  const drawn = isShown ? await unsealOwn<Drawn>(item.text) : null
  if (drawn?.body === null) return null
  const body = drawn ? await bodyOf(phone, item, drawn.body) : await bodyOnce(phone, item)
  if (body === undefined) return null
  // The body was parsed by its kind; which type that is, the caller knows from the kind's name.
  const typed = body as Body
  return {
    id,
    kind,
    version,
    body: typed,
    waiting: isShown && item.waiting,
    unfit: drawn?.unfit ?? [],
  }
}

async function bodyOnce(phone: Phone, item: RowItem | ShownItem): Promise<unknown> {
  const before = readBefore.get(item.id)
  if (before?.text === item.text) return before.body
  const body = await bodyOf(phone, item, await unseal(item.text))
  if (readBefore.size >= mostRead) readBefore.clear()
  readBefore.set(item.id, { text: item.text, body })
  return body
}

async function bodyOf(phone: Phone, item: { kind: string; v: number }, body: unknown) {
  const kind = await phone.find(item.kind)
  return kind && readBody(kind, item.v, body)
}
