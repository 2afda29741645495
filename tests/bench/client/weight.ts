// What the app weighs: the built files as they are sent, packed with gzip whatever the server does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = join(import.meta.dirname, '../../../dist')
const isPacked = (path: string) => !/\.(woff2|png|webp|jpe?g)$/.test(path)

/** Bytes of one built file, packed where that helps. */
export function weightOf(path: string): number {
  const bytes = readFileSync(join(dist, path))
  return isPacked(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length
}

/** Every built script of the app; its worker is not one of them. */
export function scripts(): { path: string; bytes: number }[] {
  return readdirSync(join(dist, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ path: `assets/${name}`, bytes: weightOf(`assets/${name}`) }))
    .toSorted((a, b) => b.bytes - a.bytes)
}

/** The scripts that every page loads before it does anything. */
export function firstScripts(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8')
  return [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path)
}

/** The files that the worker keeps, read from the list the build wrote into it. */
export function precached(): { path: string; bytes: number }[] {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const paths = new Set([...worker.matchAll(/url:\s*"([^"]+)"/g)].map(([, path = '']) => path))
  return [...paths].map((path) => ({ path, bytes: weightOf(path) }))
}
