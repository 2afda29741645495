// What may stand before a server in the world: everything passes through it, and it can bring out the
// next version of the app, or let an answer to what was sent wait.
import { once } from 'node:events'
import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'

export class Front {
  readonly #server: Server
  readonly #to: number
  #version = ''
  #gate: Promise<void> = Promise.resolve()
  #open: () => void = () => undefined

  private constructor(port: number, to: number) {
    this.#to = to
    this.#server = createServer((asked, answer) => void this.#pass(asked, answer))
    this.#server.listen(port, 'localhost')
  }

  /** Stands at `port` for the server that listens on `to`. */
  static async open(port: number, to: number): Promise<Front> {
    const front = new Front(port, to)
    await once(front.#server, 'listening')
    return front
  }

  /** From now on the worker of the app is another one: a new version, as far as a browser can tell. */
  bringOut(version: string): void {
    this.#version = `\n// ${version}\n`
  }

  /** Nothing that is sent is passed on until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve
    })
  }

  release(): void {
    this.#open()
  }

  async close(): Promise<void> {
    this.#open()
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (asked.url === '/api/sync') await this.#gate
    const isWorker = asked.url === '/sw.js'
    const { method, headers, url: path } = asked
    const there = { host: 'localhost', port: this.#to, method, path }
    // The worker is passed on as text, to which the next version is added.
    const { 'accept-encoding': _, 'if-none-match': __, ...plain } = headers
    const passed = request({ ...there, headers: isWorker ? plain : headers }, (got) => {
      const { 'content-length': _length, ...kept } = got.headers
      const isNew = isWorker && got.statusCode === 200
      answer.writeHead(got.statusCode ?? 502, isNew ? kept : got.headers)
      if (!isNew) got.pipe(answer)
      else {
        got.pipe(answer, { end: false })
        got.once('end', () => answer.end(this.#version))
      }
      got.once('error', () => answer.destroy())
    })
    passed.once('error', () => answer.destroy())
    answer.once('close', () => passed.destroy())
    asked.pipe(passed)
  }
}
