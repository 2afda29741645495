/**
 * Behind this wall there is somebody: `c.var.session`. Asked anew on each request. A session that only
 * sends, since its card was revoked, passes it where `sendsOnly` says so, and nowhere else.
 */
import type { MiddlewareHandler } from 'hono'
import type { Env, Parts } from '../parts.ts'
import { findSession } from '../people/sessions.ts'
import { Refused } from './problem.ts'
import { readCookie } from './visitor.ts'

export function signedIn(parts: Parts, { sendsOnly = false } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    const token = readCookie(c, parts.settings.origin, 'session')
    const session = token ? await findSession(parts, token) : undefined
    if (!session || (session.revokedOn !== null && !sendsOnly)) throw new Refused('signed-out')
    c.set('session', session)
    await next()
  }
}
