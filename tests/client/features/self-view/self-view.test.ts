import { describe, expect, it } from 'vitest'
import {
  goOnWith,
  newerThan,
  pastOf,
  signedBefore,
  signersOf,
  viewsOf,
} from '../../../../client/features/self-view/editions-view.ts'
import { notesOn } from '../../../../client/features/self-view/notes-view.ts'
import { isWorthKeeping, topOf } from '../../../../client/features/self-view/reading-place.ts'
import { groupsOf } from '../../../../client/features/self-view/receipt-view.ts'
import { ageOf } from '../../../../client/features/self-view/say-age.ts'
import { differsFrom, actOf, mightSign } from '../../../../client/features/self-view/sign-view.ts'
import { textOf } from '../../../../shared/self-view/receipt.ts'
import type { EditionSection } from '../../../../shared/self-view/edition.ts'
import type { Known } from '../../../../shared/self-view/since.ts'
import type { Edition } from '../../../../shared/records/edition.ts'
import type { Note } from '../../../../shared/records/note.ts'
import type { Reading } from '../../../../shared/records/reading.ts'
import type { Signature } from '../../../../shared/records/signature.ts'

const place = { region: 'r', council: 'c', challenge: 'v' }
const reading = (section: string, paragraph: string | null, at: string) => ({
  id: at,
  body: { ...place, edition: 'e', section, paragraph, person: 'p', at } satisfies Reading,
})

describe('the place in a section', () => {
  it('is the last paragraph that has reached the head of the screen', () => {
    const tops = [
      { id: 'a', top: -400 },
      { id: 'b', top: 40 },
      { id: 'c', top: 300 },
    ]
    expect(topOf(tops)).toBe('b')
    expect(topOf(tops.slice(2))).toBeNull()
  })

  it('is kept where it is another one than the last, from whatever device', () => {
    const kept = [reading('5', null, '2027-03-09T10:00'), reading('5', 'b', '2027-03-09T10:05')]
    const at = (section: string, paragraph: string | null, edition = 'e') =>
      isWorthKeeping({ edition, section, paragraph }, kept)
    expect(at('5', 'b')).toBe(false)
    expect(at('5', 'c')).toBe(true)
    expect(at('6', null)).toBe(true)
    expect(at('5', 'b', 'another')).toBe(true)
  })
})

describe('the age of a document', () => {
  it('is months up to two years, then years', () => {
    expect(ageOf('2027-03-01', '2027-03-09')).toEqual({ years: 0, months: 0 })
    expect(ageOf('2026-11-01', '2027-03-09')).toEqual({ years: 0, months: 4 })
    expect(ageOf('2023-11-01', '2027-03-09')).toEqual({ years: 3, months: 0 })
  })
})

describe('what differs from what was signed', () => {
  const signer = {
    ...{ person: 'p', name: 'Cllr Rahman', role: 'leadMember' as const },
    ...{ post: null, since: '2026-01-01' },
  }
  const whole = {
    ...{ id: 's', changes: 1, key: '5', number: '5', title: { standard: 'A', easy: 'A' } },
    ...{ summary: null, rag: null, direction: null, confidence: null, journey: null },
    ...{ indicators: [], paragraphs: [] },
  }
  const section: EditionSection = { ...whole, digest: textOf({ ...whole, digest: '' }) }

  it('is who signs, where that has changed since', () => {
    const asked = { signer, sections: [section] }
    expect(differsFrom(asked, { ...signer, name: 'Cllr Ode' })).toEqual({ is: 'signer' })
    expect(differsFrom(asked, { ...signer, post: 'Leader' })).toEqual({ is: 'signer' })
    expect(differsFrom(asked, { ...signer, since: '2026-02-01' })).toEqual({ is: 'signer' })
  })

  it('is a section that is not the text it came with', () => {
    const asked = { signer, sections: [section, { ...section, number: '6', summary: 'Other.' }] }
    expect(differsFrom(asked, signer)).toEqual({ is: 'sections', numbers: ['6'] })
  })

  it('is not said where this device cannot tell', () => {
    expect(differsFrom({ signer, sections: [section] }, signer)).toBeNull()
    expect(differsFrom({ signer, sections: [section] }, null)).toBeNull()
  })
})

