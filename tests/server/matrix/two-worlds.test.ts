/**
 * P1-P11, S36-S40: for each audience, everything its phones ever received (bodies, ids, order, times,
 * counts, refusals, sizes) over two worlds that differ only in what it may not know is the same.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, type TestStore } from '../../support/store.ts'
import * as tale from './story.ts'
import { type Act, everybody, happen, type Name, type Place, placeOf } from './worlds.ts'

let one: TestStore
let other: TestStore
beforeAll(async () => {
  ;[one, other] = await Promise.all([openTestStore(), openTestStore()])
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

/** Each run is two whole visits: so many that all of them together take about a minute. */
// The same worlds each time, so that a change that fails is the one that was made; `TELLBACK_SEED=<seed>`
// takes others, `TELLBACK_WORLDS=<count>` more of them, for a night. PostgreSQL takes seven times as long for
// each and has the same rules above it: it goes through half of them.
const usual = process.env['TELLBACK_TEST_STORE'] === 'postgres' ? 2 : 4
const runs = {
  seed: Number(process.env['TELLBACK_SEED'] ?? 20270309),
  numRuns: Number(process.env['TELLBACK_WORLDS'] ?? usual),
  endOnFailure: true,
}
/** Longer for more of them: no test measures time. */
const long = { timeout: 75_000 * Math.max(4, runs.numRuns) }
let count = 0

type Pair = { place: Place; here: tale.Story; there: tale.Story }

/** Everybody who knows: those whose phones are told otherwise in the two worlds. */
async function whoCanTell({ place, here, there }: Pair): Promise<Name[]> {
  const [first, second] = await Promise.all([
    happen(one.store, place, tale.tell(place, here)),
    happen(other.store, place, tale.tell(place, there)),
  ])
  return everybody.filter(
    (name) => JSON.stringify(first.get(name)) !== JSON.stringify(second.get(name)),
  )
}

const freshPlace = () => placeOf(`run ${String((count += 1))}`)
const hears = fc.array(fc.boolean(), { minLength: 3, maxLength: 9 })
const some = fc
  .subarray([...tale.questions], { minLength: 1 })
  .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
const slotBefore = (last: tale.Slot) =>
  fc.constantFrom(...tale.slots.slice(0, tale.slots.indexOf(last) + 1))
const nextOf = (slot: tale.Slot): tale.Slot =>
  tale.slots[tale.slots.indexOf(slot) + 1] ?? 'scrutinised'

