// Before the first test: one real PostgreSQL for all that want one. Vitest and Playwright both
// call it; a server named in TELLBACK_TEST_PG_URL is used as it is.
import { startPostgres } from './postgres.ts'

/** @returns how to stop what was started */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TELLBACK_TEST_PG_URL']) return async () => undefined
  const postgres = await startPostgres()
  process.env['TELLBACK_TEST_PG_URL'] = postgres.url
  return async () => {
    delete process.env['TELLBACK_TEST_PG_URL']
    await postgres.stop()
  }
}
