import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { commands, runCli } from '../../../server/cli/run.ts'
import { readSettings } from '../../../server/settings.ts'
import { openStore } from '../../../server/store/open.ts'
import { Browser } from '../../support/app.ts'
import { secret } from '../../support/people.ts'
import { openTestStore, type TestStore } from '../../support/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-cli-'))
const stores: TestStore[] = []
let env: Record<string, string | undefined>

/** Where nothing but a sentence is expected, no database of its own is needed. */
beforeEach(() => {
  env = { DATA_DIR: join(folder, 'plain'), SECRET: secret, ORIGIN: 'https://t.example' }
})
const inEmptyPlace = () =>
  beforeEach(async () => {
    env = await emptyPlace()
  })
afterEach(async () => {
  await Promise.all(stores.splice(0).map((one) => one.stop()))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The environment of a server whose store is empty. */
async function emptyPlace() {
  const test = await openTestStore()
  stores.push(test)
  const { dataDir, databaseUrl } = test.settings
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    ORIGIN: 'https://t.example',
  }
}

type Said = { code: number; out: string; err: string }

/** What the command line says to this. */
async function say(line: string, more: Record<string, string | undefined> = {}): Promise<Said> {
  const typed = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? '',
  )
  let out = ''
  let err = ''
  const code = await runCli(typed, {
    env: { ...env, ...more },
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched: false,
  })
  return { code, out, err }
}

const data = async (line: string) => {
  const { code, out, err } = await say(`${line} --json`)
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as Record<string, string>
}

const setUp = async () => {
  const help = '--help-name Sam --help-phone "01632 960 418"'
  const { region } = await data(`region add --name Wexmoor ${help}`)
  const { person } = await data(
    'person add --name "Sam Okoro" --email Sam@wexmoor.example --role coordinator',
  )
  return { region, person }
}

describe('the first coordinator of an empty server', () => {
  inEmptyPlace()

  it('gets in by the three commands that --help names', async () => {
    const { out } = await say('--help')
    const told = [...out.matchAll(/npm run tellback -- (region add|person add|invite)(.*)$/gm)]
    expect(told.map(([, name]) => name)).toEqual(['region add', 'person add', 'invite'])
    let last: Said | undefined
    for (const [, name = '', rest = ''] of told) {
      last = await say(`${name}${rest}`)
      expect([last.code, last.err]).toEqual([0, ''])
    }
    const link = /https:\/\/t\.example\/i\/([2-9A-Z]{8})/.exec(last?.out ?? '')?.[1] ?? ''

    const settings = readSettings(env)
    const store = await openStore(settings)
    try {
      const app = createApp({ settings, store })
      const browser = new Browser(async (path, init) => app.request(path, init), settings.origin)
      expect((await browser.post('/api/sign-in/invite', { code: link })).status).toBe(200)
      const me = (await (await browser.get('/api/me')).json()) as { appointments: unknown[] }
      expect(me.appointments).toMatchObject([{ role: 'coordinator' }])
    } finally {
      await store.close()
    }
  })
})

