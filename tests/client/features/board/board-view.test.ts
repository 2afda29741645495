import { describe, expect, it } from 'vitest'
import {
  doubtsIn,
  enablersOf,
  enquiryRows,
  figureRows,
  lastRank,
  mapRows,
  placedOf,
  reservationsOf,
  sharedOf,
  sourcesOf,
} from '../../../../client/features/board/board-view.ts'
import type { Edition } from '../../../../shared/records/edition.ts'
import type { Enquiry } from '../../../../shared/records/enquiry.ts'
import { type Placing, placingOf } from '../../../../shared/records/placing.ts'
import type { Signature } from '../../../../shared/records/signature.ts'
import type { Written } from '../../../../shared/written.ts'

const at = '2026-11-20T10:00:00Z'
const text = (words: string, beside: readonly string[] = []): Written => ({
  ...{ command: `c ${words}`, text: words, by: 'ann', at },
  alternatives: beside.map((one) => ({ command: `c ${one}`, text: one, by: 'ben', at })),
})

type Section = Edition['sections'][number]
const section = (key: string, over: Partial<Section> = {}): Section => ({
  ...{ id: key, changes: 1, key, number: key.slice(0, 1), digest: '', summary: null },
  ...{ title: { standard: `Title of ${key}`, easy: key }, paragraphs: [], indicators: [] },
  ...{ rag: null, direction: null, confidence: null, journey: null },
  ...over,
})
const edition = (id: string, over: Partial<Edition> = {}) => ({
  id,
  body: {
    ...{ region: 'r', council: 'oakshire', challenge: 'visit', selfView: 's', template: 't' },
    ...{ number: 1, service: 'adults' as const, councilName: 'Oakshire', order: [], evidence: [] },
    ...{ stage: 'shared' as const, submittedAt: at, signed: [], returned: null, sharedAt: at },
    sections: [],
    ...over,
  },
})
const enquiry = (id: string, over: Partial<Enquiry> = {}) => ({
  id,
  body: {
    ...{ region: 'r', council: 'oakshire', challenge: 'visit', rank: id, dropped: false },
    ...{ source: { is: 'indicator' as const, code: '1E' }, question: text(id), answer: null },
    ...over,
  },
})
const placing = (key: string, over: Partial<Placing> = {}) => ({
  id: `placing ${key}`,
  body: {
    ...{ region: 'r', council: 'oakshire', challenge: 'visit', key },
    ...{ step: text('fairToGood'), why: text('We saw less.') },
    ...over,
  },
})

describe('the self-view on the board', () => {
  it('says where its council is not sure of itself, and what was written with signatures', () => {
    const of = (over: Partial<Section>) => doubtsIn(section('5', over))
    expect(of({ rag: 'notEnough', confidence: 'low' })).toEqual(['notEnough', 'low'])
    expect(of({ rag: 'red', confidence: 'high' })).toEqual([])
    const signed = (id: string, name: string, reservation: string | null) => ({
      id,
      // What is looked at.
      body: { edition: 'e', at: id, manifest: { signer: { name }, reservation } } as Signature,
    })
    const all = [signed('2', 'Rahman', 'Who gives up?'), signed('1', 'Adu-Mensah', null)]
    expect(reservationsOf('e', all)).toEqual([{ id: '2', name: 'Rahman', words: 'Who gives up?' }])
    expect(reservationsOf('other', all)).toEqual([])
  })

  it('is the newest one that was shared', () => {
    const all = [
      edition('first', { stage: 'superseded' }),
      edition('second', { number: 2 }),
      edition('third', { number: 3, stage: 'withLeadMember', sharedAt: null }),
    ]
    expect(sharedOf(all)?.id).toBe('second')
    expect(sharedOf(all.slice(2))).toBeUndefined()
  })

  it('offers each paragraph and each figure once to ask from', () => {
    const one = { id: 'p', number: '5.1', text: 'We ask people.' }
    const indicators = [{ code: '1E', story: null }]
    const sections = [
      section('5', { paragraphs: [one], indicators }),
      section('6-money', { indicators }),
    ]
    const { paragraphs, codes } = sourcesOf({ sections }, [{ code: '1E' }, { code: '2A' }])
    expect(paragraphs.map(({ id, section: [title] }) => [id, title])).toEqual([['p', 'Title of 5']])
    expect(codes).toEqual(['1E', '2A'])
  })

  it('has every figure of that council and service beside it, those it left out too', () => {
    const figure = (council: string, code: string) => ({
      id: `${council} ${code}`,
      body: { region: 'r', council, challenge: null, code, readings: [] },
    })
    const indicator = (code: string, of: 'adults' | 'children') => ({
      id: code,
      body: {
        ...{ region: 'r', council: null, challenge: null, code, service: of, definitions: [] },
        ...{ name: { standard: `Name of ${code}`, easy: code }, better: 'high' as const },
        ...{ unit: { is: 'percent' as const }, source: 'A survey', everyTwoYears: false },
      },
    })
    const rows = figureRows(
      [
        ...[figure('oakshire', '10A'), figure('oakshire', '2A'), figure('fennick', '3A')],
        figure('oakshire', 'C1'),
      ],
      [
        ...[indicator('10A', 'adults'), indicator('2A', 'adults'), indicator('3A', 'adults')],
        indicator('C1', 'children'),
      ],
      { council: 'oakshire', service: 'adults' },
    )
    expect(rows.map(({ code, name: [words] }) => [code, words])).toEqual([
      ['2A', 'Name of 2A'],
      ['10A', 'Name of 10A'],
    ])
  })
})

