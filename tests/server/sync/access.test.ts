import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entryOf } from '../../../shared/records/response/entry-made.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Store } from '../../../server/store/store.ts'
import {
  answers,
  appoint,
  command,
  Device,
  freshId,
  id,
  makeCouncil,
  makePerson,
  makeRegion,
  place,
  region,
  run,
  type Sent,
  sendAnswers,
} from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'
import { withNotes } from './kinds.ts'

let test: TestStore
let store: Store

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await makeRegion(store, [])
})
afterAll(() => test.stop())

const noteIn = (name: string, audience = 'team') =>
  command('remark', 'make', freshId(), {
    ...{ region, challenge: place(name).challenge, audience, text: 'First' },
  })

const deviceOf = (name: string, day?: string) =>
  new Device(store, name, {
    kinds: withNotes,
    ...(day ? { clock: () => new Date(`${day}T12:00:00.000Z`) } : {}),
  })

/** A council with a manager, a member and an expert of its own. */
async function makeVisit(name: string) {
  await makeCouncil(store, name)
  for (const role of ['manager', 'leadPeer', 'memberPeer', 'expert'] as const)
    await makePerson(store, `${role} of ${name}`, role, { at: name })
  return {
    manager: deviceOf(`manager of ${name}`),
    leader: deviceOf(`leadPeer of ${name}`),
    member: deviceOf(`memberPeer of ${name}`),
    expert: deviceOf(`expert of ${name}`),
    team: scope.team(place(name).challenge),
    review: scope.review(place(name).challenge),
  }
}

const end = (appointment: string, to: string) =>
  run(store, [{ kind: 'appointment', name: 'end', record: appointment, args: { to } }])

describe('losing a role', () => {
  it('scenario 27: the next answer lacks the scope, and the rows leave the device', async () => {
    const { expert } = await makeVisit('aske')
    const own = await appoint(store, 'expert of aske', 'leadPeer', { at: 'aske' })
    const sent = sendAnswers('aske')
    await expert.send(sent)
    const review = scope.review(place('aske').challenge)
    await expert.pull()
    expect(expert.rows.get(review)?.has(entryOf(sent.record))).toBe(true)
    await end(own, '2026-01-02')
    await expert.pullOnce()
    expect(expert.rows.has(review)).toBe(false)
    expect(expert.cursors.has(review)).toBe(false)
  })

  it('scenario 28: what was written meanwhile is refused as no access, with its words kept', async () => {
    await makeVisit('brock')
    const own = await appoint(store, 'memberPeer of brock', 'manager', { at: 'brock' })
    const device = deviceOf('memberPeer of brock')
    const made = noteIn('brock', 'review')
    await device.send(made)
    await end(own, '2026-01-02')
    const edit = command('remark', 'write', made.record, { text: 'Unsent words', settles: [] })
    const refused = await device.send(edit)
    expect(refused).toMatchObject({ outcome: 'rejected', problem: { code: 'no-access' } })
    const kept = await store.db
      .selectFrom('command')
      .select('content')
      .where('id', '=', edit.id)
      .executeTakeFirst()
    expect(kept?.content).toContain('Unsent words')
  })

  it('scenario 28: a record in a scope that was held once answers no access', async () => {
    const { leader } = await makeVisit('carr')
    await makePerson(store, 'former manager', 'manager', { at: 'carr', to: '2027-02-01' })
    const made = noteIn('carr', 'review')
    await leader.send(made)
    const device = deviceOf('former manager', '2027-06-01')
    const edit = command('remark', 'write', made.record, { text: 'Unsent words', settles: [] })
    const refused = await device.send(edit)
    expect(refused).toMatchObject({ outcome: 'rejected', problem: { code: 'no-access' } })
    const kept = await store.db
      .selectFrom('command')
      .select('content')
      .where('id', '=', edit.id)
      .executeTakeFirst()
    expect(kept?.content).toContain('Unsent words')
  })

  it('whoever was invited may send for thirty days, and it goes to the office', async () => {
    await makeCouncil(store, 'dale')
    await makePerson(store, 'late', 'expert', { at: 'dale', to: '2027-03-01' })
    await makePerson(store, 'sam', 'coordinator')
    const sent = sendAnswers('dale')
    expect(await deviceOf('late', '2027-03-20').send(sent)).toMatchObject({ outcome: 'applied' })
    const office = deviceOf('sam', '2027-03-20')
    await office.pull()
    expect(office.all.get(entryOf(sent.record))?.body).toMatchObject({ late: true })
    expect(await deviceOf('late', '2027-04-20').send(sendAnswers('dale'))).toMatchObject({
      problem: { code: 'not-allowed' },
    })
  })

  it('scenario 31: a scope lost between two pages is on no page after', async () => {
    const { leader, expert, review, team } = await makeVisit('eden')
    for (let count = 0; count < 4; count += 1) await expert.send(sendAnswers('eden'))
    const first = await leader.ask({ [review]: null, [team]: null }, 2)
    expect(first.scopes[0]).toMatchObject({ more: true })
    const [own] = await store.db
      .selectFrom('appointment')
      .select('id')
      .where('person', '=', leader.person)
      .execute()
    await end(own?.id ?? '', '2026-01-02')
    const next = await leader.ask({ [review]: first.scopes[0]?.cursor ?? null, [team]: null }, 2)
    expect(next.scopes.map((page) => page.scope)).toEqual([scope.person(leader.person)])
  })

  it('scenario 33: what the device may no longer show stays in the inbox and in every version', async () => {
    const { leader } = await makeVisit('fell')
    const made = noteIn('fell', 'review')
    await leader.send(made)
    await leader.send(command('remark', 'show', made.record, { to: 'team' }))
    const inbox = await store.db
      .selectFrom('command')
      .select('id')
      .where('record', '=', made.record)
      .execute()
    const versions = await store.db
      .selectFrom('revision')
      .select('version')
      .where('record', '=', made.record)
      .orderBy('version')
      .execute()
    expect(inbox).toHaveLength(2)
    expect(versions).toEqual([{ version: 1 }, { version: 2 }])
  })
})

