// The real server as a process of its own, as a newcomer starts it: on a spare port, with the
// demonstration region in a folder or database that is gone afterwards.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCli } from '../../server/cli/run.ts'
import { createDatabase } from './postgres.ts'
import { sparePort } from './ports.ts'

export type StoreName = 'sqlite' | 'postgres'

/** A way in: who that is, and the link that signs them in. */
export type Link = { role: string; name: string; what: string; url: string }

const project = join(import.meta.dirname, '../..')

/** A server that can be killed and started again over the same data, as a machine would. */
export class TestServer {
  readonly origin: string
  /** Where it listens itself. */
  readonly port: number
  /** Its DATA_DIR: mail it sent lies in `mail/`. */
  readonly folder: string
  /** One for each role of the demonstration region, fresh with each start. */
  links: Link[] = []
  readonly #env: Record<string, string>
  readonly #from: string
  readonly #cleanUp: () => Promise<void>
  #child: ChildProcess | undefined

  private constructor(
    env: Record<string, string>,
    { folder, from }: { folder: string; from: string },
    cleanUp: () => Promise<void>,
  ) {
    this.origin = env['ORIGIN'] ?? ''
    this.port = Number(env['PORT'])
    this.folder = folder
    this.#env = env
    this.#from = from
    this.#cleanUp = cleanUp
  }

  /**
   * Starts a server with an empty store and the demonstration region. `from` is the folder of the program,
   * where it is not this project's own; `origin` what people reach it by, where something stands before it.
   */
  static async start(
    store: StoreName,
    { from = project, origin }: { from?: string; origin?: string } = {},
  ): Promise<TestServer> {
    const port = String(await sparePort())
    const folder = mkdtempSync(join(tmpdir(), 'tellback-server-'))
    const database = store === 'postgres' ? await freshDatabase() : undefined
    const env = {
      PORT: port,
      ORIGIN: origin ?? `http://localhost:${port}`,
      DATA_DIR: folder,
      ...(database ? { DATABASE_URL: database.url } : {}),
    }
    const server = new TestServer(env, { folder, from }, async () => {
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
    })
    await server.restart()
    return server
  }

  /** @returns the link of the person with this role. */
  link(role: string): string {
    const found = this.links.find((link) => link.role === role)
    if (!found)
      throw new Error(`No ${role} among ${this.links.map((link) => link.role).join(', ')}`)
    return found.url
  }

  /** Gives a command of the command line, beside the running server. @returns the outcome, as `--json` says it */
  async tellback(...args: string[]): Promise<unknown> {
    let said = ''
    const hear = (text: string) => (said += text)
    const streams = { env: this.#env, out: hear, err: hear, isWatched: false }
    const code = await runCli([...args, '--json'], streams)
    if (code !== 0) throw new Error(`tellback ${args.join(' ')}: ${said}`)
    return JSON.parse(said) as unknown
  }

  /** Starts it again, after `kill` or `shutDown`, over the same data and at the same address. */
  async restart(): Promise<void> {
    const { DATABASE_URL: _outer, ...env } = process.env
    const child = spawn(process.execPath, ['server/start.ts', '--json'], {
      cwd: this.#from,
      env: { ...env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    this.links = await saidLinks(child)
  }

  /** As if somebody pulled the plug. */
  kill = () => this.#end('SIGKILL')
  /** As a machine that is switched off in order. */
  shutDown = () => this.#end('SIGTERM')

  /** Ends it and removes all it kept. */
  async stop(): Promise<void> {
    await this.kill()
    await this.#cleanUp()
  }

  async #end(signal: NodeJS.Signals) {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
}

async function freshDatabase() {
  const url = process.env['TELLBACK_TEST_PG_URL']
  if (!url) throw new Error('TELLBACK_TEST_PG_URL is not set: global-setup.ts starts a PostgreSQL.')
  return createDatabase(url)
}

/** Waits for the line of JSON with the links; what it says otherwise is kept for the error. */
async function saidLinks(child: ChildProcess): Promise<Link[]> {
  let out = ''
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (text: Buffer) => {
      // Read on even when ready: a full pipe would stop the server.
      if (out.length > 100_000) return
      out += text.toString()
      const line = /^\{"links":.*\}\n/m.exec(out)?.[0]
      // The seam: our own server/start.ts wrote it.
      if (line) resolve((JSON.parse(line) as { links: Link[] }).links)
    })
    child.stderr?.on('data', (text: Buffer) => {
      if (said.length < 20_000) said += text.toString()
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)} before it was ready:\n${said}${out}`))
    })
  })
}
