import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../shared/kind.ts'
import { hashOf, manifestOf, type Statement } from '../../../shared/self-view/manifest.ts'
import type { Edition } from '../../../shared/records/edition.ts'
import { scope } from '../../../shared/scopes.ts'
import type { Actor } from '../../../shared/actor.ts'
import {
  actor,
  challenge,
  council,
  fact,
  id,
  post,
  refusal,
  region,
  run,
  stranger,
} from '../rules.ts'
import {
  ann,
  drafts,
  edition,
  editionFact,
  editionId,
  grant,
  omar,
  rahman,
  visitWith,
} from './self-view.ts'

const frozen = edition.body as Edition
type Said = {
  statement?: Statement
  reservation?: string | null
  unopened?: string[]
  as?: Actor
  of?: Edition
}

/** What the signer's device would send: the hash of what was on its screen. */
function signing({
  statement = 'sign-1',
  reservation = null,
  unopened = [],
  as = rahman,
  of = frozen,
}: Said = {}) {
  const office = as.appointments[0] ?? post('leadMember')
  const signer = {
    ...{ person: as.person, name: 'Cllr J Rahman', role: office.role },
    ...{ post: null, since: '2026-01-01' },
  }
  const list = manifestOf(editionId, of, { statement, reservation, signer })
  return {
    ...{ region, council, challenge, edition: editionId, appointment: office.id },
    ...{ statement, reservation, unopened, hash: hashOf(list) },
  }
}

const proofOf = (hash: string): Fact => ({ ...fact('proof', 'command', { by: 'code', hash }) })

function facts(args: { hash: string }, more: { as?: Actor; edition?: object; own?: Fact[] } = {}) {
  const as = more.as ?? rahman
  const office = as.appointments[0] ?? post('leadMember')
  return [
    ...[editionFact(more.edition), ...drafts, proofOf(args.hash)],
    {
      kind: 'appointment',
      id: office.id,
      body: { region, council, challenge: null, person: as.person, post: null, from: '2026-01-01' },
    },
    {
      kind: 'person',
      id: as.person,
      body: { region, council: null, challenge: null, name: 'Cllr J Rahman' },
    },
    ...(more.own ?? []),
  ]
}

const args = signing()
const signed = run('signature', 'make', { as: rahman, args, facts: facts(args) })
const sign = (tried: object) =>
  refusal('signature', 'make', { as: rahman, args, facts: facts(args), ...tried })