describe('gaining a role', () => {
  it('scenario 29: brings the old rows too', async () => {
    const { expert } = await makeVisit('gale')
    const sent = sendAnswers('gale')
    await expert.send(sent)
    await makePerson(store, 'newcomer', 'leadPeer', { at: 'gale' })
    const newcomer = deviceOf('newcomer')
    await newcomer.pull()
    expect([...newcomer.all.keys()]).toContain(entryOf(sent.record))
  })

  it('counts from the next command of the same push on', async () => {
    await makeVisit('gorse')
    await makePerson(store, 'office of gorse', 'coordinator')
    const device = deviceOf('office of gorse')
    const { challenge } = place('gorse')
    const post = command('appointment', 'make', freshId(), {
      ...{ person: device.person, role: 'expert', group: null, post: null, region },
      ...{ council: null, challenge, from: '2026-01-01', to: null },
    })
    const { results } = await device.push([sendAnswers('gorse'), post, sendAnswers('gorse')])
    expect(results).toMatchObject([
      { outcome: 'rejected', problem: { code: 'not-allowed' } },
      { outcome: 'applied' },
      { outcome: 'applied' },
    ])
  })

  it('the heir of a merged person holds what that one held', async () => {
    const { expert } = await makeVisit('holt')
    const sent = sendAnswers('holt')
    await expert.send(sent)
    const heir = id('heir')
    await run(store, [
      { kind: 'person', name: 'make', record: heir, args: { region, name: 'Heir', email: null } },
      { kind: 'person', name: 'merge', record: expert.person, args: { into: heir } },
    ])
    const device = deviceOf('heir')
    await device.pull()
    expect([...device.all.keys()]).toContain(sent.record)
    expect(await device.send(sendAnswers('holt'))).toMatchObject({ outcome: 'applied' })
  })

  it("the people of a council's successor hold the old scopes from the day on", async () => {
    await makeCouncil(store, 'old ings')
    await makeCouncil(store, 'new ings')
    await makePerson(store, 'officer of new ings', 'officer', { at: 'new ings' })
    const end = { to: '2027-04-01', successor: id('new ings') }
    await run(store, [{ kind: 'council', name: 'end', record: id('old ings'), args: end }])
    const heldOn = async (day: string) => {
      const { scopes } = await deviceOf('officer of new ings', day).ask({})
      return scopes.map((page) => page.scope)
    }
    expect(await heldOn('2027-03-31')).not.toContain(scope.officers(id('old ings')))
    expect(await heldOn('2027-04-01')).toContain(scope.officers(id('old ings')))
  })
})

