// Finds a Chromium for the browser journeys: $CHROMIUM_PATH, the system's, one Playwright has
// installed, or Debian's package when we are root.
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { aptInstall, isRoot, isRunnable, Missing, pathFolders } from './install.ts'

// The shell first: the same engine without the windows around it takes a quarter less of the machine.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns the path of a Chromium that is there now, without installing anything */
export function findChromium(env = process.env): string | undefined {
  const named = env['CHROMIUM_PATH']
  if (named) {
    if (isRunnable(named)) return named
    throw new Missing(`CHROMIUM_PATH names ${named}, and there is no program there.`)
  }
  const folders = ['/usr/bin', ...pathFolders()]
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, chromium.executablePath()].find(isRunnable)
}

/** @returns the path of a Chromium. @throws Missing, with the sentence that says what to do */
export function chromiumPath(): string {
  const found = findChromium()
  if (found && (process.env['CHROMIUM_PATH'] !== undefined || found.endsWith(shell))) return found
  aptInstall([shell], 'Installing Chromium for the browser journeys (about a minute) …')
  const installed = findChromium()
  if (installed) return installed
  throw new Missing(
    'The browser journeys need Chromium: install it (Debian: `apt-get install chromium-headless-shell`; elsewhere `npx playwright install chromium`) or set CHROMIUM_PATH to one.',
  )
}

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
