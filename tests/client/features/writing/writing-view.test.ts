import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginnable, newestOf } from '../../../../client/features/writing/begin.ts'
import { earlierOf } from '../../../../client/features/writing/earlier.ts'
import { targetOf } from '../../../../client/features/writing/texts.ts'
import {
  ageOf,
  type Kept,
  paragraphsChanged,
  rankAfter,
  rowsOf,
  standsOf,
} from '../../../../client/features/writing/writing-view.ts'
import type { Appointment } from '../../../../shared/actor.ts'
import type { Challenge } from '../../../../shared/records/challenge.ts'
import type { Edition } from '../../../../shared/records/edition.ts'
import type { Section } from '../../../../shared/records/section.ts'
import type { SelfView } from '../../../../shared/records/self-view.ts'
import type { Template } from '../../../../shared/records/template.ts'
import { inOrder, movesTo, rank } from '../../../../shared/rank.ts'
import { id } from '../../../support/people.ts'
import { edition, emptySection, sections, written } from '../../../shared/records/self-view.ts'

// The seam of these: bodies as the rules made them, or the few fields that are looked at.
const made = edition.body as Edition
const first = { id: id('section 1'), body: written.body as Section }
const kept = <Body>(name: string, body: object): Kept<Body> => ({ id: name, body: body as Body })

describe('the sections of a self-view', () => {
  const leadership = kept<Section>('s2', emptySection('6-leadership'))

  it('come in the order of the template with what each lacks', () => {
    const rows = rowsOf(sections, [leadership, first], [], undefined)
    expect(rows.map(({ key, lacks, isEmpty }) => [key, lacks, isEmpty])).toEqual([
      ['1', [], false],
      ['6-leadership', [], true],
      ['7-resources', [], true],
    ])
    const [bare] = rowsOf(sections, [leadership], [], undefined)
    expect(bare?.lacks).toEqual(['text'])
  })

  it('say which were written in since the newest version was sent', () => {
    const later = kept<Section>(first.id, { ...first.body, changes: first.body.changes + 1 })
    expect(rowsOf(sections, [first], [], made)[0]?.isChanged).toBe(false)
    expect(rowsOf(sections, [later], [], made)[0]?.isChanged).toBe(true)
    expect(rowsOf(sections, [later], [], undefined)[0]?.isChanged).toBe(false)
  })
})

describe('moving a paragraph', () => {
  const orderAfter = (all: { id: string; rank: string }[], moved: string, place: number) => {
    const moves = movesTo(inOrder(all), moved, place)
    expect(moves.every((one) => rank.safeParse(one.rank).success)).toBe(true)
    const rankOf = (one: string) => moves.find(({ id: of }) => of === one)?.rank
    return inOrder(all.map((one) => ({ ...one, rank: rankOf(one.id) ?? one.rank }))).map(
      (one) => one.id,
    )
  }

  it('is one command where there is room', () => {
    const all = [
      { id: 'a', rank: '4' },
      { id: 'b', rank: 'i' },
      { id: 'c', rank: 'r' },
    ]
    expect(movesTo(all, 'c', 1)).toHaveLength(1)
    expect(orderAfter(all, 'c', 1)).toEqual(['a', 'c', 'b'])
    expect(orderAfter(all, 'a', 2)).toEqual(['b', 'c', 'a'])
    expect(orderAfter(all, 'b', 0)).toEqual(['b', 'a', 'c'])
  })

  it('comes to its place wherever two people put theirs at the same one', () => {
    const ranks = fc.array(fc.constantFrom('4', 'i', 'ii', 'r'), { minLength: 2, maxLength: 7 })
    fc.assert(
      fc.property(ranks, fc.nat(6), fc.nat(6), (given, from, to) => {
        const all = given.map((one, place) => ({ id: `p${String(place)}`, rank: one }))
        const before = inOrder(all).map((one) => one.id)
        const moved = before[from % before.length] ?? ''
        const others = before.filter((one) => one !== moved)
        const place = to % before.length
        const wanted = [...others.slice(0, place), moved, ...others.slice(place)]
        expect(orderAfter(all, moved, place)).toEqual(wanted)
      }),
    )
  })

  it('puts a new one after the one it follows, else at the end', () => {
    const all = [
      { id: 'a', rank: '4' },
      { id: 'b', rank: 'i' },
    ]
    const between = rankAfter(all, 'a')
    expect(between > '4' && between < 'i').toBe(true)
    expect(rankAfter(all, 'gone') > 'i').toBe(true)
    expect(rankAfter([], undefined)).not.toBe('')
  })
})

describe('texts side by side', () => {
  it('are known by the place they stand at', () => {
    expect(targetOf('new')).toBe('new')
    expect(targetOf('summary')).toBe('summary')
    expect(targetOf(id('a paragraph'))).toBe('paragraph')
    expect(targetOf('2E(1)')).toBe('story')
  })
})

