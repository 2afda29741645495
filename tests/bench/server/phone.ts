// A device that syncs as the app does: it keeps its cursors and asks until it has all.
import type { Answer, Page } from '../../../shared/wire.ts'
import type { Line } from './line.ts'
import type { Person } from './region.ts'
import { askOf } from './words.ts'

export type Phone = {
  person: Person
  /** What is asked next: null for a scope of which nothing is here yet. */
  cursors: Record<string, string | null>
  rows: number
}

export const newPhone = (person: Person): Phone => ({ person, cursors: {}, rows: 0 })

/** One question and its answer. @throws when it is not answered as it should be */
export async function askOnce(
  line: Line,
  phone: Phone,
  commands: readonly unknown[] = [],
): Promise<{ ms: number; more: boolean }> {
  const ask = askOf(phone.person, commands, phone.cursors)
  const { status, text, ms } = await line.post('/api/sync', ask, phone.person.session)
  if (status !== 200) throw new Error(`sync: ${String(status)} ${text.slice(0, 400)}`)
  const answer = JSON.parse(text) as Answer // our own server's, and this is a measurement
  const unsettled = answer.results.filter(({ outcome }) => outcome !== 'applied')
  if (answer.results.length !== commands.length || unsettled.length > 0 || answer.resend)
    throw new Error(`not applied: ${JSON.stringify(unsettled).slice(0, 400)}`)
  return { ms, more: take(phone, answer.scopes) }
}

/** Takes the pages and says whether there is more to ask for. */
function take(phone: Phone, pages: readonly Page[]): boolean {
  const before = phone.cursors
  phone.cursors = Object.fromEntries(
    pages.map(({ scope, cursor }) => [scope, cursor ?? before[scope] ?? null]),
  )
  phone.rows += pages.reduce((total, { rows }) => total + rows.length, 0)
  return pages.some(({ scope, more }) => more || !(scope in before))
}

/** Asks until nothing is left. */
export async function catchUp(line: Line, phone: Phone): Promise<void> {
  while ((await askOnce(line, phone)).more);
}
