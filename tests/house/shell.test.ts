import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod/mini'

// The app as it is shipped, built for this file alone.
const project = join(import.meta.dirname, '../..')
let folder: string
let files: string[]

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tellback-shell-'))
  const { VITEST: _inside, NODE_ENV: _test, ...env } = process.env
  const vite = join(project, 'node_modules/.bin/vite')
  const args = ['build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir']
  const built = spawnSync(vite, args, { cwd: project, env, encoding: 'utf8' })
  if (built.status !== 0) throw new Error(built.stdout + built.stderr)
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  // Patience for the build, on a machine that does much else.
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

it('the page holds no script and no style of its own (S15)', () => {
  const page = read('index.html')
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
})

it('everything that draws a page is on the phone before it is asked for', () => {
  const worker = read('sw.js')
  const parts = files.filter((path) => /\.(js|css|woff2|html)$/.test(path) && path !== 'sw.js')
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.filter((path) => !worker.includes(`"${path}"`))).toEqual([])
})

it('what seals answers, settles twins or serves a desk is no part of the way to the first question', () => {
  const scripts = files.filter((path) => path.endsWith('.js'))
  const named = (name: string) => scripts.find((path) => path.startsWith(`assets/${name}-`)) ?? ''
  const imported = (path: string) =>
    [...read(path).matchAll(/(?:from|import)"[.]\/([^"]+[.]js)"/g)].map(([, file = '']) => file)
  const found = new Set(['index', 'local', 'ui', 'questions'].map(named))
  // What is added meanwhile has its turn too.
  for (const path of found) for (const file of imported(path)) found.add(`assets/${file}`)
  expect(named('sealed')).not.toBe('')
  expect([...found].map((path) => path.replace(/^assets\/([a-z-]+)-.+$/, '$1')).sort()).toEqual([
    'index',
    'local',
    'questions',
    'rolldown-runtime',
    'ui',
    'vue',
  ])
})

it('the worker keeps no answer of the server, and pages it writes itself pass by', () => {
  const worker = read('sw.js')
  expect(worker).not.toMatch(/NetworkFirst|StaleWhileRevalidate|CacheFirst|importScripts/)
  expect(worker).toContain(String.raw`/^\/api(\/|$)/`)
  expect(worker).toContain(String.raw`/^\/letters(\/|$)/`)
})

it('a new version waits until the person agrees', () => {
  const worker = read('sw.js')
  expect(worker).toContain('SKIP_WAITING')
  expect(worker).not.toContain('clientsClaim')
})

it('the app can be installed: its manifest is complete and its icons are there', () => {
  const manifest = z.parse(
    z.object({
      name: z.literal('Tellback'),
      short_name: z.literal('Tellback'),
      start_url: z.literal('/'),
      scope: z.literal('/'),
      display: z.literal('standalone'),
      icons: z.array(z.object({ src: z.string(), purpose: z.string() })),
    }),
    JSON.parse(read('manifest.webmanifest')),
  )
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable')
  expect(manifest.icons.filter(({ src }) => !existsSync(join(folder, src)))).toEqual([])
})

it('Safari 15.6 can read every script: no lookbehind, which no build takes out', () => {
  const scripts = files.filter((path) => path.endsWith('.js'))
  expect(scripts.filter((path) => /\(\?<[=!]/.test(read(path)))).toEqual([])
})

it('each script and style sheet comes packed, and is the same unpacked', () => {
  const parts = files.filter((path) => /^assets\/.*\.(js|css)$/.test(path))
  expect(parts.length).toBeGreaterThan(3)
  for (const path of parts) {
    const packed = readFileSync(join(folder, `${path}.br`))
    expect(brotliDecompressSync(packed).toString()).toBe(read(path))
  }
})

it('icons are drawn by our own few lines, whatever their package brings', () => {
  const scripts = files.filter((path) => path.endsWith('.js')).map(read)
  expect(scripts.filter((text) => /lucide-|absoluteStrokeWidth/.test(text))).toEqual([])
  expect(scripts.filter((text) => text.includes('stroke-linejoin'))).not.toEqual([])
})

it('nothing is shipped that is only for us (S43)', () => {
  expect(files.filter((path) => /\.(map|ts|vue)$|allery/.test(path))).toEqual([])
})

it('the gallery is no part of what is shipped', () => {
  const scripts = files.filter((path) => path.endsWith('.js'))
  expect(scripts.filter((path) => /allery/.test(read(path)))).toEqual([])
})

it('nothing is fetched from anywhere else, and no font hides in a style sheet', () => {
  const text = files.filter((path) => /\.(js|css|html)$/.test(path)).map(read)
  expect(text.filter((part) => part.includes('data:font'))).toEqual([])
  const pages = files.filter((path) => /\.(css|html)$/.test(path)).map(read)
  expect(pages.filter((part) => /(src|href)="https?:|url\(["']?https?:/.test(part))).toEqual([])
})

/** The scripts that run before the first screen: those the page names, and all they cannot do without. */
function firstScripts(): string[] {
  const found = new Set<string>()
  const add = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    const needs = [...read(path).matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)]
    for (const [, name = ''] of needs) add(`assets/${name}`)
  }
  const named = [...read('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)]
  for (const [, path = ''] of named) add(path)
  return [...found]
}

it('the first screen comes without the database, and in a handful of files', () => {
  const isDatabase = (path: string) => read(path).includes('chromeTransactionDurability')
  const scripts = files.filter((path) => path.endsWith('.js') && path !== 'sw.js')
  expect(scripts.filter(isDatabase)).not.toEqual([])
  expect(firstScripts().filter(isDatabase)).toEqual([])
  expect(firstScripts().length).toBeLessThan(6)
})
