// An edit that was lost with the server and no longer fits is kept for the reviewers; words that their
// author takes back, or that are held apart, go from there too.
import { describe, expect, it } from 'vitest'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import type { Repair } from '../../../shared/records/repair.ts'
import {
  command,
  type Device,
  freshId,
  makePerson,
  place,
  region,
  run,
  sendAnswers,
} from '../../support/people.ts'
import { makeServer, sendAll, withMark } from './lossy-server.ts'

const key = 'own:A1'
const text = 'It is steep at the back door.'
const { challenge } = place('oakshire')

/** Lee reworded an answer; that was lost, and whoever gave it reviews no more when it comes again. */
async function lostEdit() {
  const server = await makeServer()
  await makePerson(server.store(), 'david', 'manager')
  const [ada, lee, david] = ['ada', 'lee', 'david'].map((name) => server.deviceOf(name))
  if (!ada || !lee || !david) throw new Error('nobody is there')
  const answers = sendAnswers()
  await ada.send(answers)
  await server.backUp()
  const reword = command('entry', 'reword', entryOf(answers.record), { key, text, settles: [] })
  const [edit] = await sendAll(lee, [reword])
  if (!edit) throw new Error('nothing was sent')
  expect(edit.result).toMatchObject({ outcome: 'applied' })
  await server.goBack()
  const own = await server
    .store()
    .db.selectFrom('appointment')
    .select('id')
    .where('person', '=', lee.person)
    .executeTakeFirstOrThrow()
  const end = { kind: 'appointment', name: 'end', record: own.id, args: { to: '2026-01-01' } }
  await run(server.store(), [end])
  const sendAgain = async () =>
    expect(await lee.send(withMark(edit))).toMatchObject({ outcome: 'applied' })
  return { server, ada, david, answers, sendAgain }
}

async function repairOn(device: Device): Promise<Repair> {
  await device.pull()
  const [found] = [...device.all.values()].filter(({ kind }) => kind === 'repair')
  if (!found) throw new Error('there is no repair')
  return found.body as Repair // the seam: a row of ours
}

const left = { kind: 'entry', name: 'reword', args: { key } }
const goes = {
  'taken back': ({ answers }: { answers: { record: string } }) =>
    ['ada', command('response', 'withdraw', answers.record, { keys: [key] })] as const,
  'held apart': ({ answers }: { answers: { record: string } }) =>
    [
      'david',
      command('hold', 'make', freshId(), {
        ...{ region, challenge, entry: entryOf(answers.record), key },
        ...{ reason: 'She may be in danger.', aboutHostStaff: false },
      }),
    ] as const,
}

describe.each(Object.entries(goes))('a lost edit of words that are %s', (_how, go) => {
  it('loses its words, on the server and where it was read, and stays as a thing to look at', async () => {
    const lost = await lostEdit()
    await lost.sendAgain()
    expect(JSON.stringify(await repairOn(lost.david))).toContain(text)
    const [who, sent] = go(lost)
    expect(await lost.server.deviceOf(who).send(sent)).toMatchObject({ outcome: 'applied' })
    const repair = await repairOn(lost.david)
    expect(repair).toMatchObject({ command: left, settledAt: null })
    expect(JSON.stringify(repair)).not.toContain(text)
    const rows = await lost.server.store().db.selectFrom('record').select('body').execute()
    expect(JSON.stringify(rows)).not.toContain(text)
  })

  it('comes without them when they went before it came again', async () => {
    const lost = await lostEdit()
    const [who, sent] = go(lost)
    expect(await lost.server.deviceOf(who).send(sent)).toMatchObject({ outcome: 'applied' })
    await lost.sendAgain()
    const repair = await repairOn(lost.david)
    expect(repair).toMatchObject({ command: left })
    expect(JSON.stringify(repair)).not.toContain(text)
  })
})
