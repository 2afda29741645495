import { describe, expect, it } from 'vitest'
import { type Concern, waitsSince } from '../../../shared/records/concern.ts'
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
  today,
} from '../rules.ts'

const amara = actor('amara', post('expert'))
const safeguarding = actor('ruth', post('safeguardingLead'))
const deputy = actor('dan', post('safeguardingDeputy'))
const outside = actor('olga', post('outsideLead'))
const manager = actor('david', post('manager'))
const args = { region, challenge, toldWhom: 'lead', toldAt: today, words: null }
const made = run('concern', 'record', { as: amara, args })

describe('a concern', () => {
  it('says who told it, as they are called, and nobody can say that it was somebody else', () => {
    expect(made.also).toEqual([
      { kind: 'concern', name: 'nameTeller', record: id('record'), args: {}, unseen: true },
    ])
    const name = (calledName: string | null) => ({
      ...{ kind: 'person', id: id('amara') },
      body: { region, council: null, challenge: null, name: 'Amara Okafor', calledName },
    })
    const named = (facts: ReturnType<typeof name>[]) =>
      run('concern', 'nameTeller', { as: amara, authority: true, on: made.body, facts }).body
    const invited = { ...made.body, teller: 'Amara Okafor', isChosenName: false }
    expect(named([name(null)])).toEqual(invited)
    expect(named([name('Amara Okafor')])).toEqual(invited)
    // What they were invited by stays with the office.
    const chosen = { ...made.body, teller: 'Ama', isChosenName: true }
    expect(named([name('Ama')])).toEqual(chosen)
    expect(named([])).toEqual(made.body)
    expect(refusal('concern', 'nameTeller', { as: safeguarding, on: made.body })).toBe(
      'not-allowed',
    )
  })

  it('is seen by its author, the safeguarding lead and, until it is taken over, the manager', () => {
    const own = [scope.person(id('amara')), scope.safeguarding(challenge)]
    expect(made.scopes).toEqual([...own, scope.safeguardingNew(challenge)])
    const taken = run('concern', 'takeOver', { as: deputy, on: made.body })
    expect(taken.scopes).toEqual(own)
    expect(taken.body).toMatchObject({ takenBy: id('dan'), takenAt: today, acknowledgedAt: today })
  })

  it('about the host’s own staff is seen by its author and the outside lead only', () => {
    const about = run('concern', 'record', { as: amara, args: { ...args, aboutHostStaff: true } })
    const own = [scope.person(id('amara')), scope.safeguardingOutside(challenge)]
    expect(about.scopes).toEqual(own)
    for (const name of ['acknowledge', 'takeOver'] as const) {
      expect(run('concern', name, { as: outside, on: about.body }).scopes).toEqual(own)
      for (const as of [safeguarding, deputy, manager])
        expect(refusal('concern', name, { as, on: about.body })).toBe('not-allowed')
      expect(refusal('concern', name, { as: outside, on: made.body })).toBe('not-allowed')
    }
  })

  it('is acknowledged by the leads and the manager, never by its author', () => {
    const by = (as: typeof manager, body: unknown = made.body, heirs = {}) =>
      refusal('concern', 'acknowledge', { as, on: body, heirs })
    for (const as of [manager, safeguarding, deputy]) expect(by(as)).toBeNull()
    for (const who of ['david', 'ruth'] as const) {
      const own = run('concern', 'record', { as: actor(who, post('manager')), args }).body
      const asLead = actor(who, post('manager'), post('safeguardingLead'))
      expect(by(actor(who, post('manager')), own)).toBe('not-allowed')
      expect(by(asLead, own)).toBe('not-allowed')
      expect(by(deputy, own)).toBeNull()
    }
    expect(by(manager, made.body, { [id('amara')]: id('david') })).toBe('not-allowed')
  })

  it('counts as seen once one of those who deal with it has read it', () => {
    const by = (as: typeof manager, body: unknown = made.body) =>
      run('concern', 'acknowledge', { as, on: body }).body
    expect(by(manager)).toMatchObject({ acknowledgedAt: today })
    expect(by(manager)).not.toHaveProperty('seenAt')
    expect(by(safeguarding, by(manager))).toMatchObject({ acknowledgedAt: today, seenAt: today })
  })

  const scopesWith = (more: object) =>
    run('concern', 'record', { as: amara, args: { ...args, ...more } }).scopes
  const everybody = ['emergency', 'lead', 'deputy', 'outside', 'council', 'somebodyElse'] as const
  const own = scope.person(id('amara'))
  const inside = [own, scope.safeguarding(challenge), scope.safeguardingNew(challenge)]
  const outsideOnly = [own, scope.safeguardingOutside(challenge)]

  it('that was told to the lead outside is for them alone, whatever is said of staff', () => {
    for (const aboutHostStaff of [true, false, null, undefined])
      expect(scopesWith({ toldWhom: 'outside', aboutHostStaff })).toEqual(outsideOnly)
  })

  it('of which is not known whom it is about is kept from the host, unless their lead was told', () => {
    for (const toldWhom of everybody) {
      const isKnownInside = toldWhom === 'lead' || toldWhom === 'deputy'
      const scopes = scopesWith({ toldWhom, aboutHostStaff: null })
      expect(scopes).toEqual(isKnownInside ? inside : outsideOnly)
    }
  })

  it('that its author says is not about staff is for the lead of the visit, as what older phones send', () => {
    for (const aboutHostStaff of [false, undefined])
      for (const toldWhom of everybody.filter((one) => one !== 'outside'))
        expect(scopesWith({ toldWhom, aboutHostStaff })).toEqual(inside)
  })

  it('is acknowledged and taken over by nobody of the host while it is not known', () => {
    const open = { ...args, toldWhom: 'council', aboutHostStaff: null }
    const { body } = run('concern', 'record', { as: amara, args: open })
    expect(body).toMatchObject({ aboutHostStaff: true, isStaffNotSaid: true })
    for (const name of ['acknowledge', 'takeOver'] as const) {
      expect(refusal('concern', name, { as: outside, on: body })).toBeNull()
      for (const as of [safeguarding, deputy, manager, coordinator, stranger])
        expect(refusal('concern', name, { as, on: body })).toBe('not-allowed')
    }
  })

  it('is handed to the lead inside by the lead outside where nobody said whom it is about', () => {
    const open = run('concern', 'record', {
      as: amara,
      args: { ...args, toldWhom: 'outside', aboutHostStaff: null },
    }).body
    const read = run('concern', 'acknowledge', { as: outside, on: open }).body
    const taken = run('concern', 'takeOver', { as: outside, on: read }).body
    const why = { why: 'It is about a neighbour.' }
    const handed = run('concern', 'handInside', { as: outside, on: taken, args: why })
    expect(handed.scopes).toEqual(inside)
    // Nobody inside has seen it yet: to them it comes now.
    expect(handed.body).toMatchObject({
      ...{ aboutHostStaff: false, takenAt: null, takenBy: null, acknowledgedAt: today },
      ...{ handedAt: today, handedBy: id('olga'), handedWhy: why.why },
    })
    expect(handed.body).not.toHaveProperty('seenAt')
    expect(handed.body).not.toHaveProperty('isStaffNotSaid')
    expect(refusal('concern', 'takeOver', { as: safeguarding, on: handed.body })).toBeNull()
    expect(refusal('concern', 'takeOver', { as: outside, on: handed.body })).toBe('not-allowed')
  })

  it('is handed inside by nobody else, with a reason, and never where it is about staff', () => {
    const hand = (as: typeof manager, about: boolean | null, why = 'Not about staff.') => {
      const { body } = run('concern', 'record', {
        as: amara,
        args: { ...args, toldWhom: 'outside', aboutHostStaff: about },
      })
      return refusal('concern', 'handInside', { as, on: body, args: { why } })
    }
    for (const about of [false, null]) expect(hand(outside, about)).toBeNull()
    expect(hand(outside, true)).toBe('not-allowed')
    expect(hand(outside, null, ' ')).toBe('malformed')
    for (const as of [amara, safeguarding, deputy, manager, coordinator, stranger])
      expect(hand(as, null)).toBe('not-allowed')
    const inHand = refusal('concern', 'handInside', {
      as: safeguarding,
      on: made.body,
      args: { why: 'Not about staff.' },
    })
    expect(inHand).toBe('not-allowed')
  })

  it('is handed to the lead outside where it turns out to be about staff, and nobody inside sees more', () => {
    const why = { why: 'It is about a worker.' }
    const seen = run('concern', 'acknowledge', { as: safeguarding, on: made.body }).body
    const taken = run('concern', 'takeOver', { as: safeguarding, on: seen }).body
    for (const on of [made.body, taken]) {
      const handed = run('concern', 'handOutside', { as: deputy, on, args: why })
      expect(handed.scopes).toEqual([
        scope.person(amara.person),
        scope.safeguardingOutside(challenge),
      ])
      expect(handed.body).toMatchObject({
        ...{ aboutHostStaff: true, takenAt: null, takenBy: null, acknowledgedAt: today },
        ...{ handedAt: today, handedBy: deputy.person, handedWhy: why.why },
      })
      expect(handed.body).not.toHaveProperty('seenAt')
      for (const as of [safeguarding, deputy, manager])
        for (const name of ['acknowledge', 'takeOver'])
          expect(refusal('concern', name, { as, on: handed.body })).toBe('not-allowed')
      expect(refusal('concern', 'takeOver', { as: outside, on: handed.body })).toBeNull()
      // There is no way back.
      for (const name of ['handInside', 'handOutside'])
        expect(refusal('concern', name, { as: outside, on: handed.body, args: why })).toBe(
          'not-allowed',
        )
    }
  })

  it('is handed outside by the lead and the deputy, with a reason, and by nobody else', () => {
    const hand = (as: typeof manager, why = 'It is about a worker.', on: unknown = made.body) =>
      refusal('concern', 'handOutside', { as, on, args: { why } })
    for (const as of [safeguarding, deputy]) expect(hand(as)).toBeNull()
    expect(hand(safeguarding, ' ')).toBe('malformed')
    for (const as of [amara, manager, outside, coordinator, stranger])
      expect(hand(as)).toBe('not-allowed')
    const closing = { receipt: 'REF 12', debrief: false }
    const over = run('concern', 'close', { as: safeguarding, on: made.body, args: closing }).body
    expect(hand(safeguarding, 'It is about a worker.', over)).toBe('not-now')
  })

  it('that an older build closed untaken is no longer the manager’s', () => {
    const over = { ...(made.body as object), endedAt: today, receipt: 'REF 12', takenAt: null }
    expect(kinds.concern.scopes(over as Concern, id('record'))).toEqual([
      scope.person(amara.person),
      scope.safeguarding(challenge),
    ])
  })

  it('waits for whoever has it now since it came to them', () => {
    const receivedAt = '2027-03-09T08:00:00.000Z'
    expect(waitsSince({ receivedAt })).toBe(receivedAt)
    expect(waitsSince({ receivedAt, handedAt: today })).toBe(today)
  })

  it('is said to be about staff where its author said so, and not where they did not', () => {
    const said = (aboutHostStaff: boolean | null) =>
      run('concern', 'record', {
        as: amara,
        args: { ...args, toldWhom: 'outside', aboutHostStaff },
      })
    expect(said(true).body).not.toHaveProperty('isStaffNotSaid')
    for (const one of [false, null]) expect(said(one).body).toHaveProperty('isStaffNotSaid', true)
  })

  it('says whom its author told, the lead outside the council among them, and nobody unheard of', () => {
    for (const toldWhom of ['emergency', 'lead', 'deputy', 'outside', 'council', 'somebodyElse'])
      expect(
        run('concern', 'record', { as: amara, args: { ...args, toldWhom } }).body,
      ).toMatchObject({ toldWhom })
    const other = { ...args, toldWhom: 'nobody' }
    expect(refusal('concern', 'record', { as: amara, args: other })).toBe('malformed')
  })

  it('is taken over and closed by the lead or the deputy, by nobody else', () => {
    const closing = { receipt: 'REF 12', debrief: true }
    for (const as of [safeguarding, deputy]) {
      expect(refusal('concern', 'takeOver', { as, on: made.body })).toBeNull()
      expect(refusal('concern', 'close', { as, on: made.body, args: closing })).toBeNull()
    }
    const elsewhere = actor('ruth', post('safeguardingLead', { challenge: id('visit-fen') }))
    for (const as of [manager, amara, outside, elsewhere, coordinator, stranger]) {
      expect(refusal('concern', 'takeOver', { as, on: made.body })).toBe('not-allowed')
      expect(refusal('concern', 'close', { as, on: made.body, args: closing })).toBe('not-allowed')
    }
  })

  it('keeps who took it over first', () => {
    const first = run('concern', 'takeOver', { as: safeguarding, on: made.body }).body
    expect(run('concern', 'takeOver', { as: deputy, on: first }).body).toEqual(first)
  })

  it('is closed with a receipt’s reference, and is over then', () => {
    const close = (closing: object) =>
      refusal('concern', 'close', { as: safeguarding, on: made.body, args: closing })
    expect(close({ debrief: true })).toBe('malformed')
    expect(close({ receipt: 'REF\n12', debrief: true })).toBe('malformed')
    const over = run('concern', 'close', {
      ...{ as: safeguarding, on: made.body, args: { receipt: 'REF 12', debrief: true } },
    }).body
    expect(over).toMatchObject({ receipt: 'REF 12', endedAt: today, acknowledgedAt: today })
    for (const name of ['acknowledge', 'takeOver'])
      expect(refusal('concern', name, { as: safeguarding, on: over })).toBe('not-now')
  })

  it('that is closed at once leaves the manager, and keeps who took it over where somebody had', () => {
    const closing = { args: { receipt: 'REF 12', debrief: false } }
    const over = run('concern', 'close', { as: safeguarding, on: made.body, ...closing })
    expect(over.body).toMatchObject({ takenBy: safeguarding.person, takenAt: today })
    expect(over.scopes).toEqual([scope.person(amara.person), scope.safeguarding(challenge)])
    const taken = run('concern', 'takeOver', { as: deputy, on: made.body }).body
    const later = run('concern', 'close', { as: safeguarding, on: taken, ...closing })
    expect(later.body).toMatchObject({ takenBy: deputy.person })
  })

  it('is acknowledged by the manager only until it is taken over', () => {
    const taken = run('concern', 'takeOver', { as: safeguarding, on: made.body }).body
    expect(refusal('concern', 'acknowledge', { as: manager, on: made.body })).toBeNull()
    expect(refusal('concern', 'acknowledge', { as: manager, on: taken })).toBe('not-allowed')
  })

  it('is recorded by anyone on the team, and by nobody else', () => {
    expect(refusal('concern', 'record', { as: actor('eve', post('memberPeer')), args })).toBeNull()
    const others = [
      actor('anne', post('director')),
      coordinator,
      stranger,
      actor('amara', post('expert', { to: '2027-02-07' })),
    ]
    for (const as of others) expect(refusal('concern', 'record', { as, args })).toBe('not-allowed')
  })

  it('is taken for 30 days after an appointment ended, today included, and not of its past holder elsewhere', () => {
    for (const to of ['2027-03-09', '2027-02-08']) {
      const as = actor('amara', post('expert', { to }))
      expect(refusal('concern', 'record', { as, args })).toBeNull()
      const elsewhere = { ...args, challenge: id('visit-fen') }
      expect(refusal('concern', 'record', { as, args: elsewhere })).toBe('not-allowed')
    }
  })

  it('is acknowledged by the safeguarding lead or the manager, and keeps the first time', () => {
    const seen = run('concern', 'acknowledge', { as: safeguarding, on: made.body }).body
    const again = run('concern', 'acknowledge', {
      as: actor('david', post('manager')),
      on: seen,
      at: '2027-03-10T00:00:00.000Z',
    })
    expect(again.body).toMatchObject({ acknowledgedAt: today })
    for (const as of [amara, actor('grace', post('leadPeer')), coordinator])
      expect(refusal('concern', 'acknowledge', { as, on: made.body })).toBe('not-allowed')
  })
})
