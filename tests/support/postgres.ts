// A real PostgreSQL of our own: in a temporary folder, on a spare port of the loopback, as a user
// that is not root, gone afterwards even when we are killed. One that already runs is never touched.
import { randomBytes } from 'node:crypto'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { aptInstall, isRoot, isRunnable, Missing, pathFolders } from './install.ts'
import { sparePort } from './ports.ts'

export type Postgres = {
  /** Connection string of its superuser, ending in `/postgres`. */
  url: string
  stop: () => Promise<void>
}

/** @returns the folder with `initdb` and `postgres`, or undefined */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(debian, version, 'bin'))
    : []
  return [...pathFolders(), ...versions, '/usr/local/bin', '/opt/homebrew/bin'].find((folder) =>
    ['initdb', 'postgres'].every((name) => isRunnable(join(folder, name))),
  )
}

/** @returns the folder of its programs. @throws Missing, with the sentence that says what to do */
export function postgresFolder(): string {
  const found = findPostgres()
  if (found) return found
  keepDebianFromStartingOne()
  aptInstall(['postgresql'], 'Installing PostgreSQL for the tests (about a minute) …')
  const installed = findPostgres()
  if (installed) return installed
  throw new Missing(
    'The tests need PostgreSQL 14 or newer: install it (Debian: `apt-get install postgresql`; macOS: `brew install postgresql`) so that initdb is in PATH.',
  )
}

/** Debian's package makes and starts a database of its own unless it is told not to. */
function keepDebianFromStartingOne() {
  if (!isRoot() || !existsSync('/etc/debian_version')) return
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true })
  writeFileSync(
    '/etc/postgresql-common/createcluster.d/tellback-tests.conf',
    'create_main_cluster = false\nstart_conf = manual\n',
  )
}

/** PostgreSQL refuses root; as root we run it as somebody who may do little. */
function servant(): { uid: number; gid: number } | undefined {
  if (!isRoot()) return undefined
  const ask = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: ask('-u', user), gid: ask('-g', user) }
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Missing('PostgreSQL does not run as root: make a user `postgres` for it.')
}

// Ends the server, and removes what it left, when our end of its input closes: also when we are
// killed and can do nothing ourselves.
const minder = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(cat <&3 >/dev/null; kill -INT "$server" 2>/dev/null) &
wait "$server"
cd / && rm -rf "$TELLBACK_FOLDER"
`

/**
 * @param durable whether a commit waits for the disk, as a measurement needs and a test does not
 * @throws Missing when there is no PostgreSQL and none could be installed
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const programs = postgresFolder()
  const user = servant()
  const folder = mkdtempSync(join(tmpdir(), 'tellback-postgres-'))
  const password = randomBytes(16).toString('hex')
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 })
  if (user)
    for (const path of [folder, join(folder, 'password')]) chownSync(path, user.uid, user.gid)

  initialise(programs, folder, user)
  const port = await sparePort()
  const options = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const child = spawn(
    'sh',
    [
      ...['-c', minder, 'sh', join(programs, 'postgres'), '-D', join(folder, 'database')],
      ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...user,
      cwd: folder,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TELLBACK_FOLDER: folder },
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  )
  await untilReady(child)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`,
    stop: () => ended(child),
  }
}

function initialise(
  programs: string,
  folder: string,
  user: { uid: number; gid: number } | undefined,
) {
  const version = Number(
    /(\d+)/.exec(execFileSync(join(programs, 'initdb'), ['--version']).toString())?.[1],
  )
  // Sorted as people sort, as most servers are set up: a query that leans on the order of bytes fails.
  const order = version >= 15 ? ['--locale-provider=icu', '--icu-locale=en-GB'] : []
  execFileSync(
    join(programs, 'initdb'),
    [
      ...['--pgdata', join(folder, 'database'), '--username=postgres', '--encoding=UTF8'],
      ...['--locale=C', ...order, '--no-sync', '--no-instructions'],
      ...['--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`],
    ],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  )
}

async function untilReady(child: ChildProcess) {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      // Read on even when ready: a full pipe would stop the server.
      if (said.length < 20_000) said += text.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${said}`))
    })
  })
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  await gone
}

/**
 * A fresh, empty database on a server that runs.
 * @returns its connection string, and how to be rid of it (whoever is still connected is put out)
 */
export async function createDatabase(
  url: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await statement(url, `create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    drop: () => statement(url, `drop database if exists ${name} with (force)`),
  }
}

async function statement(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