describe('a record that moves between scopes', () => {
  it('scenario 30: stays on a device that holds another of its scopes', async () => {
    const { manager, member } = await makeVisit('kirk')
    await makePerson(store, 'office of kirk', 'coordinator')
    await appoint(store, 'office of kirk', 'memberPeer', { at: 'kirk' })
    const both = deviceOf('office of kirk')
    const made = noteIn('kirk', 'both')
    await manager.send(made)
    await both.pull()
    await member.pull()
    await manager.send(command('remark', 'show', made.record, { to: 'office' }))
    await both.pull()
    await member.pull()
    expect([...both.all.keys()]).toContain(made.record)
    expect([...member.all.keys()]).not.toContain(made.record)
  })

  it('scenario 30: disappears for one and appears for the other in one commit', async () => {
    const { manager, member } = await makeVisit('lund')
    const made = noteIn('lund', 'team')
    await manager.send(made)
    await member.pull()
    const office = scope.office(region)
    await makePerson(store, 'office of lund', 'coordinator')
    const coordinator = deviceOf('office of lund')
    await coordinator.pull()
    await manager.send(command('remark', 'show', made.record, { to: 'office' }))
    await Promise.all([member.pull(), coordinator.pull()])
    expect([...member.all.keys()]).not.toContain(made.record)
    expect(coordinator.rows.get(office)?.has(made.record)).toBe(true)
    const tags = await store.db
      .selectFrom('feed')
      .innerJoin('commit', (join) =>
        join.onRef('commit.scope', '=', 'feed.scope').onRef('commit.seq', '=', 'feed.seq'),
      )
      .select('commit.tag')
      .where('feed.record', '=', made.record)
      .execute()
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(1)
  })

  it('is told as gone to those alone who may have it', async () => {
    const { manager, member, team } = await makeVisit('moss')
    const made = noteIn('moss', 'team')
    await member.pull()
    const before = member.cursors.get(team) ?? null
    await manager.send(made)
    const between = (await member.ask({ [team]: before })).scopes[0]?.cursor ?? null
    await manager.send(command('remark', 'show', made.record, { to: 'review' }))

    expect((await member.ask({ [team]: between })).scopes[0]?.rows).toEqual([
      { id: made.record, gone: true },
    ])
    expect((await member.ask({ [team]: before })).scopes[0]?.rows).toEqual([])
    const fresh = await member.ask({ [team]: null })
    expect(fresh.scopes[0]?.rows.map((row) => (row as { id: string }).id)).not.toContain(
      made.record,
    )
  })

  it('that came back and went again leaves every device that had it, and no other', async () => {
    const { manager, member, team } = await makeVisit('ness')
    const made = noteIn('ness', 'team')
    const show = (to: string) => manager.send(command('remark', 'show', made.record, { to }))
    const cursorNow = async () => (await member.ask({ [team]: null })).scopes[0]?.cursor ?? null
    const cursors = [await cursorNow()]
    await manager.send(made)
    cursors.push(await cursorNow())
    for (const to of ['review', 'team', 'review']) {
      await show(to)
      cursors.push(await cursorNow())
    }
    const told = await Promise.all(
      cursors.map(async (cursor) => {
        const { scopes } = await member.ask({ [team]: cursor })
        return scopes[0]?.rows ?? []
      }),
    )
    const gone = { id: made.record, gone: true }
    expect(told).toEqual([[], [gone], [], [gone], []])
  })

  it('while a first load pages, goes from what was loaded and is not named to who had not got so far', async () => {
    const { manager, member, team } = await makeVisit('otter')
    const early = noteIn('otter')
    await manager.send(early)
    await manager.send(noteIn('otter'))
    const late = noteIn('otter')
    await manager.send(late)
    const first = await member.ask({ [team]: null }, 3)
    const cursor = first.scopes[0]?.cursor ?? null
    expect(cursor).toMatch(/^\d+-\d+\./)
    await manager.send(command('remark', 'show', early.record, { to: 'review' }))
    await manager.send(command('remark', 'show', late.record, { to: 'review' }))
    const rest = await member.ask({ [team]: cursor })
    const rows = rest.scopes[0]?.rows as { id: string; gone?: true }[]
    expect(rows.filter((row) => row.gone).map((row) => row.id)).toEqual([early.record])
  })
})

