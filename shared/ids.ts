/** Ids and times as they stand in records. A record's id is a UUIDv7 made on the device. */
import * as z from 'zod/mini'

/** A UUID in lower case; any version, so that derived ids (version 8) pass as well. */
export const uuid = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/**
 * A UUIDv4 (RFC 9562 5.4) from sixteen random bytes: for what others read and must tell no time, as a v7
 * does to the millisecond.
 */
export function uuidV4(random: Uint8Array): string {
  const hex = Array.from(random.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An instant as ISO 8601 in UTC with milliseconds, the form `Date.prototype.toISOString` gives. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))

/** The noon of an instant's day: of a time that others could lay beside another one, the day is enough. */
export const noonOf = (at: string): string => `${at.slice(0, 10)}T12:00:00.000Z`

/** A calendar day, `2027-03-09`. */
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

/** A UUIDv7 (RFC 9562 5.7) from the time in milliseconds and ten random bytes: both are the caller's. */
export function uuidV7(time: number, random: Uint8Array): string {
  const bytes = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0'))
  const rest = bytes.join('')
  const stamp = Math.max(0, Math.floor(time)).toString(16).padStart(12, '0').slice(-12)
  const variant = '89ab'[parseInt(rest.charAt(3), 16) & 3] ?? '8'
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
}
