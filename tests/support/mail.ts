/** What the server mailed to somebody, as they would find it in their letters. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { TestServer } from './server.ts'

/**
 * Waits for a mail with a code that was not read before.
 * @param address whose; else anybody's
 * @returns its six digits
 */
export async function mailedCode(
  server: Pick<TestServer, 'folder'>,
  address = '',
): Promise<string> {
  const folder = join(server.folder, 'mail')
  const read = readBy.get(server) ?? new Set<string>()
  readBy.set(server, read)
  let code = ''
  await expect(() => {
    const mails = readdirSync(folder)
      .filter((name) => name.endsWith('.eml') && !read.has(name))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
      .filter(({ text }) => text.includes(address) && /Your code is \d{6}/.test(text))
    const newest = mails.sort((a, b) => writtenAt(folder, b.name) - writtenAt(folder, a.name))[0]
    code = /Your code is (\d{6})/.exec(newest?.text ?? '')?.[1] ?? ''
    expect(code, `a code for ${address}`).not.toBe('')
    read.add(newest?.name ?? '')
  }).toPass({ timeout: 30_000 })
  return code
}

const readBy = new WeakMap<object, Set<string>>()

const writtenAt = (folder: string, name: string) => statSync(join(folder, name)).mtimeMs
