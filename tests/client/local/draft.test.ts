// @vitest-environment node
/** An expert's answers: kept word by word, sent once, and honestly said what became of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { current } from '../../../client/local/here.ts'
import {
  type Draft,
  readDraft,
  saveAnswer,
  saveHead,
  startAgain,
} from '../../../client/local/draft.ts'
import { useDraft } from '../../../client/local/drafting.ts'
import { readSentResponses, sendDraft } from '../../../client/local/sent.ts'
import { discard, sendAgain, trayOf } from '../../../client/local/needs-you.ts'
import { give } from '../../../client/local/command.ts'
import { refuseHere } from '../../../client/local/outbox.ts'
import { challenge, entry, questions, write } from './support/answering.ts'
import { next, refusing } from './support/lines.ts'
import { cut, type Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const at = { about: 'own', question: 'G1' } as const

let count = 0
async function expert() {
  const phone = await world.phone(await world.invite(`expert ${String((count += 1))}`, 'expert'))
  await phone.sync()
  return phone
}

const answered = (phone: Handset, text = 'They listened.') => write(phone, text)

const states = async (phone: Handset) =>
  (await readSentResponses(phone.phone, challenge)).map(({ state }) => state)

describe('a draft', () => {
  it('is there again after the phone was killed, with its place and its id', async () => {
    const phone = await expert()
    await answered(phone)
    const here = { about: 'own', question: 'G2', scroll: 120 } as const
    await saveHead(phone.phone, challenge, { place: here })
    const before = await readDraft(phone.phone, challenge)
    await phone.restart()
    expect(await readDraft(phone.phone, challenge)).toEqual(before)
    expect(before).toMatchObject({ place: here, answers: { 'own:G1': { why: null } } })
  })

  it('keeps what is typed clean: well-formed, composed and without NUL', async () => {
    const phone = await expert()
    await answered(phone, 'Cafe\u0301 \u0000and a half \ud83d')
    const draft = await readDraft(phone.phone, challenge)
    expect(draft?.answers['own:G1']?.answer).toEqual({ is: 'text', text: 'Café and a half \ufffd' })
  })

  it('starts again with nothing, and takes that back', async () => {
    const phone = await expert()
    await answered(phone)
    const before = await readDraft(phone.phone, challenge)
    const undo = await startAgain(phone.phone, challenge)
    expect(await readDraft(phone.phone, challenge)).toBeNull()
    await undo()
    expect(await readDraft(phone.phone, challenge)).toEqual(before)
  })

  it('is not ready to be sent before the promise was agreed to and something was answered', async () => {
    const phone = await expert()
    await saveHead(phone.phone, challenge, questions)
    await expect(sendDraft(phone.phone, challenge)).rejects.toMatchObject({ code: 'not-ready' })
    const other = await expert()
    await saveAnswer(other.phone, challenge, at, entry('Yes'))
    await expect(sendDraft(other.phone, challenge)).rejects.toMatchObject({ code: 'not-ready' })
    expect(await readDraft(other.phone, challenge)).not.toBeNull()
  })

  it('remembers what a person said of themselves for the next one', async () => {
    const phone = await expert()
    await answered(phone)
    await saveHead(phone.phone, challenge, { calledName: 'Bee', helped: 'friend' })
    const { record } = await sendDraft(phone.phone, challenge)
    await saveHead(phone.phone, challenge, { addsTo: record })
    const next = await readDraft(phone.phone, challenge)
    expect(next).toMatchObject({ calledName: 'Bee', promise: 1, addsTo: record })
    expect(next?.id).not.toBe(record)
  })
})

describe('sending a draft', () => {
  it('says three honest states: on this phone, received, read by the team', async () => {
    const phone = await expert()
    await answered(phone)
    const { record } = await phone.offline(() => sendDraft(phone.phone, challenge))
    expect(await readSentResponses(phone.phone, challenge)).toMatchObject([
      { id: record, state: 'onPhone', receivedAt: null, readAt: null },
    ])
    world.clock.turn(60_000)
    const receivedAt = new Date(world.clock.now).toISOString()
    await phone.sync()
    expect(await readSentResponses(phone.phone, challenge)).toMatchObject([
      { state: 'received', receivedAt, readAt: null },
    ])
    const lead = await world.phone(await world.invite(`lead ${String(count)}`, 'leadPeer'))
    await lead.sync()
    await give(lead.phone, 'entry', 'open', {}, { record: entryOf(record) })
    await lead.sync()
    expect(await states(phone)).toEqual(['received'])
    await phone.sync()
    expect(await states(phone)).toEqual(['read'])
  })

  it('sends once, however often Send is pressed, in one tab or two', async () => {
    const phone = await expert()
    await answered(phone)
    const beside = phone.beside()
    await beside.start()
    const given = await Promise.all([
      sendDraft(phone.phone, challenge),
      sendDraft(phone.phone, challenge),
      sendDraft(beside.phone, challenge),
    ])
    expect(new Set(given.map(({ record }) => record)).size).toBe(1)
    await phone.sync()
    const stored = await world.test.store.db
      .selectFrom('record')
      .select('version')
      .where('id', '=', given[0].record)
      .execute()
    expect(stored).toEqual([{ version: 1 }])
    expect(phone.phone.state.needsYou).toBe(0)
  })

  it('keeps a read-only copy in the words it was sent in, own experience first', async () => {
    const phone = await expert()
    await saveHead(phone.phone, challenge, questions)
    for (const [question, about] of [
      ['L2', 'seen'],
      ['G12', 'own'],
      ['G2', 'own'],
    ] as const) {
      await saveAnswer(phone.phone, challenge, { question, about }, entry('Words', question, about))
    }
    await phone.offline(() => sendDraft(phone.phone, challenge))
    const [copy] = await readSentResponses(phone.phone, challenge)
    expect(copy?.entries.map(({ question }) => question)).toEqual(['G2', 'G12', 'L2'])
    expect(await readDraft(phone.phone, challenge)).toBeNull()
  })

  it('stays in its author’s hands when it is refused, and goes again under the same record', async () => {
    const phone = await expert()
    await answered(phone)
    const { record } = await phone.offline(() => sendDraft(phone.phone, challenge))
    phone.line = next(refusing('not-ready'))
    await phone.sync()
    const [item] = await trayOf(phone.phone)
    expect(item).toMatchObject({ kind: 'response', code: 'not-ready', record })
    expect(await states(phone)).toEqual(['needsYou'])
    const again = await phone.offline(() => sendAgain(phone.phone, item?.command ?? '', item?.args))
    expect(again.record).toBe(record)
    expect(again.command).not.toBe(item?.command)
    expect(await trayOf(phone.phone)).toEqual([])
    expect(await states(phone)).toEqual(['onPhone'])
  })
})

describe('the composable of a draft', () => {
  const until = async (isSo: () => boolean) => {
    for (let tries = 0; tries < 200 && !isSo(); tries += 1) {
      await new Promise((resume) => setTimeout(resume, 5))
      world.clock.turn(50)
      await nextTick()
    }
    expect(isSo()).toBe(true)
  }

  it('shows each answer as saved once it stands on the phone, and as not saved when it does not', async () => {
    const phone = await expert()
    current.value = phone.phone
    const scope = effectScope()
    const { draft, saving, saveAnswer: save } = scope.run(() => useDraft(() => challenge)) ?? fail()
    await until(() => draft.value === null)
    const saved = save(at, entry('Now'))
    expect(saving['own:G1']).toBe('saving')
    await saved
    expect(saving['own:G1']).toBe('saved')
    await until(() => (draft.value as Draft | null)?.answers['own:G1'] !== undefined)
    phone.phone.words.close()
    await expect(save(at, entry('Lost?'))).rejects.toMatchObject({ name: 'NotSaved' })
    expect(saving['own:G1']).toBe('not-saved')
    scope.stop()
    current.value = null
  })

  it('is written in one tab and read in the other, until that one takes over', async () => {
    const phone = await expert()
    const beside = phone.beside()
    await beside.start()
    const scopes = [effectScope(), effectScope()]
    current.value = phone.phone
    const first = scopes[0]?.run(() => useDraft(() => challenge)) ?? fail()
    await until(() => first.editor.value === 'here')
    current.value = beside.phone
    const second = scopes[1]?.run(() => useDraft(() => challenge)) ?? fail()
    await until(() => second.editor.value === 'elsewhere')
    second.takeOver()
    await until(() => second.editor.value === 'here')
    for (const scope of scopes) scope.stop()
    current.value = null
  })
})

function fail(): never {
  throw new Error('no scope')
}

describe('a receipt', () => {
  async function refused() {
    const phone = await expert()
    await answered(phone, 'They shouted.')
    phone.line = cut
    const { record } = await sendDraft(phone.phone, challenge)
    const [item] = await phone.phone.words.use((database) => database.outbox.toArray())
    await phone.phone.words.use((database) =>
      refuseHere(database, item?.id ?? '', 'not-allowed', phone.phone.clock.iso()),
    )
    const [tray] = await trayOf(phone.phone)
    if (!tray) throw new Error('nothing is in the tray')
    return { phone, record, tray }
  }

  it('is gone when its author lets go of what was refused: it never says that it will be sent', async () => {
    const { phone, tray } = await refused()
    expect(await states(phone)).toEqual(['needsYou'])
    await discard(phone.phone, tray.command)
    expect(await readSentResponses(phone.phone, challenge)).toEqual([])
  })

  it('shows the new words when they were changed and sent again', async () => {
    const { phone, record, tray } = await refused()
    const args = { ...(tray.args as object), entries: [entry('They spoke loudly.')] }
    const again = await sendAgain(phone.phone, tray.command, args)
    expect(again.record).toBe(record)
    expect(await readSentResponses(phone.phone, challenge)).toMatchObject([
      { id: record, state: 'onPhone', entries: [{ answer: { text: 'They spoke loudly.' } }] },
    ])
  })

  it('says received when its record, and what was settled of it, are not on the phone any more', async () => {
    const phone = await expert()
    await answered(phone)
    const { record } = await sendDraft(phone.phone, challenge)
    await phone.sync()
    world.clock.turn(3_600_000)
    await world.backup()
    await phone.sync()
    await phone.phone.rows.use((database) => database.row.clear())
    const settled = await phone.phone.words.use((database) => database.settled.toArray())
    expect(settled.filter((item) => item.record === record)).toEqual([])
    const [copy] = await readSentResponses(phone.phone, challenge)
    expect(copy).toMatchObject({ id: record, state: 'received' })
    expect(copy?.receivedAt).not.toBeNull()
  })

  it('stays when something else about its answers is let go of', async () => {
    const phone = await expert()
    await answered(phone)
    const { record } = await sendDraft(phone.phone, challenge)
    await phone.sync()
    phone.line = cut
    const keys = { keys: ['own:G1'] }
    const { command } = await give(phone.phone, 'response', 'withdraw', keys, { record })
    await phone.phone.words.use((database) =>
      refuseHere(database, command, 'not-allowed', phone.phone.clock.iso()),
    )
    await discard(phone.phone, command)
    await phone.phone.rows.use((database) => database.row.clear())
    expect(await states(phone)).toEqual(['received'])
  })

  it('moves with its record when that has to be another one', async () => {
    const { phone, record, tray } = await refused()
    await phone.phone.words.use((database) =>
      database.outbox.toCollection().modify({ code: 'already-there' }),
    )
    const again = await sendAgain(phone.phone, tray.command, tray.args)
    expect(again.record).not.toBe(record)
    const ids = (await readSentResponses(phone.phone, challenge)).map((one) => one.id)
    expect(ids).toEqual([again.record])
  })
})
