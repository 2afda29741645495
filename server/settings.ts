/**
 * Settings, read from the environment and checked before anything starts. A wrong one stops the start
 * with a sentence that names it and says why.
 */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { levels } from './log.ts'

export type Settings = {
  port: number
  /** Scheme, host and port that people's browsers see: every link and every wall is built on it. */
  origin: string
  /** An absolute path. */
  dataDir: string
  databaseUrl?: string
  secret: string
  /** The secret before this one: what was made under it still counts, nothing new is. */
  secretBefore?: string
  /** How many proxies stand in front, each of which adds the address it was called from. */
  trustedProxies: number
  /** `smtp://…`, `smtps://…`, or `file:<folder>`: one .eml a message. */
  mailUrl: string
  /** Whether mail was set up: without it nobody watches the folder, and no screen may promise a mail. */
  mails: boolean
  logLevel: (typeof levels)[number]
  production: boolean
}

/** One sentence that names the setting and says what is wrong with it. */
export class WrongSetting extends Error {}

const shortestSecret = 32
const local = ['localhost', '127.0.0.1', '[::1]']

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'PORT must be a number, such as 8787.')
    .transform(Number)
    .refine((port) => port > 0 && port < 65_536, 'PORT must lie between 1 and 65535.')
    .default(8787),
  ORIGIN: z
    .string()
    .refine(isOrigin, 'ORIGIN must be an address without a path, such as https://tellback.example.')
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must begin with postgres://.')
    .optional(),
  SECRET: z
    .string()
    .min(shortestSecret, `SECRET must have at least ${shortestSecret} characters.`)
    .optional(),
  SECRET_BEFORE: z
    .string()
    .min(shortestSecret, `SECRET_BEFORE must have at least ${shortestSecret} characters.`)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'TRUSTED_PROXIES must be the number of proxies in front, 0 to 9.')
    .transform(Number)
    .default(0),
  MAIL_URL: z
    .string()
    .regex(/^(smtps?:\/\/.|file:.)/, 'MAIL_URL must begin with smtp://, smtps:// or file:.')
    .optional(),
  LOG_LEVEL: z
    .enum(levels, { error: `LOG_LEVEL must be one of ${levels.join(', ')}.` })
    .default('info'),
})

/**
 * @param env the environment; `NODE_ENV=production` asks for what is safe to put before people
 * @throws WrongSetting
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  // A setting that is there but empty is one that was not set: `SECRET= npm start`.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new WrongSetting(parsed.error.issues[0]?.message)

  const { PORT, ORIGIN, DATA_DIR, DATABASE_URL, SECRET, MAIL_URL, LOG_LEVEL } = parsed.data
  const { SECRET_BEFORE, TRUSTED_PROXIES } = parsed.data
  const dataDir = resolve(DATA_DIR)
  const production = env['NODE_ENV'] === 'production'
  const origin = ORIGIN ?? `http://localhost:${PORT}`
  if (production) refuseUnsafe(origin, SECRET)
  return {
    port: PORT,
    origin,
    dataDir,
    ...(DATABASE_URL ? { databaseUrl: DATABASE_URL } : {}),
    secret: SECRET ?? ownSecret(dataDir),
    ...(SECRET_BEFORE ? { secretBefore: SECRET_BEFORE } : {}),
    trustedProxies: TRUSTED_PROXIES,
    mails: MAIL_URL !== undefined,
    mailUrl: MAIL_URL ?? `file:${join(dataDir, 'mail')}`,
    logLevel: LOG_LEVEL,
    production,
  }
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}

function refuseUnsafe(origin: string, secret: string | undefined): void {
  if (!secret)
    throw new WrongSetting(
      `SECRET is missing: set it to at least ${shortestSecret} characters that nobody can guess, such as what \`openssl rand -hex 32\` prints.`,
    )
  if (new Set(secret).size < 10)
    throw new WrongSetting('SECRET is too easy to guess: it repeats a few characters.')
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'http:' && !local.includes(hostname))
    throw new WrongSetting(`ORIGIN is ${origin}: people may only sign in over https.`)
}

/** Whether a secret is set or was kept before: what is signed without it opens nothing. */
export function knowsSecret(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env['SECRET']?.trim()) return true
  return keptSecret(resolve(env['DATA_DIR']?.trim() || './data')) !== undefined
}

/** For trying it out: a secret of this folder's own, made once and kept beside its data. */
function ownSecret(dataDir: string): string {
  const kept = keptSecret(dataDir)
  if (kept) return kept
  mkdirSync(dataDir, { recursive: true })
  const made = randomBytes(32).toString('hex')
  writeFileSync(join(dataDir, 'secret'), made, { mode: 0o600, flag: 'wx' })
  return made
}

function keptSecret(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, 'secret'), 'utf8').trim()
  } catch {
    // Not made yet.
    return undefined
  }
}