describe('forged', () => {
  it('scenario 32: scopes answer like unknown ones', async () => {
    const { member, review } = await makeVisit('pike')
    await makeVisit('quill')
    const foreign = scope.team(place('quill').challenge)
    const none = scope.team(freshId())
    const { scopes } = await member.ask({ [foreign]: null, [none]: null, [review]: '1.x' })
    const named = scopes.map((page) => page.scope)
    expect(named).not.toContain(foreign)
    expect(named).not.toContain(none)
    expect(named).not.toContain(review)
    expect(scopes.flatMap((page) => page.rows)).toEqual([])
  })

  it('scenario 32: ids answer exactly like those of nothing', async () => {
    const { member } = await makeVisit('reed')
    const { expert } = await makeVisit('sedge')
    const secret = sendAnswers('sedge')
    await expert.send(secret)
    const nothing = freshId()
    const openOf = (record: string) => command('entry', 'open', entryOf(record), {})
    const [forged, unknown] = [openOf(secret.record), openOf(nothing)]
    const { results } = await member.push([forged, unknown])
    const without = ({ id: _id, ...rest }: { id: string }) => rest
    expect(results.map(without)).toEqual([
      { outcome: 'retry', problem: { code: 'not-here-yet', detail: expect.any(String) as string } },
      { outcome: 'retry', problem: { code: 'not-here-yet', detail: expect.any(String) as string } },
    ])
    const rows = await store.db
      .selectFrom('command')
      .select(['outcome', 'code', 'version', 'at'])
      .where('id', 'in', [forged.id, unknown.id])
      .execute()
    expect(rows[0]).toEqual(rows[1])
  })

  it('scenario 32: a record that came into a scope after it was lost is as good as none', async () => {
    const { manager } = await makeVisit('teal')
    await makePerson(store, 'gone member', 'memberPeer', { at: 'teal', to: '2026-02-01' })
    const made = noteIn('teal', 'team')
    await manager.send(made)
    const edit = command('remark', 'write', made.record, { text: 'Guess', settles: [] })
    expect(await deviceOf('gone member').send(edit)).toMatchObject({
      outcome: 'retry',
      problem: { code: 'not-here-yet' },
    })
  })

  it('fields that the server sets are refused', async () => {
    const { expert } = await makeVisit('vole')
    const forged = { ...answers('vole'), author: id('somebody else'), readAt: null }
    expect(await expert.send(command('response', 'send', freshId(), forged))).toMatchObject({
      outcome: 'rejected',
      problem: { code: 'malformed' },
    })
  })

  it('the id of a record of another kind is none to make something of', async () => {
    const { manager, expert } = await makeVisit('wren')
    const sent = sendAnswers('wren')
    await expert.send(sent)
    const seen = entryOf(sent.record)
    const made = { ...noteIn('wren'), record: seen }
    expect(await manager.send(made)).toMatchObject({ problem: { code: 'already-there' } })
    const row = await store.db
      .selectFrom('record')
      .select(['kind', 'version'])
      .where('id', '=', seen)
      .executeTakeFirst()
    expect(row).toEqual({ kind: 'entry', version: 1 })
  })

  it('the id of a record never seen says that it is taken, and nothing of what has it', async () => {
    const { expert } = await makeVisit('yew')
    await makeVisit('zinnia')
    const theirs = sendAnswers('yew')
    await expert.send(theirs)
    const told = (record: string, more: object = {}) =>
      command('concern', 'record', record, {
        ...{ region, challenge: place('zinnia').challenge, toldWhom: 'lead', words: null },
        ...{ toldAt: '2027-03-09T10:00:00.000Z', ...more },
      })
    const worry = { challenge: place('yew').challenge }
    const theirWorry = told(freshId(), worry)
    await expert.send(theirWorry)
    const held = () =>
      store.db
        .selectFrom('record')
        .select(['id', 'version'])
        .where('id', 'in', [theirs.record, theirWorry.record])
        .orderBy('id')
        .execute()
    const before = await held()
    const stranger = deviceOf('expert of zinnia')
    const answer = async (sent: Sent) => {
      const { outcome, problem, version } = await stranger.send(sent)
      return { outcome, problem, version }
    }
    // Of another kind and of the same: the same answer.
    const taken = await answer(told(theirs.record))
    expect(taken).toMatchObject({ outcome: 'rejected', problem: { code: 'id-reused' } })
    expect(await answer(told(theirWorry.record))).toEqual(taken)
    // Nor by what follows: of answers that are there an entry is there already.
    const answering = { ...theirs, args: answers('zinnia') }
    expect(await answer({ ...answering, id: freshId() })).toEqual(taken)
    const asAnswers = { ...answering, id: freshId(), record: theirWorry.record }
    expect(await answer(asAnswers)).toEqual(taken)
    // What a fresh id would be refused for is said of a taken one too.
    expect(await answer(told(theirs.record, worry))).toEqual(await answer(told(freshId(), worry)))
    expect(await held()).toEqual(before)
  })
})
