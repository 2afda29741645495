/**
 * The picture beside the row: waiting commands run again on the server's rows, only for the records they
 * touch, whenever either changes. Lists read it and replay nothing.
 */
import type { Belongs } from '../../shared/kind.ts'
import type { WireCommand } from '../../shared/wire.ts'
import { seal, unsealOwn } from './codec.ts'
import type { Phone } from './phone.ts'
import type { Keys, RowItem, ShownItem } from './rows-store.ts'
import { tryHere } from './run.ts'
import { type Drawn, type Held, openRow, openShown, type Unfit } from './view.ts'
import { type OutboxItem, type SettledItem, touching } from './words-store.ts'

type Pending = { item: OutboxItem | SettledItem; isSettled: boolean }

/** Records drawn in one go at a start. */
const handful = 50

/** A picture that keeps changing under the pencil is drawn at the next change. */
const mostTries = 4

/** Draws anew the records with these ids, and those that hang together with them through a command. */
export async function redraw(phone: Phone, ids: Iterable<string>): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const kinds = await phone.inTurn(async () => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const drawn = await draw(phone, wanted)
      if (drawn) return drawn
    }
    return []
  })
  if (kinds.length > 0) phone.changes.tell({ is: 'rows', kinds })
}

/** Draws all that waits, as at a start: the last one may have ended between two databases. */
export async function redrawAll(phone: Phone): Promise<void> {
  const shown = await phone.rows.use((database) => database.shown.toCollection().primaryKeys())
  const touched = await phone.words.use(async (database) => [
    ...(await database.outbox.where('state').equals('waiting').toArray()),
    ...(await database.settled.where('replay').equals(1).toArray()),
  ])
  const all = [...new Set([...shown, ...touched.flatMap((item) => item.touches)])]
  // A few at a time, so that what is written meanwhile is drawn in between.
  for (let at = 0; at < all.length; at += handful) await redraw(phone, all.slice(at, at + handful))
}

/** The records whose waiting commands did not fit: new rows may be what they were missing. */
export async function unfitIds(phone: Phone): Promise<string[]> {
  return phone.rows.use((database) => database.shown.where('unfit').equals(1).primaryKeys())
}

/** Of these records the ones a waiting command touches. */
export async function touchedAmong(phone: Phone, ids: readonly string[]): Promise<string[]> {
  const touched = await phone.words.use(async (database) => {
    const outbox = await database.outbox.count()
    const replay = await database.settled.where('replay').equals(1).toArray()
    const found = outbox ? await touching<OutboxItem>(database.outbox, ids) : []
    return [...found, ...replay].flatMap((item) => item.touches)
  })
  const wanted = new Set(ids)
  return touched.filter((id) => wanted.has(id))
}

async function draw(phone: Phone, ids: readonly string[]): Promise<string[] | undefined> {
  const { pending, all } = await pendingOn(phone, ids)
  const [rows, shown] = await phone.rows.use((database) =>
    Promise.all([database.row.bulkGet(all), database.shown.bulkGet(all)]),
  )
  const stored = new Map<string, RowItem>()
  for (const row of rows) if (row) stored.set(row.id, row)

  const before = all.map((id, place) => ({
    id,
    shown: shown[place],
    version: rows[place]?.version,
  }))
  const pictures =
    (await drawOnTop(phone, before, pending)) ?? (await replay(phone, all, stored, pending))
  const kinds = await keepPictures(phone, all, stored, pictures)
  // Both databases were read, but not at one moment: what came in between is drawn again.
  const after = await pendingOn(phone, ids)
  const isSame = signature(after.pending) === signature(pending)
  return kinds && isSame ? kinds : undefined
}

const signature = (pending: readonly Pending[]) =>
  pending.map(({ item, isSettled }) => `${item.id}${isSettled ? '+' : ''}`).join()

/** All that has to be replayed to draw these records, and all the records that it draws. */
async function pendingOn(phone: Phone, ids: readonly string[]) {
  return phone.words.use(async (database) => {
    const all = new Set(ids)
    const found = new Map<string, Pending>()
    let fresh = [...all]
    while (fresh.length > 0) {
      const waiting = await touching<OutboxItem>(database.outbox, fresh)
      const settled = await touching<SettledItem>(database.settled, fresh)
      for (const item of settled) if (item.replay) found.set(item.id, { item, isSettled: true })
      for (const item of waiting) {
        if (item.state === 'waiting') found.set(item.id, { item, isSettled: false })
      }
      fresh = [...found.values()].flatMap(({ item }) => item.touches).filter((id) => !all.has(id))
      for (const id of fresh) all.add(id)
    }
    const pending = [...found.values()].sort((a, b) => a.item.order - b.item.order)
    return { pending, all: [...all] }
  })
}

type Picture = { held: Held | null; commands: string[]; unfit: Unfit[]; waiting: boolean }

