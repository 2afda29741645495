/**
 * Only our own pages may change anything. Every request that is not a GET or HEAD needs a JSON content
 * type, our own header, and a browser that says it comes from our origin: whatever it says of that
 * must be ours, and it must say something. A GET changes nothing, so it needs none of it.
 */
import type { MiddlewareHandler } from 'hono'
import { Refused } from './problem.ts'

const json = /^application\/json[ \t]*(;[ \t]*charset="?utf-8"?[ \t]*)?$/i

export function ownPageOnly(origin: string): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req
    if (method !== 'GET' && method !== 'HEAD') {
      const from = c.req.header('origin')
      const site = c.req.header('sec-fetch-site')
      const isOurs =
        (from !== undefined || site !== undefined) &&
        (from === undefined || from === origin) &&
        (site === undefined || site === 'same-origin')
      if (!isOurs || c.req.header('x-tellback') !== '1') throw new Refused('not-our-page')
      if (!json.test(c.req.header('content-type') ?? '')) throw new Refused('wrong-type')
    }
    await next()
  }
}