describe('a signature', () => {
  it('says who signed what, in which office, under which words, and counts', () => {
    expect(signed.scopes).toEqual([
      ...[scope.person(rahman.person), scope.officers(council), scope.lead(council)],
    ])
    expect(signed.body).toMatchObject({
      ...{ hash: args.hash, confirms: null, seal: null, confirmed: { by: 'code' } },
      manifest: {
        ...{ version: 1, council: { name: 'Oakshire' }, statement: { name: 'sign-1' } },
        signer: { name: 'Cllr J Rahman', role: 'leadMember' },
        sections: [{ key: '1' }, { key: '6-leadership' }, { key: '7-resources' }],
      },
    })
    expect(signed.also).toEqual([
      {
        kind: 'edition',
        name: 'sign',
        record: editionId,
        args: { signature: id('record'), role: 'leadMember' },
      },
      {
        kind: 'challenge',
        name: 'fill',
        record: challenge,
        args: { milestone: 'signed', done: '2027-03-09' },
      },
    ])
  })

  it('is given by the office-holder of the day, in their own office', () => {
    expect(sign({})).toBeNull()
    const gone = actor('rahman', post('leadMember', { to: '2027-03-01' }))
    const elsewhere = actor('rahman', post('leadMember', { council: id('fennick') }))
    for (const as of [stranger, omar, gone, elsewhere, actor('sam', post('coordinator'))])
      expect(sign({ as })).toBe('not-allowed')
    const others = { ...args, appointment: id('post-of-another') }
    expect(sign({ args: others })).toBe('not-allowed')
  })

  it('is given in an office of its service, or of both', () => {
    const of = (service: 'adults' | 'children') => actor('rahman', post('leadMember', { service }))
    expect(sign({ as: of('adults') })).toBeNull()
    expect(sign({ as: of('children') })).toBe('not-allowed')
  })

  it('is given by whose turn it is', () => {
    const order = ['director', 'leadMember']
    expect(sign({ facts: facts(args, { edition: { ...frozen, order } }) })).toBe('not-now')
    const anns = signing({ as: ann })
    expect(sign({ as: ann, args: anns, facts: facts(anns, { as: ann }) })).toBe('not-now')
    const first = facts(anns, { as: ann, edition: { ...frozen, order } })
    expect(sign({ as: ann, args: anns, facts: first })).toBeNull()
    expect(run('signature', 'make', { as: ann, args: anns, facts: first }).also).toHaveLength(1)
  })

  it('is not given by who wrote in it, as whoever they turned out to be', () => {
    const also = actor('omar', post('leadMember'))
    const own = signing({ as: also })
    expect(sign({ as: also, args: own, facts: facts(own, { as: also }) })).toBe('same-person')
    const heirs = { [id('omar')]: id('rahman') }
    expect(sign({ heirs })).toBe('same-person')
    expect(sign({ heirs: { [id('zoe')]: id('rahman') } })).toBeNull()
  })

  it('is not given by who brought or changed its evidence', () => {
    const paper = (selfView: string, writers?: string[]) => ({
      own: [fact('evidence', 'paper', { selfView, ...(writers ? { writers } : {}) })],
    })
    const mine = [id('rahman')]
    expect(sign({ facts: facts(args, paper(frozen.selfView, mine)) })).toBe('same-person')
    expect(sign({ facts: facts(args, paper(frozen.selfView, [id('omar')])) })).toBeNull()
    expect(sign({ facts: facts(args, paper(id('another view'), mine)) })).toBeNull()
    // From before it was kept who wrote it.
    expect(sign({ facts: facts(args, paper(frozen.selfView)) })).toBeNull()
  })

  it('scenario 48: binds to what was on the screen and never shifts', () => {
    const [one, ...rest] = frozen.sections
    if (!one) throw new Error('no section')
    const newer = { ...frozen, sections: [{ ...one, digest: 'a'.repeat(64) }, ...rest] }
    expect(sign({ facts: facts(args, { edition: newer }) })).toBe('changed-since')
    const other = signing({ reservation: 'I doubt 1.1.' })
    expect(sign({ args: { ...other, reservation: null }, facts: facts(other) })).toBe(
      'changed-since',
    )
    expect(sign({ args: other, facts: facts(other) })).toBeNull()
  })

  it('says that not all was opened where that is so, and only there', () => {
    const tried = (said: Said) => {
      const own = signing(said)
      return sign({ args: own, facts: facts(own) })
    }
    const unopened = ['1', '7-resources']
    const own = signing({ statement: 'sign-part-1', unopened })
    const { body } = run('signature', 'make', { as: rahman, args: own, facts: facts(own) })
    expect(body).toMatchObject({ unopened, hash: own.hash })
    expect(body).toHaveProperty(
      'manifest.statement.text',
      expect.stringMatching(/^I have not opened all of this self-view/),
    )
    expect(tried({ statement: 'sign-1', unopened })).toBe('malformed')
    expect(tried({ statement: 'sign-part-1' })).toBe('malformed')
    // Under another statement it is another hash.
    const swapped = { ...own, statement: 'sign-1', unopened: [] }
    expect(sign({ args: swapped, facts: facts(own) })).toBe('changed-since')
  })

  it('needs a proof for this very hash', () => {
    const without = facts(args).filter(({ kind }) => kind !== 'proof')
    expect(sign({ facts: without })).toBe('not-proved')
    expect(sign({ facts: [...without, proofOf('b'.repeat(64))] })).toBe('not-proved')
    expect(sign({ facts: facts(args), command: id('another') })).toBe('not-proved')
  })

  it('is of an edition of this council and visit', () => {
    for (const place of [{ council: id('fennick') }, { challenge: id('visit-fen') }])
      expect(sign({ facts: facts(args, { edition: { ...frozen, ...place } }) })).toBe('not-found')
  })

  it('scenario 50: counts once; a second tap is told that it is not the time', () => {
    const after = {
      ...frozen,
      stage: 'signedOff',
      signed: [{ signature: id('s'), role: 'leadMember', at: '' }],
    }
    expect(sign({ facts: facts(args, { edition: after }) })).toBe('not-now')
    const early = signing({ statement: 'confirm-1' })
    expect(sign({ args: early, facts: facts(early) })).toBe('malformed')
    for (const stage of ['returned', 'superseded']) {
      const confirm = signing({ statement: 'confirm-1' })
      const closed = facts(confirm, { edition: { ...frozen, stage } })
      expect(sign({ args: confirm, facts: closed })).toBe('not-now')
    }
  })

  it('lets older editions give way once it is whole', () => {
    const older = fact('edition', 'older', { ...frozen, stage: 'shared', number: 0 })
    const { also } = run('signature', 'make', {
      as: rahman,
      args,
      facts: facts(args, { own: [older] }),
    })
    expect(also[1]).toEqual({ kind: 'edition', name: 'supersede', record: id('older'), args: {} })
  })

  it('reaches its milestone once: a newer edition does not move the day', () => {
    const own = [visitWith({ selfView: '2027-01-20', signed: '2027-02-01' })]
    const { also } = run('signature', 'make', { as: rahman, args, facts: facts(args, { own }) })
    expect(also.map(({ kind }) => kind)).toEqual(['edition'])
  })

  it('takes the place of what the office said was signed on paper', () => {
    const own = [visitWith({ selfView: '2027-01-20', signed: '2027-02-01' }, 'office')]
    const { also } = run('signature', 'make', { as: rahman, args, facts: facts(args, { own }) })
    expect(also.at(-1)).toMatchObject({ name: 'fill', args: { done: '2027-03-09' } })
  })
})

