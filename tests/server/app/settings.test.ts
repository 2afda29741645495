import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { knowsSecret, readSettings, WrongSetting } from '../../../server/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'tellback-settings-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const secret = 'a81f0c7d5e9b42630a81f0c7d5e9b426'
const production = { NODE_ENV: 'production', SECRET: secret, DATA_DIR: folder }

describe('settings', () => {
  it('are as written down when none is given', () => {
    expect(readSettings({ DATA_DIR: folder, SECRET: secret })).toEqual({
      port: 8787,
      origin: 'http://localhost:8787',
      dataDir: folder,
      secret,
      trustedProxies: 0,
      mails: false,
      mailUrl: `file:${join(folder, 'mail')}`,
      logLevel: 'info',
      production: false,
    })
  })

  it('take an empty one for one that was not set', () => {
    const env = { DATA_DIR: folder, SECRET: secret, PORT: '', ORIGIN: ' ', DATABASE_URL: '' }
    expect(readSettings(env)).toMatchObject({ port: 8787 })
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['ORIGIN', 'tellback.example'],
    ['ORIGIN', 'https://tellback.example/'],
    ['ORIGIN', 'https://tellback.example/app'],
    ['ORIGIN', 'ftp://tellback.example'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['SECRET', 'short'],
    ['SECRET_BEFORE', 'short'],
    ['TRUSTED_PROXIES', 'all'],
    ['TRUSTED_PROXIES', '-1'],
    ['MAIL_URL', 'https://mail.example'],
    ['MAIL_URL', 'file:'],
    ['LOG_LEVEL', 'loud'],
  ])('stop the start when %s is %j, in one sentence that names it', (name, value) => {
    const read = () => readSettings({ DATA_DIR: folder, SECRET: secret, [name]: value })
    expect(read).toThrow(WrongSetting)
    expect(read).toThrow(new RegExp(`^${name} [^.]*(\\.[^ ].*)?\\.$`))
    if (name === 'SECRET') expect(read).not.toThrow(/short/)
  })

  it('know whether mail was set up, so that nothing is promised where nobody sends it', () => {
    const env = { DATA_DIR: folder, SECRET: secret }
    expect(readSettings(env).mails).toBe(false)
    expect(readSettings({ ...env, MAIL_URL: 'smtp://mail.example' }).mails).toBe(true)
    expect(readSettings({ ...env, MAIL_URL: `file:${folder}` }).mails).toBe(true)
  })

  it('take the secret before this one, and the number of proxies in front', () => {
    const before = 'b426'.repeat(8)
    const env = { DATA_DIR: folder, SECRET: secret, SECRET_BEFORE: before, TRUSTED_PROXIES: '2' }
    expect(readSettings(env)).toMatchObject({ secret, secretBefore: before, trustedProxies: 2 })
  })

  it('make a secret for trying it out once, that nobody else can read', () => {
    const own = mkdtempSync(join(folder, 'own-'))
    expect(knowsSecret({ DATA_DIR: own })).toBe(false)
    const first = readSettings({ DATA_DIR: own })
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/)
    expect(readSettings({ DATA_DIR: own }).secret).toBe(first.secret)
    expect(statSync(join(own, 'secret')).mode & 0o077).toBe(0)
    expect(knowsSecret({ DATA_DIR: own })).toBe(true)
  })
})

describe('production', () => {
  it('starts on https, and on this machine', () => {
    for (const origin of [
      'https://tellback.example',
      'http://localhost:8787',
      'http://127.0.0.1:1',
    ])
      expect(readSettings({ ...production, ORIGIN: origin }).production).toBe(true)
  })

  it.each([undefined, '', 'too short', 'x'.repeat(64), 'abcabcabc'.repeat(8)])(
    'refuses the secret %j',
    (given) => {
      expect(() => readSettings({ ...production, SECRET: given })).toThrow(/^SECRET /)
    },
  )

  it('never uses the secret of a folder in which it was tried out', () => {
    readSettings({ DATA_DIR: folder })
    expect(() => readSettings({ ...production, SECRET: undefined })).toThrow(/^SECRET is missing/)
  })

  it('refuses to let people sign in without https', () => {
    expect(() => readSettings({ ...production, ORIGIN: 'http://tellback.example' })).toThrow(
      /^ORIGIN .* https\.$/,
    )
  })
})
