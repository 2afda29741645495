import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { demoChallenges } from '../../../server/content/demo/challenges.ts'
import { demoCouncils } from '../../../server/content/demo/councils.ts'
import { demoPeople } from '../../../server/content/demo/people.ts'
import { demoSelfViews } from '../../../server/content/demo/self-views.ts'
import { demoEnquiries, demoPlacings } from '../../../server/content/demo/self-views/board.ts'
import { northmereSelfView } from '../../../server/content/demo/self-views/northmere.ts'
import { oakshireSelfView } from '../../../server/content/demo/self-views/oakshire.ts'
import {
  changes,
  firstEdition,
  notes,
  readings,
  secondEdition,
} from '../../../server/content/demo/self-views/oakshire-editions.ts'
import type {
  DemoSection,
  DemoSelfView,
} from '../../../server/content/demo/self-views/self-view.ts'
import { adults as adultsIndicators } from '../../../server/content/indicators/adults.ts'
import { children as childrenIndicators } from '../../../server/content/indicators/children.ts'
import { adults } from '../../../server/content/templates/adults.ts'
import { children } from '../../../server/content/templates/children.ts'
import type { Role } from '../../../shared/roles.ts'
import { refusedIn, tooLong } from '../../support/plain-words.ts'

const forms = { adults, children }
const indicators = [...adultsIndicators, ...childrenIndicators]

const textsOf = ({ paragraphs }: DemoSection) =>
  paragraphs.flatMap((one) =>
    typeof one === 'string' ? [one] : [one.text, ...(one.beside ?? []).map(({ text }) => text)],
  )
const actionOf = ({ action }: DemoSection) => (action ? Object.values(action).map(String) : [])
const storiesOf = ({ indicators: some = [] }: DemoSection) =>
  some.flatMap(({ story }) => story ?? [])
const sections = demoSelfViews.flatMap((view) => view.sections)

function isHeld(person: string, role: Role, of: string, day: number): boolean {
  const found = demoPeople.find(({ key }) => key === person)
  const held = found?.appointments.filter((one) => one.role === role && one.of === of) ?? []
  return held.some(({ from, to }) => from <= day && (to === null || to > day))
}

const mayWrite = ({ council }: DemoSelfView, person: string, day: number) =>
  isHeld(person, 'officer', council, day) || isHeld(person, 'director', council, day)

/** Whether the section has a paragraph at this place. */
const hasPlace = (view: DemoSelfView, section: string, place: number) =>
  view.sections.find(({ key }) => key === section)?.paragraphs[place] !== undefined

describe('the self-views of the demonstration', () => {
  it('follow the template of their service, and come of its own challenge', () => {
    for (const { service, sections: own, challenge, council } of demoSelfViews) {
      const known = forms[service].sections.map(({ key }) => key)
      const keys = own.map(({ key }) => key)
      expect(known).toEqual(expect.arrayContaining(keys))
      expect(new Set(keys).size).toBe(keys.length)
      expect(demoChallenges.find(({ key }) => key === challenge)).toMatchObject({
        ...{ council, service },
      })
    }
  })

  it('are written by directors and officers of that council, after they were begun', () => {
    for (const view of demoSelfViews) {
      const beside = view.sections.flatMap(({ day, paragraphs }) =>
        paragraphs.flatMap((one) =>
          typeof one === 'string' ? [] : (one.beside ?? []).map(({ by }) => ({ by, day: day + 1 })),
        ),
      )
      const papers = view.evidence.map(({ by }) => ({ by, day: view.gathered.day }))
      for (const { by, day } of [...view.sections, ...beside, ...papers]) {
        expect(mayWrite(view, by, day), by).toBe(true)
        expect(day).toBeGreaterThanOrEqual(view.begun)
      }
    }
  })

  it('name nobody of the region, and use none of the words we do not use', () => {
    const said = [
      ...sections.flatMap((one) => [
        ...[...textsOf(one), ...storiesOf(one), ...actionOf(one), one.summary ?? ''],
      ]),
      ...demoSelfViews.flatMap(({ evidence }) => evidence.map(({ quote = '' }) => quote)),
      ...[...changes, ...notes].map(({ text }) => text),
      ...demoEnquiries.flatMap(({ question, answer }) => [question, answer?.text ?? '']),
      ...demoPlacings.map(({ why }) => why),
    ]
    const names = demoPeople.flatMap(({ name }) => name.replace('Cllr ', '').split(' '))
    const named = said.filter((words) =>
      names.some((name) => new RegExp(`\\b${name}\\b`).test(words)),
    )
    expect(named).toEqual([])
    expect(refusedIn(said)).toEqual([])
    expect(said.join(' ')).not.toMatch(/\b(score|assessor|rating)\b/i)
  })

  it('say it again in a few plain words', () => {
    expect(tooLong(sections.flatMap(({ summary }) => summary ?? []))).toEqual([])
  })

  it('speak of indicators of their service, and rest on evidence for their own sections', () => {
    for (const { service, sections: own, evidence } of demoSelfViews) {
      const codes = indicators.filter((one) => one.service === service).map(({ code }) => code)
      const cited = own.flatMap(({ indicators: some = [] }) => some.map(({ code }) => code))
      expect(codes).toEqual(expect.arrayContaining(cited))
      const known = forms[service].sections.map(({ key }) => key)
      expect(known).toEqual(expect.arrayContaining(evidence.flatMap((one) => one.sections)))
      for (const { date } of evidence) expect(date).toBeLessThan(0)
    }
  })

  it('show three texts side by side where somebody still writes', () => {
    const texts = northmereSelfView.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((one) => (typeof one === 'string' ? [] : (one.beside?.length ?? 0))),
    )
    expect(texts).toEqual([3])
    const writers = new Set(northmereSelfView.sections.map(({ by }) => by))
    expect(writers.size).toBe(2)
  })
})

