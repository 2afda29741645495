import { describe, expect, it } from 'vitest'
import { raised } from '../../../shared/commands.ts'
import { kinds } from '../../../shared/records/index.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
  system,
} from '../rules.ts'
import * as care from './care.ts'
import {
  amara,
  david,
  entry,
  extractOf,
  grace,
  ife,
  itemOf,
  on,
  refused,
  sent,
  today,
} from './care.ts'

const key = 'own:A1'
const others = [
  amara,
  actor('joe', post('expert')),
  actor('ife', post('expertCoordinator', { group: 'fen-voices' })),
  actor('ife', post('expertCoordinator')),
  actor('grace', post('leadPeer', { challenge: id('visit-fen') })),
  actor('grace', post('leadPeer', { to: '2027-03-01' })),
  actor('eve', post('memberPeer')),
  actor('anne', post('director')),
  actor('cllr', post('leadMember')),
  stranger,
]

describe('an entry', () => {
  it('is seen by the reviewers and the coordinator of the author’s own group', () => {
    const args = { ...care.made, answers: care.sentAnswers }
    const { scopes } = on('make', { as: system, on: undefined, args })
    expect(scopes).toEqual([scope.review(challenge), scope.group(challenge, 'oak-voices')])
  })

  it('says of its author’s doings the day and nothing finer', () => {
    expect(entry).toMatchObject({ receivedOn: today.slice(0, 10) })
    const ready = JSON.stringify({ ...(care.ready() as object), answers: [itemOf(care.ready())] })
    const said = ready.match(/"agreed":\{[^}]*\}/)?.[0]
    expect(said).toContain(`"on":"${today.slice(0, 10)}"`)
    expect(said).not.toContain('T')
    expect(Object.keys(entry)).not.toContain('receivedAt')
  })

  it('of an older build loses the moments it was written with', () => {
    const { receivedOn: _on, answers, ...rest } = care.ready() as typeof entry
    const old = {
      ...{ ...rest, receivedAt: today },
      answers: answers.map(({ agreed, ...each }) => ({
        ...each,
        agreed: agreed && { wording: agreed.wording, yes: agreed.yes, at: today },
      })),
    }
    expect(raised(kinds.entry, 1, old)).toEqual(care.ready())
  })

  it('that came late is seen by the office alone, until it is passed on', () => {
    const late = { ...entry, late: true }
    expect(refused('open', { as: coordinator, on: late })).toBeNull()
    for (const as of [grace, david, ife])
      expect(refused('open', { as, on: late })).toBe('not-allowed')
    const passed = on('passOn', { as: coordinator, on: late })
    expect(passed.scopes).toContain(scope.review(challenge))
    expect(passed.scopes).not.toContain(scope.office(region))
    expect(refused('passOn', { as: grace, on: late })).toBe('not-allowed')
    expect(refused('passOn', { as: coordinator })).toBe('not-allowed')
  })

  it('is made, and told what its author and others did, by the server alone', () => {
    const tries = [
      ['hear', { key, wording: sent, yes: true }],
      ['share', { keys: [key] }],
      ['withdraw', { key }],
      ['setAside', { key }],
    ] as const
    for (const as of [grace, david, amara, coordinator]) {
      for (const [name, args] of tries) expect(refused(name, { as, args })).toBe('not-allowed')
      const args = { ...care.made, answers: care.sentAnswers }
      expect(refusal('entry', 'make', { as, args })).toBe('not-allowed')
    }
  })
})

describe('opening an entry', () => {
  it('tells its author that it was read, and by which role', () => {
    const opened = on('open', { as: ife })
    expect(opened.body).toMatchObject({ readAt: today })
    expect(opened.also).toEqual([
      {
        ...{ kind: 'response', name: 'read', record: id('response'), unseen: true },
        args: { role: 'expertCoordinator' },
      },
    ])
    const later = '2027-03-10T08:00:00.000Z'
    expect(on('open', { as: grace, on: opened.body, at: later }).body).toMatchObject({
      readAt: today,
    })
  })

  it('names the role as which it is read, among all that somebody holds', () => {
    const both = actor('sam', post('coordinator'), post('manager'))
    const roleOf = (body: unknown) => on('open', { as: both, on: body }).also[0]?.args
    expect(roleOf(entry)).toEqual({ role: 'manager' })
    expect(roleOf({ ...entry, late: true })).toEqual({ role: 'coordinator' })
  })

  it('is refused to its author, other groups and visits, the wider team, host and office', () => {
    for (const as of [...others, coordinator]) expect(refused('open', { as })).toBe('not-allowed')
  })
})

