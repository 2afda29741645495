import { describe, expect, it } from 'vitest'
import {
  type Kept,
  matchPeople,
  mostLines,
  readLines,
  readOne,
} from '../../../../client/features/invites/paste.ts'
import type { Person } from '../../../../shared/records/person.ts'
import { id, region } from '../../../shared/rules.ts'

const person = (name: string, email: string | null, more: Partial<Person> = {}): Kept<Person> => ({
  id: id(`${name} ${email ?? ''}`),
  body: {
    region,
    council: null,
    challenge: null,
    name,
    calledName: null,
    email,
    mergedInto: null,
    ...more,
  },
})

describe('a pasted line', () => {
  it('is a name, or a name and an address in any usual form', () => {
    const pasted = [
      'Bea Moss',
      'Ali Khan, ali@home.example',
      'Jo Tanner\tjo@home.example',
      'Lin Zhao <LIN@home.example>',
      '"Kofi Darko"; kofi@home.example',
      'mia@home.example, Mia Ray',
    ]
    expect(readLines(pasted.join('\n')).map(({ name, email }) => [name, email])).toEqual([
      ['Bea Moss', null],
      ['Ali Khan', 'ali@home.example'],
      ['Jo Tanner', 'jo@home.example'],
      ['Lin Zhao', 'lin@home.example'],
      ['Kofi Darko', 'kofi@home.example'],
      ['Mia Ray', 'mia@home.example'],
    ])
  })

  it('is counted as it stands in the box, empty lines included', () => {
    expect(readLines('Bea Moss\r\n\r\nAli Khan\n').map(({ line }) => line)).toEqual([1, 3])
  })

  it('is wrong without a name, with two addresses, or with words after the comma that are none', () => {
    const wrong = (text: string) => readLines(text)[0]?.wrong
    expect(wrong('ali@home.example')).toBe('noName')
    expect(wrong('Ali, ali@home.example, ali@work.example')).toBe('twoEmails')
    expect(wrong('Lee, Sam')).toBe('notEmail')
    expect(wrong('Ali, ali@home')).toBe('notEmail')
    expect(wrong('x'.repeat(121))).toBe('nameTooLong')
  })

  it('is wrong when an earlier one says the same', () => {
    const lines = readLines(
      'Bea Moss\nALI KHAN, ali@home.example\nbea  moss\nAli, ALI@home.example',
    )
    expect(lines.map(({ wrong, sameAs }) => [wrong, sameAs])).toEqual([
      [null, null],
      [null, null],
      ['double', 1],
      ['double', 2],
    ])
  })

  it('takes two people of one name with two addresses as two', () => {
    const lines = readLines('Ali Khan, a@home.example\nAli Khan, b@home.example')
    expect(lines.every(({ wrong }) => wrong === null)).toBe(true)
  })

  it('is left for later past a hundred', () => {
    const names = Array.from({ length: mostLines + 1 }, (_, at) => `Person ${at}`).join('\n')
    const lines = readLines(names)
    expect(lines.at(-2)?.wrong).toBeNull()
    expect(lines.at(-1)?.wrong).toBe('tooMany')
  })

  it('is made clean as every text is', () => {
    expect(readLines('Ze\u0301 \0Costa')[0]?.name).toBe('Z\u00e9 Costa')
  })
})

describe('one person typed into two fields', () => {
  it('may have no address', () => {
    expect(readOne(' Bea  Moss ', '')).toMatchObject({ name: 'Bea Moss', email: null, wrong: null })
  })

  it('is wrong with an address that is none', () => {
    expect(readOne('Bea', 'bea at home').wrong).toBe('notEmail')
    expect(readOne('', 'bea@home.example').wrong).toBe('noName')
  })
})

describe('whom a line may mean', () => {
  const people = [
    person('Ali Khan', 'ali@home.example'),
    person('Ali Khan', null),
    person('Bea Moss', 'bea@home.example'),
    person('Old Ali', 'old@home.example', { mergedInto: id('Ali Khan ali@home.example') }),
  ]

  it('is the entry with this address, whatever the name', () => {
    const match = matchPeople({ name: 'A. Khan', email: 'ali@home.example' }, people)
    expect(match).toEqual({ known: people[0], namesakes: [] })
  })

  it('is every entry of the same name, which somebody has to tell apart', () => {
    const match = matchPeople({ name: 'ali khan', email: null }, people)
    expect(match).toEqual({ known: null, namesakes: [people[0], people[1]] })
  })

  it('is not the namesake who has another address', () => {
    const match = matchPeople({ name: 'Bea Moss', email: 'bea@work.example' }, people)
    expect(match).toEqual({ known: null, namesakes: [] })
  })

  it('is never an entry that was merged', () => {
    const match = matchPeople({ name: 'Old Ali', email: 'old@home.example' }, people)
    expect(match).toEqual({ known: null, namesakes: [] })
  })
})