describe('the words one signs under', () => {
  const office = {
    ...{ id: 'a', role: 'leadMember' as const, region: 'r', council: 'c' },
    ...{ challenge: null, group: null, from: '2026-01-01', to: null },
  }

  it('are for whoever holds an office that signs, as long as they hold it', () => {
    expect(mightSign([office], '2027-03-09')).toBe(true)
    expect(mightSign([{ ...office, to: '2027-03-09' }], '2027-03-09')).toBe(false)
    expect(mightSign([{ ...office, role: 'officer' }], '2027-03-09')).toBe(false)
  })

  it('are those of signing, or what a later office-holder chose', () => {
    expect(actOf({ is: 'sign', office }, 'reserve')).toBe('sign')
    const later = { is: 'confirm' as const, office, before: 's' }
    expect(actOf(later, 'reserve')).toBe('reserve')
    expect(actOf(later, null)).toBeNull()
    expect(actOf(later, 'sign')).toBeNull()
  })
})

describe('what changed since it was signed', () => {
  const edition = (number: number, texts: readonly string[]) => {
    const section = (text: string, nth: number) => {
      const key = String(nth + 5)
      const paragraphs = [{ id: key, number: `${key}.1`, text }]
      const judged = { rag: null, direction: null, confidence: null, journey: null }
      return {
        key,
        number: key,
        paragraphs,
        digest: text,
        summary: null,
        indicators: [],
        ...judged,
      }
    }
    const body = {
      ...{ ...place, region: 'r', selfView: 's', number, stage: 'withLeadMember' },
      ...{ service: 'adults', order: ['leadMember'], signed: [], evidence: [] },
      sections: texts.map(section),
    }
    return { id: `v${String(number)}`, body: body as unknown as Edition } // the part that is read
  }
  const editions = [
    edition(1, ['People wait 34 days.', 'We have one team.']),
    edition(2, ['People wait 21 days.', 'We have one team.']),
    edition(3, ['People wait 21 days.', 'We have two teams.']),
  ]
  const moment = {
    command: '',
    actor: { person: 'p', appointments: [] },
    at: '2027-03-09',
    base: null,
  }
  const third = (known: Known, of = editions) => {
    const past = { ...known, signedUnopened: [] }
    const [view] = viewsOf(of, [], past, moment, [])
    if (!view) throw new Error('no edition')
    return view
  }
  const keys = (changed: readonly { section: { key: string } }[]) =>
    changed.map(({ section }) => section.key)

  it('is told from the version they signed, whatever they opened in between', () => {
    const past = { opened: [{ edition: 'v2', section: '5' }], signed: ['v1'] }
    expect(keys(third(past).changed)).toEqual(['6'])
    expect(keys(third(past).sinceSigned)).toEqual(['5', '6'])
    expect(signedBefore(third(past))).toEqual({ was: 1, paragraphs: 2 })
    const same = [
      ...editions.slice(0, 2),
      edition(3, ['People wait 21 days.', 'We have one team.']),
    ]
    expect(signedBefore(third(past, same))).toEqual({ was: 1, paragraphs: 1 })
  })

  it('is nothing for who only read, or signed these very words', () => {
    expect(
      signedBefore(third({ opened: [{ edition: 'v2', section: '6' }], signed: [] })),
    ).toBeNull()
    const again = [edition(2, ['One.']), edition(3, ['One.'])]
    expect(signedBefore(third({ opened: [], signed: ['v2'] }, again))).toBeNull()
  })

  it('leaves what somebody signed without opening it unopened, and nobody else’s', () => {
    const kept = (person: string) => ({
      id: person,
      body: {
        ...{ edition: 'v1', unopened: ['6'], manifest: { signer: { person } } },
      } as unknown as Signature, // of a signature these three are read
    })
    expect(pastOf('p', [], [kept('p'), kept('q')])).toEqual({
      ...{ opened: [], signed: ['v1'], signedUnopened: [{ edition: 'v1', section: '6' }] },
    })
    expect(pastOf('r', [], [kept('p')]).signed).toEqual([])
  })

  it('has a newer one where that is another, and the newest has none', () => {
    const views = viewsOf(editions, [], pastOf('p', [], []), moment, [])
    const [newest, before, oldest] = views
    if (!newest || !before || !oldest) throw new Error('no editions')
    expect(newerThan(oldest, views)?.id).toBe('v3')
    expect(newerThan(before, views)?.id).toBe('v3')
    expect(newerThan(newest, views)).toBeNull()
  })

  it('is gone on with where something is unread, and else where they were', () => {
    const was = [
      { ...reading('5', null, '1'), body: { ...reading('5', null, '1').body, edition: 'v3' } },
    ]
    const opened = (...sections: string[]) => ({
      ...{ opened: sections.map((one) => ({ edition: 'v3', section: one })), signed: [] },
    })
    expect(goOnWith(third(opened()), [])).toBe('5')
    expect(goOnWith(third(opened('5')), was)).toBe('6')
    expect(goOnWith(third(opened('5', '6')), was)).toBe('5')
  })
})

