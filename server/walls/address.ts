/**
 * The part of an address that names one thing. It is a UUID: anything else names nothing, and no store is
 * asked for it, since PostgreSQL fails on what SQLite merely does not find.
 */
import type { MiddlewareHandler } from 'hono'
import { resolver, uniqueSymbol } from 'hono-openapi'
import * as z from 'zod'
import { uuid } from '../../shared/ids.ts'
import { Refused } from './problem.ts'

type Param<Name extends string> = { param: Record<Name, string> }

/** `c.req.valid('param')` of a route. Its schema stands in the API's description too. */
export function named<Name extends string>(
  name: Name,
): MiddlewareHandler<object, string, { in: Param<Name>; out: Param<Name> }> {
  const guard: MiddlewareHandler = async (c, next) => {
    const id = uuid.safeParse(c.req.param(name))
    if (!id.success) throw new Refused('no-such-thing')
    c.req.addValidatedData('param', { [name]: id.data })
    await next()
  }
  const schema = z.strictObject({ [name]: uuid })
  return Object.assign(guard, { [uniqueSymbol]: { target: 'param', ...resolver(schema) } })
}
