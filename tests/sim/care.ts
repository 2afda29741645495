/** Words that were taken back stand in no entry any more, and leave nothing behind there. */
import type { Entry } from '../../shared/records/entry.ts'
import type { Response } from '../../shared/records/response.ts'
import { entryOf } from '../../shared/records/response/entry-made.ts'
import { Broken, type Look } from './look.ts'

/** What an answer leaves behind. */
const left = { given: null, wording: null, agreed: null, checks: [], askedAt: null, extract: null }

export function checkCare({ view }: Look): void {
  const all = [...view.records.values()]
  // The seam: as their kinds made them.
  const gone = new Set(
    all.flatMap(({ id, kind, body }) =>
      kind === 'response'
        ? (body as unknown as Response).withdrawn.map(({ key }) => `${entryOf(id)} ${key}`)
        : [],
    ),
  )
  for (const { id, kind, body } of all)
    if (kind === 'entry') refuseTraces(id, body as unknown as Entry, gone)
}

function refuseTraces(id: string, { answers }: Entry, gone: ReadonlySet<string>): void {
  for (const item of answers) {
    if (!gone.has(`${id} ${item.key}`)) continue
    const now = Object.fromEntries(Object.keys(left).map((name) => [name, Reflect.get(item, name)]))
    if (JSON.stringify(now) !== JSON.stringify(left))
      throw new Broken('I7', 'words that were taken back have left a trace', { id, item })
  }
}