describe('a later office-holder', () => {
  const after: object = {
    ...frozen,
    stage: 'shared',
    signed: [{ signature: id('sig'), role: 'leadMember', at: '' }],
  }
  const kept: Record<string, unknown> = { ...signed.body }
  const before = fact('signature', 'sig', {
    ...{
      edition: editionId,
      manifest: kept['manifest'],
      appointment: id('post-before'),
      confirms: null,
    },
  })
  const tried = (said: Said, own: Fact[] = [before]) => {
    const next = signing(said)
    return {
      as: said.as ?? rahman,
      args: next,
      facts: facts(next, { edition: after, own, ...said }),
    }
  }

  it('confirms what was signed, or adds doubts, and undoes nothing', () => {
    const confirmed = run('signature', 'make', tried({ statement: 'confirm-1' }))
    expect(confirmed).toMatchObject({ body: { confirms: id('sig'), shared: true }, also: [] })
    const reserved = { statement: 'reserve-1', reservation: 'Not 1.1.' } as const
    expect(sign(tried(reserved))).toBeNull()
    expect(sign(tried({ statement: 'reserve-1' }))).toBe('malformed')
    const part = { reservation: 'Not 1.1.', unopened: ['1'] }
    expect(sign(tried({ ...part, statement: 'reserve-part-1' }))).toBeNull()
    expect(sign(tried({ ...part, statement: 'reserve-1' }))).toBe('malformed')
    expect(sign(tried({ statement: 'confirm-part-1', unopened: ['1'] }))).toBeNull()
    expect(sign(tried({ statement: 'confirm-1', unopened: ['1'] }))).toBe('malformed')
    expect(sign(tried({ statement: 'confirm-part-1' }))).toBe('malformed')
  })

  it('does so once, and only where their office had signed', () => {
    const own = fact('signature', 'mine', {
      ...before.body,
      appointment: id('post-leadMember'),
      confirms: id('sig'),
    })
    expect(sign(tried({ statement: 'confirm-1' }, [before, own]))).toBe('not-now')
    expect(sign(tried({ statement: 'confirm-1', as: grant }))).toBe('not-now')
    expect(sign(tried({ statement: 'confirm-1' }, []))).toBe('not-now')
  })
})

describe('the seal of a signature', () => {
  const log = { chain: `council:${council}`, position: 7, head: 'c'.repeat(64) }
  const args7 = { seal: { log, key: 'd'.repeat(64), seal: 'AAAA' } }

  it('is the server’s alone, and comes once', () => {
    const system = { person: id('system'), appointments: [], system: true as const }
    const sealed = run('signature', 'seal', { as: system, on: signed.body, args: args7 })
    expect(sealed.body).toMatchObject({ seal: { log: { position: 7 } } })
    expect(refusal('signature', 'seal', { as: system, on: sealed.body, args: args7 })).toBe(
      'not-now',
    )
    for (const as of [rahman, ann, stranger])
      expect(refusal('signature', 'seal', { as, on: signed.body, args: args7 })).toBe('not-allowed')
  })

  it('does not keep it from being shared with the edition, which follows from that alone', () => {
    expect(refusal('signature', 'share', { as: ann, on: signed.body })).toBe('not-allowed')
    const shared = run('signature', 'share', { as: ann, on: signed.body, authority: true })
    expect(shared.scopes).toContain(scope.selfView(challenge))
  })
})