describe('where a self-view stands', () => {
  const signed = { ...made, stage: 'superseded', signed: made.order.map((role) => ({ role })) }
  const view = (newest: string | null) => ({ edition: newest }) as SelfView

  it('is begun before anything was sent, then what its newest version is', () => {
    expect(standsOf(view(null), [])).toEqual({ is: 'begun' })
    expect(standsOf(view('e1'), [kept('e1', made)])).toMatchObject({
      ...{ is: 'withLeadMember', signed: null },
    })
  })

  it('names the older version that was signed, with how many paragraphs changed', () => {
    const next = { ...made, number: 2 }
    const now = standsOf(view('e2'), [kept('e1', signed), kept('e2', next)])
    expect(now).toMatchObject({ is: 'withLeadMember', signed: { number: 1 } })
    const [section, ...others] = made.sections
    if (!section) throw new Error('nothing was sent')
    const [one] = section.paragraphs
    if (!one) throw new Error('nothing is written')
    const withThese = (paragraphs: typeof section.paragraphs): Edition => ({
      ...{ ...made, sections: [{ ...section, paragraphs }, ...others] },
    })
    expect(paragraphsChanged(made, made)).toBe(0)
    expect(paragraphsChanged(made, withThese([{ ...one, text: 'Anew.' }]))).toBe(1)
    const added = { ...one, id: id('added'), number: '1.2' }
    expect(paragraphsChanged(made, withThese([one, added]))).toBe(1)
    expect(paragraphsChanged(made, withThese([added]))).toBe(2)
  })
})

describe('what can be begun', () => {
  const visit = kept<Challenge>('v', {
    council: 'c',
    region: 'r',
    service: 'adults',
    stage: 'agreed',
  })
  const held = (role: string) => [{ role, council: 'c' }] as Appointment[]

  it('is a visit to one’s own council that has none yet', () => {
    const named = (...given: Parameters<typeof beginnable>) => beginnable(...given).map((o) => o.id)
    expect(named([visit], [], held('officer'))).toEqual(['v'])
    expect(named([visit], [], held('leadMember'))).toEqual([])
    expect(named([visit], [], [])).toEqual([])
    expect(named([visit], [kept('s', { challenge: 'v' })], held('director'))).toEqual([])
    const over = kept<Challenge>('v', { ...visit.body, stage: 'closed' })
    expect(named([over], [], held('officer'))).toEqual([])
  })

  it('follows the newest template of the region and service', () => {
    const of = (name: string, number: number, service = 'adults', region = 'r') =>
      kept<Template>(name, { number, service, region })
    const all = [of('t1', 1), of('t2', 2), of('t3', 3, 'children'), of('t4', 4, 'adults', 'q')]
    expect(newestOf(all, visit.body)?.id).toBe('t2')
    expect(newestOf([], visit.body)).toBeUndefined()
  })
})

describe('the last time', () => {
  const of = (name: string, submittedAt: string | null, service = 'adults') =>
    kept<SelfView>(name, { council: 'c', service, submittedAt })

  const sent = (selfView: string, at: string, stage = 'signedOff', signed = 0) =>
    kept<Edition>(`${selfView} ${at}`, {
      ...{ selfView, submittedAt: at, stage, order: ['leadMember'] },
      signed: Array.from({ length: signed }),
    })

  it('is the newest version signed before this one, of the same services', () => {
    const now = of('now', null)
    const all = [now, of('old', '2024'), of('older', '2023'), of('other', '2025', 'children')]
    const [old, older] = [sent('old', '2024'), sent('older', '2023', 'shared')]
    expect(earlierOf(now, all, [older, old, sent('other', '2025')])?.id).toBe('old 2024')
    expect(earlierOf(of('old', '2024'), all, [older, old])?.id).toBe('older 2023')
    expect(earlierOf(now, [now, of('never', null)], [old])).toBeUndefined()
  })

  it('is none that was sent back, or replaced before it was signed', () => {
    const [now, old] = [of('now', null), of('old', '2024')]
    const back = sent('old', '2024-03', 'returned')
    const replaced = sent('old', '2024-02', 'superseded')
    expect(earlierOf(now, [now, old], [back, replaced])).toBeUndefined()
    const first = sent('old', '2024-01', 'superseded', 1)
    expect(earlierOf(now, [now, old], [back, replaced, first])?.id).toBe('old 2024-01')
  })
})

describe('how old a document is', () => {
  it('is counted in whole months, and nothing is younger than today', () => {
    expect(ageOf('2026-11-28', '2026-11-28')).toEqual({ years: 0, months: 0 })
    expect(ageOf('2026-10-29', '2026-11-28')).toEqual({ years: 0, months: 0 })
    expect(ageOf('2026-10-28', '2026-11-28')).toEqual({ years: 0, months: 1 })
    expect(ageOf('2023-12-01', '2026-11-28')).toEqual({ years: 2, months: 11 })
    expect(ageOf('2027-01-01', '2026-11-28')).toEqual({ years: 0, months: 0 })
  })
})
