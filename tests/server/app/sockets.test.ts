// S21, F12, F13, F52: what no browser would send, at the socket of a real server.
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../../server/serve.ts'
import { readSettings } from '../../../server/settings.ts'
import { quietLog } from '../../../server/log.ts'
import { secret } from '../../support/people.ts'
import { sparePort } from '../../support/ports.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

let test: TestStore
let served: Served
let port: number
beforeAll(async () => {
  test = await openTestStore()
  port = await sparePort()
  const { dataDir, databaseUrl } = test.settings
  const settings = readSettings({
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SECRET: secret,
  })
  served = await serve(settings, test.store, {
    log: quietLog,
    times: { headers: 1000, request: 2000 },
  })
})
afterAll(async () => {
  await served.close()
  await test.stop()
})

type Said = { text: string; isClosed: boolean }

/** Writes these pieces to a fresh socket. @returns all that came back until it closed, or `wait` ms */
async function speak(pieces: (string | Buffer)[], wait = 1500, pause = 0): Promise<Said> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  let isClosed = false
  socket.on('data', (part: Buffer) => (text += part.toString('latin1')))
  socket.on('error', () => (isClosed = true))
  socket.on('close', () => (isClosed = true))
  for (const piece of pieces) {
    if (socket.writable) socket.write(piece)
    if (pause) await sleep(pause)
  }
  const closed = () => isClosed
  const until = performance.now() + wait
  while (!closed() && performance.now() < until) await sleep(20)
  socket.destroy()
  return { text, isClosed }
}

const answersIn = ({ text }: Said) => text.match(/^HTTP\/1\.1 \d{3}/gm) ?? []
const head = (...lines: string[]) => [...lines, 'Host: localhost', '', ''].join('\r\n')
const own = ['Content-Type: application/json', 'X-Tellback: 1']

const post = (...lines: string[]) =>
  head('POST /api/sign-out HTTP/1.1', `Origin: http://localhost:${port}`, ...own, ...lines)

/** Still well for everybody else. */
const isWell = async () => (await fetch(`${served.url}/api/health`)).status === 200

describe('a socket', () => {
  it.each([
    ['two lengths', post('Content-Length: 2', 'Content-Length: 20') + '{}'],
    ['a length and chunks', post('Content-Length: 2', 'Transfer-Encoding: chunked') + '{}'],
    ['a length that is no number', post('Content-Length: 2x') + '{}'],
    ['a negative length', post('Content-Length: -1') + '{}'],
    ['chunks that are no numbers', post('Transfer-Encoding: chunked') + 'zz\r\n{}\r\n0\r\n\r\n'],
    ['an unknown coding', post('Transfer-Encoding: cow') + '{}'],
    ['a coding that only looks like one', post('Transfer-Encoding : chunked') + '{}'],
    ['a folded header', head('GET / HTTP/1.1', 'X-A: 1', ' 2')],
    ['a line of junk', '\x00\x01\x02\x03 junk\r\n\r\n'],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01'],
    ['a header of 64 kB', head('GET / HTTP/1.1', `X-A: ${'a'.repeat(65_536)}`)],
    [
      'a thousand headers',
      head('GET / HTTP/1.1', ...Array.from({ length: 3000 }, (_, n) => `X-${n}: 1`)),
    ],
  ])('is answered once at most and closed: %s', async (_what, bytes) => {
    const said = await speak([bytes + head('GET /api/health HTTP/1.1')])
    expect(said.isClosed).toBe(true)
    const answers = answersIn(said)
    expect(answers.length).toBeLessThanOrEqual(1)
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/)
    if (answers.length) expect(said.text).toMatch(/^content-security-policy: default-src 'none'/im)
    expect(await isWell()).toBe(true)
  })

  it.each(['evil.example/x', 'a b', 'localhost:99999', '[::1', '<script>'])(
    'is refused the host %j',
    async (host) => {
      const said = await speak([
        `GET /api/health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      ])
      expect(answersIn(said)[0]).toMatch(/^HTTP\/1\.1 4/)
    },
  )

  it.each(['TRACE', 'CONNECT', 'PROPFIND', 'BREW'])('knows no %s', async (method) => {
    const said = await speak([head(`${method} /api/health HTTP/1.1`, 'Connection: close')])
    expect(said.text).not.toMatch(/^HTTP\/1\.1 [25]/)
    expect(await isWell()).toBe(true)
  })

  it('does not read on when a body is too large', async () => {
    const chunk = Buffer.alloc(64 * 1024, 0x20)
    const size = `${chunk.length.toString(16)}\r\n`
    const chunks = Array.from({ length: 100 }, () => [size, chunk, '\r\n']).flat()
    const before = process.memoryUsage().rss
    const said = await speak([post('Transfer-Encoding: chunked'), ...chunks], 3000)
    expect(answersIn(said)).toEqual(['HTTP/1.1 413'])
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
    expect(await isWell()).toBe(true)
  })

  it('closes when the headers come too slowly', async () => {
    const slow = head('GET /api/health HTTP/1.1').split('').slice(0, 20)
    const said = await speak(slow, 5000, 100)
    expect(said.isClosed).toBe(true)
    expect(answersIn(said)).toEqual(['HTTP/1.1 408'])
    expect(await isWell()).toBe(true)
  })

  it('closes when the body comes too slowly, and lets others by meanwhile', async () => {
    const slow = speak([post('Content-Length: 1000'), '{'], 8000)
    expect(await isWell()).toBe(true)
    expect((await slow).isClosed).toBe(true)
    expect(await isWell()).toBe(true)
  })

  it('that hangs up half-way leaves nothing behind, a hundred times', async () => {
    const all = Array.from({ length: 100 }, () =>
      speak([post('Content-Length: 1000'), '{"a":'], 50),
    )
    await Promise.all(all)
    expect(await isWell()).toBe(true)
  })
})

describe('a server that is told to end', () => {
  it('ends although a connection stands open', async () => {
    const other = await sparePort()
    const settings = readSettings({
      PORT: String(other),
      DATA_DIR: test.settings.dataDir,
      DATABASE_URL: test.settings.databaseUrl,
      SECRET: secret,
    })
    const second = await serve(settings, test.store, { log: quietLog })
    const socket = connect(other, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(head('GET /api/health HTTP/1.1'))
    await sleep(100)
    await second.close()
    await expect(fetch(`${second.url}/api/health`)).rejects.toThrow()
  })

  it('says so when its port is taken', async () => {
    const settings = readSettings({
      PORT: String(port),
      SECRET: secret,
      DATA_DIR: test.settings.dataDir,
    })
    await expect(serve(settings, test.store, { log: quietLog })).rejects.toThrow(/EADDRINUSE/)
  })
})
