/**
 * What was asked, for those who run the server: method, address, status, time. Ids and codes in an
 * address are written as …, and what follows a # is never sent by a browser at all.
 */
import type { MiddlewareHandler } from 'hono'
import type { Env, Parts } from '../parts.ts'

/** Words of our own addresses; anything else may be an id or a code. */
const isOurs = /^(?:[a-z]{1,20}(?:-[a-z]{1,20})*|)$/
/** Behind these stands a code or a name, whatever it looks like. */
const secretAfter = new Set(['i', 'sealed', 'codes', 'devices'])

/** `/i/ABCD2345` as `/i/…`. */
export function shownAddress(path: string): string {
  const parts = path.split('/')
  const shown = parts.map((part, at) =>
    part !== '' && (!isOurs.test(part) || secretAfter.has(parts[at - 1] ?? '')) ? '…' : part,
  )
  return shown.join('/').slice(0, 120)
}

export function asked({ log, clock }: Pick<Parts, 'log' | 'clock'>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = clock().getTime()
    await next()
    log.debug('asked', {
      ...{ method: c.req.method, route: shownAddress(c.req.path), status: c.res.status },
      ms: clock().getTime() - began,
    })
  }
}
