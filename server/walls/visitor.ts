/** Who knocks: the network a request comes from, the browser's cookies, and what sort of device it is. */
import { isIP } from 'node:net'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { keyed } from '../people/codes.ts'
import type { Visitor } from '../people/invites.ts'
import { tiers } from '../people/tiers.ts'
import type { Parts } from '../parts.ts'
import type { Settings } from '../settings.ts'

type Named = 'session' | 'asked' | 'passkey'

const names = { session: 'tellback', asked: 'tellback-asked', passkey: 'tellback-passkey' }
const longestS = Math.max(...Object.values(tiers).map(({ absolute }) => absolute)) / 1000
const askedS = 600

const isSecure = (origin: string) => origin.startsWith('https:')

/** `__Host-` binds a cookie to this host, this path and https; over plain http no browser takes one. */
const cookieName = (origin: string, which: Named) =>
  isSecure(origin) ? `__Host-${names[which]}` : names[which]

export function readCookie(c: Context, origin: string, which: Named): string | undefined {
  return getCookie(c, cookieName(origin, which))
}

export function writeCookie(c: Context, origin: string, which: Named, value: string): void {
  setCookie(c, cookieName(origin, which), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(origin),
    maxAge: which === 'session' ? longestS : askedS,
  })
}

export function dropCookie(c: Context, origin: string, which: Named): void {
  deleteCookie(c, cookieName(origin, which), { path: '/', secure: isSecure(origin) })
}

/** @param device the device's own id, where it told one */
export function visitorOf(
  c: Context,
  { settings }: Pick<Parts, 'settings'>,
  device: string | undefined,
): Visitor {
  return {
    network: networkOf(c, settings),
    device,
    label: labelOf(c.req.header('user-agent') ?? ''),
    earlier: readCookie(c, settings.origin, 'session'),
  }
}

/**
 * The network a request comes from, as a keyed digest. It is at the other end of the socket, unless
 * `TRUSTED_PROXIES` says how many of our own proxies stand in between. Nothing else in a header is
 * believed: whoever writes `X-Forwarded-For` would choose their own limit.
 */
export function networkOf(
  c: Context,
  { secret, trustedProxies }: Pick<Settings, 'secret' | 'trustedProxies'>,
): string {
  const address = forwarded(c.req.header('x-forwarded-for'), trustedProxies) ?? addressOf(c.env)
  // One household or council holds a whole /64 of IPv6.
  const network = address.includes('.')
    ? address.replace(/^::ffff:/i, '')
    : address.split(':').slice(0, 4).join(':')
  return keyed(secret, 'network', network)
}

/**
 * Each proxy adds to the end of the list the address that called it: the one that the outermost of ours
 * wrote counts, whatever stood there before. A list that is too short did not come through all of them.
 */
function forwarded(list: string | undefined, proxies: number): string | undefined {
  if (proxies === 0 || list === undefined) return undefined
  const written = list.split(',').at(-proxies)?.trim() ?? ''
  const plain = written.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  return isIP(plain) === 0 ? undefined : plain
}

/** What the Node adapter hands over; in a test there may be nothing. */
function addressOf(env: unknown): string {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}

const browsers = [
  ['Edg', 'Edge'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'Chromebook'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** So that people know their own devices again: never more than the sort of browser and of device. */
function labelOf(agent: string): string {
  const find = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => agent.includes(mark))?.[1]
  return [find(browsers) ?? 'A browser', find(systems)].filter(Boolean).join(', ')
}
