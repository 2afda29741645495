// Finds a Chromium for the browser journeys: $CHROMIUM_PATH, the system's, one Playwright has
// installed, or Debian's package when we are root.
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { aptInstall, isRoot, isRunnable, Missing, pathFolders } from './install.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const shellName = 'chromium-headless-shell'

/** @returns the path of a Chromium that is there now, without installing anything */
export function findChromium(env = process.env): string | undefined {
  const named = env['CHROMIUM_PATH']
  if (named) {
    if (isRunnable(named)) return named
    throw new Missing(`CHROMIUM_PATH names ${named}, and there is no program there.`)
  }
  return ['/usr/bin/chromium', ...onPath(names), chromium.executablePath()].find(isRunnable)
}

/** @returns the path of a Chromium. @throws Missing, with the sentence that says what to do */
export function chromiumPath(): string {
  const found = findChromium()
  if (found) return found
  aptInstall(['chromium'], 'Installing Chromium for the browser journeys (about a minute) …')
  const installed = findChromium()
  if (installed) return installed
  throw new Missing(
    'The browser journeys need Chromium: install it (Debian: `apt-get install chromium`; elsewhere `npx playwright install chromium`) or set CHROMIUM_PATH to one.',
  )
}

/**
 * The same engine without the windows around it takes a quarter less of the machine. It forgets its
 * service workers when it is killed: a phone that dies and comes back needs the whole browser.
 * @returns the path of the shell where there is one and nobody named another; else of the whole browser
 */
export function shellPath(): string {
  const named = process.env['CHROMIUM_PATH']
  return (named ? undefined : findShell()) ?? chromiumPath()
}

/** Installs the shell where that is harmless; the journeys go without it, only slower. */
export function wantShell(): void {
  if (process.env['CHROMIUM_PATH'] || findShell()) return
  aptInstall([shellName], 'Installing Chromium’s headless shell …')
}

const findShell = () => onPath([shellName]).find(isRunnable)
const onPath = (wanted: readonly string[]) =>
  pathFolders().flatMap((folder) => wanted.map((name) => join(folder, name)))

/** Flags for a browser in a container: it brings its own walls, and root may not use Chromium's. */
export const chromiumFlags = [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