describe('taking details out', () => {
  const reword = { as: grace, command: id('edit'), base: sent }
  const args = { key, text: 'It is steep.', settles: [] }
  const edited = on('reword', { ...reword, args })

  it('asks the author about the new words', () => {
    expect(itemOf(edited.body)).toMatchObject({ wording: { text: 'It is steep.' }, askedAt: today })
    expect(edited.also.filter(({ name }) => name !== 'read')).toEqual([
      {
        ...{ kind: 'response', name: 'ask', record: id('response'), unseen: true },
        args: { key, wording: id('edit'), text: 'It is steep.' },
      },
    ])
  })

  it('voids the author’s yes and every check of the words before', () => {
    const after = on('reword', { ...reword, on: care.ready(), args })
    expect(itemOf(after.body)).toMatchObject({ agreed: null, checks: [] })
  })

  it('takes an extract of the words before in again, of which its author hears', () => {
    const body = care.shared().body
    const used = (facts: typeof care.written) => on('reword', { ...reword, on: body, args, facts })
    const extract = { kind: 'extract', record: extractOf(), args: {} }
    expect(used(care.visitAt()).also).toContainEqual({ ...extract, name: 'takeIn' })
    expect(itemOf(used(care.visitAt()).body)?.extract).toBeNull()
    expect(used(care.visitAt()).also).toContainEqual(care.unshared)
  })

  it('is over once the letter is issued, and so is checking', () => {
    const body = care.shared().body
    expect(refused('reword', { ...reword, on: body, args, facts: care.issued })).toBe('letter-gone')
    const check = { as: david, on: entry, args: { key, wording: sent }, facts: care.issued }
    expect(refused('check', check)).toBe('letter-gone')
    expect(
      refused('check', { ...check, facts: care.visitAt({ letterDraft: '2027-03-01' }) }),
    ).toBeNull()
  })

  it('keeps the words of two who did it at once, and asks about neither before that is settled', () => {
    const other = { as: david, command: id('other'), base: sent, on: edited.body }
    const both = on('reword', { ...other, args: { key, text: 'Steep!', settles: [] } })
    expect(itemOf(both.body)?.wording).toMatchObject({
      text: 'It is steep.',
      alternatives: [{ text: 'Steep!' }],
    })
    expect(both.also).toEqual([])
  })

  it('is refused of words that are private, gone or not there, and without words', () => {
    const tries = [
      ['own:A3', 'Other words', 'not-now'],
      ['own:A4', 'Other words', 'not-now'],
      ['own:A9', 'Other words', 'not-found'],
      [key, '  ', 'malformed'],
    ] as const
    for (const [which, text, code] of tries)
      expect(refused('reword', { ...reword, args: { key: which, text, settles: [] } })).toBe(code)
  })

  it('is for lead peer and manager', () => {
    expect(refused('reword', { ...reword, as: david, args })).toBeNull()
    for (const as of [...others, ife, coordinator])
      expect(refused('reword', { ...reword, as, args })).toBe('not-allowed')
    expect(refused('reword', { ...reword, on: { ...entry, late: true }, args })).toBe('not-allowed')
  })
})

