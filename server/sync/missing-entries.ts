/**
 * Responses of an older build came without the entry that reviewers read now. At the next start the
 * missing ones are made, once, as if they had come with their response: also what was sent long ago can
 * be read, and taken back.
 */
import { Later, raised, type Registry } from '../../shared/commands.ts'
import { Problem } from '../../shared/problems.ts'
import { type Response, response } from '../../shared/records/response.ts'
import { entryMade } from '../../shared/records/response/entry-made.ts'
import { metaOf, setMeta } from '../store/meta.ts'
import { recordsAfter, type Step } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { runAsSystem, type SystemCommand } from './system.ts'

const slice = 100
const doneKey = 'entries of responses'

type Missing = { at: string; command: SystemCommand }

/** Makes what is missing. @returns how many were made */
export async function makeMissingEntries(
  store: Store,
  kinds: Registry,
  secret: string,
): Promise<number> {
  if (await store.read((tx) => metaOf(tx, doneKey))) return 0
  let made = 0
  for (let after: Step | undefined = { home: '', id: '' }; after;) {
    const { missing, last }: { missing: Missing[]; last: Step | undefined } = await missingAfter(
      store,
      after,
    )
    for (const { at, command } of missing) {
      if (await makeOne(store, kinds, secret, { at, command })) made += 1
    }
    after = last
  }
  await store.write((tx) => setMeta(tx, doneKey, String(made)))
  return made
}

/** @returns whether it was made here: another node that starts may have been first */
async function makeOne(store: Store, kinds: Registry, secret: string, { at, command }: Missing) {
  try {
    await runAsSystem(store, kinds, secret, [command], at)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'already-there') return false
    throw error
  }
}

/** Of some responses, those without an entry; `last` is undefined when there are no more. */
async function missingAfter(store: Store, after: Step) {
  return store.read(async (tx) => {
    const rows = await recordsAfter(tx, response.name, after, slice)
    const wanted = rows.flatMap(({ id, v, body }): Missing[] => {
      const own = readBody(v, body)
      if (!own) return []
      const { kind, name, record, args } = entryMade(id, own)
      return [{ at: own.receivedAt, command: { kind, name, record, args } }]
    })
    const ids = wanted.map(({ command }) => command.record)
    const known =
      ids.length === 0
        ? []
        : await tx.selectFrom('latest').select('id').where('id', 'in', ids).execute()
    const there = new Set(known.map(({ id }) => id))
    return {
      missing: wanted.filter(({ command }) => !there.has(command.record)),
      last: rows.length < slice ? undefined : rows.at(-1),
    }
  })
}

/** Undefined for a body that this build cannot read: it waits for one that can. */
function readBody(v: number, body: string): Response | undefined {
  try {
    // The seam: a body that its own kind parsed.
    return raised(response as never, v, JSON.parse(body)) as Response
  } catch (error) {
    if (error instanceof Later) return undefined
    throw error
  }
}
