/**
 * The questions that words on this phone answer. They come with the pack and would leave with it, and an
 * answer without its question says nothing: before they go they are kept beside the words, until neither a
 * draft nor anything sent from here needs them.
 */
import type { Ref } from 'vue'
import type { Questionnaire } from '../../shared/records/questionnaire.ts'
import type { Response } from '../../shared/records/response.ts'
import { seal, unseal, unsealOwn } from './codec.ts'
import { NotSaved } from './connection.ts'
import type { DraftHead } from './draft.ts'
import type { Phone } from './phone.ts'
import { readRecord, useReading } from './records.ts'
import { readBody } from './view.ts'
import { isAnswer, kept } from './words-store.ts'

const start = 'asked/'
type Kept = { v: number; text: string }

export type Asked = { id: string; body: Questionnaire }

/** A questionnaire, from the pack or as it was kept; undefined while it is read, null when it is not here. */
export function useAsked(id: () => string | undefined): Ref<Asked | null | undefined> {
  return useReading(
    (message) => message.is === 'rows' && (message.kinds?.includes('questionnaire') ?? true),
    id,
    async (phone, wanted) => (wanted === undefined ? null : readAsked(phone, wanted)),
  )
}

/** As `useAsked`, of each of these that is here; undefined for as long as it is not known of which. */
export function useAllAsked(ids: () => readonly string[] | undefined): Ref<Asked[] | undefined> {
  return useReading(
    (message) => message.is === 'rows' && (message.kinds?.includes('questionnaire') ?? true),
    () => {
      const wanted = ids()
      return wanted && [...new Set(wanted)].sort().join()
    },
    async (phone, wanted) => {
      if (wanted === undefined) return undefined
      const names = wanted ? wanted.split(',') : []
      const found = await Promise.all(names.map((id) => readAsked(phone, id)))
      return found.filter((one) => one !== null)
    },
  )
}

export async function readAsked(phone: Phone, id: string): Promise<Asked | null> {
  const here = await readRecord<Questionnaire>(phone, 'questionnaire', id)
  if (here) return { id, body: here.body }
  const item = await phone.words.use((database) => kept<Kept>(database, `${start}${id}`))
  const kind = item && (await phone.find('questionnaire'))
  // The kind's own schema has just read it.
  const body =
    kind && (readBody(kind, item.v, await unseal(item.text)) as Questionnaire | undefined)
  return body ? { id, body } : null
}

/** Called before rows leave this phone, and when a draft begins. A phone that cannot keep it goes on. */
export async function keepAsked(phone: Phone): Promise<void> {
  try {
    const wanted = await neededHere(phone)
    const known = await phone.words.use((database) =>
      database.kept.where('key').startsWith(start).primaryKeys(),
    )
    const put = await Promise.all(
      [...wanted].filter((id) => !known.includes(`${start}${id}`)).map((id) => itemOf(phone, id)),
    )
    const gone = known.filter((key) => !wanted.has(key.slice(start.length)))
    await phone.words.use((database) =>
      database.transaction('rw', database.kept, async () => {
        await database.kept.bulkPut(put.flat())
        await database.kept.bulkDelete(gone)
      }),
    )
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error
  }
}

async function itemOf(phone: Phone, id: string) {
  const [here, kind] = await Promise.all([
    readRecord<Questionnaire>(phone, 'questionnaire', id),
    phone.find('questionnaire'),
  ])
  if (!here || !kind) return []
  const value: Kept = { v: kind.v, text: await seal(here.body) }
  return [{ key: `${start}${id}`, value }]
}

/** The questionnaires of what is not sent, of what was sent from here and of what the server holds of it. */
async function neededHere(phone: Phone): Promise<Set<string>> {
  const { heads, sent } = await phone.words.use(async (database) => ({
    heads: (await database.drafts.toArray()).filter((item) => !isAnswer(item)),
    sent: await database.sent.toArray(),
  }))
  const drafts = await Promise.all(heads.map(({ text }) => unsealOwn<DraftHead>(text)))
  const copies = await Promise.all(
    sent.map(({ text }) => unsealOwn<Pick<Response, 'questionnaire'>>(text)),
  )
  const rows = await phone.rows.use((database) =>
    database.row.where('kind').equals('response').toArray(),
  )
  const responses = (await Promise.all(rows.map(({ text }) => unseal(text)))) as Partial<Response>[]
  const own = responses.filter(({ author }) => author === phone.who.person)
  const all = [...drafts, ...copies, ...own].map(({ questionnaire }) => questionnaire)
  return new Set(all.filter((id) => typeof id === 'string'))
}
