/**
 * The built app. Files with a digest in their name never change; the page and the worker are asked for
 * anew each time. Addresses of the app's own pages answer with the page, so that a link opens it; they
 * read nothing and change nothing.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { Env } from '../parts.ts'
import { Refused } from '../walls/problem.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const zippable = /^(text|application|image\/svg)/

/** What is no page of the app: the server answers, or there is nothing. */
const notOurs = /^\/(api|letters)(\/|$)/

const forever = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

type File = {
  full: string
  bytes: Uint8Array
  type: string
  etag: string
  changed: number
  packed: Partial<Record<'br' | 'gzip', Promise<Uint8Array>>>
}

/** The build has packed what never changes; the few small files beside it are packed when first asked for. */
const pack = {
  br: ({ full, bytes }: File) =>
    readFile(`${full}.br`).catch(() => promisify(brotliCompress)(bytes)),
  gzip: ({ bytes }: File) => promisify(gzip)(bytes, { level: 9 }),
}

/** @param folder the built app; what is not in it does not exist */
export function staticFiles(folder: string) {
  const root = resolve(folder)
  const known = new Map<string, File>()

  const read = async (path: string): Promise<File | undefined> => {
    const full = join(root, path)
    const type = types[extname(full)]
    if (!type || !full.startsWith(root + sep)) return undefined
    const found = await stat(full).catch(() => undefined)
    if (!found?.isFile()) return undefined
    const kept = known.get(path)
    if (kept?.changed === found.mtimeMs) return kept
    const bytes = await readFile(full)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    const file = { full, bytes, type, etag, changed: found.mtimeMs, packed: {} }
    known.set(path, file)
    return file
  }

  return new Hono<Env>().get('*', async (c, next) => {
    const path = plainPath(c.req.path)
    if (path === undefined) throw new Refused('no-such-thing')
    if (notOurs.test(path)) return next()
    const file = await read(path)
    if (file) return send(c, file, path.startsWith('/assets/') ? forever : askAgain)
    // A page of the app has no ending; a file that is missing must not be answered with the page.
    if (extname(path) !== '') throw new Refused('no-such-thing')
    const page = await read('/index.html')
    if (!page) return c.text('The app has not been built: run `npm run build`.\n', 503)
    return send(c, page, askAgain)
  })
}

/** The path without escapes, or undefined when it tries to leave the folder or hide something. */
function plainPath(path: string): string | undefined {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const isOdd = /\\|\0|\/\.|\/\//.test(plain)
  return isOdd ? undefined : plain
}

async function send(c: Context, file: File, caching: string): Promise<Response> {
  const head: Record<string, string> = {
    'content-type': file.type,
    'cache-control': caching,
    // What never changes is never asked for again.
    ...(caching === forever ? {} : { etag: file.etag }),
    vary: 'accept-encoding',
  }
  const seen = c.req.header('if-none-match')?.replaceAll('W/', '')
  if (seen?.split(/\s*,\s*/).includes(file.etag)) return c.body(null, 304, head)

  const accepted = c.req.header('accept-encoding') ?? ''
  const coding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted))
  if (!coding || !zippable.test(file.type)) return c.body(copy(file.bytes), 200, head)
  const packed = (file.packed[coding] ??= pack[coding](file))
  return c.body(copy(await packed), 200, { ...head, 'content-encoding': coding })
}

/** The adapter may hand the buffer on: what is kept stays ours. */
const copy = (bytes: Uint8Array) => new Uint8Array(bytes)
