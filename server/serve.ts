/** Puts the API on a port, with the time limits that keep slow and broken callers from holding it. */
import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { kinds } from '../shared/records/index.ts'
import { type AppParts, createApp } from './app.ts'
import { finishAllFigures } from './figures/import.ts'
import { makeLog } from './log.ts'
import { startPost } from './mail/post.ts'
import { sealSignatures } from './proof/seal-signatures.ts'
import type { Settings } from './settings.ts'
import type { Store } from './store/open.ts'
import { makeMissingEntries } from './sync/missing-entries.ts'
import { refeed } from './sync/refeed.ts'
import { wallHeaders } from './walls/headers.ts'

export type Served = {
  /** The address on this machine; people use `settings.origin`. */
  url: string
  /** Ends what is under way, then the server. The store stays open. */
  close: () => Promise<void>
}

/** In milliseconds: the headers, then the whole request, must have come within these. */
export type Times = { headers: number; request: number }

const usualTimes: Times = { headers: 10_000, request: 30_000 }
const quietMs = 65_000
const headerBytes = 16 * 1024

/**
 * Brings the feed up to date with the kinds, then listens.
 * @throws when the port is taken
 */
export async function serve(
  settings: Settings,
  store: Store,
  more: Partial<Omit<AppParts, 'settings' | 'store'>> & { times?: Times } = {},
): Promise<Served> {
  const { times = usualTimes } = more
  const clock = more.clock ?? (() => new Date())
  const write = (line: string) => void process.stdout.write(`${line}\n`)
  const log =
    more.log ?? makeLog({ level: settings.logLevel, secret: settings.secret, clock, write })
  await refeed(store, more.kinds ?? kinds, clock().toISOString())
  await makeMissingEntries(store, more.kinds ?? kinds, settings.secret)
  await sealSignatures({ store, kinds: more.kinds ?? kinds, settings, clock })
  const ground = { store, kinds: more.kinds ?? kinds, secret: settings.secret, clock, log }
  await finishAllFigures(ground).catch((error: unknown) => {
    log.error('figures-not-finished', { error })
  })
  const post = startPost({ settings, store, clock, log })
  const app = createApp({ mail: post, ...more, settings, store, clock, log })

  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    serverOptions: {
      headersTimeout: times.headers,
      requestTimeout: times.request,
      keepAliveTimeout: quietMs,
      connectionsCheckingInterval: times.headers / 5,
      maxHeaderSize: headerBytes,
      insecureHTTPParser: false,
    },
  }) as Server // made by `createServer` of node:http
  answerBadRequests(server, settings.origin)

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(settings.port, resolve)
    })
  } catch (error) {
    await post.stop()
    throw error
  }
  const { port } = server.address() as AddressInfo // it listens on TCP
  log.info('serving', { count: port })
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      // Streams stand open for ever: give the rest a moment, then end them too.
      const patience = setTimeout(() => {
        server.closeAllConnections()
      }, 500)
      await closed
      clearTimeout(patience)
      await post.stop()
    },
  }
}

/** What no parser can read is answered once, with the same walls, and the socket closed. */
function answerBadRequests(server: Server, origin: string): void {
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy()
      return
    }
    const status =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? 431
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? 408
          : 400
    const head = Object.entries({
      ...wallHeaders(origin),
      connection: 'close',
      'content-length': '0',
    })
    const lines = head.map(([name, value]) => `${name}: ${value}`)
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', ''].join('\r\n'))
  })
}
