// A phone whose browser can be killed as the system kills it: a Chromium of its own over a profile that
// stays, reached from outside.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { chromiumFlags, chromiumPath } from './chromium.ts'

export class Phone {
  readonly #profile = mkdtempSync(join(tmpdir(), 'tellback-phone-'))
  #child: ChildProcess | undefined

  /** Opens the browser. @returns its one window, as the last one left it is gone */
  async open(): Promise<{ context: BrowserContext; page: Page }> {
    const portFile = join(this.#profile, 'DevToolsActivePort')
    rmSync(portFile, { force: true })
    this.#child = spawn(
      chromiumPath(),
      [
        ...chromiumFlags,
        '--headless=new',
        '--remote-debugging-port=0',
        '--window-size=390,844',
        '--lang=en-GB',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    )
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`)
    const [context] = browser.contexts()
    if (!context) throw new Error('The browser has no window.')
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width: 390, height: 844 })
    return { context, page }
  }

  /** Closed in order, as by its person: a browser writes its cookies down every half minute, and then. */
  async close(context: BrowserContext): Promise<void> {
    const child = this.#child
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    await (await context.newCDPSession(await context.newPage())).send('Browser.close')
    await gone
  }

  /** As if the battery had been pulled: nothing gets to say goodbye. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  async throwAway(): Promise<void> {
    await this.kill()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [port] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    if (port) return port
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('Chromium did not open its door in 10 s.')
}