describe('words that were held', () => {
  const any = fc.record({
    which: fc.nat({ max: 2 }),
    chosen: some,
    slot: slotBefore('issued'),
    holder: fc.constantFrom('grace', 'david', 'ife'),
    aboutHostStaff: fc.boolean(),
    goesOn: fc.constantFrom(null, 'close' as const, 'giveBack' as const),
    hears,
  })

  it(
    'are taken for withdrawn by all but author, holder and whoever deals with it',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(any, async ({ which, chosen, slot, aboutHostStaff, hears, ...more }) => {
          const place = freshPlace()
          const author = tale.plain.wrote[which as 0 | 1 | 2]
          // A group's coordinator holds what their own group sent.
          const holder = author === 'cyn' && more.holder === 'ife' ? 'david' : more.holder
          const leads = aboutHostStaff ? 'olga' : 'ruth'
          const held = tale.setsApart(place, holder, which, chosen, aboutHostStaff)
          const after = more.goesOn
            ? tale.goesOn(place, author, which, chosen, leads, more.goesOn)
            : []
          const told = await whoCanTell({
            place,
            here: {
              ...{ ...tale.plain, hears },
              more: { [slot]: [tale.takesBack(place, author, which, chosen)] },
            },
            there: {
              ...{ ...tale.plain, hears },
              more: { [slot]: [held], [nextOf(slot)]: after },
            },
          })
          const dealing: Name[] = aboutHostStaff ? ['olga'] : ['ruth', 'dan', 'david']
          const mayKnow = new Set<Name>([author, holder, ...dealing])
          expect(told.filter((name) => !mayKnow.has(name))).toEqual([])
          for (const name of [author, ...dealing]) expect(told).toContain(name)
        }),
        runs,
      )
    },
  )

  const ofExtract = fc.record({
    which: fc.nat({ max: 2 }),
    slot: fc.constantFrom(...tale.slots.slice(tale.slots.indexOf('shared'), -1)),
    holder: fc.constantFrom('eve' as const, 'pip' as const, 'gus' as const),
    aboutHostStaff: fc.boolean(),
    hears,
  })
  it(
    'by somebody who read an extract are taken for withdrawn too, also by the reviewers',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(ofExtract, async ({ which, slot, holder, aboutHostStaff, hears }) => {
          const place = freshPlace()
          const author = tale.plain.wrote[which as 0 | 1 | 2]
          const held = tale.setsExtractApart(place, holder, which, aboutHostStaff)
          const story = { ...tale.plain, hears }
          const told = await whoCanTell({
            place,
            here: { ...story, more: { [slot]: [tale.takesBack(place, author, which, ['A1'])] } },
            there: { ...story, more: { [slot]: [held] } },
          })
          const dealing: Name[] = aboutHostStaff ? ['olga'] : ['ruth', 'dan', 'david']
          const mayKnow = new Set<Name>([author, holder, ...dealing])
          expect(told.filter((name) => !mayKnow.has(name))).toEqual([])
          for (const name of [author, holder, ...dealing]) expect(told).toContain(name)
        }),
        runs,
      )
    },
  )

  it('tell nobody of the team whose they were who set them apart', long, async () => {
    await fc.assert(
      fc.asyncProperty(ofExtract, async ({ slot, holder, aboutHostStaff, hears }) => {
        const place = freshPlace()
        const story = (wrote: tale.Story['wrote']): tale.Story => ({
          ...{ ...tale.plain, hears, wrote },
          more: { [slot]: [tale.setsExtractApart(place, holder, 0, aboutHostStaff)] },
        })
        const told = await whoCanTell({
          place,
          here: story(['ada', 'ben', 'cyn']),
          there: story(['ben', 'ada', 'cyn']),
        })
        expect(told).not.toContain(holder)
      }),
      runs,
    )
  })

  const unseen = fc.record({
    which: fc.nat({ max: 2 }),
    slot: slotBefore('issued'),
    holder: fc.constantFrom('grace', 'david', 'ife'),
    aboutHostStaff: fc.boolean(),
    hears,
  })
  it(
    'change nothing for their author, nor for any but their readers and the leads',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(unseen, async ({ which, slot, aboutHostStaff, hears, ...more }) => {
          const place = freshPlace()
          const author = tale.plain.wrote[which as 0 | 1 | 2]
          const holder = author === 'cyn' && more.holder === 'ife' ? 'david' : more.holder
          const held = tale.setsApart(place, holder, which, ['A6'], aboutHostStaff)
          const told = await whoCanTell({
            place,
            here: { ...tale.plain, hears },
            there: { ...tale.plain, hears, more: { [slot]: [held] } },
          })
          const dealing: Name[] = aboutHostStaff ? ['olga'] : ['ruth', 'dan']
          const readers: Name[] = ['grace', 'david', author === 'cyn' ? 'gus' : 'ife']
          expect(told.filter((name) => ![...dealing, ...readers].includes(name))).toEqual([])
          expect(told).toEqual(expect.arrayContaining(dealing))
        }),
        runs,
      )
    },
  )
})

describe('which of two experts wrote what', () => {
  const team: Name[] = ['cyn', 'sue', 'ife', 'gus', 'grace', 'david', 'eve', 'pip']
  const host: Name[] = ['anne', 'otto', 'owen', 'lea', 'sid', 'sol', 'spo', 'ivy', 'nobody']
  const any = fc.record({
    ...{
      hears,
      slot: slotBefore('issued'),
      chosen: some,
      takesIn: fc.boolean(),
      adds: fc.boolean(),
    },
    credit: fc.constantFrom({ as: 'role' }, { as: 'private' }, { as: 'name', name: 'Somebody' }),
  })

  it('is known to neither team nor host', long, async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ hears, slot, chosen, takesIn, adds, credit }) => {
        const place = freshPlace()
        const story = (wrote: tale.Story['wrote']): tale.Story => ({
          ...{ ...tale.plain, hears, wrote, takesIn, alsoGives: () => ({ credit }) },
          more: {
            [slot]: [
              tale.takesBack(place, wrote[0], 0, chosen),
              ...(adds ? [tale.addsTo(place, tale.plain, wrote[1], 1)] : []),
            ],
          },
        })
        const told = await whoCanTell({
          place,
          here: story(['ada', 'ben', 'cyn']),
          there: story(['ben', 'ada', 'cyn']),
        })
        expect(told.filter((name) => [...team, ...host].includes(name))).toEqual([])
        expect(told).toEqual(expect.arrayContaining(['ada', 'ben']))
      }),
      runs,
    )
  })

  it(
    'is known to nobody at all of what came late, not to the office that passes it on',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.record({ hears, passesOn: fc.boolean() }),
          async ({ hears, passesOn }) => {
            const place = freshPlace()
            const late = tale.responseOf(place, 3)
            const story = (who: 'ada' | 'ben'): tale.Story => ({
              ...{ ...tale.plain, hears },
              more: { found: tale.comesLate(place, tale.plain, who, late, passesOn) },
            })
            const told = await whoCanTell({ place, here: story('ada'), there: story('ben') })
            expect(told.toSorted()).toEqual(['ada', 'ben'])
          },
        ),
        runs,
      )
    },
  )
})