describe('checking that nobody could be recognised', () => {
  const args = { key, wording: sent }
  const facts = care.written

  it('asks the author when the first one has done it, not again for the second', () => {
    const first = on('check', { as: grace, args, facts })
    expect(first.also).toMatchObject([
      { name: 'read' },
      { name: 'ask', args: { text: 'A1 is steep.' } },
    ])
    const second = on('check', { as: david, on: first.body, args, facts })
    expect(second.also.map(({ name }) => name)).toEqual(['read'])
  })

  it('is told to its author as reading, as taking details out is; as a whole it is not opened', () => {
    const edit = { command: id('edit'), base: sent, args: { key, text: 'Steep.', settles: [] } }
    for (const done of [
      on('check', { as: david, args, facts }),
      on('reword', { as: david, ...edit }),
    ]) {
      expect(done.body).toMatchObject({ readAt: null })
      expect(done.also).toContainEqual({
        ...{ kind: 'response', name: 'read', record: id('response'), unseen: true },
        args: { role: 'manager', part: true },
      })
    }
  })

  it('counts once for each person', () => {
    const first = on('check', { as: grace, args, facts }).body
    expect(on('check', { as: grace, on: first, args, facts }).body).toEqual(first)
  })

  it('binds to the words that were seen', () => {
    const edit = { as: grace, command: id('edit'), base: sent }
    const changed = on('reword', { ...edit, args: { key, text: 'Steep.', settles: [] } }).body
    expect(refused('check', { as: david, on: changed, args, facts })).toBe('changed-since')
    const fresh = { key, wording: id('edit') }
    expect(refused('check', { as: david, on: changed, args: fresh, facts })).toBeNull()
  })

  it('is never done by the author, whatever they hold besides', () => {
    const both = actor('amara', post('expert'), post('leadPeer'))
    expect(refused('check', { as: both, args, facts })).toBe('same-person')
  })

  it('counts once for whoever turned out to be one person, under whatever name', () => {
    const heirs = { [id('grace')]: id('david') }
    const first = on('check', { as: grace, args, facts }).body
    expect(on('check', { as: david, on: first, args, facts, heirs }).body).toEqual(first)
    const both = on('check', { as: david, on: first, args, facts }).body
    const back = on('uncheck', { as: david, on: both, args: { key }, facts, heirs }).body
    expect(itemOf(back)?.checks).toEqual([])
  })

  it('is never done by whom the author turned out to be', () => {
    for (const heirs of [
      { [id('amara')]: id('grace') },
      { [id('grace')]: id('amara') },
      { [id('amara')]: id('older'), [id('older')]: id('grace') },
    ])
      expect(refused('check', { as: grace, args, facts, heirs })).toBe('same-person')
    const heirs = { [id('amara')]: id('joe') }
    expect(refused('check', { as: grace, args, facts, heirs })).toBeNull()
  })

  it('is refused of words that are private, gone or not there', () => {
    const check = (which: string, body: unknown = entry) =>
      refused('check', { as: grace, on: body, args: { key: which, wording: sent }, facts })
    expect(check('own:A3')).toBe('not-now')
    expect(check('own:A9')).toBe('not-found')
    expect(check(key, care.follows('withdraw', entry, { key }).body)).toBe('not-now')
  })

  it('is for lead peer and manager, and taken back by whoever did it', () => {
    for (const as of [...others, ife, coordinator]) {
      expect(refused('check', { as, args, facts })).toBe('not-allowed')
      expect(refused('uncheck', { as, args: { key } })).toBe('not-allowed')
    }
    const body = care.shared().body
    const back = on('uncheck', { as: grace, on: body, args: { key }, facts: care.visitAt() })
    expect(itemOf(back.body)?.checks.map(({ by }) => by)).toEqual([id('david')])
    expect(back.also).toMatchObject([{ name: 'takeIn', record: extractOf() }, care.unshared])
    const late = on('uncheck', { as: grace, on: body, args: { key }, facts: care.issued })
    expect(late.also).toMatchObject([{ name: 'close' }])
    expect(on('uncheck', { as: grace, args: { key } })).toMatchObject({ body: entry, also: [] })
  })
})

describe('the author’s answer', () => {
  const answer = (body: unknown, yes: boolean, wording = sent, facts = care.visitAt()) =>
    care.follows('hear', body, { key, wording, yes }, facts)

  it('holds for the words it was about, and says nothing of others', () => {
    expect(itemOf(answer(entry, true).body)).toMatchObject({ agreed: { yes: true, wording: sent } })
    expect(answer(entry, true, id('older')).body).toEqual(entry)
  })

  it('of no takes an extract in again, and is remembered', () => {
    const no = answer(care.shared().body, false)
    expect(itemOf(no.body)).toMatchObject({ saidNo: true, extract: null })
    expect(no.also).toMatchObject([{ name: 'takeIn', record: extractOf() }, care.unshared])
    expect(answer(care.shared().body, false, sent, care.issued).also).toMatchObject([
      { name: 'close' },
    ])
  })

  it('leaves no trace on words that are gone', () => {
    const gone = care.follows('setAside', entry, { key }).body
    expect(answer(gone, true).body).toEqual(gone)
    expect(answer(gone, false)).toMatchObject({ body: gone })
  })

  it('of no tells its author the same of words that are held apart as of any others', () => {
    const held = care.follows('setAside', care.shared().body, { key })
    expect(held.also.map(({ kind }) => kind)).not.toContain('response')
    const toAuthor = (body: unknown, facts = care.visitAt()) =>
      answer(body, false, sent, facts).also.filter(({ kind }) => kind === 'response')
    for (const body of [held.body, care.shared().body, entry]) {
      expect(toAuthor(body)).toEqual([care.unshared])
      expect(toAuthor(body, care.issued)).toEqual([])
    }
  })
})

