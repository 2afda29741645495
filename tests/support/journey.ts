// What every browser journey starts from: a phone, and a server of its own for the file's worker,
// on the store the project is named after. `import { expect, test } from '../support/journey.ts'`.
import { test as base } from '@playwright/test'
import { type StoreName, TestServer } from './server.ts'

export { expect } from '@playwright/test'

export const test = base.extend<object, { server: TestServer }>({
  server: [
    // Playwright reads the names in the first parameter, so an empty pattern has to stand there.
    async ({}, use, info) => {
      const server = await TestServer.start(storeOf(info.project.name))
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
})

/** The store that the project is named after. */
export function storeOf(project: string): StoreName {
  return project === 'postgres' ? 'postgres' : 'sqlite'
}