describe('a worry', () => {
  const any = fc.record({
    who: fc.constantFrom('ada', 'sue', 'ife', 'grace', 'eve', 'pip'),
    slot: slotBefore('issued'),
    taken: fc.constantFrom(null, 'acknowledge', 'takeOver', 'close', 'handOutside'),
    aboutHostStaff: fc.boolean(),
    hears,
  })

  it(
    'is known to its author, the leads and, before it is taken over, the manager',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(any, async ({ who, slot, taken, aboutHostStaff, hears }) => {
          const place = freshPlace()
          const { region, challenge } = place
          const told = { toldWhom: 'lead', toldAt: '2027-03-01T09:00:00.000Z', words: 'Help.' }
          const record = place.own('concern')
          const args = { region, challenge, ...told, aboutHostStaff }
          const worried: Act = { who, does: [['concern', 'record', record, args]] }
          const leads = aboutHostStaff ? 'olga' : 'ruth'
          const isHanded = taken === 'handOutside' && !aboutHostStaff
          const closing = taken === 'close' ? { receipt: 'REF 12', debrief: true } : {}
          const saying = isHanded ? { why: 'It is about a worker.' } : closing
          // What is the outside lead's already is not handed there.
          const dealt: Act[] =
            taken && (isHanded || taken !== 'handOutside')
              ? [{ who: leads, does: [['concern', taken, record, saying]] }]
              : []
          const knowing = await whoCanTell({
            place,
            here: { ...tale.plain, hears },
            there: { ...tale.plain, hears, more: { [slot]: [worried], [nextOf(slot)]: dealt } },
          })
          const mayKnow: Name[] = aboutHostStaff ? ['olga'] : ['ruth', 'dan', 'david']
          // After an hour somebody stands in, and is told that one waits.
          const standsIn: Name[] = aboutHostStaff ? ['ruth', 'sam'] : ['sam']
          if (isHanded) mayKnow.push('olga')
          const others = knowing.filter((name) => ![who, ...mayKnow, ...standsIn].includes(name))
          expect(others).toEqual([])
          expect(knowing).toEqual(expect.arrayContaining([who, leads]))
        }),
        runs,
      )
    },
  )

  it(
    'is to whoever stands in only one that waits: not whose it is, nor what it says',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(any, async ({ who, slot, aboutHostStaff, hears }) => {
          const place = freshPlace()
          const { region, challenge } = place
          const told = { toldWhom: 'lead', toldAt: '2027-03-01T09:00:00.000Z', aboutHostStaff }
          const worried = (name: Name, words: string): Act => ({
            who: name,
            does: [
              ['concern', 'record', place.own('concern'), { region, challenge, ...told, words }],
            ],
          })
          const other: Name = who === 'sue' ? 'ada' : 'sue'
          const knowing = await whoCanTell({
            place,
            here: { ...tale.plain, hears, more: { [slot]: [worried(who, 'Help.')] } },
            there: { ...tale.plain, hears, more: { [slot]: [worried(other, 'He has no food.')] } },
          })
          const mayKnow: Name[] = aboutHostStaff ? ['olga'] : ['ruth', 'dan', 'david']
          const others = knowing.filter((name) => ![who, other, ...mayKnow].includes(name))
          expect(others).toEqual([])
          expect(knowing).toEqual(expect.arrayContaining([who, other, ...mayKnow.slice(0, 1)]))
        }),
        runs,
      )
    },
  )
})

describe('words that were never shared', () => {
  const any = fc.record({ which: fc.nat({ max: 2 }), words: fc.string({ maxLength: 400 }), hears })

  it(
    'are known to their author and those who review them, down to their length',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(any, async ({ which, words, hears }) => {
          const place = freshPlace()
          const says = (at: number, question: string) =>
            at === which && question === 'A3'
              ? `Other words ${words.normalize('NFC').replaceAll('\0', '')}`
              : tale.plain.says(at, question)
          const told = await whoCanTell({
            place,
            here: { ...tale.plain, hears },
            there: { ...tale.plain, hears, says },
          })
          const author = tale.plain.wrote[which as 0 | 1 | 2]
          const coordinator: Name = author === 'cyn' ? 'gus' : 'ife'
          const mayKnow = [author, 'grace', 'david', coordinator]
          expect(told.toSorted()).toEqual(mayKnow.toSorted())
        }),
        runs,
      )
    },
  )
})