describe('who signed an edition', () => {
  const order = ['director', 'leadMember']
  const of = (stage: string, signed: number) =>
    ({
      stage,
      order,
      signed: order.slice(0, signed).map((role) => ({ role })),
    }) as unknown as Edition // the part that is read
  const by = (id: string, name: string, confirms: string | null = null) => {
    const body = { confirms, manifest: { statement: { name } } }
    return { id, body: body as unknown as Signature } // the part that is read
  }
  const said = (body: Edition, ...signatures: ReturnType<typeof by>[]) =>
    signersOf({ body, signatures }).map((one) => [one.is, one.signatures.map(({ id }) => id)])
  const both = [by('ann', 'sign-1'), by('rahman', 'sign-1')]

  it('signed it off once everybody of the order has', () => {
    expect(said(of('signedOff', 2), ...both)).toEqual([['signedOffBy', ['ann', 'rahman']]])
    expect(said(of('withLeadMember', 1), by('ann', 'sign-1'))).toEqual([['signedSoFar', ['ann']]])
    expect(said(of('returned', 1), by('ann', 'sign-1'))).toEqual([['signedNotWhole', ['ann']]])
    expect(said(of('withLeadMember', 0))).toEqual([])
  })

  it('is told apart from who confirmed it later, and from who has doubts', () => {
    const later = [by('ode', 'reserve-1', 'rahman'), by('pat', 'confirm-1', 'ann')]
    expect(said(of('shared', 2), ...both, ...later)).toEqual([
      ['signedOffBy', ['ann', 'rahman']],
      ['confirmedBy', ['pat']],
      ['doubtedBy', ['ode']],
    ])
  })
})

describe('a hash', () => {
  it('is said in groups of four', () => {
    expect(groupsOf('7f3a91c20be4d586ffff', 4)).toBe('7f3a 91c2 0be4 d586')
  })
})

describe('notes on a section', () => {
  const text = { text: 'Is that so?', by: 'p', at: '', command: 'x', alternatives: [] }
  const note = (id: string, change: Partial<Note> = {}) => ({
    ...{ id, waiting: false },
    body: {
      ...{ ...place, edition: 'e', section: '5', paragraph: 'q', to: 'me' as const, about: null },
      ...{ text, person: 'p', at: '', isOut: false },
      ...change,
    } as Note, // a text has more to it than is read here
  })
  const paragraphs = [{ id: 'q', number: '5.2', text: 'So.' }]
  const edition = { id: 'e', sections: [{ key: '5', paragraphs } as EditionSection] } // the part that is read

  it('say whose they are and on what', () => {
    const notes = [note('1'), note('2', { to: 'director', person: 'other', paragraph: null })]
    expect(notesOn(edition, '5', notes, ['p'])).toMatchObject([
      { id: '1', is: 'mine', number: '5.2' },
      { id: '2', is: 'theirs', number: null },
    ])
    const selves = ['the one who is left', 'p']
    expect(notesOn(edition, '5', notes, selves)).toEqual(notesOn(edition, '5', notes, ['p']))
  })

  it('are of this section and edition, and of others only what still stands', () => {
    const others = { to: 'director' as const, person: 'other', isOut: true }
    const notes = [note('1', { section: '6' }), note('2', { edition: 'x' }), note('3', others)]
    expect(notesOn(edition, '5', notes, ['p'])).toEqual([])
    expect(notesOn(edition, '5', [note('4', { isOut: true })], ['p'])).toHaveLength(1)
  })
})
