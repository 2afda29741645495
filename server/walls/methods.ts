/** Which methods an address knows: what 405 must name. */
import type { Hono } from 'hono'
import type { Env } from '../parts.ts'

/** @returns a function from a path to the methods of the API there, in upper case */
export function methodsOf(app: Hono<Env>): (path: string) => string[] {
  const shapes = new Map<string, { shape: RegExp; methods: Set<string> }>()
  for (const { path, method } of app.routes) {
    if (method === 'ALL' || path.includes('*')) continue
    const entry = shapes.get(path) ?? { shape: shapeOf(path), methods: new Set() }
    entry.methods.add(method)
    if (method === 'GET') entry.methods.add('HEAD')
    shapes.set(path, entry)
  }
  return (path) => {
    const fits = [...shapes.values()].filter(({ shape }) => shape.test(path))
    return [...new Set(fits.flatMap(({ methods }) => [...methods]))]
  }
}

const shapeOf = (path: string) => new RegExp(`^${path.replace(/:[^/]+/g, '[^/]+')}/?$`)
