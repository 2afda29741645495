import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../../server/store/store.ts'
import { command, Device, freshId, place, region, sendAnswers } from '../../support/people.ts'
import { openTestRegion } from '../../support/region.ts'
import type { TestStore } from '../../support/store.ts'
import { type Note, withNotes } from './kinds.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestRegion({ lee: 'leadPeer', mo: 'manager', ada: 'expert' })
  store = test.store
})
afterAll(() => test.stop())

const noteArgs = { region, challenge: place('oakshire').challenge, audience: 'team', text: 'First' }
const deviceOf = (name: string, on = store) => new Device(on, name, { kinds: withNotes })

async function makeNote() {
  const made = command('remark', 'make', freshId(), noteArgs)
  await deviceOf('lee').send(made)
  return { record: made.record, base: made.id }
}

const edit = (record: string, base: string, text: string, settles: string[] = []) =>
  command('remark', 'write', record, { text, settles }, { base })

async function textOf(name: string, record: string) {
  const device = deviceOf(name)
  await device.pull()
  return (device.all.get(record)?.body as Note).text
}

describe('two who write at once', () => {
  it('scenario 46: keep both sentences, and both see both', async () => {
    const { record, base } = await makeNote()
    const [first, second] = [edit(record, base, 'From Lee'), edit(record, base, 'From Mo')]
    await deviceOf('lee').send(first)
    expect(await deviceOf('mo').send(second)).toMatchObject({ outcome: 'applied', version: 3 })
    const both = { text: 'From Lee', alternatives: [{ text: 'From Mo', command: second.id }] }
    expect(await textOf('lee', record)).toMatchObject(both)
    expect(await textOf('mo', record)).toMatchObject(both)

    const settled = edit(record, first.id, 'Together', [second.id])
    await deviceOf('lee').send(settled)
    expect(await textOf('mo', record)).toMatchObject({ text: 'Together', alternatives: [] })
  })

  it('scenario 46: on two nodes in the same moment lose nothing', async () => {
    const other = await test.another()
    for (let round = 0; round < 5; round += 1) {
      const { record, base } = await makeNote()
      await Promise.all([
        deviceOf('lee').send(edit(record, base, 'From Lee')),
        deviceOf('mo', other).send(edit(record, base, 'From Mo')),
      ])
      const text = await textOf('lee', record)
      expect([text.text, ...text.alternatives.map((one) => one.text)].toSorted()).toEqual([
        'From Lee',
        'From Mo',
      ])
    }
  })

  it('S10: fifty edits at once give fifty versions, each seen by the next', async () => {
    const other = await test.another()
    const { record, base } = await makeNote()
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        deviceOf(index % 3 ? 'lee' : 'mo', index % 2 ? store : other).send(
          edit(record, base, `Words ${String(index)}`),
        ),
      ),
    )
    const versions = results.map(({ version }) => version ?? 0).toSorted((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
    const text = await textOf('lee', record)
    expect(new Set([text.text, ...text.alternatives.map((one) => one.text)]).size).toBe(50)
  })

  it('scenario 47: with the same words from two phones are of one mind', async () => {
    const { record, base } = await makeNote()
    const [one, two] = [edit(record, base, 'The same'), edit(record, base, 'The same')]
    await deviceOf('lee').send(one)
    expect(await deviceOf('lee').send(two)).toMatchObject({ outcome: 'applied' })
    expect(await textOf('mo', record)).toMatchObject({
      text: 'The same',
      command: one.id,
      alternatives: [],
    })
  })

  it('S10: of two who make the same record at once one wins, and the other sees why', async () => {
    const other = await test.another()
    const record = freshId()
    const results = await Promise.all([
      deviceOf('lee').send(command('remark', 'make', record, noteArgs)),
      deviceOf('mo', other).send(command('remark', 'make', record, { ...noteArgs, text: 'Mine' })),
    ])
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'rejected'])
    const refused = results.find(({ outcome }) => outcome === 'rejected')
    expect(refused?.problem).toMatchObject({ code: 'already-there' })
  })

  it('across challenges on two nodes never stand in each other’s way for good', async () => {
    const other = await test.another()
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const device = new Device(index % 2 ? store : other, 'ada')
        return device.push([sendAnswers(), sendAnswers()])
      }),
    )
    for (const { results: own } of results)
      expect(own.map(({ outcome }) => outcome)).toEqual(['applied', 'applied'])
  })
})
