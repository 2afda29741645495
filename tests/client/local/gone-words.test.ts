// @vitest-environment node
/** Words that are taken back take along the edits that reviewers began of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seal } from '../../../client/local/codec.ts'
import { give } from '../../../client/local/command.ts'
import { forgetGoneEdits } from '../../../client/local/gone-words.ts'
import { trayOf } from '../../../client/local/needs-you.ts'
import { sendDraft } from '../../../client/local/sent.ts'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { challenge, write } from './support/answering.ts'
import { type Handset, World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await World.withRegion()
})
afterAll(() => world.close())

const formOf = (entry: string, question: string) => `jotting/reword:${entry}:own:${question}`
const formsOn = ({ phone }: Handset) =>
  phone.words.use((database) => database.drafts.where('challenge').equals('jotting').primaryKeys())

describe('words that are taken back', () => {
  it('take the edits begun of them along, what is typed and what was refused; others stay', async () => {
    const expert = await world.phone(await world.invite('expert', 'expert'))
    const leader = await world.phone(await world.invite('leader', 'leadPeer'))
    await expert.sync()
    for (const question of ['A1', 'A2']) await write(expert, `Words to ${question}`, question)
    const { record } = await sendDraft(expert.phone, challenge)
    await expert.sync()
    await leader.sync()

    const entry = entryOf(record)
    for (const question of ['A1', 'A2']) {
      const text = await seal({ text: `An edit of ${question}`, base: '' })
      const item = { key: formOf(entry, question), challenge: 'jotting', at: '', text }
      await leader.phone.words.use((database) => database.drafts.put(item))
    }
    const reword = (key: string) => ({ key, text: `An edit of ${key}`, settles: [] })
    await forgetGoneEdits(leader.phone)
    expect(await formsOn(leader)).toHaveLength(2)

    await leader.offline(async () => {
      await give(leader.phone, 'entry', 'reword', reword('own:A1'), { record: entry })
      const back = { keys: ['own:A1'] }
      await give(expert.phone, 'response', 'withdraw', back, { record })
      await expert.sync()
    })
    await leader.sync()
    await forgetGoneEdits(leader.phone)
    expect(await formsOn(leader)).toEqual([formOf(entry, 'A2')])
    expect(await trayOf(leader.phone)).toEqual([])
    const kept = await leader.phone.words.use(async (database) => [
      ...(await database.drafts.toArray()),
      ...(await database.outbox.toArray()),
    ])
    expect(JSON.stringify(kept)).not.toContain('An edit of own:A1')
  })
})
