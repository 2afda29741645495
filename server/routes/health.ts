import { Hono } from 'hono'
import * as z from 'zod'
import type { Env, Parts } from '../parts.ts'
import { withSignIn } from '../people/tables.ts'
import { version } from '../version.ts'
import { described } from '../walls/described.ts'
import { problemAnswer } from '../walls/problem.ts'

const rememberedMs = 1000

const healthy = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  store: z.enum(['sqlite', 'postgres']),
})

/** Whether this node can do its work, which is to write; asked of the database once a second at most. */
export function health({ store, clock, log }: Parts) {
  let last: { at: number; write: Promise<unknown> } | undefined

  const pulse = () => {
    const now = clock()
    if (last && now.getTime() - last.at < rememberedMs && now.getTime() >= last.at)
      return last.write
    const row = { id: 1, at: now.toISOString() }
    const write = store.write((tx) =>
      withSignIn(tx)
        .insertInto('pulse')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: row.at }))
        .execute(),
    )
    last = { at: now.getTime(), write }
    return write
  }

  return new Hono<Env>().get(
    '/',
    described({
      summary: 'Whether the database can be written.',
      status: 200,
      answer: healthy,
      problems: ['busy'],
      signedIn: false,
    }),
    async (c) => {
      try {
        await pulse()
      } catch (error) {
        log.error('cannot-write', { error })
        return problemAnswer(c, 'busy', { retryAfter: 5 })
      }
      return c.json({ status: 'ok', version, store: store.kind } satisfies z.infer<typeof healthy>)
    },
  )
}
