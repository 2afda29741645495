/** What becomes of words that were sent: checked, asked about, taken back. */
import { give } from '../../../client/local/command.ts'
import { openAsks } from '../../../client/local/for-author.ts'
import { readRecords } from '../../../client/local/records.ts'
import type { Entry } from '../../../shared/records/entry.ts'
import type { Response } from '../../../shared/records/response.ts'
import { wordingOf } from '../../../shared/review.ts'
import { keyOf } from '../../../shared/answer.ts'
import type { World } from '../world.ts'
import { type Choice, handOf, pick, type Step } from './step.ts'

const experts = ['ada', 'ben', 'cy']

/** One of somebody's own responses, and their hand. */
async function ownOf(world: World, choice: Choice) {
  const hand = handOf(world, choice, experts)
  if (!hand) return undefined
  const { phone } = hand.running
  const own = pick(await readRecords<Response>(phone, 'response', {}), choice.c)
  return own && { phone, id: own.id, body: own.body }
}

/** One answer of an entry that a reviewer has on their phone. */
async function answerOf(world: World, choice: Choice, readers: readonly string[]) {
  const hand = handOf(world, choice, readers)
  if (!hand) return undefined
  const { phone } = hand.running
  const entry = pick(await readRecords<Entry>(phone, 'entry', {}), choice.c)
  const item = entry && pick(entry.body.answers, choice.b)
  return item && { phone, id: entry.id, body: entry.body, item }
}

/** Takes an answer back. */
export const withdraw: Step = async (world, choice) => {
  const own = await ownOf(world, choice)
  const entry = own && pick(own.body.entries, choice.b)
  if (!own || !entry) return
  const args = { keys: [keyOf(entry)] }
  world.begin(() => give(own.phone, 'response', 'withdraw', args, { record: own.id }))
  await world.settle()
}

/** Says yes or no to words they are asked about. */
export const answer: Step = async (world, choice) => {
  const own = await ownOf(world, choice)
  const ask = own && pick(openAsks(own.body), choice.b)
  if (!own || !ask) return
  const args = { key: ask.key, wording: ask.wording, yes: choice.c % 3 !== 0 }
  world.begin(() => give(own.phone, 'response', 'answer', args, { record: own.id }))
  await world.settle()
}

/** Finds that nobody could be recognised by these words. */
export const check: Step = async (world, choice) => {
  const one = await answerOf(world, choice, ['lee'])
  if (!one?.item.given) return
  const args = { key: one.item.key, wording: wordingOf(one.body, one.item) }
  world.begin(() => give(one.phone, 'entry', 'check', args, { record: one.id }))
  await world.settle()
}
