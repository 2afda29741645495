/** What people on a visit do: they answer, send, worry, read, and look after what needs them. */
import { give } from '../../../client/local/command.ts'
import { type Draft, readDraft, saveAnswer, saveHead } from '../../../client/local/draft.ts'
import { discard, sendAgain, trayOf } from '../../../client/local/needs-you.ts'
import { readRecords } from '../../../client/local/records.ts'
import { sendDraft } from '../../../client/local/sent.ts'
import type { Entry } from '../../../shared/answer.ts'
import type { Entry as Read } from '../../../shared/records/entry.ts'
import { id, region } from '../../support/people.ts'
import type { World } from '../world.ts'
import { type Hand, handOf, pick, type Step } from './step.ts'

const experts = ['ada', 'ben', 'cy']

/** A visit this person was invited to, whether or not that has ended. */
function visitOf({ app }: Hand, at: number): string | undefined {
  const own = app.session.appointments.filter(({ role }) => role === 'expert')
  return pick(own, at)?.challenge ?? undefined
}

const entryOf = (question: string, text: string): Entry => ({
  ...{ question, about: 'own', why: null, credit: { as: 'role' } },
  answer: { is: 'text', text },
})

const questions = ['A1', 'A2', 'B1'] as const

function answerIn(draft: Draft | null, question: string): string {
  const answer = draft?.answers[`own:${question}`]?.answer
  return answer?.is === 'text' ? answer.text : ''
}

/** Types an answer, over the one that stood there. */
export const type: Step = async (world, choice) => {
  const hand = handOf(world, choice, experts)
  const challenge = hand && visitOf(hand, choice.c)
  if (!hand || !challenge) return
  const { phone } = hand.running
  const question = pick(questions, choice.c) ?? 'A1'
  const draft = await readDraft(phone, challenge)
  const [before] = world.ledger.in(answerIn(draft, question))
  const word = world.ledger.type(hand.phone.name, hand.person, before)
  world.begin(async () => {
    const head = { questionnaire: id('questionnaire'), number: 1, promise: 1 }
    if (!draft?.promise) await saveHead(phone, challenge, head)
    await saveAnswer(phone, challenge, { about: 'own', question }, entryOf(question, word.mark))
    world.ledger.saved(word)
  })
  await world.settle()
}

/** Presses Send; now and then twice. */
export const send: Step = async (world, choice) => {
  const hand = handOf(world, choice, experts)
  const challenge = hand && visitOf(hand, choice.c)
  if (!hand || !challenge) return
  const times = choice.c % 5 === 0 ? 2 : 1
  for (let tap = 0; tap < times; tap += 1)
    world.begin(() => sendDraft(hand.running.phone, challenge))
  await world.settle()
}

/** Gives a command with a word of its own in it. */
async function say(
  world: World,
  hand: Hand,
  work: (mark: string) => Promise<unknown>,
): Promise<void> {
  const word = world.ledger.type(hand.phone.name, hand.person)
  world.begin(async () => {
    await work(word.mark)
    world.ledger.saved(word)
  })
  await world.settle()
}

/** Says what to be called. */
export const call: Step = async (world, choice) => {
  const hand = handOf(world, choice)
  if (!hand) return
  const { running, person } = hand
  await say(world, hand, (calledName) =>
    give(running.phone, 'person', 'call', { calledName }, { record: person }),
  )
}

/** Writes down a worry that was told to somebody. */
export const worry: Step = async (world, choice) => {
  const hand = handOf(world, choice, experts)
  const challenge = hand && visitOf(hand, choice.c)
  if (!hand || !challenge) return
  const told = { region, challenge, toldWhom: 'lead', toldAt: '2027-03-09T10:00:00.000Z' }
  await say(world, hand, (words) =>
    give(hand.running.phone, 'concern', 'record', { ...told, words }),
  )
}

/** Writes the note of a visit: two who write at once both find both texts. */
export const note: Step = async (world, choice) => {
  const hand = handOf(world, choice, ['ola', 'pat'])
  if (!hand) return
  const { phone } = hand.running
  type Visit = { note: { command: string; alternatives: { command: string }[] } | null }
  const visit = pick(await readRecords<Visit>(phone, 'visit', {}), choice.c % 2)
  if (!visit) return
  const { id: record, body } = visit
  const others = body.note?.alternatives.map(({ command }) => command) ?? []
  const settles = choice.c % 3 === 0 ? others : []
  const base = body.note?.command ?? null
  await say(world, hand, (text) =>
    give(phone, 'visit', 'write', { text, settles }, { record, base }),
  )
}

/** A reviewer opens what nobody has read. */
export const open: Step = async (world, choice) => {
  const hand = handOf(world, choice, ['lee', 'gus', 'ola', 'pat'])
  if (!hand) return
  const { phone } = hand.running
  const entries = await readRecords<Read>(phone, 'entry', {})
  const unread = pick(
    entries.filter(({ body }) => !body.readAt),
    choice.c,
  )
  if (!unread) return
  world.ledger.opened.add(unread.body.response)
  world.begin(() => give(phone, 'entry', 'open', {}, { record: unread.id }))
  await world.settle()
}

/** Looks at what needs them: sends it again, or lets it go. */
export const tray: Step = async (world, choice) => {
  const hand = handOf(world, choice)
  if (!hand) return
  const { phone } = hand.running
  const item = pick(await trayOf(phone), choice.c)
  if (!item) return
  const words = world.ledger.in(JSON.stringify(item.args))
  if (choice.c % 2 === 0) {
    for (const word of words) word.state = 'dropped'
    world.begin(() => discard(phone, item.command))
  } else {
    for (const word of words) if (word.state === 'saved') word.state = 'saving'
    world.begin(async () => {
      await sendAgain(phone, item.command, item.args)
      for (const word of words) if (word.state === 'saving') word.state = 'saved'
    })
  }
  await world.settle()
}
