// What a phone holds and gives, asked of the server with the phone's own session: for journeys whose
// other side has no screen yet, and for proving what a phone never received.
import { randomBytes } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { uuidV7 } from '../../shared/ids.ts'

type Row = { id: string; kind: string; body: Record<string, unknown> }
type Answer = {
  results: { outcome: string; problem?: { code: string } }[]
  scopes: { scope: string; cursor: string | null; more: boolean; rows: Row[] }[]
}

export const newUuid = (): string => uuidV7(Date.now(), randomBytes(10))

const headers = (page: Page) => ({
  'x-tellback': '1',
  'content-type': 'application/json',
  origin: new URL(page.url()).origin,
})

async function sync(
  page: Page,
  commands: object[],
  scopes: Record<string, string | null>,
): Promise<Answer> {
  const origin = new URL(page.url()).origin
  const data = { protocol: 1, device: newUuid(), commands, scopes }
  const answer = await page.request.post(`${origin}/api/sync`, { headers: headers(page), data })
  expect(answer.status()).toBe(200)
  return (await answer.json()) as Answer // the seam: our own server said it
}

/** Gives one command as the person signed in on this page; the server has to take it. */
export async function give(
  page: Page,
  command: { kind: string; name: string; record: string; args: unknown; base?: string },
): Promise<void> {
  const whole = { id: newUuid(), base: null, at: new Date().toISOString(), ...command }
  const { results } = await sync(page, [whole], {})
  expect(results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual(['applied'])
}

/** Every record that the person signed in on this page may hold now. */
export async function recordsOf(page: Page): Promise<Row[]> {
  const origin = new URL(page.url()).origin
  const me = await page.request.get(`${origin}/api/me`, { headers: headers(page) })
  const { scopes } = (await me.json()) as { scopes: string[] } // the same seam
  const all: Row[] = []
  let asked: Record<string, string | null> = Object.fromEntries(scopes.map((one) => [one, null]))
  while (Object.keys(asked).length > 0) {
    const answer = await sync(page, [], asked)
    const read = answer.scopes.filter(({ scope }) => scope in asked)
    all.push(...read.flatMap(({ rows }) => rows))
    const rest = read.filter(({ more }) => more)
    asked = Object.fromEntries(rest.map(({ scope, cursor }) => [scope, cursor]))
  }
  const newest = new Map(all.map((row) => [row.id, row]))
  return [...newest.values()].filter((row) => 'body' in row)
}

/**
 * All that stands in the databases of this page's own device: what was read, drawn, written, sent and
 * settled. A database that goes meanwhile, or cannot be opened now, holds nothing.
 */
export const deviceOf = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase | null>((resolve) => {
        const asked = indexedDB.open(name)
        // It is gone already: it is not to be made anew, empty.
        asked.onupgradeneeded = () => asked.transaction?.abort()
        asked.onerror = () => resolve(null)
        asked.onblocked = () => resolve(null)
        asked.onsuccess = () => {
          asked.result.onversionchange = () => asked.result.close()
          resolve(asked.result)
        }
      })
    const readAll = (database: IDBDatabase, table: string) =>
      new Promise<unknown[]>((resolve) => {
        const asked = database.transaction(table).objectStore(table).getAll()
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => resolve([])
      })
    const found: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      if (!/^(words|rows):/u.test(name)) continue
      const database = await open(name)
      if (!database) continue
      for (const table of database.objectStoreNames) found.push(await readAll(database, table))
      database.close()
    }
    return JSON.stringify(found)
  })

/** Whether this person may hold these words now, or their device still does. */
export async function holdsWords(page: Page, words: string): Promise<boolean> {
  const may = JSON.stringify(await recordsOf(page))
  return may.includes(words) || (await deviceOf(page)).includes(words)
}

/** The expert on this page sends words, one answer to each of these questions. */
export async function sendWords(page: Page, challenge: string, words: Record<string, string>) {
  const rows = await recordsOf(page)
  const visit = rows.find(({ id }) => id === challenge)
  const questionnaire = visit?.body['questionnaire']
  const sheet = rows.find(({ id }) => id === questionnaire)
  const record = newUuid()
  await give(page, {
    ...{ kind: 'response', name: 'send', record },
    args: {
      ...{ challenge, questionnaire, number: sheet?.body['number'], addsTo: null, helped: null },
      ...{ sentOnPhone: new Date().toISOString(), promise: 1 },
      entries: Object.entries(words).map(([question, text]) => ({
        ...{ question, about: 'own', why: null, credit: { as: 'role' } },
        answer: { is: 'text', text },
      })),
    },
  })
  return record
}

/** The address of the entry that the reviewer on this page has of a response. */
export async function entryOf(reviewer: Page, response: string): Promise<string> {
  const entry = (await recordsOf(reviewer)).find(
    ({ kind, body }) => kind === 'entry' && body['response'] === response,
  )
  return `/listening/${String(entry?.body['challenge'])}/entries/${entry?.id ?? ''}`
}
