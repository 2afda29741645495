// Tools the tests need and the machine may lack: found where they usually are, or installed where
// that is harmless (Debian and its kin, as root: a container, a build machine).
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What is missing and how to get it, in one sentence for the person who runs the tests. */
export class Missing extends Error {}

export function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns the folders of PATH, first come first */
export function pathFolders(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Installs Debian packages when we are root on such a system; otherwise does nothing.
 * @returns whether it was tried and worked
 */
export function aptInstall(packages: string[], progress: string): boolean {
  const apt = pathFolders()
    .map((folder) => join(folder, 'apt-get'))
    .find(isRunnable)
  if (!apt || !isRoot()) return false
  process.stderr.write(`${progress}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) =>
    spawnSync(apt, args, { env, stdio: 'ignore', timeout: 300_000 }).status === 0
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages)
}
