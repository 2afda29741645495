import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticFiles } from '../../../server/routes/static.ts'
import { TestApp } from '../../support/app.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-dist-'))
const page = '<!doctype html><title>Tellback</title>'
const script = 'export const words = 1\n'.repeat(200)
let app: TestApp
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'sw.js'), '// worker')
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), script)
  writeFileSync(join(folder, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(folder, 'assets', 'index-abc123.js.map'), '{}')
  writeFileSync(join(folder, '.env'), 'SECRET=1')
  app = await TestApp.start({ dist: folder })
})
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) => app.raw(path, { headers })

describe('the built app', () => {
  it.each(['/', '/i/ABCDEFGH', '/visit/1/question/own/A1', '/sign-in', '/round', '/me'])(
    'answers %s with its page, asked for anew each time',
    async (path) => {
      const answer = await get(path)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(await answer.text()).toBe(page)
    },
  )

  it('keeps what has a digest in its name for ever, and asks for the worker each time', async () => {
    const asset = await get('/assets/index-abc123.js')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect((await get('/sw.js')).headers.get('cache-control')).toBe('no-cache')
  })

  it('is packed for whoever can unpack it', async () => {
    const unpack = async (coding: string, by: (bytes: Buffer) => Buffer) => {
      const answer = await get('/assets/index-abc123.js', { 'accept-encoding': coding })
      expect(answer.headers.get('content-encoding')).toBe(coding)
      expect(answer.headers.get('vary')).toBe('accept-encoding')
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.length).toBeLessThan(script.length / 10)
      expect(by(bytes).toString()).toBe(script)
    }
    await unpack('br', brotliDecompressSync)
    await unpack('gzip', gunzipSync)
    const plain = await get('/assets/index-abc123.js')
    expect(plain.headers.has('content-encoding')).toBe(false)
    const font = await get('/assets/font.woff2', { 'accept-encoding': 'br' })
    expect(font.headers.has('content-encoding')).toBe(false)
  })

  it('is sent as tight as the build has packed it', async () => {
    writeFileSync(join(folder, 'assets', 'index-def456.js'), script)
    writeFileSync(join(folder, 'assets', 'index-def456.js.br'), brotliCompressSync('tight'))
    const answer = await get('/assets/index-def456.js', { 'accept-encoding': 'gzip, br' })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe('tight')
    expect((await get('/assets/index-def456.js.br')).status).toBe(404)
  })

  it('says when nothing changed', async () => {
    const etag = (await get('/')).headers.get('etag') ?? ''
    expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/', { 'if-none-match': '"another"' })).status).toBe(200)
  })

  it('follows a new build', async () => {
    const path = join(folder, 'assets', 'later.js')
    writeFileSync(path, 'one')
    expect(await (await get('/assets/later.js')).text()).toBe('one')
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(path, 'two')
    expect(await (await get('/assets/later.js')).text()).toBe('two')
  })

  it.each([
    '/assets/none.js',
    '/none.css',
    '/.env',
    '/.git/config',
    '/assets/../.env',
    '/assets/..%2f.env',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..\\.env',
    '/assets/%00.js',
    '/assets/index-abc123.js.map',
    '/%',
    '//etc/passwd',
    '/letters/none',
    '/api',
    '/api/none',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  })

  it('says in one sentence that it has not been built', async () => {
    const answer = await staticFiles(join(folder, 'none')).request('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toBe('The app has not been built: run `npm run build`.\n')
  })
})
