import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { pokeSchema } from '../../shared/wire.ts'
import type { Env, Parts } from '../parts.ts'
import { liveNews } from '../people/live.ts'
import { described } from '../walls/described.ts'
import { Refused } from '../walls/problem.ts'
import { signedIn } from '../walls/signed-in.ts'

const heartbeatMs = 20_000
/** Tabs of one browser; the app opens one for all of them. */
const mostStreams = 5

/** Says that something moved in a scope, never what. Ends with the session. */
export function live(parts: Parts) {
  const news = liveNews(parts)
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
      if (news.count(session.id) >= mostStreams) throw new Refused('too-often', { retryAfter: 60 })
      c.header('x-accel-buffering', 'no')
      return streamSSE(c, async (stream) => {
        let close: () => void = () => undefined
        const closed = new Promise<void>((resolve) => (close = resolve))
        stream.onAbort(close)
        const send = (poke: unknown) => void stream.writeSSE({ data: JSON.stringify(poke) })
        const leave = await news.join(session, send, close)
        await stream.write(': listening\n\n')
        const beat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
        await closed
        clearInterval(beat)
        leave()
      })
    },
  )
}