describe('an answer for those alone who read it', () => {
  const value = fc.constantFrom(1, 2, 3, 4, 5)
  const any = fc.record({ which: fc.nat({ max: 2 }), one: value, other: value, hears })

  it('is not even counted for anybody else', long, async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ which, one, other, hears }) => {
        const place = freshPlace()
        const gives = (chosen: number) => (at: number, question: string) =>
          at === which && question === 'A5'
            ? { answer: { is: 'face', value: chosen, of: 5 }, credit: { as: 'private' } }
            : {}
        const told = await whoCanTell({
          place,
          here: { ...tale.plain, hears, alsoGives: gives(one) },
          there: { ...tale.plain, hears, alsoGives: gives(other) },
        })
        const author = tale.plain.wrote[which as 0 | 1 | 2]
        const readers = [author, 'grace', 'david', author === 'cyn' ? 'gus' : 'ife']
        expect(told.toSorted()).toEqual(one === other ? [] : readers.toSorted())
      }),
      runs,
    )
  })
})

describe('why words are kept out', () => {
  it(
    'is not known to the team or the council: silence, or a speaker who did not agree',
    long,
    async () => {
      await fc.assert(
        fc.asyncProperty(hears, async (hears) => {
          const place = freshPlace()
          const quote = (mayUse: boolean | null) => (which: number, question: string) =>
            which === 2 && question === 'A4'
              ? { answer: { is: 'quote', text: 'Nobody rang.', mayUse } }
              : {}
          const told = await whoCanTell({
            place,
            here: { ...tale.plain, hears, alsoGives: quote(true) },
            there: { ...tale.plain, hears, alsoGives: quote(null) },
          })
          expect(told.toSorted()).toEqual(['cyn', 'david', 'grace', 'gus'])
        }),
        runs,
      )
    },
  )
})

describe('what the team makes of it', () => {
  const hosts: Name[] = ['anne', 'otto', 'owen', 'lea', 'sid', 'sol']

  it('is nothing to the council before the letter, and extracts after it', long, async () => {
    const ended = (place: Place, shares: tale.Story['shares']) => {
      const moments = tale.tell(place, { ...tale.plain, hears: [true], shares })
      const issued = moments.findIndex(({ acts }) =>
        acts.some(({ does }) => JSON.stringify(does).includes('letterIssued')),
      )
      return { before: moments.slice(0, issued), all: moments }
    }
    const early = freshPlace()
    const [first, second] = await Promise.all([
      happen(one.store, early, ended(early, 'once').before),
      happen(other.store, early, ended(early, 'never').before),
    ])
    for (const name of hosts) expect(first.get(name)).toEqual(second.get(name))
    expect(first.get('eve')).not.toEqual(second.get('eve'))
    expect(first.get('anne')?.join()).toContain('"kind":"tally"')

    const whole = freshPlace()
    const heard = await happen(one.store, whole, ended(whole, 'once').all)
    const reads = (name: Name) => heard.get(name)?.join().includes('"kind":"extract"') ?? false
    expect(hosts.filter(reads)).toEqual(['anne', 'owen', 'lea', 'sid', 'sol'])
    for (const name of hosts) expect(heard.get(name)?.join()).not.toContain('"kind":"entry"')
  })

  const any = fc.record({
    hears,
    which: fc.nat({ max: 2 }),
    slot: slotBefore('given'),
    shares: fc.constantFrom('once', 'twice'),
  })
  it('came to it in steps that the council is never told', long, async () => {
    await fc.assert(
      fc.asyncProperty(any, async ({ hears, which, slot, shares }) => {
        const place = freshPlace()
        const author = tale.plain.wrote[which as 0 | 1 | 2]
        const back = tale.takesBack(place, author, which, ['A2'])
        const story = (own: tale.Story['shares'], at: tale.Slot): tale.Story => ({
          ...{ ...tale.plain, hears, shares: own },
          more: { [at]: [back] },
        })
        // Taken back before they were ever shared, or after: of that the council sees nothing.
        const told = await whoCanTell({
          place,
          here: story('once', 'sent'),
          there: story(shares, slot),
        })
        expect(told.filter((name) => hosts.includes(name))).toEqual([])
        if (shares === 'twice') expect(told).toContain('eve')
      }),
      runs,
    )
  })
})
