import { describe, expect, it } from 'vitest'
import { derivedId } from '../../../shared/derived-id.ts'
import { lackingLead, leads } from '../../../shared/leads.ts'
import { blankMilestones } from '../../../shared/records/challenge/milestones.ts'
import { stages } from '../../../shared/records/challenge/stages.ts'
import { scope } from '../../../shared/scopes.ts'
import {
  actor,
  challenge,
  coordinator,
  council,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'

const manager = actor('david', post('manager'))
const lead = actor('grace', post('leadPeer'))
const director = actor('anne', post('director'))
const args = { region, council, round: id('round-4'), service: 'adults' }
const facts = [fact('council', 'oakshire'), fact('round', 'round-4')]
const made = run('challenge', 'make', { as: coordinator, args, facts, record: challenge })

const at = (stage: string, more: object = {}) => ({ ...made.body, stage, ...more })
const signed = { ...blankMilestones, signed: { due: null, done: '2027-02-20' } }
const ready = at('preparing', { questionnaire: id('adults-1'), milestones: signed })
const someone = { name: 'Somebody', phone: '01632 960002' }
const numbers = { lead: someone, deputy: someone, outside: someone }
const posts = leads.map((role) =>
  fact('appointment', role, { challenge, person: id(role), role, from: '2027-01-01', to: null }),
)
const pack = (safeguarding: unknown) => fact('visit', 'pack', { challenge, safeguarding })
const moveOn = (on: object, to: string, given: ReturnType<typeof fact>[] = [], as = manager) =>
  refusal('challenge', 'moveOn', { as, on, args: { to }, facts: given, record: challenge })

describe('proposing a challenge', () => {
  it('is seen by the region and its own team', () => {
    expect(made.scopes).toEqual([scope.region(region), scope.team(challenge)])
  })

  it('brings its visit with it, with an id that follows from the command', () => {
    const visit = { region, council, challenge }
    const record = derivedId(id('command'), 'visit')
    expect(made.also).toEqual([{ kind: 'visit', name: 'make', record, args: visit }])
  })

  it('is refused without the council or the round, and to all but the coordinator', () => {
    const make = (given: typeof facts, as = coordinator) =>
      refusal('challenge', 'make', { as, args, facts: given, record: challenge })
    expect(make(facts.slice(0, 1))).toBe('not-found')
    expect(make(facts.slice(1))).toBe('not-found')
    expect(
      make([fact('council', 'oakshire', { region: id('elsewhere') }), ...facts.slice(1)]),
    ).toBe('not-found')
    for (const as of [manager, lead, director, stranger])
      expect(make(facts, as)).toBe('not-allowed')
  })
})

describe('moving a challenge on', () => {
  it('goes one step at a time', () => {
    expect(moveOn(at('proposed'), 'agreed')).toBeNull()
    expect(moveOn(at('proposed'), 'preparing')).toBe('not-now')
    expect(moveOn(at('agreed'), 'proposed')).toBe('not-now')
  })

  it('puts nobody on site before the self-view is signed off', () => {
    expect(moveOn(ready, 'onSite', [pack(numbers), ...posts])).toBeNull()
    const unsigned = { ...ready, milestones: blankMilestones }
    expect(moveOn(unsigned, 'onSite', [pack(numbers), ...posts])).toBe('not-ready')
  })

  it('puts nobody on site without questions and a safeguarding contact', () => {
    expect(moveOn(ready, 'onSite', [pack(numbers), ...posts])).toBeNull()
    expect(moveOn(ready, 'onSite', [pack(null), ...posts])).toBe('not-ready')
    expect(moveOn(ready, 'onSite', posts)).toBe('not-ready')
    expect(moveOn({ ...ready, questionnaire: null }, 'onSite', [pack(numbers), ...posts])).toBe(
      'not-ready',
    )
  })

  it('puts nobody on site without each of the safeguarding leads, and says who is missing', () => {
    for (const role of leads) {
      const others = posts.filter(({ body }) => body['role'] !== role)
      expect(moveOn(ready, 'onSite', [pack(numbers), ...others])).toBe(lackingLead[role])
      const gone = fact('appointment', `past ${role}`, {
        ...{ challenge, person: id('past'), role, from: '2027-01-01', to: '2027-03-09' },
      })
      expect(moveOn(ready, 'onSite', [pack(numbers), ...others, gone])).toBe(lackingLead[role])
    }
    const { outside: _none, ...without } = numbers
    expect(moveOn(ready, 'onSite', [pack(without), ...posts])).toBe('no-outside-lead')
  })

  it('does not take the leads or numbers of another visit', () => {
    const elsewhere = [pack(numbers), ...posts].map((one) => ({
      ...{ ...one, body: { ...one.body, challenge: id('visit-fen') } },
    }))
    expect(moveOn(ready, 'onSite', [...elsewhere, ...posts])).toBe('not-ready')
    expect(moveOn(ready, 'onSite', [pack(numbers), ...elsewhere])).toBe('no-safeguarding-lead')
  })

  it('is withdrawn only before anybody is on site', () => {
    for (const stage of stages.slice(0, 3)) expect(moveOn(at(stage), 'withdrawn')).toBeNull()
    for (const stage of stages.slice(3, 9)) expect(moveOn(at(stage), 'withdrawn')).toBe('not-now')
  })

  it('stands still while it is paused, and once it is closed or withdrawn', () => {
    const paused = at('agreed', { paused: { until: '2027-06-01', reason: 'Election' } })
    expect(moveOn(paused, 'preparing')).toBe('not-now')
    expect(moveOn(at('closed'), 'withdrawn')).toBe('not-now')
    expect(moveOn(at('withdrawn'), 'proposed')).toBe('not-now')
  })

  it('is for the coordinator and the challenge manager', () => {
    expect(moveOn(at('proposed'), 'agreed', [], coordinator)).toBeNull()
    const elsewhere = actor('david', post('manager', { challenge: id('visit-fen') }))
    for (const as of [lead, director, elsewhere, stranger])
      expect(moveOn(at('proposed'), 'agreed', [], as)).toBe('not-allowed')
  })
})

describe('closing or withdrawing a challenge', () => {
  const team = Array.from({ length: 600 }, (_, n) =>
    fact('appointment', `one of many ${String(n)}`, { challenge, to: null }),
  )
  const followUps = (from: string, to: string) =>
    run('challenge', 'moveOn', {
      as: manager,
      on: at(from),
      args: { to },
      facts: team,
      record: challenge,
    }).also

  it('changes nothing but the challenge, however many are appointed: rights follow its stage', () => {
    expect(followUps('followedUp', 'closed')).toEqual([])
    expect(followUps('preparing', 'withdrawn')).toEqual([])
  })
})

describe('the days on which a challenge moved', () => {
  const move = (on: object, to: string, facts: ReturnType<typeof fact>[] = [], as = manager) =>
    run('challenge', 'moveOn', { as, on, args: { to }, facts, record: challenge })

  it('are kept, each', () => {
    const drafted = move(at('feedbackGiven', { moved: { onSite: '2027-03-01' } }), 'letterDraft')
    expect(drafted.body).toMatchObject({
      moved: { onSite: '2027-03-01', letterDraft: '2027-03-09' },
    })
  })

  it('bring the tally when feedback was given, and at no other step', () => {
    expect(move(at('onSite'), 'feedbackGiven').also).toEqual([
      {
        ...{ kind: 'tally', name: 'make', record: derivedId(id('command'), 'tally') },
        ...{ args: { region, council, challenge }, unseen: true },
      },
    ])
    expect(move(at('feedbackGiven'), 'letterDraft').also).toEqual([])
    expect(move(at('letterDraft'), 'letterIssued').also).toEqual([])
  })
})

describe('issuing the letter', () => {
  const extract = (name: string, stands: string, more: object = {}) =>
    fact('extract', name, { challenge, stands, ...more })
  const finding = (cites: string[], dropped = false) =>
    fact('finding', `finding on ${cites.join()}`, { challenge, cites: cites.map(id), dropped })
  const issue = (facts: ReturnType<typeof fact>[], as = lead) =>
    moveOn(at('letterDraft'), 'letterIssued', facts, as)
  const stepsOf = (facts: ReturnType<typeof fact>[]) =>
    run('challenge', 'moveOn', {
      ...{ as: lead, on: at('letterDraft'), args: { to: 'letterIssued' }, facts },
      record: challenge,
    }).also
  const rest = (cites: string[], facts: ReturnType<typeof fact>[], more: object = {}) =>
    refusal('challenge', 'restOn', {
      ...{ as: lead, authority: true, on: at('letterIssued'), record: challenge, facts },
      args: { extracts: cites.map(id) },
      ...more,
    })

  it('looks at what its findings cite, once each, and at nothing else', () => {
    const step = { kind: 'challenge', name: 'restOn', record: challenge, unseen: true }
    const cited = [id('x'), id('y')].toSorted()
    const shared = [extract('x', 'in'), extract('z', 'in')]
    expect(stepsOf([finding(['x', 'y']), finding(['y']), ...shared])).toEqual([
      { ...step, args: { extracts: cited } },
    ])
    expect(stepsOf([finding(['x'], true), finding([]), ...shared])).toEqual([])
  })

  it('looks at many in steps, none of which is too large', () => {
    const findings = Array.from({ length: 17 }, (_, one) =>
      finding(Array.from({ length: 50 }, (_, other) => `x ${String(one)} ${String(other)}`)),
    )
    const sizes = stepsOf(findings).map(({ args }) => (args as { extracts: [] }).extracts.length)
    expect(sizes).toEqual([400, 400, 50])
  })

  it('rests on extracts that are in view', () => {
    expect(rest(['x', 'y'], [extract('x', 'shared'), extract('y', 'closed')])).toBeNull()
    expect(issue([])).toBeNull()
  })

  it('is refused while a finding cites what is not in view, and says no more', () => {
    expect(rest(['x'], [extract('x', 'in')])).toBe('not-ready')
    expect(rest(['x'], [])).toBe('not-ready')
    expect(rest(['x'], [extract('x', 'shared', { challenge: id('visit-fen') })])).toBe('not-ready')
    expect(rest(['x', 'y'], [extract('x', 'shared')])).toBe('not-ready')
  })

  it('is looked at by nobody who does not issue it', () => {
    const alone = { authority: undefined }
    for (const as of [lead, manager, coordinator])
      expect(rest(['x'], [extract('x', 'shared')], { ...alone, as })).toBe('not-allowed')
    expect(rest(['x'], [extract('x', 'shared')], { on: at('letterDraft') })).toBe('not-now')
  })

  it('is for lead peer and manager, who see what it rests on', () => {
    expect(issue([], manager)).toBeNull()
    const elsewhere = actor('grace', post('leadPeer', { challenge: id('visit-fen') }))
    for (const as of [coordinator, director, elsewhere, stranger])
      expect(issue([], as)).toBe('not-allowed')
  })
})

describe('planning a challenge', () => {
  const due = {
    selfView: '2027-01-10',
    signed: null,
    visit: null,
    letter: null,
    scrutiny: null,
    sixMonths: null,
  }
  const plan = (visit: object | null, as = coordinator) =>
    refusal('challenge', 'plan', { as, on: made.body, args: { visit, due }, record: challenge })

  it('sets the days of the visit and when each milestone is due', () => {
    const visit = { from: '2027-03-09', to: '2027-03-11' }
    const { body } = run('challenge', 'plan', {
      as: coordinator,
      on: made.body,
      args: { visit, due },
      record: challenge,
    })
    expect(body).toMatchObject({
      visit,
      milestones: { selfView: { due: '2027-01-10', done: null } },
    })
  })

  it('is refused with crossed days, and to the team and the host', () => {
    expect(plan({ from: '2027-03-11', to: '2027-03-09' })).toBe('dates-crossed')
    for (const as of [lead, director, stranger]) expect(plan(null, as)).toBe('not-allowed')
  })

  it('records and takes back that a milestone was reached', () => {
    const reach = (done: string | null) =>
      run('challenge', 'reach', {
        as: coordinator,
        on: made.body,
        args: { milestone: 'signed', done },
        record: challenge,
      }).body
    expect(reach('2027-02-01')).toMatchObject({ milestones: { signed: { done: '2027-02-01' } } })
    expect(reach(null)).toMatchObject({ milestones: { signed: { done: null } } })
  })

  it('tells what the office said of the self-view from what is here', () => {
    const say = (args: object, on: unknown = made.body) =>
      run('challenge', 'reach', { as: coordinator, on, args, record: challenge }).body
    const paper = say({ milestone: 'signed', done: '2027-02-01' })
    expect(paper).toMatchObject({ milestones: { signed: { by: 'office' } } })
    const changed = say({ milestone: 'signed', done: '2027-02-02' }, paper)
    expect(changed).toMatchObject({ milestones: { signed: { done: '2027-02-02', by: 'office' } } })
    expect(say({ milestone: 'signed', done: null }, paper)).toMatchObject({
      milestones: { signed: { due: null, done: null } },
    })
    const letter = say({ milestone: 'letter', done: '2027-02-01' })
    expect(JSON.stringify(letter)).not.toContain('"by"')
  })

  it('takes from the coordinator alone that a self-view was sent or signed on paper', () => {
    const say = (milestone: string, as: typeof manager, on: unknown = made.body) =>
      refusal('challenge', 'reach', {
        ...{ as, on, args: { milestone, done: '2027-02-01' }, record: challenge },
      })
    for (const milestone of ['selfView', 'signed']) {
      expect(say(milestone, coordinator)).toBeNull()
      for (const as of [manager, lead, director, stranger])
        expect(say(milestone, as)).toBe('not-allowed')
    }
    expect(say('visit', manager)).toBeNull()
  })

  it('is not signed on paper where it was sent here; what was said so before is taken back', () => {
    const args = { milestone: 'selfView', done: '2027-02-01' }
    const paper = run('challenge', 'reach', {
      ...{ as: coordinator, on: made.body, record: challenge },
      args: { ...args, milestone: 'signed' },
    }).body
    const sent = (on: unknown) =>
      run('challenge', 'fill', { as: lead, on, args, record: challenge, authority: true }).body
    const say = (on: unknown, done: string | null) =>
      refusal('challenge', 'reach', {
        ...{ as: coordinator, on, args: { milestone: 'signed', done }, record: challenge },
      })
    expect(say(sent(made.body), '2027-02-02')).toBe('not-now')
    expect(say(sent(paper), '2027-02-02')).toBe('not-now')
    expect(say(sent(paper), null)).toBeNull()
  })

  it('lets nobody clear or move what was sent or signed here', () => {
    const args = { milestone: 'signed', done: '2027-02-01' }
    const fill = { args, record: challenge }
    const paper = run('challenge', 'reach', { as: coordinator, on: made.body, ...fill }).body
    for (const on of [made.body, paper]) {
      const real = run('challenge', 'fill', { as: lead, on, ...fill, authority: true }).body
      expect(real).toMatchObject({ milestones: { signed: { done: '2027-02-01', by: 'here' } } })
      for (const done of [null, '2027-02-01', '2027-02-02'])
        expect(
          refusal('challenge', 'reach', {
            ...{
              as: coordinator,
              on: real,
              args: { milestone: 'signed', done },
              record: challenge,
            },
          }),
        ).toBe('not-now')
      // The other beads stay the office's.
      const other = { as: manager, args: { milestone: 'letter', done: '2027-03-01' } }
      expect(refusal('challenge', 'reach', { ...other, on: real, record: challenge })).toBeNull()
    }
    for (const as of [manager, coordinator, director, stranger])
      expect(refusal('challenge', 'fill', { as, on: made.body, ...fill })).toBe('not-allowed')
  })

  it('takes a questionnaire of its own region and service only', () => {
    const choose = (more: object, as = coordinator) =>
      refusal('challenge', 'chooseQuestionnaire', {
        as,
        on: made.body,
        args: { questionnaire: id('q') },
        facts: [fact('questionnaire', 'q', { service: 'adults', ...more })],
        record: challenge,
      })
    expect(choose({})).toBeNull()
    expect(choose({ service: 'children' })).toBe('not-found')
    expect(choose({ region: id('elsewhere') })).toBe('not-found')
    expect(choose({}, lead)).toBe('not-allowed')
  })

  it('pauses with a reason and resumes', () => {
    const args = { until: '2027-06-01', reason: 'Election' }
    const paused = run('challenge', 'pause', {
      as: coordinator,
      on: made.body,
      args,
      record: challenge,
    }).body
    expect(
      refusal('challenge', 'resume', { as: coordinator, on: paused, record: challenge }),
    ).toBeNull()
    expect(
      refusal('challenge', 'resume', { as: coordinator, on: made.body, record: challenge }),
    ).toBe('not-now')
    expect(
      refusal('challenge', 'pause', { as: lead, on: made.body, args, record: challenge }),
    ).toBe('not-allowed')
  })
})
