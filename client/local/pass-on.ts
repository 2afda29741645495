/**
 * The way out without signal: answers that wait to be sent go into a file that only the office can open,
 * and the office's browser takes them in. They stay here too, and when this phone has signal again it
 * finds them sent.
 */
import * as z from 'zod/mini'
import { type Appointment, isHeld } from '../../shared/actor.ts'
import { uuid } from '../../shared/ids.ts'
import { type Letterbox, letterboxOf } from '../../shared/records/letterbox.ts'
import type { Person } from '../../shared/records/person.ts'
import type { Visit } from '../../shared/records/visit.ts'
import type { WireCommand } from '../../shared/wire.ts'
import { Refused } from '../session/api.ts'
import { unsealOwn } from './codec.ts'
import { giveNow } from './command.ts'
import { hereRunning, type Running } from './here.ts'
import { sameAs } from './people.ts'
import type { Phone } from './phone.ts'
import { readRecord, readRecords } from './records.ts'
import { canSeal } from './sealed/cipher.ts'
import { challengeOf, letterboxKeys, openLetter, sealLetter } from './sealed/letter.ts'

const letterSchema = z.object({
  v: z.literal(1),
  author: uuid,
  responses: z.array(z.object({ record: uuid, args: z.record(z.string(), z.unknown()) })),
})

/** The slot of a visit's letterbox; null when its cards were made by a browser that had none. */
async function slotOf(phone: Phone, challenge: string): Promise<string | null> {
  const [pack] = await readRecords<Visit>(phone, 'visit', { challenge })
  return pack?.body.letterbox ?? null
}

export const mayPassOn = async (phone: Phone, challenge: string): Promise<boolean> =>
  canSeal() && (await slotOf(phone, challenge)) !== null

/** The file with all answers of a visit that wait here; null when there is nothing, or no letterbox. */
export async function passOn(phone: Phone, challenge: string): Promise<string | null> {
  const slot = await slotOf(phone, challenge)
  const items = await phone.words.use((database) => database.outbox.orderBy('order').toArray())
  const commands = await Promise.all(items.map(({ text }) => unsealOwn<WireCommand>(text)))
  const responses = commands.flatMap(({ kind, name, record, args }) => {
    const given = args as { challenge?: unknown } // ours: what a command takes is an object
    const isOne = kind === 'response' && name === 'send' && given.challenge === challenge
    return isOne ? [{ record, args: given }] : []
  })
  if (slot === null || responses.length === 0) return null
  return sealLetter(slot, challenge, { v: 1, author: phone.who.person, responses })
}

/** Makes the letterbox of a visit where it has none. Throws `Offline` or `Refused`. */
export async function openLetterbox(
  region: string,
  challenge: string,
  { phone, sync }: Running = hereRunning(),
): Promise<void> {
  if (!canSeal() || (await slotOf(phone, challenge)) !== null) return
  const args = { region, challenge, ...(await letterboxKeys()) }
  const record = letterboxOf(challenge)
  await giveNow(phone, sync, 'letterbox', 'make', args, { record }).catch((error: unknown) => {
    // Another browser was first: its letterbox is the one.
    if (!(error instanceof Refused && error.code === 'already-there')) throw error
  })
}

export type TakenIn =
  /**
   * `taken` came in now; `there` had come already. `author` is null when it is late: the office then reads
   * it itself, and is not to know whose it is.
   */
  | { is: 'done'; author: string | null; taken: number; there: number }
  /** notOurs: no such file · notYours: its visit is not on this phone · broken: it was changed */
  | { is: 'notOurs' | 'notYours' | 'broken' }

/** Takes in a file. Asked again, what came in before is found there. Throws `Offline` or `Refused`. */
export async function takeIn(
  file: string,
  { phone, sync }: Running = hereRunning(),
): Promise<TakenIn> {
  const challenge = challengeOf(file)
  if (challenge === null) return { is: 'notOurs' }
  const box = await readRecord<Letterbox>(phone, 'letterbox', letterboxOf(challenge))
  if (!box) return { is: 'notYours' }
  const letter = letterSchema.safeParse(await openLetter(box.body, file)).data
  if (!letter) return { is: 'broken' }
  const { author, responses } = letter
  const done = { taken: 0, there: 0 }
  for (const { record, args } of responses) {
    const given = { ...args, author, region: box.body.region }
    try {
      // The office reads none of it. What a restored server loses, their author's phone still has.
      await giveNow(phone, sync, 'response', 'takeIn', given, { record, isPassing: true })
      done.taken += 1
    } catch (error) {
      // The office sees none of them: it hears only that the id is taken.
      if (!(error instanceof Refused && error.code === 'id-reused')) throw error
      done.there += 1
    }
  }
  const isNamed = await isExpertNow(phone, challenge, author)
  return { is: 'done', author: isNamed ? author : null, ...done }
}

async function isExpertNow(phone: Phone, challenge: string, person: string): Promise<boolean> {
  const all = await readRecords<Appointment & { person: string }>(phone, 'appointment', {
    challenge,
  })
  // Their role may stand with an entry that turned out to be them.
  const same = sameAs(await readRecords<Person>(phone, 'person', {}), person)
  const own = all.filter(({ body }) => same.includes(body.person) && body.role === 'expert')
  return own.some(({ body }) => isHeld(body, phone.clock.iso()))
}
