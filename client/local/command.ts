/**
 * Giving a command: the one way a screen changes anything. It is made clean, frozen and written to the
 * outbox; when the promise resolves it stands on the disk of this phone, whatever the network does.
 */
import { cleanJson } from '../../shared/text.ts'
import { uuidV4, uuidV7 } from '../../shared/ids.ts'
import { asksProof, commandOf, parseArgs } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import type { Proof } from '../../shared/proof.ts'
import type { KindName } from '../../shared/records/index.ts'
import { mostBytes, type WireCommand } from '../../shared/wire.ts'
import { Refused } from '../session/api.ts'
import { askForProof } from '../session/asking.ts'
import { NotSaved } from './connection.ts'
import { here, hereRunning } from './here.ts'
import { afterWords, askToKeep } from './keeping.ts'
import { addOnce, bytesOf, pack, type Packed } from './outbox.ts'
import type { Phone } from './phone.ts'
import { redraw } from './replay.ts'
import { tryHere } from './run.ts'
import type { Sync } from './sync.ts'
import { registryOf } from './view.ts'
import type { OutboxItem, WordsDatabase } from './words-store.ts'

export type Options = {
  /** The record it is about; left out, a new one is made. */
  record?: string
  /** The command that wrote the text the author saw. */
  base?: string | null
  /** Other commands it builds on; those on the same record and under its facts are found. */
  after?: readonly string[]
  /** What shows that its author wants it now, where the act needs that. */
  proof?: Proof
  /** Its words are somebody else's: nothing of it stays on this device. Only for what is done now. */
  isPassing?: true
}

export type Given = { record: string; command: string }

/** A new id, made here. */
export const newId = (phone: Phone): string =>
  uuidV7(phone.clock.now(), phone.surroundings.random(10))

/** The id of a response: reviewers hold it, so it says nothing of when it was begun. */
export const newResponseId = (phone: Phone): string => uuidV4(phone.surroundings.random(16))

/**
 * Resolves once it is saved on this phone. Rejects with `NotSaved` when the phone did not take it: the
 * caller keeps the text. With `Refused` when its arguments are not of the right form, or too large.
 */
export async function command(
  kind: KindName,
  name: string,
  args: unknown,
  options?: Options,
): Promise<Given> {
  return give(here(), kind, name, args, options)
}

/** `command` on a given phone. `also` writes in the same transaction. */
export async function give(
  phone: Phone,
  kind: string,
  name: string,
  args: unknown,
  options: Options = {},
  also: (database: WordsDatabase) => Promise<void> = async () => undefined,
): Promise<Given> {
  const frozen = await freeze(phone, kind, name, args, options)
  const packed = await prepare(phone, frozen)
  await phone.words.use((database) =>
    database.transaction('rw', database.tables, async () => {
      await addOnce(database, packed)
      await also(database)
    }),
  )
  await afterWords(phone)
  // The words are safe: a picture that takes long comes later, one that fails at the next start.
  await soon(phone, redraw(phone, packed.touches), glance)
  phone.changes.tell({ is: 'wake' })
  askToKeep(phone)
  return { record: frozen.record, command: frozen.id }
}

/** The command as it will travel, but for what it builds on. */
export async function freeze(
  phone: Phone,
  kind: string,
  name: string,
  args: unknown,
  { record, base = null, after = [], proof }: Options,
): Promise<WireCommand> {
  const registry = await registryOf(phone, [kind]).catch((error: unknown) => {
    throw new NotSaved('broken', error) // a part of the app that could not be loaded
  })
  const rule = commandOf(registry, kind, name)
  if (!rule) throw new Refused('newer')
  const clean = cleanJson(args)
  try {
    parseArgs(rule, clean)
  } catch (error) {
    throw error instanceof Problem ? new Refused(error.code) : error
  }
  const id = newId(phone)
  const frozen: WireCommand = {
    id,
    kind,
    v: registry[kind]?.v ?? 1,
    record: record ?? newId(phone),
    name,
    args: clean,
    base,
    after: [...after],
    at: phone.clock.iso(),
    ...(proof === undefined ? {} : { proof }),
  }
  if (bytesOf(frozen) > mostBytes) throw new Refused('too-large')
  return frozen
}

/** How long a picture may keep a person waiting who has just pressed a button; and how long the rows. */
const glance = 100
const patience = 1000

/** What comes within so many milliseconds; undefined for what comes later, or not at all. */
async function soon<Result>(
  { surroundings }: Phone,
  work: Promise<Result>,
  ms: number,
): Promise<Result | undefined> {
  let stop: () => void = () => undefined
  const late = new Promise<undefined>((resolve) => {
    stop = surroundings.after(ms, () => resolve(undefined))
  })
  const result = await Promise.race([work.catch(() => undefined), late])
  stop()
  return result
}

/** As many as the wire takes. */
const mostAfter = 50

/**
 * Finds what the command builds on and which records it touches, and packs it for the outbox. It never
 * builds on the one it `replaces`.
 */
export async function prepare(
  phone: Phone,
  frozen: WireCommand,
  replaces?: string,
): Promise<Packed> {
  // Rows that cannot be read, or not soon, do not keep the words from being saved.
  const ran = await soon(phone, tryHere(phone, frozen), patience)
  const touches = ran?.changed.map(({ id }) => id) ?? []
  const waiting = await phone.words.use(async (database) => {
    const newest = database.outbox.where('touches').equals(frozen.record).reverse()
    const facts = await database.outbox
      .where('id')
      .anyOf(ran?.builtOn ?? [])
      .toArray()
    const waits = (item: OutboxItem) => item.state === 'waiting' && item.id !== replaces
    const own = await newest.filter(waits).first()
    return [...facts.filter(waits), ...(own ? [own] : [])]
  })
  const after = [...new Set([...(frozen.after ?? []), ...waiting.map(({ id }) => id)])]
  const { after: _given, ...rest } = frozen
  const whole = after.length > 0 ? { ...rest, after: after.slice(-mostAfter) } : rest
  return pack(whole, touches)
}

const unsure = new Map<string, WireCommand>()

/**
 * Does it now or not at all, for commands that are never queued. Throws `Offline` when nothing is known
 * of the outcome (pressed again, the same command is asked about again), or `Refused`.
 */
export async function commandNow(
  kind: KindName,
  name: string,
  args: unknown,
  options?: Options,
): Promise<Given> {
  const { phone, sync } = hereRunning()
  return giveNow(phone, sync, kind, name, args, options)
}

/** `commandNow` on a given phone. */
export async function giveNow(
  phone: Phone,
  sync: Sync,
  kind: string,
  name: string,
  args: unknown,
  options: Options = {},
): Promise<Given> {
  const key = JSON.stringify([phone.who.person, kind, name, args, options])
  const frozen =
    unsure.get(key) ?? (await confirmed(phone, await freeze(phone, kind, name, args, options)))
  unsure.set(key, frozen)
  await sync.sendNow()
  try {
    await sync.now(await prepare(phone, frozen), options.isPassing ? 'passing' : 'kept')
  } catch (error) {
    if (error instanceof Refused) unsure.delete(key)
    throw error
  }
  unsure.delete(key)
  return { record: frozen.record, command: frozen.id }
}

/** A dangerous act with its author's word for it: they are asked on the screen they are on. */
async function confirmed(phone: Phone, frozen: WireCommand): Promise<WireCommand> {
  const { kind, name } = frozen
  const rule = commandOf(await registryOf(phone, [kind]), kind, name)
  if (!rule || !asksProof(rule, frozen.args) || frozen.proof !== undefined) return frozen
  return { ...frozen, proof: await askForProof(frozen) }
}