describe('questions of the board', () => {
  it('stand in their order, and those that were dropped last', () => {
    const rows = enquiryRows([enquiry('b'), enquiry('a', { dropped: true }), enquiry('c')], [])
    expect(rows.map(({ id, isDropped }) => [id, isDropped])).toEqual([
      ['b', false],
      ['c', false],
      ['a', true],
    ])
  })

  it('go up and down one place, and not past the ends', () => {
    const rows = enquiryRows([enquiry('b'), enquiry('d'), enquiry('f')], [])
    const [first, middle, last] = rows
    expect([first?.up, last?.down]).toEqual([[], []])
    const up = last?.up[0]?.rank ?? ''
    expect(last?.up).toHaveLength(1)
    expect(up > 'b' && up < 'd').toBe(true)
    expect((middle?.down[0]?.rank ?? '') > 'f').toBe(true)
    expect(lastRank([enquiry('b'), enquiry('f')]) > 'f').toBe(true)
  })

  it('come to their place also where two were asked at the same one', () => {
    const tied = ['a', 'b', 'c'].map((id) => enquiry(id, { rank: 'i' }))
    const up = enquiryRows(tied, [])[2]?.up ?? []
    const moved = tied.map(({ id, body }) => {
      const found = up.find((one) => one.id === id)
      return { id, body: { ...body, rank: found?.rank ?? body.rank } }
    })
    expect(enquiryRows(moved, []).map(({ id }) => id)).toEqual(['a', 'c', 'b'])
  })

  it('say what they come from as it reads, or that it is not here any more', () => {
    const one = { id: 'p', number: '5.1', text: 'We ask people.' }
    const told = { code: '1E', story: null }
    const sections = [section('5', { paragraphs: [one] }), section('6', { indicators: [told] })]
    const all = [edition('e', { sections })]
    const source = { is: 'paragraph' as const, edition: 'e', paragraph: 'p' }
    const gone = { ...source, edition: 'other' }
    const rows = enquiryRows([enquiry('b', { source }), enquiry('c', { source: gone })], all)
    expect(rows.map(({ from }) => from)).toEqual([
      { is: 'paragraph', number: '5.1', text: 'We ask people.', to: '/self-view/e/5' },
      { is: 'gone' },
    ])
    // A figure leads to the section that speaks of it, where one does.
    const [figure] = enquiryRows([enquiry('d')], all)
    expect(figure?.from).toEqual({ is: 'indicator', code: '1E', to: '/self-view/e/6' })
    expect(enquiryRows([enquiry('d')], [])[0]?.from).toMatchObject({ to: null })
  })

  it('show how many texts stand side by side', () => {
    const answer = text('One', ['Two', 'Three'])
    const rows = enquiryRows([enquiry('b', { answer }), enquiry('c')], [])
    expect(rows.map(({ apart }) => apart)).toEqual([
      { question: 0, answer: 3 },
      { question: 0, answer: 0 },
    ])
  })
})

describe('what helps a council improve', () => {
  const sections = [
    section('6-money'),
    section('7-strategy', { journey: 'goodToGreat' }),
    section('7-people'),
  ]

  it('has the council’s own placing and the team’s beside it, and never one of both', () => {
    const rows = enablersOf({ sections }, [placing('7-strategy')])
    expect(rows.map(({ key, own, team }) => [key, own, team?.steps ?? null])).toEqual([
      ['7-strategy', 'goodToGreat', ['fairToGood']],
      ['7-people', null, null],
    ])
    expect(rows[0]?.team?.whys).toEqual(['We saw less.'])
  })

  it('shows every placing where the team’s people placed it at once, and how many texts', () => {
    const step = text('fairToGood', ['poorToFair', 'fairToGood'])
    const [row] = enablersOf({ sections }, [
      placing('7-strategy', { step, why: text('We saw less.', ['We saw none.']) }),
    ])
    expect(row?.team?.steps).toEqual(['fairToGood', 'poorToFair'])
    expect(row?.team?.apart).toEqual({ step: 3, why: 2 })
  })

  it('hides no placing behind another that somebody else made of the same', () => {
    const key = '7-strategy'
    const late = { ...text('poorToFair'), at: '2027-03-10T10:00:00.000Z' }
    const other = { ...placing(key, { step: late, why: text('We saw none.') }), id: 'other' }
    const one = { ...placing(key), id: placingOf('visit', key) }
    for (const placings of [
      [other, placing(key)],
      [other, one],
    ]) {
      const [row] = enablersOf({ sections }, placings)
      expect(row?.team?.steps).toEqual(['fairToGood', 'poorToFair'])
      expect(row?.team?.whys).toEqual(['We saw less.', 'We saw none.'])
      expect(row?.team?.apart).toEqual({ step: 2, why: 2 })
    }
    // The one that is written in comes first, then the oldest.
    const all = placedOf([other, placing(key), one, placing('7-people')], key)
    expect(all.map(({ id }) => id)).toEqual([one.id, placing(key).id, 'other'])
  })

  it('is mapped by the names of councils: nobody comes first for what they said', () => {
    const other = { challenge: 'other', councilName: 'Alderbeck', sections }
    const rows = mapRows([edition('a', { sections }), edition('b', other)], [placing('7-strategy')])
    expect(rows.map(({ name }) => name)).toEqual(['Alderbeck', 'Oakshire'])
    expect(rows.map(({ enablers }) => enablers[0]?.team !== null)).toEqual([false, true])
  })

  it('leaves out a council that has not shared', () => {
    expect(mapRows([edition('a', { sharedAt: null })], [])).toEqual([])
  })
})
