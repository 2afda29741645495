// Makes ready what the other commands need: packages as the lock file says, and the built app.
// Plain JavaScript for any Node from 20 on: it runs before the Node this project brings is there.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (/** @type {string} */ path) => join(root, path)

const lock = inRoot('package-lock.json')
const installed = inRoot('node_modules/.tellback-installed')
const built = inRoot('node_modules/.tellback-built')
const page = inRoot('dist/index.html')
const bundledNode = inRoot('node_modules/.bin/node')
const inputs = ['client', 'shared', 'vite.config.ts', 'package-lock.json']

const modified = (/** @type {string} */ path) =>
  existsSync(path) ? statSync(path).mtimeMs : Number.NEGATIVE_INFINITY

const reads = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** @param {string[]} paths files and folders, from the top of the project */
function digest(paths) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    const stats = statSync(inRoot(path), { throwIfNoEntry: false })
    if (!stats) return
    if (stats.isDirectory()) {
      for (const name of readdirSync(inRoot(path)).sort()) add(`${path}/${name}`)
    } else {
      hash
        .update(path)
        .update('\0')
        .update(readFileSync(inRoot(path)))
        .update('\0')
    }
  }
  paths.forEach(add)
  return hash.digest('hex')
}

const installStamp = () => `${digest(['package-lock.json'])} ${process.platform}-${process.arch}\n`
// The page's own time is part of it: a build by hand is not taken for ours.
const buildStamp = () => `${digest(inputs)} ${modified(page)}\n`

function isInstalled() {
  if (reads(installed) === installStamp()) return true
  // Somebody ran npm themselves: it leaves its own note of what it installed.
  if (modified(inRoot('node_modules/.package-lock.json')) < modified(lock)) return false
  writeFileSync(installed, installStamp())
  return true
}

const isBuilt = () => existsSync(page) && reads(built) === buildStamp()

/** Node strips types by itself from 22.18 on. @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function refuseOldNode() {
  if (isNewEnough(process.versions.node) || existsSync(bundledNode)) return
  stop(
    `Tellback needs Node 22.18 or newer, and this is ${process.versions.node}: install it from https://nodejs.org, then run the same command again.`,
  )
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/**
 * Runs a program quietly: one line while it runs, its words only if it fails.
 * @param {string} doing @param {string} done @param {string} program @param {string[]} args
 */
async function run(doing, done, program, args) {
  const start = Date.now()
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`
  const out = process.stderr
  const tick = () => out.write(`\r${doing} … ${seconds()}`)
  if (out.isTTY) tick()
  else out.write(`${doing} …\n`)
  const timer = out.isTTY ? setInterval(tick, 1000) : undefined

  let said = ''
  const child = spawn(program, args, {
    cwd: root,
    // What is built is for people, whatever the machine says of itself.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const keep = (/** @type {Buffer} */ text) => void (said += text.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    child.once('close', resolve)
    child.once('error', (error) => {
      said += String(error)
      resolve(1)
    })
  })

  clearInterval(timer)
  if (code !== 0) stop(`\n${said.trim()}\n\n${doing} did not work; what went wrong is above.`)
  out.write(`${out.isTTY ? '\r' : ''}${done} in ${seconds()}.\n`)
}

async function install() {
  // An old Node without one of ours to come: say so now, not after a minute of installing.
  if (process.platform !== 'linux' || process.arch !== 'x64') refuseOldNode()
  const npm = process.env['npm_execpath'] ?? ''
  const [program, ...first] = npm.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm']
  await run('Installing packages', 'Installed packages', program, [
    ...first,
    'ci',
    // Building needs the developers' packages, whatever NODE_ENV says; no package needs a script.
    ...['--include=dev', '--include=optional', '--ignore-scripts'],
    ...['--loglevel=error', '--no-audit', '--no-fund'],
  ])
  writeFileSync(installed, installStamp())
}

async function build() {
  rmSync(built, { force: true })
  const node = existsSync(bundledNode) ? bundledNode : process.execPath
  const vite = inRoot('node_modules/vite/bin/vite.js')
  await run('Building the app', 'Built the app', node, [vite, 'build', '--logLevel', 'warn'])
  writeFileSync(built, buildStamp())
}

if (!isInstalled()) await install()
refuseOldNode()
if (!process.argv.includes('--no-build') && !isBuilt()) await build()
