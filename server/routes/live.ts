import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { pokeSchema } from '../../shared/wire.ts'
import type { Env, Parts } from '../parts.ts'
import { stillReads } from '../people/sessions.ts'
import { createLive, type Poke } from '../sync/live.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { signedIn } from '../walls/signed-in.ts'

const heartbeatMs = 15_000
/** Tabs of one browser; the app opens one for all of them. */
const mostStreams = 5

/** Says that something moved in a scope, never what. Ends with the session. */
export function live(parts: Parts) {
  const { store, clock, log } = parts
  const failed = (error: unknown) => {
    log.warn('no-news', { error })
  }
  const news = createLive(store, { clock, failed })
  const open = new Map<string, number>()

  return new Hono<Env>().get(
    '/',
    described({
      summary: 'Server-sent events: a scope and its counter, whenever it moves.',
      status: 200,
      answer: pokeSchema,
      media: 'text/event-stream',
      problems: ['too-often'],
    }),
    signedIn(parts),
    (c) => {
      const { session } = c.var
      const count = open.get(session.id) ?? 0
      if (count >= mostStreams) throw new Refused('too-often', { retryAfter: 60 })
      open.set(session.id, count + 1)
      c.header('x-accel-buffering', 'no')
      return streamSSE(c, async (stream) => {
        let close: () => void = () => undefined
        const closed = new Promise<void>((resolve) => (close = resolve))
        stream.onAbort(close)
        /** Whoever was signed out a moment ago hears nothing any more. */
        const say = async (text: string) => {
          if (await stillReads(parts, session)) await stream.write(text)
          else close()
        }
        const write = (text: string) => {
          say(text).catch(failed)
        }
        const leave = news.listen(session.person, undefined, (poke: Poke) => {
          write(`data: ${JSON.stringify(poke)}\n\n`)
        })
        const beat = setInterval(write, heartbeatMs, ': still here\n\n')
        await stream.write(': listening\n\n')
        await closed
        clearInterval(beat)
        leave()
        const left = (open.get(session.id) ?? 1) - 1
        if (left > 0) open.set(session.id, left)
        else open.delete(session.id)
      })
    },
  )
}
