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

/** Everything in either database of this phone, as it stands on the disk. */
async function allOn({ phone }: Handset): Promise<string> {
  const words = await phone.words.use((database) =>
    Promise.all(database.tables.map((table) => table.toArray())),
  )
  const rows = await phone.rows.use((database) =>
    Promise.all(database.tables.map((table) => table.toArray())),
  )
  return JSON.stringify([words, rows])
}

describe('words that are taken back', () => {
  it('take the edits of them along: typed, refused or taken by the server; others stay', async () => {
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
    for (const question of ['A1', 'A2']) {
      const edit = { key: `own:${question}`, text: `Taken of ${question}`, settles: [] }
      await give(leader.phone, 'entry', 'reword', edit, { record: entry })
    }
    await leader.sync()
    await forgetGoneEdits(leader.phone)
    expect(await formsOn(leader)).toHaveLength(2)
    expect(await allOn(leader)).toContain('Taken of A1')

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
    const all = await allOn(leader)
    expect(all).not.toContain('An edit of A1')
    expect(all).not.toContain('An edit of own:A1')
    expect(all).not.toContain('Taken of A1')
    expect(all).not.toContain('Words to A1')
    expect(all).toContain('Taken of A2')
    const last = await leader.phone.words.use((database) => database.kept.get('last'))
    const ids = await leader.phone.words.use((database) => database.settled.toCollection().keys())
    expect(ids).toContain((last?.value as { id: string }).id)
  })
})