describe('every command', () => {
  it.each(commands.map(({ name }) => name))('%s has help that names its options', async (name) => {
    const { code, out, err } = await say(`${name} --help`)
    expect([code, err]).toEqual([0, ''])
    const command = commands.find((one) => one.name === name)
    for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`)
    expect(out).toContain('--json')
  })

  it('stands in the overview, and none that is not there', async () => {
    const { out } = await say('')
    const listed = [...out.matchAll(/^ {2}([a-z]+(?:-[a-z]+)?(?: (?:add|publish))?) {2,}/gm)].map(
      ([, name]) => name,
    )
    expect(listed).toEqual(commands.map(({ name }) => name))
  })

  it.each(['nonsense', 'region', 'person remove', '--version'])(
    'that is called %j does not exist',
    async (line) => {
      const { code, out, err } = await say(line)
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^There is no command /)
    },
  )

  it.each([
    ['region add', '--name is missing.'],
    ['region add extra', 'extra is not understood: see --help.'],
    ['region add --nme x', "Unknown option '--nme': see --help."],
    ['region add --name X --help-name Y --help-phone nonsense', 'The content is not of the form'],
    ['council add --name Oakshire', 'There is no region yet.'],
    ['invite', '--person is missing.'],
    ['backup', 'Name one file.'],
    ['backup one two', 'Name one file.'],
    ['restore /no/such/file', 'There is no such file or folder.'],
  ])('%s is refused in a plain sentence', async (line, sentence) => {
    const { code, out, err } = await say(line)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*:\d+:\d+/)
    expect(JSON.parse((await say(`${line} --json`)).err)).toEqual({
      error: expect.stringContaining(sentence) as string,
    })
  })

  it('that makes links or log entries refuses to invent a secret', async () => {
    const { code, err } = await say('region add --name X', { SECRET: undefined })
    expect([code, err]).toEqual([2, 'SECRET is not set: use the one the server runs with.\n'])
  })

  it('stops at a wrong setting with its sentence', async () => {
    const { code, err } = await say('check', { PORT: 'x' })
    expect([code, err]).toEqual([1, 'PORT must be a number, such as 8787.\n'])
  })
})

describe('setting up', () => {
  inEmptyPlace()

  it('adds councils and people of every sort', async () => {
    await setUp()
    await data('council add --name Oakshire --from 1974-04-01')
    const { person } = await data(
      'person add --name "Anne Whitlock" --role director --council oakshire --post "Director of adult social services"',
    )
    const lead = await data(
      'person add --name "Vikram Sethi" --role leadMember --council oakshire --service adults',
    )
    expect(lead).toHaveProperty('person')
    expect((await say(`invite --person "anne whitlock"`)).out).toContain('Anne Whitlock')
    expect(await data(`invite --person ${person ?? ''}`)).toMatchObject({ person })
  })

  it('refuses what does not fit, and makes nothing of it', async () => {
    await setUp()
    for (const [line, sentence] of [
      ['person add --name X --role king', 'There is no role king.'],
      ['person add --name X --role director', '--council is missing.'],
      ['person add --name X --role director --council none', 'There is no council yet.'],
      ['person add --name X --role sponsor --from tomorrow', 'Look at the names, dates'],
      ['person add --name X --role sponsor --email x', 'Look at the names, dates'],
      ['person add --name X --role sponsor --email sam@wexmoor.example', 'already'],
      ['person add --name X --role sponsor --service gardens', 'There is no service gardens.'],
      ['person add --name X --role sponsor --service adults', 'Look at the names, dates'],
      ['invite --person nobody', 'There is no person called nobody.'],
    ] as const) {
      const { code, err } = await say(line)
      expect([line, code]).toEqual([line, 2])
      expect(err).toContain(sentence)
    }
    expect((await say('invite --person X')).code).toBe(2)
  })

  it('asks which one is meant when two have the same name', async () => {
    await setUp()
    const { person } = await data('person add --name "Sam Okoro" --role sponsor')
    const { code, err } = await say('invite --person "Sam Okoro"')
    expect(code).toBe(2)
    expect(err).toContain('More than one person fits')
    expect(err).toContain(person)
  })

  it('prints a new link each time, and the one before is dead', async () => {
    await setUp()
    const first = await data('invite --person sam@wexmoor.example')
    const second = await data('invite --person sam@wexmoor.example')
    expect(second['invite']).toBe(first['invite'])
    expect(second['code']).not.toBe(first['code'])
  })
})

describe('keeping it safe', () => {
  inEmptyPlace()

  it('backs up, and restores into an empty place', async () => {
    await setUp()
    const file = join(folder, `backup-${String(stores.length)}-${env['DATA_DIR']?.slice(-6) ?? ''}`)
    expect(await data(`backup ${file}`)).toMatchObject({ path: file })
    expect(existsSync(file)).toBe(true)
    expect((await say(`backup ${file}`)).err).toContain('already')

    const there = await emptyPlace()
    const { code, out } = await say(`restore ${file}`, there)
    expect([code, out.startsWith('Restored')]).toEqual([0, true])
    expect((await say('verify-log', there)).code).toBe(0)
    expect((await say('check', there)).code).toBe(0)
    expect((await say('invite --person sam@wexmoor.example', there)).code).toBe(0)
    expect((await say(`restore ${file}`, there)).err).toContain('empty place')
  })

  it('does not restore what is no backup', async () => {
    const file = join(folder, 'nonsense')
    writeFileSync(file, 'no backup at all')
    const { code, err } = await say(`restore ${file}`)
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(readFileSync(file, 'utf8')).toBe('no backup at all')
  })

  it('finds that the log was keyed with another secret', async () => {
    await setUp()
    expect((await say('verify-log')).code).toBe(0)
    const { code, out } = await say('verify-log', { SECRET: `${secret} and more` })
    expect(code).toBe(1)
    expect(out).toContain('was changed')
  })

  it('finds a record that lies in a wrong scope', async () => {
    await setUp()
    expect((await say('check')).out).toBe('Every record lies where its rules say.\n')
    const store = await openStore(readSettings(env))
    await store.write((tx) => tx.deleteFrom('feed').where('scope', 'like', 'person:%').execute())
    await store.close()
    const { code, out } = await say('check')
    expect(code).toBe(1)
    expect(out).toMatch(/^2 records lie in the wrong scopes:\n {2}appointment /)
  })
})