describe('words that were taken back, or held apart', () => {
  const gone = (name: string, facts = care.visitAt()) =>
    care.follows(name, care.shared().body, { key }, facts)

  it('look exactly alike, and do the same', () => {
    for (const facts of [care.visitAt(), care.issued])
      expect(gone('withdraw', facts)).toEqual(gone('setAside', facts))
  })

  it('are gone with every wording, and that there was an answer stays', () => {
    const { body, also } = gone('withdraw')
    expect(itemOf(body)).toMatchObject({
      key,
      given: null,
      wording: null,
      checks: [],
      agreed: null,
    })
    expect(JSON.stringify(body)).not.toContain('A1 is steep.')
    expect(also).toMatchObject([{ kind: 'extract', name: 'takeIn', record: extractOf() }])
  })

  it('stay in an issued letter, and are put to no new use', () => {
    const { body, also } = gone('withdraw', care.issued)
    expect(also).toMatchObject([{ name: 'close', record: extractOf() }])
    expect(itemOf(body)).toMatchObject({ given: null, extract: extractOf() })
  })

  it('take along what was lost of edits of them, and of no other words', () => {
    const edit = (record: string, on: string) => ({
      ...{ kind: 'repair', id: id(`${record} ${on}`) },
      body: {
        ...{ region, council: null, challenge },
        command: { kind: 'entry', name: 'reword', record: id(record), args: { key: on } },
      },
    })
    const others = [edit('another entry', key), edit('entry', 'own:B9')]
    const { also } = gone('withdraw', [...care.visitAt(), edit('entry', key), ...others])
    expect(also.filter(({ kind }) => kind === 'repair')).toEqual([
      { kind: 'repair', name: 'forget', record: id(`entry ${key}`), args: {}, unseen: true },
    ])
  })

  it('change nothing when they go a second time', () => {
    const { body } = gone('setAside')
    expect(care.follows('withdraw', body, { key }, care.visitAt())).toMatchObject({
      body,
      also: [],
    })
  })
})

describe('giving held words back', () => {
  const held = care.follows('setAside', entry, { key }).body
  const args = { key, given: itemOf(entry)?.given }
  const restore = (withdrawn: object[], body: unknown = held) => {
    const facts = care.written.map((one) => ({ ...one, body: { ...one.body, withdrawn } }))
    return care.follows('restore', body, args, facts)
  }

  it('brings them back as they were sent, to be checked anew', () => {
    expect(itemOf(restore([]).body)).toMatchObject({ given: args.given, checks: [], agreed: null })
  })

  it('brings back the wording, and what its author has said of it meanwhile', () => {
    const edit = { as: grace, command: id('edit'), base: sent }
    const words = on('reword', { ...edit, args: { key, text: 'Steep.', settles: [] } }).body
    const { wording } = itemOf(words) ?? {}
    const away = care.follows('setAside', words, { key }, care.visitAt()).body
    const back = (asked: object[]) => {
      const facts = care.written.map((one) => ({ ...one, body: { ...one.body, asked } }))
      return itemOf(care.follows('restore', away, { ...args, wording }, facts).body)
    }
    expect(back([])).toMatchObject({ wording: { text: 'Steep.' }, askedAt: null, agreed: null })
    const asked = { key, wording: id('edit'), askedAt: today, yes: null, answeredAt: null }
    expect(back([asked])).toMatchObject({ askedAt: today, agreed: null, checks: [] })
    const said = { wording: id('edit'), on: '2027-03-09' }
    expect(back([{ ...asked, yes: true, answeredAt: today }])).toMatchObject({
      agreed: { ...said, yes: true },
    })
    expect(back([{ ...asked, yes: false, answeredAt: today }])).toMatchObject({
      ...{ agreed: { ...said, yes: false }, saidNo: true },
    })
    // Of another wording, or of another answer, it says nothing.
    for (const other of [{ wording: id('older') }, { key: 'own:A2' }])
      expect(back([{ ...asked, ...other, yes: true, answeredAt: today }])).toMatchObject({
        ...{ askedAt: null, agreed: null },
      })
  })

  it('does not bring back what its author took back meanwhile', () => {
    expect(restore([{ key, at: today }]).body).toEqual(held)
    expect(itemOf(restore([{ key: 'own:A2', at: today }]).body)?.given).toEqual(args.given)
  })

  it('does not bring back what somebody else still holds', () => {
    const hold = (ended: string | null, more: object = {}) => ({
      ...{ id: id(`hold ${String(ended)}`), kind: 'hold' },
      body: { ...care.made, entry: care.entryId, key, ended, ...more },
    })
    const among = (...holds: ReturnType<typeof hold>[]) =>
      care.follows('restore', held, args, [...care.written, ...holds]).body
    for (const ended of [null, 'closed'])
      expect(among(hold('givenBack'), hold(ended))).toEqual(held)
    const others = [hold(null, { key: 'own:A2' }), hold('closed', { entry: id('other') })]
    expect(itemOf(among(hold('givenBack'), ...others))?.given).toEqual(args.given)
  })

  it('follows from the safeguarding lead’s giving them back, and is nobody’s to do', () => {
    for (const as of [grace, david, amara, coordinator])
      expect(refused('restore', { as, on: held, args })).toBe('not-allowed')
  })
})

