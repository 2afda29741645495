import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { appendFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

// A small project of its own, whose only package is a `vite` from a folder beside it: everything
// is real npm and a real build, and nothing comes from the network.
const vite = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('dist', { recursive: true })
writeFileSync('dist/index.html', 'built')
`
let root: string

const at = (path: string) => join(root, path)
function write(path: string, text: string) {
  mkdirSync(dirname(at(path)), { recursive: true })
  writeFileSync(at(path), text)
}
const prepare = (...args: string[]) => {
  const ran = spawnSync(process.execPath, [at('server/prepare.js'), ...args], { encoding: 'utf8' })
  return { code: ran.status, said: ran.stdout + ran.stderr }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tellback-prepare-'))
  mkdirSync(at('server'))
  cpSync(join(import.meta.dirname, '../../server/prepare.js'), at('server/prepare.js'))
  write('package.json', JSON.stringify({ type: 'module', dependencies: { vite: 'file:vite' } }))
  write('vite/package.json', JSON.stringify({ name: 'vite', version: '1.0.0', type: 'module' }))
  write('vite/bin/vite.js', vite)
  write('client/main.ts', 'export const one = 1\n')
  write('shared/kind.ts', 'export const two = 2\n')
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: root,
    stdio: 'ignore',
  })
})
afterEach(() => rmSync(root, { recursive: true }))

describe('getting ready', () => {
  it('installs and builds from nothing, and says so', () => {
    const { code, said } = prepare()
    expect(said).toMatch(/Installing packages …\nInstalled packages in \d+ s\.\n/)
    expect(said).toMatch(/Building the app …\nBuilt the app in \d+ s\.\n/)
    expect(code).toBe(0)
    expect(existsSync(at('node_modules/vite/bin/vite.js'))).toBe(true)
    expect(readFileSync(at('dist/index.html'), 'utf8')).toBe('built')
  })

  it('does nothing and says nothing when nothing changed', () => {
    prepare()
    expect(prepare()).toEqual({ code: 0, said: '' })
  })

  it('only installs when asked not to build', () => {
    expect(prepare('--no-build').code).toBe(0)
    expect(existsSync(at('node_modules/vite'))).toBe(true)
    expect(existsSync(at('dist'))).toBe(false)
  })

  it.each(['client/main.ts', 'shared/kind.ts'])('builds again after a change of %s', (path) => {
    prepare()
    appendFileSync(at(path), 'export const three = 3\n')
    const { said } = prepare()
    expect(said).toContain('Built the app')
    expect(said).not.toContain('Installed')
  })

  it('builds again after a file was added, and after a build by hand', () => {
    prepare()
    write('client/new.ts', '')
    expect(prepare().said).toContain('Built the app')
    utimesSync(at('dist/index.html'), 1, 1)
    expect(prepare().said).toContain('Built the app')
    rmSync(at('dist'), { recursive: true })
    expect(prepare().said).toContain('Built the app')
  })

  it('installs again after the lock file changed', () => {
    prepare()
    appendFileSync(at('package-lock.json'), '\n')
    expect(prepare().said).toContain('Installed packages')
  })

  it('takes packages that somebody installed with npm as they are', () => {
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: root, stdio: 'ignore' })
    expect(prepare('--no-build').said).toBe('')
  })

  it('shows what went wrong and fails when the lock file does not fit', () => {
    write('package.json', JSON.stringify({ dependencies: { absent: '1.0.0' } }))
    const { code, said } = prepare()
    expect(code).toBe(1)
    expect(said).toContain('absent')
    expect(said).toContain('Installing packages did not work')
  })

  it('fails when the app does not build, and tries again next time', () => {
    write('vite/bin/vite.js', "throw new Error('no such thing')\n")
    expect(prepare()).toMatchObject({ code: 1 })
    write('vite/bin/vite.js', vite)
    expect(prepare().said).toContain('Built the app')
  })
})
