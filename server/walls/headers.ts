/**
 * Headers of every answer (trust.md S13 to S16, S18, S49). A page, the worker and whatever is neither a
 * file of the app nor an answer of the API carry all of them.
 */
import type { Context, MiddlewareHandler } from 'hono'

/**
 * Two policies may make trusted values: Vue's own, and ours, which names the one worker there is
 * (`client/main.ts`). Everything else that would turn text into script is refused by the browser.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue tellback',
].join('; ')

/**
 * For what no browser shows as a page: it may do nothing at all, and nobody may frame it. The same wall
 * in a tenth of the bytes, of which a phone fetches two dozen before the first question.
 */
const closed = "default-src 'none'; frame-ancestors 'none'"

/** Features that browsers know by these names: one that a browser does not know is an error in its log. */
const denied = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
/** Copying out one's own words, and passkeys. */
const used = ['clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get']

/** What keeps browsers from guessing, framing, leaking and mixing, whatever they were given. */
function everywhere(origin: string): Record<string, string> {
  return {
    'content-security-policy': closed,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(origin.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
      : {}),
  }
}

/** @returns name and value of each header; `https` adds the promise to stay on https */
export function wallHeaders(origin: string): Record<string, string> {
  return {
    ...everywhere(origin),
    'content-security-policy': contentSecurity,
    // The same as `frame-ancestors`, for what is older than any browser we promise.
    'x-frame-options': 'DENY',
    'permissions-policy': [
      ...denied.map((name) => `${name}=()`),
      ...used.map((name) => `${name}=(self)`),
    ].join(', '),
  }
}

/** A part of the app or an answer of the API: in it nothing runs, so that it has no features to be denied. */
const isPart = (c: Context) =>
  /^\/(api|assets)(\/|$)/.test(c.req.path) && !/html/.test(c.res.headers.get('content-type') ?? '')

export function headers(origin: string): MiddlewareHandler {
  const ofPages = Object.entries(wallHeaders(origin))
  const ofParts = Object.entries(everywhere(origin))
  return async (c, next) => {
    await next()
    for (const [name, value] of isPart(c) ? ofParts : ofPages) c.res.headers.set(name, value)
    const type = c.res.headers.get('content-type')
    if (type === 'application/json') c.res.headers.set('content-type', `${type}; charset=utf-8`)
    if (c.req.path === '/api' || c.req.path.startsWith('/api/'))
      c.res.headers.set('cache-control', 'no-store')
  }
}
