// What every browser journey starts from: a phone, and a server of its own for each file, on the store
// the project is named after. `import { expect, test } from '../support/journey.ts'`.
import { test as base } from '@playwright/test'
import { type StoreName, TestServer } from './server.ts'

export { expect } from '@playwright/test'

/** The server of the file a worker is at: no journey hangs on which files that worker took before. */
type Servers = { of: (file: string) => Promise<TestServer> }

export const test = base.extend<{ server: TestServer }, { servers: Servers }>({
  servers: [
    // Playwright reads the names in the first parameter, so an empty pattern has to stand there.
    async ({}, use, info) => {
      let now: { file: string; server: TestServer } | undefined
      const of = async (file: string) => {
        if (now?.file === file) return now.server
        await now?.server.stop()
        now = { file, server: await TestServer.start(storeOf(info.project.name)) }
        return now.server
      }
      await use({ of })
      await now?.server.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  server: [
    async ({ servers }, use, info) => use(await servers.of(info.file)),
    { timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
})

/** The store that the project is named after. */
export function storeOf(project: string): StoreName {
  return project === 'postgres' ? 'postgres' : 'sqlite'
}