async function replay(
  phone: Phone,
  ids: readonly string[],
  stored: ReadonlyMap<string, RowItem>,
  pending: readonly Pending[],
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>()
  const instead = new Map<string, Held | null>()
  for (const id of ids) {
    const row = stored.get(id)
    const held = row ? await openRow(row) : null
    instead.set(id, held)
    pictures.set(id, { held, commands: [], unfit: [], waiting: false })
  }
  for (const { item, isSettled } of pending) {
    if (isSettled && hasArrived(item as SettledItem, stored.get(item.record))) continue
    const command = await unsealOwn<WireCommand>(item.text)
    const ran = await tryHere(phone, command, instead)
    for (const held of ran?.changed ?? []) instead.set(held.id, held)
    for (const id of item.touches) {
      const picture = pictures.get(id)
      if (!picture) continue
      picture.commands.push(item.id)
      picture.waiting ||= !isSettled
      picture.held = instead.get(id) ?? null
    }
    const unfit = { command: item.id, name: command.name, args: command.args }
    if (!ran) pictures.get(item.record)?.unfit.push(unfit)
    const own = pictures.get(item.record)
    if (own && !own.held) own.held = { ...nothingYet(command), version: 0 }
  }
  return pictures
}

type Before = { id: string; shown: ShownItem | undefined; version: number | undefined }

/**
 * The newest command drawn on the pictures as they are, where they hold all the others already: a long
 * queue for one record is not replayed from its beginning with each word. Undefined where they do not.
 */
async function drawOnTop(
  phone: Phone,
  before: readonly Before[],
  pending: readonly Pending[],
): Promise<Map<string, Picture> | undefined> {
  const newest = pending.at(-1)
  const others = pending.slice(0, -1)
  if (!newest || newest.isSettled || others.length === 0) return undefined
  const isDrawn = before.every(({ id, shown, version }) => {
    const commands = others
      .filter(({ item }) => item.touches.includes(id))
      .map(({ item }) => item.id)
    if (!shown) return commands.length === 0
    return shown.commands.join() === commands.join() && shown.version === (version ?? 0)
  })
  if (!isDrawn) return undefined

  const ran = await tryHere(phone, await unsealOwn<WireCommand>(newest.item.text))
  if (!ran) return undefined
  const pictures = new Map<string, Picture>()
  for (const { id, shown } of before) {
    const drawn = shown && (await unsealOwn<Drawn>(shown.text))
    const touches = newest.item.touches.includes(id)
    const held = ran.changed.find((one) => one.id === id) ?? (shown ? await openShown(shown) : null)
    const commands = [...(shown?.commands ?? []), ...(touches ? [newest.item.id] : [])]
    const waiting = touches || (shown?.waiting ?? false)
    pictures.set(id, { held, commands, unfit: [...(drawn?.unfit ?? [])], waiting })
  }
  return pictures
}

/** A record that does not come to be: what was written for it is still listed under its kind. */
const nothingYet = ({ record, kind }: WireCommand) => ({
  id: record,
  kind,
  v: 1,
  body: null,
  rests: [],
})

const hasArrived = (item: SettledItem, row: RowItem | undefined): boolean =>
  row !== undefined && item.version !== null && row.version >= item.version

/** Writes the pictures unless a row has changed since it was read; the kinds that look different. */
async function keepPictures(
  phone: Phone,
  ids: readonly string[],
  stored: ReadonlyMap<string, RowItem>,
  pictures: ReadonlyMap<string, Picture>,
): Promise<string[] | undefined> {
  const put: ShownItem[] = []
  for (const picture of pictures.values()) {
    if (picture.held && picture.commands.length > 0) put.push(await itemOf(picture, picture.held))
  }
  const gone = ids.filter((id) => !put.some((item) => item.id === id))
  return phone.rows.use((database) =>
    database.transaction('rw', database.row, database.shown, async () => {
      const now = await database.row.bulkGet([...ids])
      const isMoved = ids.some((id, place) => now[place]?.version !== stored.get(id)?.version)
      if (isMoved) return undefined
      const before = await database.shown.bulkGet([...ids])
      await database.shown.bulkPut(put)
      await database.shown.bulkDelete(gone)
      const kinds = [...before, ...put].map((item) => item?.kind)
      return [...new Set(kinds.filter((kind) => kind !== undefined))]
    }),
  )
}

async function itemOf({ commands, unfit, waiting }: Picture, held: Held): Promise<ShownItem> {
  const { id, kind, v, version, body, rests } = held
  const drawn: Drawn = { body, unfit }
  return {
    ...keysOf(id, kind, body),
    v,
    version,
    commands,
    rests: [...rests],
    waiting,
    unfit: unfit.length > 0 ? 1 : 0,
    text: await seal(drawn),
  }
}

/** The plain index keys of a body, whatever its kind; those it lacks are absent. */
export function keysOf(id: string, kind: string, body: unknown): Keys {
  const { challenge, council, region } = (body ?? {}) as Partial<Record<keyof Belongs, unknown>>
  return {
    id,
    kind,
    ...(typeof challenge === 'string' ? { challenge } : {}),
    ...(typeof council === 'string' ? { council } : {}),
    ...(typeof region === 'string' ? { region } : {}),
  }
}