describe('Oakshire’s editions', () => {
  it('are signed by the chief executive first and the lead councillor last, by no writer', () => {
    const { signed } = firstEdition
    expect(signed.map(({ role }) => role)).toEqual(['chiefExecutive', 'leadMember'])
    expect(secondEdition.signed.map(({ role }) => role)).toEqual(['chiefExecutive'])
    const writers = oakshireSelfView.sections.map(({ by }) => by)
    for (const { by, role, day } of [...signed, ...secondEdition.signed]) {
      expect(isHeld(by, role, 'oakshire', day)).toBe(true)
      expect(writers).not.toContain(by)
    }
  })

  it('keep to the calendar of the round', () => {
    const { milestones } = demoChallenges[0] ?? {}
    expect(milestones?.selfView.done).toBe(firstEdition.submitted.day)
    expect(milestones?.signed.done).toBe(firstEdition.signed.at(-1)?.day)
    const days = [
      ...[firstEdition.submitted, ...firstEdition.signed, firstEdition.shared],
      ...[...changes, secondEdition.submitted, ...secondEdition.signed],
    ].map(({ day }) => day)
    expect(days.toSorted((a, b) => a - b)).toEqual(days)
  })

  it('differ in two paragraphs', () => {
    expect(changes).toHaveLength(2)
    for (const { section, place } of changes)
      expect(hasPlace(oakshireSelfView, section, place), section).toBe(true)
  })

  it('are read by the lead councillor, who has begun the second one', () => {
    const known = oakshireSelfView.sections.map(({ key }) => key)
    expect(known).toEqual(expect.arrayContaining([...readings.second.sections]))
    for (const { section, place } of notes)
      if (place !== null) expect(hasPlace(oakshireSelfView, section, place), section).toBe(true)
    expect(new Set(notes.map(({ to }) => to)).size).toBe(2)
  })

  it('are asked about by the board and the team, who place enablers of the template', () => {
    for (const { from, key } of demoEnquiries)
      expect(
        'code' in from
          ? indicators.some(({ code }) => code === from.code)
          : hasPlace(oakshireSelfView, from.section, from.place),
        key,
      ).toBe(true)
    const enablers = adults.sections.filter(({ judged }) => judged === 'journey')
    expect(enablers.map(({ key }) => key)).toEqual(
      expect.arrayContaining(demoPlacings.map(({ key }) => key)),
    )
  })
})

describe('the figures of the demonstration', () => {
  const file = new URL('../../../server/content/demo/figures.csv', import.meta.url)
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  const rows = lines.map((line) => line.split(','))

  it('are of every council and England, for eight years, with gaps', () => {
    expect(head.split(',').slice(2)).toHaveLength(8)
    const codes = new Set(rows.map(([code]) => code))
    const who = [...demoCouncils.map(({ key }) => key), 'england'].toSorted()
    for (const code of codes) {
      const own = rows.filter(([one]) => one === code)
      expect(own.map(([, one]) => one).toSorted(), code).toEqual(who)
      for (const cells of own) expect(cells).toHaveLength(10)
    }
    expect(rows.some((cells) => cells.includes(''))).toBe(true)
  })

  it('are of indicators that there are, one of which was defined anew', () => {
    const codes = new Set(rows.map(([code]) => code ?? ''))
    const known = indicators.map(({ code }) => code)
    expect(known).toEqual(expect.arrayContaining([...codes]))
    expect(indicators.some(({ code, redefined }) => codes.has(code) && redefined)).toBe(true)
    expect(new Set(known).size).toBeGreaterThan(codes.size)
  })
})