describe('sharing what is ready', () => {
  it('makes an extract without author, response and time', () => {
    const { body, also } = care.shared()
    expect(itemOf(body)).toMatchObject({ extract: extractOf(), shared: 1 })
    expect(also).toEqual([
      {
        ...{ kind: 'extract', name: 'make', record: extractOf() },
        args: {
          ...{ region, council: entry.council, challenge, questionnaire: id('questions') },
          ...{ question: 'A1', about: 'own', text: 'A1 is steep.', name: null },
        },
      },
      { ...care.unshared, name: 'share', args: { answers: [{ key, as: 'quote' }] } },
    ])
  })

  it('puts the name beside the words that their author wants there', () => {
    const both = care.ready(care.ready(), 'own:A2')
    const { also } = care.shared(both, ['own:A1', 'own:A2'])
    const made = also.filter(({ kind }) => kind === 'extract')
    expect(made.map(({ args }) => (args as { name: string | null }).name)).toEqual([null, 'Amara'])
  })

  it('leaves what was not chosen, and what is not ready', () => {
    expect(care.shared(care.ready(), ['own:A2']).also).toEqual([])
    expect(care.shared(entry, ['own:A1']).also).toEqual([])
  })

  it('gives the theme alone where the speaker did not say yes', () => {
    const { also } = care.shared(care.ready(entry, 'own:A5'), ['own:A5'])
    expect(also).toMatchObject([
      { args: { text: null, name: null, question: 'A5' } },
      { args: { answers: [{ key: 'own:A5', as: 'theme' }] } },
    ])
  })

  it('tells its author of each answer as what, and neither when nor with whose', () => {
    const both = care.ready(care.ready(), 'own:A5')
    const { also } = care.shared(both, ['own:A1', 'own:A5', 'own:A2'])
    const answers = [
      { key: 'own:A1', as: 'quote' },
      { key: 'own:A5', as: 'theme' },
    ]
    expect(also.filter(({ kind }) => kind === 'response')).toEqual([
      { ...care.unshared, name: 'share', args: { answers } },
    ])
  })

  it('leaves what one person alone has checked, or its author, as it turned out since', () => {
    const share = (heirs: Record<string, string>) =>
      run('entry', 'share', {
        ...{ as: grace, authority: true, record: care.entryId, on: care.ready(), heirs },
        ...{ args: { keys: [key] }, facts: care.written },
      }).also
    expect(share({})).toHaveLength(2)
    expect(share({ [id('grace')]: id('david') })).toEqual([])
    expect(share({ [id('amara')]: id('david') })).toEqual([])
    expect(share({ [id('joe')]: id('david') })).toHaveLength(2)
  })

  it('gives another id when words come into view again', () => {
    const taken = care.follows('hear', care.shared().body, { key, wording: sent, yes: false }).body
    const again = care.follows('hear', taken, { key, wording: sent, yes: true }).body
    expect(care.shared(again).also[0]).toMatchObject({ record: extractOf(key, 1) })
  })
})
