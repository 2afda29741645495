/**
 * Names as people paste them: one a line, "Name, e-mail", a row of a spreadsheet or "Name <e-mail>".
 * Each line says what will be made of it or what is wrong with it; nothing is made by reading it.
 */
import { email as emailSchema, type Person } from '../../../shared/records/person.ts'
import { cleanText } from '../../../shared/text.ts'

export type Kept<Body> = { id: string; body: Body }

export type Wrong = 'noName' | 'nameTooLong' | 'notEmail' | 'twoEmails' | 'double' | 'tooMany'

export type PastedLine = {
  /** As it stands in the box, counted from 1. */
  line: number
  name: string
  email: string | null
  wrong: Wrong | null
  /** The first line that says the same, for `double`. */
  sameAs: number | null
}

/** How many people one paste may hold. */
export const mostLines = 100
const longestName = 120

/** Reads what was pasted; empty lines do not count. */
export function readLines(pasted: string): PastedLine[] {
  const lines = cleanText(pasted)
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '')
  const read = lines.map(({ text, line }) => readLine(text, line))
  return read.map((one, index) => withDoubles(one, read.slice(0, index), index))
}

/** One person, typed into two fields. */
export function readOne(name: string, email: string): PastedLine {
  const address = cleanText(email).trim().toLowerCase()
  const typed = { line: 1, name: tidy(cleanText(name)), email: address || null, sameAs: null }
  const isBad = address !== '' && !emailSchema.safeParse(address).success
  return { ...typed, wrong: isBad ? 'notEmail' : wrongName(typed.name) }
}

function readLine(text: string, line: number): PastedLine {
  const addresses = text.match(/[^\s<>,;()"]*@[^\s<>,;()"]*/g) ?? []
  const [first] = addresses
  const email = first?.replace(/^mailto:/i, '').toLowerCase() ?? null
  const parts = (first ? text.replace(first, ',') : text).split(/[\t,;<>()]/)
  const [name = '', ...more] = parts.map(tidy).filter(Boolean)
  const read = { line, name, email, sameAs: null }

  if (addresses.length > 1) return { ...read, wrong: 'twoEmails' }
  // "Lee, Sam" is no name and address; taking half of it would make the wrong person.
  if (more.length > 0) return { ...read, name: [name, ...more].join(', '), wrong: 'notEmail' }
  if (email !== null && !emailSchema.safeParse(email).success) return { ...read, wrong: 'notEmail' }
  return { ...read, wrong: wrongName(name) }
}

/** One line of text without quotation marks around it and controls in it. */
const tidy = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/^["'“”]+|["'“”]+$/g, '')
    .trim()

function wrongName(name: string): Wrong | null {
  if (name === '') return 'noName'
  return name.length > longestName ? 'nameTooLong' : null
}

function withDoubles(one: PastedLine, before: readonly PastedLine[], index: number): PastedLine {
  if (index >= mostLines) return { ...one, wrong: 'tooMany' }
  if (one.wrong) return one
  const same = before.find(
    (other) =>
      !other.wrong &&
      (one.email
        ? other.email === one.email
        : !other.email && plain(other.name) === plain(one.name)),
  )
  return same ? { ...one, wrong: 'double', sameAs: same.line } : one
}

/** For comparing names: no case, no accents. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB').trim()

export type Match = {
  /** The entry with this address: the same person. */
  known: Kept<Person> | null
  /** Entries of the same name and another or no address: perhaps the same person, perhaps not. */
  namesakes: Kept<Person>[]
}

/** Who in the region a line may mean. */
export function matchPeople(
  { name, email }: Pick<PastedLine, 'name' | 'email'>,
  people: readonly Kept<Person>[],
): Match {
  const standing = people.filter(({ body }) => body.mergedInto === null)
  const known = (email && standing.find(({ body }) => body.email === email)) || null
  const isSame = (other: Person) =>
    plain(other.name) === plain(name) && !(email && other.email && other.email !== email)
  return { known, namesakes: known ? [] : standing.filter(({ body }) => isSame(body)) }
}
