import { describe, expect, it } from 'vitest'
import { createServer } from 'node:net'
import pg from 'pg'
import { findChromium } from '../support/chromium.ts'
import { Missing } from '../support/install.ts'
import { sparePort } from '../support/ports.ts'
import { createDatabase, startPostgres } from '../support/postgres.ts'

describe('the Chromium of the journeys', () => {
  it('is the one that CHROMIUM_PATH names, before any other', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath)
  })

  it('is never silently another one when that is not there', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow(Missing)
  })
})

it('a spare port is free', async () => {
  const port = await sparePort()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await new Promise((resolve) => server.close(resolve))
})

describe('the PostgreSQL of the tests', () => {
  it('is real, gives each test a database of its own, and is gone afterwards', async () => {
    const postgres = await startPostgres()
    const [one, other] = await Promise.all([
      createDatabase(postgres.url),
      createDatabase(postgres.url),
    ])
    expect(one.url).not.toBe(other.url)

    const client = new pg.Client({ connectionString: one.url })
    await client.connect()
    await client.query('create table visit (name text)')
    const { rows } = await client.query<{ version: string }>('select version()')
    expect(rows[0]?.version).toMatch(/^PostgreSQL/)
    await client.end()

    await one.drop()
    await other.drop()
    await postgres.stop()
    const late = new pg.Client({ connectionString: postgres.url })
    await expect(late.connect()).rejects.toThrow()
  })

  it('lets nobody in without its password', async () => {
    const postgres = await startPostgres()
    const url = new URL(postgres.url)
    url.password = 'wrong'
    const client = new pg.Client({ connectionString: url.href })
    await expect(client.connect()).rejects.toThrow(/password/)
    await postgres.stop()
  })
})
